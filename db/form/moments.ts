import { type CellKey, cell } from './form.ts';

/** Rows and columns that say what there is at a moment, not what happened in a year. */
const ROWS = ['carried_in', 'carried_out'];
const COLUMNS = ['in_force', 'disclosed_total', 'previous_items', 'pending'];

/** Whether a cell counts what there is at the beginning or end of a year, so that years are never added. */
export function isMoment(key: CellKey): boolean {
  const { row, column } = cell(key);
  return ROWS.includes(row) || COLUMNS.includes(column);
}
