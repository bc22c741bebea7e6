import type { Compared } from '../../gather/agencies/compared.ts';
import type { Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { differenceWords } from '../one/change-words.ts';
import { type CitedNumber, marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel } from '../words/counted-words.ts';

/** One agency of a comparison: its number, or why it has none. */
export interface Side {
  readonly agency: string;
  readonly number: CitedNumber | null;
  readonly why: string;
}

type WithNumber = Side & { readonly number: CitedNumber };

/** 2024年新收：甲局比乙局多 6 件. Of more than two only who has most. */
export function comparedSentence({ year, counted }: Compared, sides: readonly Side[], evidence: Evidence): Line {
  return [`${year}年${countedLabel(counted)}：`, ...outcome(sides, evidence), '。'];
}

/** One line of several comparisons, with the numbers in it. */
export function comparedLine(
  { year, counted }: Compared,
  sides: readonly Side[],
  evidence: Evidence,
  named: { readonly year: boolean },
): Line {
  const head = `· ${named.year ? `${year}年` : ''}${countedLabel(counted)}：`;
  const numbers = sides.flatMap((side, at): Span[] => [`${at === 0 ? '' : '，'}${side.agency} `, ...said(side)]);
  const both = sides.filter(hasNumber);
  const difference = both.length === 2 ? ['；', ...differenceOf(both, evidence)] : [];
  return [head, ...numbers, ...difference];
}

/** Every agency with its number; of more than two the largest first, those without a number last. */
export function sideLines(sides: readonly Side[]): Line[] {
  const ordered = sides.length > 2 ? [...sides].sort((a, b) => sizeOf(b) - sizeOf(a)) : sides;
  return ordered.map((side) => [`· ${side.agency}：`, ...said(side)]);
}

function outcome(sides: readonly Side[], evidence: Evidence): Span[] {
  const both = sides.filter(hasNumber);
  if (both.length === 2) return differenceOf(both, evidence);
  const most = Math.max(...both.map(({ number }) => number.value));
  const first = both.filter(({ number }) => number.value === most);
  const numbers = both.flatMap(({ number }) => number.cells);
  const [one] = first;
  if (!one) return [];
  evidence.compute('count', both.length, '个', []);
  evidence.compute('maximum', most, one.number.unit, one.number.counts ? [] : numbers);
  const superlative = one.number.counts ? '最高' : '最多';
  const names = first.map(({ agency }) => agency).join('、');
  const tied = first.length > 1 ? '并列' : '';
  const words = `${both.length} 个有数的机关里，${tied}${superlative}的是${names}，`;
  return [words, ...saidNumber(one.number), ...first.flatMap(({ number }) => marksOf(number))];
}

/** 甲局比乙局多 6 件; equal numbers are said to be so, and amounts in other units are not subtracted. */
function differenceOf([a, b]: readonly WithNumber[], evidence: Evidence): Span[] {
  if (!a || !b) return [];
  const [more, less] = a.number.value >= b.number.value ? [a, b] : [b, a];
  const marks = [...marksOf(more.number), ...marksOf(less.number)];
  if (more.number.unit === null || more.number.unit !== less.number.unit)
    return ['两家填的单位不同或没有注明，不直接相减', ...marks];
  const rate = more.number.counts !== null;
  const difference = Number((more.number.value - less.number.value).toFixed(rate ? 12 : 6));
  const unit = rate ? '百分点' : more.number.unit;
  evidence.compute('difference', difference, unit, [...more.number.cells, ...less.number.cells]);
  const words = differenceWords({ difference, unit, rate: null });
  if (words.length === 0) return [`${a.agency}和${b.agency}相同，都是 `, ...saidNumber(a.number), ...marks];
  return [`${more.agency}比${less.agency}`, ...words, ...marks];
}

function said({ number, why }: Side): Span[] {
  return number ? [...saidNumber(number), ...marksOf(number)] : [`${why}（不等于0）`];
}

function hasNumber(side: Side): side is WithNumber {
  return side.number !== null;
}

function sizeOf({ number }: Side): number {
  return number?.value ?? Number.NEGATIVE_INFINITY;
}
