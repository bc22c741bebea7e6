import type { Missing } from '../../gather/counted.ts';
import type { Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { whyMissing } from '../refusals/missing.ts';
import { type CitedNumber, marksOf, plainNumber, saidNumber } from '../words/cited-number.ts';
import { bars } from './bars.ts';
import { changeSpans } from './change-lines.ts';
import { changeBetween } from './change-words.ts';

/** What one year has for a number that is followed over the years. */
export interface YearValue {
  readonly year: number;
  readonly value: CitedNumber | Missing;
}

/** A number over the years: who, what, and what each year has. */
export interface Course {
  readonly agency: string;
  readonly label: string;
  readonly years: readonly YearValue[];
}

/** The course from the first number to the last, and every year with a gap where there is none. */
export function seriesLines(course: Course, evidence: Evidence): Line[] {
  const numbers = numbersIn(course);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (!first || !last || first === last) return [oneNumberLine(course, numbers), ...yearLines(course)];
  const change = changeBetween(evidence, last, first);
  const head: Line = [
    `${course.agency}${course.label}：从${first.year}年的 ${plainNumber(first)}`,
    ...marksOf(first),
    `到${last.year}年的 ${plainNumber(last)}`,
    ...marksOf(last),
    '，',
    ...(change ? changeSpans(change) : ['单位不同或没有注明，不直接相减']),
    '。',
  ];
  return [head, ...yearLines(course)];
}

/** The highest or lowest year, ties named, and the years it was chosen from. */
export function extremeLines(course: Course, find: 'maximum' | 'minimum', evidence: Evidence): Line[] {
  const numbers = numbersIn(course);
  const [any, another] = numbers;
  if (!any || !another) return [oneNumberLine(course, numbers), ...yearLines(course)];
  const units = new Set(numbers.map(({ unit }) => unit));
  if (units.size > 1)
    return [[`${course.agency}${course.label}各年填的单位不同，不能直接比较：`], ...yearLines(course)];
  const values = numbers.map(({ value }) => value);
  const sought = find === 'maximum' ? Math.max(...values) : Math.min(...values);
  const found = numbers.filter(({ value }) => value === sought);
  evidence.compute(
    find,
    sought,
    any.unit,
    numbers.flatMap(({ cells }) => cells),
  );
  const marks = found.flatMap(marksOf);
  const said = any.counts && found.length > 1 ? [{ bold: plainNumber(found[0] ?? any) }] : saidNumber(found[0] ?? any);
  return [
    [`${course.agency}${course.label}${extremeWords(course, find, found)}`, ...said, ...marks, '。'],
    ...yearLines(course),
  ];
}

/** 最多的是2025年：; of a rate the highest; all years alike are none of them. */
function extremeWords({ years }: Course, find: 'maximum' | 'minimum', found: readonly CitedNumber[]): string {
  const rate = found.some(({ counts }) => counts !== null);
  const most = find === 'maximum' ? (rate ? '最高' : '最多') : rate ? '最低' : '最少';
  const numbers = years.filter(({ value }) => !isGap(value)).length;
  const named = found.map(({ year }) => `${year}年`).join('、');
  if (found.length === numbers) return `，有数的各年（${named}）相同，都是 `;
  return found.length === 1 ? `${most}的是${named}：` : `${most}的是${named}（并列），都是 `;
}

function oneNumberLine({ agency, label }: Course, [only]: readonly CitedNumber[]): Line {
  if (!only) return [`${agency}${label}：各年都没有数：`];
  return [`${agency}${label}只有${only.year}年有数：`, ...saidNumber(only), ...marksOf(only), '，还不能和别的年份比。'];
}

/** Every year in order, with a bar where there are enough numbers of one unit. */
export function yearLines({ years, label }: Course): Line[] {
  const numbers = years.map(({ value }) => (isGap(value) ? null : value.value));
  const units = new Set(years.flatMap(({ value }) => (isGap(value) ? [] : [value.unit])));
  const drawn = units.size === 1 ? bars(numbers) : [];
  if (years.length === 1) return [];
  return years.map(({ year, value }, at): Line => {
    if (isGap(value)) return [`· ${year}年：${whyMissing(value, label)}`];
    const bar: Span[] = drawn[at] ? [` ${drawn[at]}`] : [];
    return [`· ${year}年：`, ...saidNumber(value), ...marksOf(value), ...bar];
  });
}

export function numbersIn({ years }: Course): CitedNumber[] {
  return years.flatMap(({ value }) => (isGap(value) ? [] : [value]));
}

function isGap(value: CitedNumber | Missing): value is Missing {
  return 'kind' in value;
}
