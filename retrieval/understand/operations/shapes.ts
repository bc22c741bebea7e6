import { countedOf, measuresOf, single } from '../plan/about.ts';
import type { PlanOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { ownAgency } from './scope.ts';
import { sidesIn } from './sides.ts';
import type { Sign } from './signs.ts';
import { COUNT_ASKED, mainMeasures } from './what.ts';

/** 新收加结转 · 给公开的比不给的多多少 · 企业是自然人的几倍: an operation between cells of one report. */
export function betweenCells(read: Read): 'plus' | 'minus' | 'times' | undefined {
  const { text, measured, years } = read;
  // （予以公开+部分公开）除以办结: what is added is only a part of what is divided.
  if (DIVIDED.test(text)) return undefined;
  const several = mainMeasures(measured.measures).length > 1;
  if (several && years.length < 2 && /(?<![增参添更])加上?(?![起到一在强班])|加一?块|\+/.test(text)) return 'plus';
  const asked = TIMES.test(text) ? 'times' : (years.length > 1 ? FAR_APART : MINUS).test(text) ? 'minus' : undefined;
  return asked && (several || sidesIn(read)) ? asked : undefined;
}

/** 没办完的除以新收的: what stands before by what stands behind, whichever these are. */
export const DIVIDED = /除以/;

const TIMES = /(?:几|多少)个?倍|倍数/;
/** Two years that are named are not what is held against each other. */
const FAR_APART = /差(?:几|多少)|相减|减(?!少)|(?<!占)比.{1,14}[多少高低](?:了|收|出)?(?:多少|几)/;
const MINUS =
  /(?<!占|百分)比(?!例|率|重|上|去|前|往|较|\d|一[比下]).{1,12}[多少高低]|减(?!少)|差(?:几|多少)|相差|差额|哪(?:个|项)(?:更)?[多高](?!少)/;

/** 多多少, 差几件: how far two numbers are apart. */
export const DIFFERENCE = /(?:多|少|高|低|差|多出|相差)(?:了|收|出)?(?:多少|几|好多)|差距|差额/;

/** 教育局比发改局多几件: the first against the second, whose name is blank here; 比一下 holds them side by side. */
export function directed({ text }: Read): boolean {
  return /(?<!对)比 {2,}/.test(text) && /多少|几/.test(text);
}

/** 占全县多少 · 占青砚县的几成 (the name is blank here) · 在全市占比: a part of what all agencies of the place have. */
export function ofPlace({ text, mention }: Read): boolean {
  if (AGENCIES_COUNTED.test(text)) return false;
  const named = mention.places.length > 0 && /占(?:了|到)? {2,}/.test(text);
  return named || /占(?:了|到)?(?:整个|所在)?(?:全[省市县区镇乡州]|各单位|各局)|全[省市县区镇乡州].{0,20}占/.test(text);
}

/** 占全区单位的百分之几, 这样的单位占比: agencies are counted among agencies. */
export function ofAgencies({ text }: Read): boolean {
  return AGENCIES_COUNTED.test(text);
}

const AGENCIES_COUNTED =
  /占(?:了|到)?(?:全[省市县区镇乡州])?(?:的)?(?:所有|全部|总)?(?:的)?(?:单位|机关|部门)(?:总数|总量|数量?)?(?:的)?(?:多少|百分之|几成|比例|比重|几分之|多大)|(?:单位|机关|部门)(?:数量?|总数|个数)?(?:的)?(?:占比|比例|占全[省市县区]单位)|(?:几|多少)(?:个|家)(?:单位|机关|部门)?(?:的)?[,，](?:占比|比例|占)(?:是|为)?(?:多少|几成|百分之几|多大)/;

/** 公开率比全县高多少: a rate against that of all agencies of the place together. */
export function againstPlace({ text, rates }: Read): boolean {
  return rates.length > 0 && /(?:比|和|跟|与|同)全[省市县区镇乡州].{0,8}(?:[高低多少]|差|比)/.test(text);
}

export type Adding = PlanOf<'total'>['operation'];

/** Whether numbers are to be added, averaged, or both (总数和平均数). */
export function addingIn({ text }: Read, signs: ReadonlySet<Sign>): Adding | undefined {
  if (signs.has('sum') && signs.has('mean') && BOTH.test(text)) return 'sum_and_mean';
  return signs.has('mean') ? 'mean' : signs.has('sum') ? 'sum' : undefined;
}

const SUM = '(?:总[数量和]|总的|合计|总计|总共|一共|共计|加起来|汇总)';
const MEAN = '(?:平均|均值)';
const AND = '[^,，]{0,6}(?:和|与|跟|及|、|,|，|还有|以及|[？?])[^,，]{0,6}';
const BOTH = new RegExp(`${SUM}${AND}${MEAN}|${MEAN}${AND}${SUM}`);

export function distinctYears(read: Read): number {
  return new Set(read.years.map(({ year }) => year)).size;
}

/** 教育局排第几, after a list of a county, means the one there. */
export function withinScope(read: Read): Read {
  const { mention, before } = read;
  const plan = before.plan ? single(before.plan) : null;
  const region = plan && 'scope' in plan ? (plan.scope?.region ?? null) : null;
  if (region === null || !mention.body || mention.all || mention.several.length > 0 || mention.places.length > 0)
    return read;
  const there = mention.agencies.filter((agency) => agency.region.includes(region));
  return there.length === 1 ? { ...read, mention: { ...mention, agencies: there } } : read;
}

/** 合计呢, 平均呢, after the numbers of several years, is made of those. */
export function withYearsBefore(read: Read): Read {
  const { before, mention, years, span, text } = read;
  const plan = before.plan ? single(before.plan) : null;
  const over = plan?.ask === 'figures' || plan?.ask === 'trend' ? plan.years : [];
  const several = over.length > 1 && measuresOf(plan).length === 1 ? over : [];
  if (mention.words !== '' || years.length > 0 || span !== null || !ADDED_UP.test(text)) return read;
  return { ...read, years: several.map((year) => ({ year, how: 'counted', words: '' })) };
}

const ADDED_UP =
  /^[ 那]*(?:一共|总共|合计|总计|加起来|相加|累计|加在?一[起块]|加到一[起块]|合在?一[起块]|(?:年|每年)?(?:平均|均值)(?!水平|线))/;

/** 一共多少, after a rank or a list, is the sum over the same agencies. */
export function followsScope({ before, mention }: Read): boolean {
  const plan = before.plan ? single(before.plan) : null;
  return (
    mention.words === '' &&
    plan !== null &&
    'scope' in plan &&
    plan.scope !== undefined &&
    plan.scope.agencies.length !== 1
  );
}

/** What was made of many agencies before 涨了多少; `null` when nothing was. */
export function totalBefore(read: Read): PlanOf<'total'>['operation'] | null {
  const plan = read.before.plan ? single(read.before.plan) : null;
  return followsScope(read) && plan?.ask === 'total' ? plan.operation : null;
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
