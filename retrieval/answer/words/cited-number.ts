import { findCell } from '../../../db/form/form.ts';
import type { CountedNumber, CountedShare } from '../../gather/counted.ts';
import type { OpenReport } from '../../gather/reports.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { AnsweredFigure, Line, Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { cellLabel, measureLabel } from './counted-words.ts';
import { percent } from './percent.ts';

/** A number that an answer says, with the cells it stands on. */
export interface CitedNumber {
  readonly year: number;
  readonly counted: Counted;
  /** Per cent for a rate. */
  readonly value: number;
  readonly unit: string | null;
  /** In the order of the operation: of a rate the cells of the part, then those of the whole. */
  readonly cells: readonly AnsweredFigure[];
  /** Of a rate: both counts. */
  readonly counts: { readonly part: CitedNumber; readonly whole: CitedNumber } | null;
}

/** Cites a number, and writes down the additions and the division that make it. */
export async function citeNumber(
  evidence: Evidence,
  open: OpenReport,
  reading: CountedNumber | CountedShare,
): Promise<CitedNumber> {
  const { year } = open.report;
  if (reading.kind === 'number') {
    const { counted, value, unit } = reading;
    const cells = await evidence.cite(open, reading.figures);
    if (cells.length > 1) evidence.compute('sum', value, unit, cells);
    return { year, counted, value, unit, cells, counts: null };
  }
  const part = await citeNumber(evidence, open, reading.part);
  const whole = await citeNumber(evidence, open, reading.whole);
  const cells = [...part.cells, ...whole.cells];
  evidence.compute('share', reading.value, '%', cells);
  return { year, counted: reading.counted, value: reading.value, unit: '%', cells, counts: { part, whole } };
}

/** The number in bold, with its unit; a rate with both counts. */
export function saidNumber({ value, unit, counts }: CitedNumber): Span[] {
  if (!counts) return [{ bold: amount(value) }, unit === null ? '' : ` ${unit}`];
  return [{ bold: percent(value) }, `（${amount(counts.part.value)} ÷ ${amount(counts.whole.value)}）`];
}

/** The number as it stands within a sentence. */
export function plainNumber({ value, unit }: CitedNumber): string {
  if (unit === '%') return percent(value);
  return unit === null ? amount(value) : `${amount(value)} ${unit}`;
}

/** A count or an amount without the noise of binary fractions. */
export function amount(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** The cells of two numbers in the order of an operation; none where one has more than are cited, which the rows show. */
export function bothCells(first: CitedNumber, second: CitedNumber): readonly AnsweredFigure[] {
  return first.cells.length > 0 && second.cells.length > 0 ? [...first.cells, ...second.cells] : [];
}

/** More marks than these behind one number are noise; the rest stand in the lines below it. */
const MARKS = 3;

/** The marks of the cells that make up a number: those that are not 0, or else the first. */
export function marksOf({ cells, counts }: CitedNumber): Span[] {
  if (counts) return unique([...marksOf(counts.part), ...marksOf(counts.whole)]);
  const counting = cells.filter(({ value }) => value !== 0);
  return unique((counting.length > 0 ? counting : cells).map(({ citation }) => ({ cite: citation }))).slice(0, MARKS);
}

function unique(spans: readonly Span[]): Span[] {
  const marks = spans.flatMap((span) => (typeof span === 'object' && 'cite' in span ? [span.cite] : []));
  return [...new Set(marks)].map((cite) => ({ cite }));
}

/** What was added and divided, each cell with its mark; nothing for a single cell. */
export function madeOf(number: CitedNumber): Line[] {
  const { counts, cells } = number;
  if (!counts) return cells.length > 1 ? [addedLine(number, `${number.year}年`)] : [];
  if (counts.part.cells.length + counts.whole.cells.length <= 2) return [];
  return [addedLine(counts.part, '分子'), addedLine(counts.whole, '分母')];
}

function addedLine(number: CitedNumber, name: string): Line {
  const { cells, counted } = number;
  const [only, second] = cells;
  const head = `· ${name} ${plainNumber(number)}：`;
  if (only && !second) return [`${head}${labelOf(only)}`, { cite: only.citation }];
  const counting = cells.filter(({ value }) => value !== 0);
  if (counting.length === 0 && !isShare(counted))
    return [`${head}${measureLabel(counted)}，各项都是 0`, ...marksOf(number)];
  const rest = counting.length < cells.length ? ['；其余各项都是 0'] : [];
  return [head, ...counting.flatMap((one, at) => addend(one, at)), ...rest];
}

function addend(figure: AnsweredFigure, at: number): Span[] {
  return [`${at === 0 ? '' : ' + '}${labelOf(figure)} ${amount(figure.value ?? 0)}`, { cite: figure.citation }];
}

function labelOf({ table, row, column }: AnsweredFigure): string {
  const found = findCell(`${table}.${row}.${column}`);
  return found ? cellLabel(found.key) : '';
}
