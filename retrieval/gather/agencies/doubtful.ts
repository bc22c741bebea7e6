import { cell } from '../../../db/form/form.ts';
import type { Store } from '../../../db/store.ts';
import { groupCells, isShare, type Measure } from '../../understand/counted.ts';
import type { Condition } from '../../understand/plan/numbers.ts';
import { type Across, type Numbered, numbered } from './across.ts';
import { meets } from './meeting.ts';

/** Of more agencies it is not looked for, as their cells are not cited either. */
const MOST = 400;

/** Who does not meet a condition and would, if the parts printed in the row were right and not its total. */
export async function otherwiseMeeting(store: Store, across: Across, condition: Condition): Promise<Numbered[]> {
  if (isShare(across.counted)) return [];
  const rows = rowsOf(across.counted);
  const others = numbered(across).filter(({ value }) => !meets(value, condition));
  const found: Numbered[] = [];
  for (const one of others.length > MOST ? [] : others) {
    const doubts = await store.findings.doubtsOf(one.report.id, '2021');
    const failing = doubts.filter(({ status, where }) => status === 'fail' && rows.includes(where));
    const off = failing.reduce((sum, { left, right }) => sum + (left ?? 0) - (right ?? 0), 0);
    if (off !== 0 && meets(one.value + off, condition)) found.push(one);
  }
  return found;
}

/** The sums of rows whose totals are counted, as findings name them. */
function rowsOf(measure: Measure): string[] {
  const keys =
    'cell' in measure
      ? [measure.cell]
      : 'sum' in measure
        ? measure.sum
        : groupCells(measure.group, measure.column, '2021');
  return keys.map(cell).flatMap(({ table, row, column }) => (column === 'total' ? [`${table}.${row}.*`] : []));
}
