import type { Counted, Measure } from '../counted.ts';
import { countedOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { takeRates } from '../words/glossary-rates.ts';
import { takeMeasures } from '../words/measures.ts';
import { limitIn } from './limit.ts';
import { withoutMany } from './many.ts';
import { mainMeasures } from './what.ts';

/** Who is looked for by one number, and the numbers that are asked of whoever that is. */
export interface OfFirst {
  /** The question up to the name of the one that is looked for. */
  readonly ranked: Read;
  readonly asked: readonly Counted[];
}

/** 新收最多的单位不予公开几件 · 打官司最多的是谁，输了几件 · 最多的三家的公开率: the number behind is asked of those alone. */
export function ofFirst(read: Read): OfFirst | undefined {
  const { text, question } = read;
  const found = THE_FIRST.exec(text) ?? WHO_FIRST.exec(text) ?? THE_SEVERAL.exec(text);
  if (!found) return undefined;
  const at = found.index + found[0].length;
  const behind = `${' '.repeat(at)}${text.slice(at)}`;
  const before = { ...question, left: text.slice(0, at).padEnd(text.length) };
  if (!ASKED.test(behind) || RANKED_TOO.test(behind)) return undefined;
  const { rates, rest } = takeRates(before);
  const named = takeMeasures({ ...rest, left: withoutMany(rest.left) }).measured;
  const unnamed = rates.length === 0 && named.by === 'nothing' && countedOf(read.before.plan).length === 0;
  const measured = unnamed ? { ...named, by: 'weak' as const, measures: RECEIVED } : named;
  const asked = askedBehind(behind, read);
  if (asked.length === 0 || JSON.stringify(asked) === JSON.stringify(measured.measures)) return undefined;
  return { ranked: { ...read, measured, rates, text: before.left }, asked };
}

/** Who comes first of what is not said comes first by requests. */
const RECEIVED: readonly Measure[] = [{ cell: 'requests.received.total' }];

/** What is asked behind the name; a result (输了几件) is one of the disputes that were named before. */
function askedBehind(behind: string, { question, measured }: Read): readonly Counted[] {
  const { rates, rest } = takeRates({ ...question, folded: behind.trimStart(), left: behind });
  if (rates.length > 0) return rates.map(({ share }) => share);
  const { measured: asked } = takeMeasures(rest);
  if (asked.by === 'row' || asked.by === 'weak') return mainMeasures(asked.measures);
  return asked.by === 'column' ? measured.measures : [];
}

/** Whether several that come first are asked for and more than one answer can hold. */
export function tooManyFirst({ ranked, asked }: OfFirst): boolean {
  const limit = limitIn(ranked.text);
  return limit !== null && limit * asked.length > MOST;
}

const MOST = 6;

const ASKED = /多少|几|分别|各|呢/;
const RANKED_TOO = /最|排|占|比(?!例|率)/;
const UNIT = '(?:单位|机关|部门|局|乡镇|家)';
const MOST_WORDS = '最[多少高低大小]';
/** 最多的单位, 最高的那家: one that is looked for, and no 哪个单位. */
const THE_FIRST = new RegExp(
  `${MOST_WORDS}的(?:那)?(?:一)?(?:个|家)?${UNIT}(?![们里中几])(?:的|,|，)?(?:它|他们?)?(?:的)?`,
);
/** 谁申请最多， · 最多的是哪家？: the clause ends where the one is asked for. */
const WHO_FIRST = new RegExp(
  `(?:(?:谁|哪(?:一)?(?:个|家)${UNIT}?)[^,，?？;；。]{0,16}${MOST_WORDS}|${MOST_WORDS}的?(?:那[个家])?(?:是|为)?(?:谁|哪(?:一)?(?:个|家)${UNIT}?))(?:的|呀|啊|呢)?[,，?？;；。 ]+(?:它|他们?|这家)?(?:的)?`,
);
/** 最多的三家的. */
const THE_SEVERAL = new RegExp(
  `${MOST_WORDS}的(?:前)?(?:[二三四五六七八九十两]{1,2}|\\d{1,3})(?:个|家|名)${UNIT}?(?:,|，)?(?:它们|他们)?(?:的)?`,
);
