import { isShare } from '../../understand/counted.ts';
import { agencyAlone } from '../../understand/plan/agency-alone.ts';
import type { Operand } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { type Change, changeBetween, differenceBetween, differenceWords, rateWords } from '../one/change-words.ts';
import { bothCells, madeOf, marksOf, plainNumber, saidNumber } from '../words/cited-number.ts';
import { countedLabel, summedLabel } from '../words/counted-words.ts';
import { multiple } from '../words/multiple.ts';
import { percent } from '../words/percent.ts';
import { scopeWords } from './across-words.ts';
import type { Side } from './between-side.ts';

type Operation = PlanOf<'between'>['operation'];

/** 甲2024年新收比乙多 13 件（26 件 - 13 件 = 13 件）; `null` where the two are not in one unit. */
export function betweenSentence(operation: Operation, [left, right]: Sides, evidence: Evidence): Line | null {
  const [subject, other] = [wordsOf(left.operand), wordsBeside(right.operand, left.operand)];
  if (operation === 'share') {
    const rate = quotient([left, right], '%', evidence);
    return [`${subject}占${other}的 `, { bold: percent(rate) }, ...formula([left, right], '÷'), '。'];
  }
  // Of two years the change in per cent is said as well.
  const inTime = wordsBeside(right.operand, left.operand) === `${right.operand.year}年`;
  const change = (inTime ? changeBetween : differenceBetween)(evidence, left.number, right.number);
  if (!change) return null;
  if (operation === 'difference') return [subject, ...difference(other, [left, right], change), '。'];
  const times = quotient([left, right], '倍', evidence);
  const more = differenceWords(change);
  const beside = more.length === 0 ? ['，两者相同'] : ['，', ...more];
  return [
    `${subject}是${other}的 `,
    { bold: multiple(times) },
    ' 倍',
    ...formula([left, right], '÷'),
    ...beside,
    ...rateOf(change),
    '。',
  ];
}

export type Sides = readonly [Side, Side];

function difference(other: string, sides: Sides, change: Change): Span[] {
  const [left, right] = sides;
  const words = differenceWords(change);
  if (words.length === 0) return [`和${other}相同，都是 `, { bold: plainNumber(left.number) }, ...bothMarks(sides)];
  const points = change.unit === '百分点';
  const size = Number(change.difference.toFixed(points ? 2 : 6));
  const result = plainNumber({ ...left.number, value: size, unit: points ? '个百分点' : change.unit });
  return [`比${other}`, ...words, ...formula([left, right], '-', ` = ${result}`), ...rateOf(change)];
}

/** The change in per cent, where it is one of two years. */
function rateOf(change: Change): Span[] {
  return change.rate === null ? [] : rateWords(change);
}

/** Both numbers as they go into the operation, each with its cells. */
function formula([left, right]: Sides, sign: '-' | '÷', result = ''): Span[] {
  const [a, b] = [plainNumber(left.number), plainNumber(right.number)];
  return [`（${a}`, ...marksOfSide(left), ` ${sign} ${b}`, ...marksOfSide(right), `${result}）`];
}

function bothMarks([left, right]: Sides): Span[] {
  return [...marksOfSide(left), ...marksOfSide(right)];
}

/** One number in per cent of the other, which is not 0, or as a multiple of it. */
function quotient([{ number: left }, { number: right }]: Sides, unit: '%' | '倍', evidence: Evidence): number {
  const value = (left.value / right.value) * (unit === '%' ? 100 : 1);
  evidence.compute('share', value, unit, bothCells(left, right));
  return value;
}

/** The marks of a number; of a sum over more agencies than are cited those of its largest addends. */
function marksOfSide({ number, block }: Side): Span[] {
  if (!block || number.cells.length > 0) return marksOf(number);
  return block.listed.slice(0, MARKED).flatMap((one) => marksOf(block.cited.of(one)).slice(0, 1));
}

const MARKED = 3;

/** What each number is made of, where it is no single cell. */
export function sideLines(side: Side): Line[] {
  const { operand, number, block } = side;
  if (block) {
    const many = block.block.added.length;
    return [[`· ${wordsOf(operand)} `, ...saidNumber(number), `（${many} 个机关相加）`, ...marksOfSide(side)]];
  }
  return number.counts ? [[`· ${wordsOf(operand)}：`, ...saidNumber(number), ...marksOf(number)]] : madeOf(number);
}

/** 青砚县教育局2024年新收, 青砚县已收录的机关2024年新收合计. */
export function wordsOf(operand: Operand): string {
  return `${whoOf(operand)}${operand.year}年${labelOf(operand)}`;
}

/** The other number, with what is not the same in the first. */
function wordsBeside(operand: Operand, first: Operand): string {
  const who = whoOf(operand) === whoOf(first) ? '' : whoOf(operand);
  const year = operand.year === first.year ? '' : `${operand.year}年`;
  if (countedLabel(operand.counted) !== countedLabel(first.counted)) return `${who}${year}${labelOf(operand)}`;
  const added = isSum(operand) && !isSum(first) && !isShare(operand.counted);
  return `${who}${year}${added ? '合计' : ''}`;
}

function whoOf({ scope }: Operand): string {
  return scopeWords(scope);
}

function labelOf(operand: Operand): string {
  const { counted } = operand;
  if (!isSum(operand) || isShare(counted)) return countedLabel(counted);
  const label = summedLabel(counted);
  return label.endsWith('总计') ? label : `${label}合计`;
}

function isSum({ scope }: Operand): boolean {
  return agencyAlone(scope) === null;
}
