import { columnLabel, cells as formCells, rowLabel, rowsIn, tables } from '../db/form/form.ts';
import type { Report } from '../db/model/report.ts';
import { versionOf } from '../db/queries/reports.ts';
import type { Store } from '../db/store.ts';

/** A row of a table as printed. */
export interface SourceRow {
  readonly label: string;
  /** Rows of table 2 have columns of their own. */
  readonly cells: readonly { readonly column: string; readonly printed: string }[];
  readonly cited: boolean;
}

/** What a citation opens: the printed row with its neighbours, or the passage in its section. */
export type Source =
  | {
      readonly kind: 'row';
      readonly report: Report;
      /** The table's name in the form. */
      readonly heading: string;
      /** The cited row and those next to it, cells as printed. */
      readonly rows: readonly SourceRow[];
    }
  | {
      readonly kind: 'passage';
      readonly report: Report;
      readonly heading: string;
      readonly before: string;
      readonly quote: string;
      readonly after: string;
    };

/** How much of the section is shown on either side of a quote. */
const AROUND = 160;

/** The short name of a cell's source, fit for a button: it needs nothing but the store to be opened again. */
export function cellSource(report: number, code: number): string {
  return `c.${report.toString(36)}.${code.toString(36)}`;
}

/** The short name of a place in a report's text. */
export function passageSource(report: number, start: number, end: number): string {
  return `p.${report.toString(36)}.${start.toString(36)}.${end.toString(36)}`;
}

/** Opens a source by its name; `undefined` when the name is none or what it names is no longer stored. */
export async function openSource(store: Store, name: string): Promise<Source | undefined> {
  const [kind, ...parts] = name.split('.');
  if (!parts.every((part) => /^[0-9a-z]{1,9}$/.test(part))) return undefined;
  const [report = 0, first = 0, last = 0] = parts.map((part) => Number.parseInt(part, 36));
  if (kind === 'c' && parts.length === 2) return await openRow(store, report, first);
  if (kind === 'p' && parts.length === 3) return await openPassage(store, report, first, last);
  return undefined;
}

async function openRow(store: Store, id: number, code: number): Promise<Source | undefined> {
  const report = await store.reports.byId(id);
  const cited = formCells.find((cell) => cell.code === code);
  if (!report || !cited) return undefined;
  const version = versionOf(await store.reports.tablesOf(id), cited.table);
  const layout = rowsIn(cited.table, version);
  const at = layout.findIndex(({ row }) => row.key === cited.row);
  const near = layout.slice(Math.max(0, at - 1), at + 2);
  const figures = await store.figures.cellsOf(
    id,
    near.flatMap(({ cells }) => cells.map((cell) => cell.key)),
  );
  if (figures.length === 0) return undefined;
  const rows = near.map(({ row }) => ({
    label: rowLabel(cited.table, row.key),
    cells: figures
      .filter((figure) => figure.row === row.key)
      .map(({ table, column, printed }) => ({ column: columnLabel(table, column), printed })),
    cited: row.key === cited.row,
  }));
  return { kind: 'row', report, heading: tables[cited.table].label, rows };
}

async function openPassage(store: Store, id: number, start: number, end: number): Promise<Source | undefined> {
  const report = await store.reports.byId(id);
  if (!report) return undefined;
  const text = await store.reports.text(id);
  if (start >= end || end > text.length) return undefined;
  const sections = await store.reports.sectionsOf(id);
  const within = sections.filter((section) => section.start <= start && end <= section.end).at(-1);
  const from = Math.max(within?.start ?? 0, start - AROUND);
  const to = Math.min(within?.end ?? text.length, end + AROUND);
  return {
    kind: 'passage',
    report,
    heading: within?.heading ?? '前言',
    before: text.slice(from, start),
    quote: text.slice(start, end),
    after: text.slice(end, to),
  };
}
