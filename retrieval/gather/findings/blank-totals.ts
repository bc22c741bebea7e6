import type { CellKey } from '../../../db/form/form.ts';
import { sumRules } from '../../../db/form/rules.ts';
import type { Figure } from '../../../db/model/figure.ts';
import type { Store } from '../../../db/store.ts';
import { formOf, type OpenReport } from '../reports.ts';

/** A total that the report left blank, with the cells it is the total of. The cell itself stays blank. */
export interface BlankTotal {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

/** The blank totals among these cells that can be added up: every cell of the form's sum holds a number. */
export async function blankTotals(store: Store, open: OpenReport, figures: readonly Figure[]): Promise<BlankTotal[]> {
  const blank = figures.filter((figure) => figure.meaning === 'blank');
  const found = await Promise.all(blank.map((total) => addedUp(store, open, total)));
  return found.filter((total) => total !== null);
}

async function addedUp(store: Store, open: OpenReport, total: Figure): Promise<BlankTotal | null> {
  const rules = sumRules(total.table, formOf(open, total.table)).filter(({ right }) => isAlone(right, total.key));
  for (const rule of rules) {
    const parts = await store.figures.cellsOf(open.report.id, rule.left);
    const values = parts.flatMap((figure) => (figure.value === null ? [] : [figure.value]));
    if (values.length !== rule.left.length) continue;
    return { total, parts, sum: values.reduce((sum, value) => sum + value, 0) };
  }
  return null;
}

function isAlone(keys: readonly CellKey[], key: CellKey): boolean {
  return keys.length === 1 && keys[0] === key;
}
