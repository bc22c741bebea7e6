import type { DisclosureColumn } from '../../../db/form/disclosure.ts';
import type { DisputeColumn } from '../../../db/form/disputes.ts';
import { type CellKey, cell, findCell, rowsIn } from '../../../db/form/form.ts';
import type { RequestColumn } from '../../../db/form/requests.ts';
import { groupTable, type Measure } from '../counted.ts';
import type { RowTarget } from './entry.ts';

/** Columns that a question names; where it names none, the row says which are meant. */
export interface Columns {
  readonly applicants: readonly RequestColumn[];
  readonly results: readonly DisputeColumn[];
  readonly documents: readonly DisclosureColumn[];
}

export const EVERY_RESULT = ['total', 'upheld', 'corrected', 'other_result', 'pending'] as const;

/** The cells and groups that rows and columns name together; `inFull` asks for every result of a lawsuit. */
export function cellsOfTargets(targets: readonly RowTarget[], columns: Columns, inFull: boolean): Measure[] {
  if (ofNoDocument(targets, columns)) return [];
  // 新收、复议、诉讼各多少: in a list of several rows each is one number.
  const disputes = targets.filter(({ table }) => table === 'disputes');
  const brief = !inFull && targets.length > 1 && disputes.length > 0 && columns.results.length === 0;
  const named: Columns = brief ? { ...columns, results: ['total'] } : columns;
  return distinct(
    targets.flatMap((target) => measuresOf(target, target.table === 'disputes' ? named : columns, inFull)),
  );
}

/** 取消的许可, 现行有效的处罚: only documents are repealed or in force, and decisions are counted whatever became of them. */
function ofNoDocument(targets: readonly RowTarget[], { documents }: Columns): boolean {
  const column = documents.find((one) => one === 'repealed' || one === 'in_force');
  const rows = targets.flatMap((target) => (target.table === 'disclosure' ? [target.row] : []));
  return column !== undefined && rows.length > 0 && !rows.some((row) => findCell(`disclosure.${row}.${column}`));
}

/** What the dialogue counts, with other columns: 那企业的呢 after a question about a row. Empty when the columns are of another table. */
export function withColumns(measures: readonly Measure[], columns: Columns): Measure[] {
  return distinct(
    measures.flatMap((measure): Measure[] => {
      const [key] = 'cell' in measure ? [measure.cell] : 'sum' in measure ? measure.sum : [];
      const table = key ? cell(key).table : 'group' in measure ? groupTable(measure.group) : 'requests';
      const named: Readonly<Record<typeof table, readonly string[]>> = {
        requests: columns.applicants,
        disputes: columns.results,
        disclosure: columns.documents,
      };
      if ('group' in measure)
        return named[table].map((column) => ({ ...measure, column: column as (typeof measure)['column'] }));
      if (!('cell' in measure)) return [];
      const { row } = cell(measure.cell);
      const cells = named[table].map((column) => `${table}.${row}.${column}` as CellKey);
      return cellMeasures(cells.filter((one) => findCell(one) !== undefined));
    }),
  );
}

function measuresOf(target: RowTarget, columns: Columns, inFull: boolean): Measure[] {
  if (target.table === 'requests') {
    const applicants = columns.applicants.length > 0 ? columns.applicants : (['total'] as const);
    if ('group' in target) return applicants.map((column) => ({ group: target.group, column }));
    return cellMeasures(target.rows.flatMap((row) => applicants.map((column): CellKey => `requests.${row}.${column}`)));
  }
  if (target.table === 'disclosure') return cellMeasures(disclosureCells(target.row, columns.documents));
  const cellsOf = (results: readonly DisputeColumn[]): Measure[] =>
    cellMeasures(target.rows.flatMap((row) => results.map((column): CellKey => `disputes.${row}.${column}`)));
  if (target.rows.length !== 2) return cellsOf(columns.results.length > 0 ? columns.results : EVERY_RESULT);
  const results = columns.results.length > 0 ? columns.results : (['total'] as const);
  const sums: Measure[] = results.map((column) => ({ group: 'litigation', column }));
  return inFull && columns.results.length === 0 ? [...cellsOf(EVERY_RESULT), ...sums] : sums;
}

/**
 * Without a column that the row has, all its columns in the current form, and those of the form of 2019 only for a row that no
 * longer is one; a report in the older form answers with its own columns.
 */
function disclosureCells(row: string, columns: readonly string[]): CellKey[] {
  const all = (['2021', '2019'] as const).flatMap((version) =>
    rowsIn('disclosure', version)
      .filter((candidate) => candidate.row.key === row)
      .flatMap((candidate) => candidate.cells),
  );
  const named = all.filter((one) => columns.includes(one.column as DisclosureColumn) || one.column === 'decisions');
  const current = all.filter((one) => one.versions.includes('2021'));
  const whole = current.length > 0 ? current : all;
  return [...new Set((named.length > 0 ? named : whole).map((one) => one.key))];
}

function cellMeasures(keys: readonly CellKey[]): Measure[] {
  return keys.map((key) => ({ cell: key }));
}

/** Each number once; single cells before sums. */
function distinct(measures: readonly Measure[]): Measure[] {
  const all = [...new Map(measures.map((measure) => [JSON.stringify(measure), measure])).values()];
  return [...all.filter((measure) => 'cell' in measure), ...all.filter((measure) => !('cell' in measure))];
}
