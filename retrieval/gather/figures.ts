import { type CellKey, cell, rowsIn, type TableKey } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Store } from '../../db/store.ts';
import type { Group, Measure } from '../understand/plan.ts';
import { formOf, type OpenReport, unreadTable } from './reports.ts';

/** What a report has for one measure. */
export type Measured =
  | { readonly kind: 'cells'; readonly figures: readonly Figure[] }
  /** `sum` is null when a row of the group is blank, which prevents adding. */
  | {
      readonly kind: 'sum';
      readonly group: Group;
      readonly column: string;
      readonly figures: readonly Figure[];
      readonly sum: number | null;
    }
  | { readonly kind: 'unread'; readonly table: TableKey; readonly reason: string }
  /** The form this report was printed in has none of these cells. */
  | { readonly kind: 'not_in_form'; readonly keys: readonly CellKey[] };

/** Reads a measure from a report. A group is added by code from its rows, never from a total that holds them too. */
export async function measure(store: Store, open: OpenReport, asked: Measure): Promise<Measured> {
  const keys = 'cells' in asked ? asked.cells : groupCells(open, asked.group, asked.column);
  const table = cell(keys[0] as CellKey).table;
  const unread = unreadTable(open, table);
  if (unread) return { kind: 'unread', table, reason: unread.reason ?? '' };
  const figures = await store.figures.cellsOf(open.report.id, keys);
  if (figures.length === 0) return { kind: 'not_in_form', keys };
  if ('cells' in asked) return { kind: 'cells', figures };
  const values = figures.map((figure) => figure.value);
  const sum = values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
  return { kind: 'sum', group: asked.group, column: asked.column, figures, sum };
}

const GROUP_LABELS: Readonly<Record<Exclude<Group, 'litigation'>, string>> = {
  refused: '不予公开',
  unavailable: '无法提供',
  declined: '不予处理',
  other_handling: '其他处理',
};

/** The group as the form calls it. */
export function groupLabel(group: Group): string {
  return group === 'litigation' ? '行政诉讼' : GROUP_LABELS[group];
}

/** The cells that make up a group in the form this report was printed in. */
function groupCells(open: OpenReport, group: Group, column: string): CellKey[] {
  const [table, label] =
    group === 'litigation' ? (['disputes', '行政诉讼'] as const) : (['requests', GROUP_LABELS[group]] as const);
  const rows = rowsIn(table, formOf(open, table)).filter(({ row }) => row.group === label || row.label === label);
  return rows.flatMap(({ cells }) => cells.filter((one) => one.column === column).map((one) => one.key));
}
