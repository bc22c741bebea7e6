import { type CellKey, cell } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Store } from '../../db/store.ts';
import { type Counted, isShare, type Measure, type Share } from '../understand/counted.ts';
import { type Measured, measure } from './figures.ts';
import { type OpenReport, openReport } from './reports.ts';

/** A number of one report: a cell, or cells that were added. */
export interface CountedNumber {
  readonly kind: 'number';
  readonly counted: Measure;
  readonly value: number;
  /** As printed in the cells or named by the form; `null` when neither names one, or the cells differ. */
  readonly unit: string | null;
  readonly figures: readonly Figure[];
}

/** A rate of one report, in per cent. */
export interface CountedShare {
  readonly kind: 'share';
  readonly counted: Share;
  readonly value: number;
  readonly part: CountedNumber;
  readonly whole: CountedNumber;
}

/** Why a report gives no number. None of these is a 0. */
export type Missing =
  | Extract<Measured, { kind: 'unread' }>
  /** The form this report was printed in has none of these cells. */
  | { readonly kind: 'not_in_form'; readonly measure: Measure; readonly keys: readonly CellKey[] }
  /** These cells hold no number: blank, not applicable, or words. */
  | { readonly kind: 'blank'; readonly measure: Measure; readonly figures: readonly Figure[] }
  /** What would be 100 % is 0. */
  | { readonly kind: 'no_base'; readonly counted: Share; readonly part: CountedNumber; readonly whole: CountedNumber }
  | { readonly kind: 'not_stored' };

/** What a report has for something that is counted. */
export type Reading = CountedNumber | CountedShare | Missing;

/** What an agency's report of a year has for everything that is counted. */
export interface YearReading {
  readonly year: number;
  /** `undefined` when no report of that year is stored. */
  readonly open: OpenReport | undefined;
  /** One for each thing counted, in order. */
  readonly readings: readonly Reading[];
}

/** Reads the same things from an agency's report of a year. */
export async function readYear(
  store: Store,
  agency: string,
  year: number,
  counted: readonly Counted[],
): Promise<YearReading> {
  const open = await openReport(store, agency, year);
  const readings: Reading[] = [];
  for (const one of counted) readings.push(open ? await readCounted(store, open, one) : { kind: 'not_stored' });
  return { year, open, readings };
}

/** Reads a number or a rate from a report; a rate is always made again from its two counts. */
export async function readCounted(store: Store, open: OpenReport, counted: Counted): Promise<Reading> {
  if (!isShare(counted)) return await readMeasure(store, open, counted);
  const part = await readMeasure(store, open, counted.part);
  if (part.kind !== 'number') return part;
  const whole = await readMeasure(store, open, counted.whole);
  if (whole.kind !== 'number') return whole;
  if (whole.value === 0) return { kind: 'no_base', counted, part, whole };
  return { kind: 'share', counted, value: (part.value / whole.value) * 100, part, whole };
}

async function readMeasure(store: Store, open: OpenReport, asked: Measure): Promise<CountedNumber | Missing> {
  const measured = await measure(store, open, asked);
  if (measured.kind === 'unread') return measured;
  if (measured.kind === 'not_in_form') return { kind: 'not_in_form', measure: asked, keys: measured.keys };
  const figures = measured.kind === 'cell' ? [measured.figure] : measured.figures;
  const empty = figures.filter(({ value }) => value === null);
  if (empty.length > 0) return { kind: 'blank', measure: asked, figures: empty };
  const value = measured.kind === 'cell' ? measured.figure.value : measured.sum;
  // Some of the cells that are to be added are in this form, others are not.
  if (value === null) return { kind: 'not_in_form', measure: asked, keys: without(asked, figures) };
  return { kind: 'number', counted: asked, value, unit: unitOf(figures), figures };
}

function without(asked: Measure, figures: readonly Figure[]): CellKey[] {
  const keys = 'sum' in asked ? asked.sum : figures.map(({ key }) => key);
  return keys.filter((key) => !figures.some((figure) => figure.key === cell(key).key));
}

function unitOf(figures: readonly Figure[]): string | null {
  const units = new Set(figures.map(({ unit }) => unit));
  return units.size === 1 ? (figures[0]?.unit ?? null) : null;
}

/** The cells of a reading, in the order of its operation: those of the part, then those of the whole. */
export function figuresIn(reading: Reading): readonly Figure[] {
  switch (reading.kind) {
    case 'number':
    case 'blank':
      return reading.figures;
    case 'share':
    case 'no_base':
      return [...reading.part.figures, ...reading.whole.figures];
    default:
      return [];
  }
}

/** Whether a reading gives a number that can be said and computed with. */
export function hasNumber(reading: Reading): reading is CountedNumber | CountedShare {
  return reading.kind === 'number' || reading.kind === 'share';
}
