import { type CellKey, cell, type TableKey } from '../../../db/form/form.ts';
import type { CellOfReport } from '../../../db/queries/figures.ts';
import type { Store } from '../../../db/store.ts';
import { groupCells, groupTable, type Measure } from '../../understand/counted.ts';
import type { AcrossCell, NumberState } from './number-state.ts';

/** What one report has for a measure. */
export interface CellsRead {
  readonly state: Exclude<NumberState, 'zero_whole' | 'no_report'>;
  /** `null` unless the state is `number`. */
  readonly sum: number | null;
  readonly cells: readonly AcrossCell[];
  readonly unit: string | null;
  readonly reason: string | null;
}

/** Fewer reports are read one by one; more of them with all of their year. */
const FEW = 40;

/** Reads the cells of some measures in many reports for one year, and tells of each report what it has for each measure. */
export async function cellReader(
  store: Store,
  year: number,
  reports: readonly number[],
  measures: readonly Measure[],
): Promise<(report: number, measure: Measure) => CellsRead> {
  const layouts = new Map(measures.map((measure) => [measure, layoutsOf(measure)]));
  const keys = [...new Set([...layouts.values()].flat(2))];
  const columns = new Map<CellKey, ReadonlyMap<number, CellOfReport>>();
  for (const key of keys) columns.set(key, await columnOf(store, year, reports, key));
  // A report without a cell has a table that is unread, or a form without it.
  const lacks = reports.some((report) => keys.some((key) => !columns.get(key)?.has(report)));
  const unread = lacks ? await unreadTables(store, year) : new Map<string, string>();

  function cellsOf(report: number, layout: readonly CellKey[]): AcrossCell[] {
    const cells: AcrossCell[] = [];
    for (const key of layout) {
      const found = columns.get(key)?.get(report);
      if (found) cells.push({ key, value: found.value, meaning: found.meaning, unit: found.unit });
    }
    return cells;
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
    return { state, sum: null, cells: cellsOf(report, own[0] ?? []), unit: null, reason };
  };
}

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
function readingOf(cells: readonly AcrossCell[]): CellsRead {
  const [first] = cells;
  const unit = first ? (cell(first.key).unit ?? first.unit) : null;
  const without = { sum: null, cells, unit, reason: null };
  if (cells.some(({ value }) => value === null)) return { ...without, state: 'blank' };
  if (cells.some((one) => isAmount(one.key) && one.unit !== '万元')) return { ...without, state: 'other_unit' };
  return { ...without, state: 'number', sum: addedUp(cells) };
}

function isAmount(key: CellKey): boolean {
  return cell(key).column === 'amount';
}

/** Amounts have decimals; their sum has no more of them than they do. */
export function addedUp(cells: readonly AcrossCell[]): number {
  return Number(cells.reduce((sum, { value }) => sum + (value ?? 0), 0).toFixed(6));
}
