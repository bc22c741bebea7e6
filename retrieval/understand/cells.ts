import type { DisclosureColumn } from '../../db/form/disclosure.ts';
import type { DisputeColumn } from '../../db/form/disputes.ts';
import { type CellKey, cell, findCell, rowsIn } from '../../db/form/form.ts';
import type { RequestColumn } from '../../db/form/requests.ts';
import type { RowTarget } from './glossary.ts';
import type { Measure } from './plan.ts';

/** Columns that a question names; where it names none, the row says which are meant. */
export interface Columns {
  readonly applicants: readonly RequestColumn[];
  readonly results: readonly DisputeColumn[];
  readonly documents: readonly DisclosureColumn[];
}

const EVERY_RESULT = ['total', 'upheld', 'corrected', 'other_result', 'pending'] as const;

/** The cells and groups that rows and columns name together; `inFull` asks for every result of a lawsuit. */
export function cellsOfTargets(targets: readonly RowTarget[], columns: Columns, inFull: boolean): Measure[] {
  return merged(targets.flatMap((target) => measuresOf(target, columns, inFull)));
}

/** What the dialogue counts, with other columns: 那企业的呢 after a question about a row. Empty when the columns are of another table. */
export function withColumns(measures: readonly Measure[], columns: Columns): Measure[] {
  return merged(
    measures.flatMap((measure): Measure[] => {
      const [key] = 'cells' in measure ? measure.cells : [];
      const table = key
        ? cell(key).table
        : 'group' in measure && measure.group === 'litigation'
          ? 'disputes'
          : 'requests';
      const named: Readonly<Record<typeof table, readonly string[]>> = {
        requests: columns.applicants,
        disputes: columns.results,
        disclosure: columns.documents,
      };
      if ('group' in measure)
        return named[table].map((column) => ({ ...measure, column: column as (typeof measure)['column'] }));
      const rows = [...new Set(measure.cells.map((one) => cell(one).row))];
      const cells = rows.flatMap((row) => named[table].map((column) => `${table}.${row}.${column}` as CellKey));
      const known = cells.filter((one) => findCell(one) !== undefined);
      return known.length > 0 ? [{ cells: known }] : [];
    }),
  );
}

function measuresOf(target: RowTarget, columns: Columns, inFull: boolean): Measure[] {
  if (target.table === 'requests') {
    const applicants = columns.applicants.length > 0 ? columns.applicants : (['total'] as const);
    if ('group' in target) return applicants.map((column) => ({ group: target.group, column }));
    return [{ cells: target.rows.flatMap((row) => applicants.map((column): CellKey => `requests.${row}.${column}`)) }];
  }
  if (target.table === 'disclosure') return [{ cells: disclosureCells(target.row, columns.documents) }];
  const cellsOf = (results: readonly DisputeColumn[]): Measure => ({
    cells: target.rows.flatMap((row) => results.map((column): CellKey => `disputes.${row}.${column}`)),
  });
  if (target.rows.length !== 2) return [cellsOf(columns.results.length > 0 ? columns.results : EVERY_RESULT)];
  const results = columns.results.length > 0 ? columns.results : (['total'] as const);
  const sums: Measure[] = results.map((column) => ({ group: 'litigation', column }));
  return inFull && columns.results.length === 0 ? [cellsOf(EVERY_RESULT), ...sums] : sums;
}

/** Without a column that the row has, all its columns in either form: the report's own form decides which are there. */
function disclosureCells(row: string, columns: readonly string[]): CellKey[] {
  const all = (['2021', '2019'] as const).flatMap((version) =>
    rowsIn('disclosure', version)
      .filter((candidate) => candidate.row.key === row)
      .flatMap((candidate) => candidate.cells),
  );
  const named = all.filter((one) => columns.includes(one.column as DisclosureColumn) || one.column === 'decisions');
  return [...new Set((named.length > 0 ? named : all).map((one) => one.key))];
}

/** Cells asked for one after the other are one measure; a group stays by itself. */
function merged(measures: readonly Measure[]): Measure[] {
  const cells = [...new Set(measures.flatMap((measure) => ('cells' in measure ? measure.cells : [])))];
  const groups = measures.flatMap((measure) => ('group' in measure ? [measure] : []));
  const distinct = [...new Map(groups.map((group) => [`${group.group}.${group.column}`, group])).values()];
  return cells.length > 0 ? [{ cells }, ...distinct] : distinct;
}
