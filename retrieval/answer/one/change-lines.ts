import type { Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { type CitedNumber, madeOf, marksOf, plainNumber, saidNumber } from '../words/cited-number.ts';
import { type Change, changeBetween, differenceWords, rateWords } from './change-words.ts';

/** The same number of two years. */
export interface TwoYears {
  readonly label: string;
  readonly earlier: CitedNumber;
  readonly later: CitedNumber;
}

/** 甲2024年新收比2023年多 5 件（20 件 → 25 件），增长 25%; and what each side is made of. */
export function changedSentence(agency: string, years: TwoYears, evidence: Evidence): Line[] {
  const { label, earlier, later } = years;
  const subject = `${agency}${later.year}年${label}`;
  const change = changeBetween(evidence, later, earlier);
  const sides = madeOfBoth(years);
  if (!change) {
    const numbers: Span[] = [...saidNumber(later), ...marksOf(later), `，${earlier.year}年`, ...saidNumber(earlier)];
    return [[subject, '：', ...numbers, ...marksOf(earlier), `；${notInOneUnit(years)}。`], ...sides];
  }
  const difference = differenceWords(change);
  if (difference.length === 0) {
    const same: Line = [`${subject}与${earlier.year}年${sameWords(change)}，都是 `, ...shortNumber(later)];
    return [[...same, ...bothMarks(years), '。'], ...sides];
  }
  const line: Line = [`${subject}比${earlier.year}年`, ...difference, ...fromTo(years), ...rateWords(change), '。'];
  return [line, ...sides];
}

/** One line of several: 予以公开：2023年 3 件 → 2024年 5 件，多 2 件（66.67%）. */
export function changedLine(years: TwoYears, evidence: Evidence): Line {
  const { label, earlier, later } = years;
  const change = changeBetween(evidence, later, earlier);
  const numbers: Span[] = [
    `· ${label}：${earlier.year}年 `,
    ...saidNumber(earlier),
    ...marksOf(earlier),
    ` → ${later.year}年 `,
    ...saidNumber(later),
    ...marksOf(later),
  ];
  return [...numbers, '，', ...(change ? changeSpans(change) : [notInOneUnit(years)])];
}

/** What changed, in as few words. */
export function changeSpans(change: Change): Span[] {
  const difference = differenceWords(change);
  return difference.length === 0 ? [sameWords(change)] : [...difference, ...rateWords(change)];
}

/** Rates may differ by less than is shown. */
function sameWords({ difference }: Change): string {
  return difference === 0 ? '相同' : '四舍五入后相同';
}

function shortNumber(number: CitedNumber): Span[] {
  return number.counts ? [{ bold: plainNumber(number) }] : saidNumber(number);
}

function fromTo({ earlier, later }: TwoYears): Span[] {
  return [`（${plainNumber(earlier)}`, ...marksOf(earlier), ` → ${plainNumber(later)}`, ...marksOf(later), '）'];
}

/** Of a rate both counts of each year; of a sum the cells. */
function madeOfBoth({ earlier, later }: TwoYears): Line[] {
  return [later, earlier].flatMap((number): Line[] => {
    if (!number.counts) return madeOf(number);
    return [[`· ${number.year}年：`, ...saidNumber(number), ...marksOf(number)]];
  });
}

function bothMarks({ earlier, later }: TwoYears): Span[] {
  return [...marksOf(later), ...marksOf(earlier)];
}

/** 元 and 万元, or amounts that name no unit, are not subtracted. */
function notInOneUnit({ earlier, later }: TwoYears): string {
  return earlier.unit === null || later.unit === null ? '表中没有注明单位，不直接相减' : '两年填的单位不同，不直接相减';
}
