import { readCell } from './cell.ts';
import type { Token } from './tokens.ts';

/** The cells found for one row of a table, before it is known which stands in which column. */
export interface RowCells {
  readonly label: string;
  readonly cells: readonly Token[];
  readonly width: number;
}

/** The cells of each row, one a column; or the reason why that cannot be told. */
export type Aligned = { readonly rows: readonly (readonly Token[])[] } | { readonly reason: string };

/**
 * Ties the cells of rows to columns. A row with exactly as many cells as columns is certain. A row of separated cells may
 * have empty ones too many on either side; where more than one way remains, the row's own sum decides, then the place
 * the certain rows begin at. Fewer cells than columns cannot be tied: a lost cell must never shift the rest.
 */
export function alignRows(rows: readonly RowCells[], lastIsTotal: boolean): Aligned {
  const windows = rows.map((row) => windowsOf(row));
  const usual = usualLength(rows.map((row) => row.cells.length));
  const aligned: Token[][] = [];
  for (const [index, row] of rows.entries()) {
    const candidates = windows[index] ?? [];
    const chosen = choose(
      row,
      candidates,
      lastIsTotal,
      row.cells.length === usual ? usualStart(rows, windows, usual) : null,
    );
    if (!chosen) {
      const count = row.cells.filter((cell) => cell.text !== '').length;
      return { reason: `“${row.label}”一行读到 ${count} 个数，表中应有 ${row.width} 列，无法确定各属哪一列` };
    }
    aligned.push(chosen);
  }
  return { rows: aligned };
}

/** Every run of `width` cells that leaves nothing but blanks outside. */
function windowsOf({ cells, width }: RowCells): Token[][] {
  const filled = cells.flatMap((cell, index) => (cell.text === '' ? [] : [index]));
  const first = filled[0] ?? 0;
  const last = filled.at(-1) ?? cells.length - 1;
  const windows: Token[][] = [];
  for (let start = 0; start + width <= cells.length; start += 1) {
    if (filled.length === 0 || (start <= first && last < start + width))
      windows.push(cells.slice(start, start + width));
  }
  return windows;
}

function choose(
  row: RowCells,
  windows: readonly Token[][],
  lastIsTotal: boolean,
  start: number | null,
): Token[] | undefined {
  const [only] = windows;
  if (windows.length <= 1 || row.cells.every((cell) => cell.text === '')) return only;
  const summing = lastIsTotal ? windows.filter(sumsUp) : [];
  if (summing.length === 1) return summing[0];
  return start === null ? undefined : windows.find((window) => window[0] === row.cells[start]);
}

/** Whether the last cell is the sum of the others, a blank counting as nothing here. */
function sumsUp(window: readonly Token[]): boolean {
  const values = window.map((cell) => readCell(cell.text).value);
  const total = values.at(-1);
  if (total === null || total === undefined) return false;
  return values.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0) === total;
}

function usualLength(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Where the columns begin in rows of the usual length, if all that are certain agree. */
function usualStart(rows: readonly RowCells[], windows: readonly Token[][][], usual: number): number | null {
  const starts = new Set(
    rows.flatMap((row, index) => {
      const [only, second] = windows[index] ?? [];
      return only && !second && row.cells.length === usual && only[0] ? [row.cells.indexOf(only[0])] : [];
    }),
  );
  return starts.size === 1 ? ([...starts][0] ?? null) : null;
}
