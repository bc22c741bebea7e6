import { type CellKey, cell, type TableKey } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Store } from '../../db/store.ts';
import { groupCells, groupTable, type Measure } from '../understand/counted.ts';
import { formOf, type OpenReport, unreadTable } from './reports.ts';

/** What a report has for one measure. */
export type Measured =
  | { readonly kind: 'cell'; readonly figure: Figure }
  | {
      readonly kind: 'sum';
      readonly measure: Exclude<Measure, { cell: unknown }>;
      readonly figures: readonly Figure[];
      /** `null` when a cell holds no number, which prevents adding. */
      readonly sum: number | null;
    }
  | { readonly kind: 'unread'; readonly table: TableKey; readonly reason: string }
  /** The form this report was printed in has none of these cells. */
  | { readonly kind: 'not_in_form'; readonly keys: readonly CellKey[] };

/** Reads a measure from a report. A group is added by code from its rows, never from a total that holds them too. */
export async function measure(store: Store, open: OpenReport, asked: Measure): Promise<Measured> {
  const keys = cellsOf(open, asked);
  const table = cell(keys[0] as CellKey).table;
  const unread = unreadTable(open, table);
  if (unread) return { kind: 'unread', table, reason: unread.reason ?? '' };
  const figures = await store.figures.cellsOf(open.report.id, keys);
  const [figure] = figures;
  if (!figure) return { kind: 'not_in_form', keys };
  if ('cell' in asked) return { kind: 'cell', figure };
  const values = figures.map(({ value }) => value);
  const sum = values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    figures.length < keys.length ? null : 0,
  );
  return { kind: 'sum', measure: asked, figures, sum };
}

/** The number a report has for a measure; `null` for a blank or a table that was not read. */
export function numberOf(measured: Measured): number | null {
  if (measured.kind === 'cell') return measured.figure.value;
  return measured.kind === 'sum' ? measured.sum : null;
}

/** The cells a measure is made of, in the form this report was printed in. */
function cellsOf(open: OpenReport, asked: Measure): readonly CellKey[] {
  if ('cell' in asked) return [asked.cell];
  return 'sum' in asked ? asked.sum : groupCells(asked.group, asked.column, formOf(open, groupTable(asked.group)));
}
