import { type CellKey, cell, type TableKey } from '../../../db/form/form.ts';
import type { Meaning } from '../../../db/model/figure.ts';
import type { CellOfReport } from '../../../db/queries/figures.ts';
import type { Store } from '../../../db/store.ts';
import { groupCells, groupTable, type Measure } from '../../understand/counted.ts';
import type { NumberState } from './number-state.ts';

/** What one report has for a measure. */
export interface CellsRead {
  readonly state: Exclude<NumberState, 'zero_whole' | 'no_report'>;
  /** `null` unless the state is `number`. */
  readonly sum: number | null;
  readonly unit: string | null;
  /** What the cells say that hold no number. */
  readonly empty: readonly Meaning[];
  readonly reason: string | null;
}

type Reader = (report: number, measure: Measure) => CellsRead;

/** Fewer reports are read one by one; more of them with all of their year. */
const FEW = 40;

/**
 * Reads some measures in many reports for one year, and tells of each report what it has for each measure. The store adds up
 * what is all there; only reports that lack something are read cell by cell.
 */
export async function cellReader(
  store: Store,
  year: number,
  reports: readonly number[],
  measures: readonly Measure[],
): Promise<Reader> {
  const layouts = measures.map((measure) => layoutsOf(measure)[0] ?? []);
  // 元 and 万元 are told apart cell by cell.
  const added = layouts.flat().some(isAmount)
    ? new Map<number, (number | null)[]>()
    : await store.figures.sumsOf(reports.length > FEW ? { year } : { reports }, layouts);
  const lacking = reports.filter((report) => added.get(report)?.every((sum) => sum !== null) !== true);
  const closely = await closeReader(store, year, lacking, measures);
  const units = layouts.map(([first]) => (first ? cell(first).unit : null));

  return (report, measure) => {
    const at = measures.indexOf(measure);
    const sum = added.get(report)?.[at] ?? null;
    if (sum === null) return closely(report, measure);
    return { state: 'number', sum: exact(sum), unit: units[at] ?? null, empty: NONE, reason: null };
  };
}

/** Sums have no more decimals than what was added. */
export function exact(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

const NONE: readonly Meaning[] = [];

/** Reads the cells themselves, which tell why a report has no number. */
async function closeReader(
  store: Store,
  year: number,
  reports: readonly number[],
  measures: readonly Measure[],
): Promise<Reader> {
  const layouts = new Map(measures.map((measure) => [measure, layoutsOf(measure)]));
  const keys = [...new Set([...layouts.values()].flat(2))];
  const columns = new Map<CellKey, ReadonlyMap<number, CellOfReport>>();
  for (const key of keys) columns.set(key, await columnOf(store, year, reports, key));
  // A report without a cell has a table that is unread, or a form without it.
  const lacks = reports.some((report) => keys.some((key) => !columns.get(key)?.has(report)));
  const unread = lacks ? await unreadTables(store, year) : new Map<string, string>();

  function cellsOf(report: number, layout: readonly CellKey[]): ReadCell[] {
    return layout.flatMap((key) => {
      const found = columns.get(key)?.get(report);
      return found ? [{ ...found, key }] : [];
    });
  }

  return (report, measure) => {
    const own = layouts.get(measure) ?? [];
    for (const layout of own) {
      const cells = cellsOf(report, layout);
      if (cells.length === layout.length) return readingOf(cells);
    }
    const missing = own[0]?.find((key) => unread.has(place(report, cell(key).table)));
    const reason = missing ? (unread.get(place(report, cell(missing).table)) ?? '') : null;
    const state = reason === null ? 'not_in_form' : 'unread';
    return { state, sum: null, unit: null, empty: emptyIn(cellsOf(report, own[0] ?? [])), reason };
  };
}

type ReadCell = CellOfReport & { readonly key: CellKey };

/** The cells that make up a measure, in each version of the form where they differ. */
function layoutsOf(measure: Measure): (readonly CellKey[])[] {
  if ('cell' in measure) return [[measure.cell]];
  if ('sum' in measure) return [measure.sum];
  const versions = (['2021', '2019'] as const).map((version) => groupCells(measure.group, measure.column, version));
  const [later = [], earlier = []] = versions;
  return later.join() === earlier.join() || groupTable(measure.group) === 'disputes' ? [later] : [later, earlier];
}

async function columnOf(
  store: Store,
  year: number,
  reports: readonly number[],
  key: CellKey,
): Promise<ReadonlyMap<number, CellOfReport>> {
  if (reports.length > FEW) return new Map((await store.figures.ofYear(year, key)).map((one) => [one.report, one]));
  const found: CellOfReport[] = [];
  for (const report of reports) found.push(...(await store.figures.cellsOf(report, [key])));
  return new Map(found.map((one) => [one.report, one]));
}

async function unreadTables(store: Store, year: number): Promise<Map<string, string>> {
  const tables = await store.reports.unreadOfYear(year);
  return new Map(tables.map(({ report, table, reason }) => [place(report, table), reason ?? '']));
}

function place(report: number, table: TableKey): string {
  return `${report}/${table}`;
}

/** A blank prevents adding; 元 and 万元 are never added or compared. */
function readingOf(cells: readonly ReadCell[]): CellsRead {
  const [first] = cells;
  const unit = first ? (cell(first.key).unit ?? first.unit) : null;
  const without = { sum: null, unit, empty: emptyIn(cells), reason: null };
  if (without.empty.length > 0) return { ...without, state: 'blank' };
  if (cells.some((one) => isAmount(one.key) && one.unit !== '万元')) return { ...without, state: 'other_unit' };
  return { ...without, state: 'number', sum: exact(cells.reduce((sum, { value }) => sum + (value ?? 0), 0)) };
}

function emptyIn(cells: readonly ReadCell[]): Meaning[] {
  return cells.flatMap(({ value, meaning }) => (value === null ? [meaning] : []));
}

function isAmount(key: CellKey): boolean {
  return cell(key).column === 'amount';
}
