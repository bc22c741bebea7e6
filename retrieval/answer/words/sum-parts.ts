import { type CellKey, cell } from '../../../db/form/form.ts';
import { GROUPS, type Group, groupCells, type Measure } from '../../understand/counted.ts';

type Column = Extract<Measure, { group: unknown }>['column'];

/**
 * What a sum is told as: a cell, a group of rows whose cells are all in it, a group without some of its rows, or a row (the two of
 * lawsuits are one) without some of its columns.
 */
export type SumPart =
  | { readonly cell: CellKey }
  | { readonly group: Group; readonly column: Column; readonly without: readonly CellKey[] }
  | { readonly row: string; readonly without: readonly string[] };

/** The parts of a sum in the fewest words, so that eleven rows are not read out as eleven names. */
export function partsOf(keys: readonly CellKey[]): SumPart[] {
  const row = rowWithout(keys);
  if (row) return [row];
  const column = cell(keys[0] as CellKey).column as Column;
  const groups = GROUPS.flatMap((group) => {
    const all = groupCells(group, column, '2021');
    const held = all.filter((key) => keys.includes(key));
    const without = all.filter((key) => !keys.includes(key));
    const most = all.length > 1 && without.length <= MOST_WITHOUT && held.length > without.length * 2;
    return most ? [{ part: { group, column, without }, held }] : [];
  });
  const inGroups = new Set(groups.flatMap(({ held }) => held));
  const parts: { at: number; part: SumPart }[] = keys.flatMap((key, at) =>
    inGroups.has(key) ? [] : [{ at, part: { cell: key } }],
  );
  for (const { part, held } of groups) parts.push({ at: keys.indexOf(held[0] as CellKey), part });
  return parts.toSorted((a, b) => a.at - b.at).map(({ part }) => part);
}

/** Two rows or columns that are left out can still be named; more are a list of their own. */
const MOST_WITHOUT = 2;

/** A row with all its columns but one or two. */
function rowWithout(keys: readonly CellKey[]): SumPart | undefined {
  const cells = keys.map(cell);
  const rows = [...new Set(cells.map(({ row }) => row))];
  const [row, other] = rows;
  const table = cells[0]?.table;
  const lawsuits = rows.length === 2 && rows.every((one) => one.startsWith('litigation_'));
  if (row === undefined || table === undefined || table === 'disclosure' || (other !== undefined && !lawsuits))
    return undefined;
  const named = new Set(cells.map(({ column }) => column));
  if (named.has('total') || named.size * rows.length !== keys.length) return undefined;
  const without = COLUMNS[table].filter((column) => !named.has(column));
  if (without.length === 0 || without.length > MOST_WITHOUT || named.size < without.length + 2) return undefined;
  return { row: lawsuits ? 'litigation' : row, without };
}

const COLUMNS = {
  requests: ['natural_person', 'business', 'research', 'public_welfare', 'legal_service', 'other_organization'],
  disputes: ['upheld', 'corrected', 'other_result', 'pending'],
} as const;
