import { meets } from '../../gather/agencies/meeting.ts';
import type { Condition } from '../../understand/plan/numbers.ts';
import { conditionWords } from '../agencies/condition-words.ts';
import type { Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { type CitedNumber, marksOf, saidNumber } from '../words/cited-number.ts';
import { differenceBetween, differenceWords } from './change-words.ts';
import { type Course, extremeLines, numbersIn, yearLines } from './trend-lines.ts';

/** The highest and the lowest year and how far they are apart. */
export function rangeLines(course: Course, evidence: Evidence): Line[] {
  const sorted = numbersIn(course).toSorted((a, b) => b.value - a.value || a.year - b.year);
  const [high] = sorted;
  const low = sorted.at(-1);
  const alike = new Set(sorted.map(({ unit }) => unit)).size === 1;
  // One number, several units or all years alike: there is nothing between them.
  if (!high || !low || high.value === low.value || !alike) return extremeLines(course, 'maximum', evidence);
  const cells = sorted.flatMap((one) => one.cells);
  evidence.compute('maximum', high.value, high.unit, cells);
  evidence.compute('minimum', low.value, low.unit, cells);
  const change = differenceBetween(evidence, high, low);
  const [most, least] = high.counts ? ['最高', '最低'] : ['最多', '最少'];
  const head: Line = [
    `${course.agency}${course.label}${most}的${yearSpans(sorted, high)}比${least}的${yearSpans(sorted, low)}`,
    ...(change ? differenceWords(change) : ['不同']),
    '：',
    ...[...saidNumber(high), ...marksOf(high), ' 和 ', ...saidNumber(low), ...marksOf(low), '。'],
  ];
  return [head, ...yearLines(course)];
}

/** The years whose number meets a condition; a gap meets none. */
export function metLines(course: Course, condition: Condition, evidence: Evidence): Line[] {
  const numbers = numbersIn(course);
  const met = numbers.filter(({ value }) => meets(value, condition));
  const words = metWords(course, condition);
  evidence.compute('count', met.length, '年', []);
  evidence.compute('count', numbers.length, '年', []);
  const named: Span[] = met.flatMap((one, at) => [`${at === 0 ? '' : '、'}${one.year}年`, ...marksOf(one)]);
  const head: Line =
    met.length === 0
      ? [`${course.agency}${course.label}，有数的 ${numbers.length} 年里没有一年${words}。`]
      : [
          `${course.agency}${course.label}${words}的有 `,
          { bold: `${met.length}` },
          ` 年（有数的 ${numbers.length} 年里）：`,
          ...named,
          '。',
        ];
  return [head, ...(course.years.length === 1 ? numbers.map(onlyLine) : yearLines(course))];
}

/** 不超过 20 件. */
export function metWords(course: Course, condition: Condition): string {
  return conditionWords(condition, numbersIn(course)[0]?.unit ?? null);
}

function onlyLine(one: CitedNumber): Line {
  return [`· ${one.year}年：`, ...saidNumber(one), ...marksOf(one)];
}

function yearSpans(numbers: readonly CitedNumber[], { value }: CitedNumber): string {
  const years = numbers.filter((one) => one.value === value).map(({ year }) => `${year}年`);
  return years.length > 1 ? `${years.join('、')}（并列）` : years.join('');
}
