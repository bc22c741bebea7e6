import { countedOf, single } from '../dialogue.ts';
import type { Read } from '../read.ts';
import { ownAgency } from './scope.ts';
import { COUNT_ASKED, mainMeasures } from './what.ts';

/** 新收加结转 · 给公开的比不给的多多少: an operation between cells of one report. */
export function betweenCells({ text, measured, years }: Read): 'plus' | 'minus' | undefined {
  if (mainMeasures(measured.measures).length < 2) return undefined;
  if (years.length < 2 && /(?<![增参添更])加上?(?![起到一在强班])|加一?块|\+/.test(text)) return 'plus';
  if (years.length > 1) return /差(?:几|多少)|相减|减/.test(text) ? 'minus' : undefined;
  return /(?<!占)比(?!例|率|重|上|去|前|往|较|\d|一[比下]).{1,10}[多少高低]|减|差(?:几|多少)/.test(text)
    ? 'minus'
    : undefined;
}

export function distinctYears(read: Read): number {
  return new Set(read.years.map(({ year }) => year)).size;
}

/** 教育局排第几, after a list of a county, means the one there. */
export function withinScope(read: Read): Read {
  const { mention, before } = read;
  const plan = before.plan ? single(before.plan) : null;
  const region = plan && 'scope' in plan ? plan.scope.region : null;
  if (region === null || !mention.body || mention.all || mention.several.length > 0 || mention.places.length > 0)
    return read;
  const there = mention.agencies.filter((agency) => agency.region.includes(region));
  return there.length === 1 ? { ...read, mention: { ...mention, agencies: there } } : read;
}

/** 一共多少, after a rank or a list, is the sum over the same agencies. */
export function followsScope({ before, mention }: Read): boolean {
  const plan = before.plan ? single(before.plan) : null;
  return mention.words === '' && plan !== null && 'scope' in plan && plan.scope.agencies.length !== 1;
}

/** 青砚县和鹿鸣县 that are held side by side, none within another, and none a government of its own. */
export function placesApart({ mention }: Read): readonly string[] {
  const { regions, several } = mention;
  return regions.length > 1 && several.some((agencies) => agencies.length > 1) ? regions : [];
}

/** A place whose government is not stored stands for all its agencies when they are added. */
export function placeAlone(read: Read): boolean {
  return !read.mention.body && read.mention.places.length > 0 && ownAgency(read) === null;
}

/** Whether numbers are asked for, here or by the dialogue. */
export function counts({ measured, rates, before, text }: Read): boolean {
  return measured.by !== 'nothing' || rates.length > 0 || countedOf(before.plan).length > 0 || COUNT_ASKED.test(text);
}
