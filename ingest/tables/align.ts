import { readCell } from './cell.ts';
import { type RowCells, settleRows } from './settle.ts';
import type { Token } from './tokens.ts';

/** The cells of each row, one a column; or the reason why that cannot be told. */
export type Aligned = { readonly rows: readonly (readonly Token[])[] } | { readonly reason: string };

/**
 * Ties the cells of rows to columns. A row with exactly as many cells as columns is certain. A row of separated cells may
 * have empty ones too many on either side: it is read like the certain rows of its shape, and its own sum may decide but
 * not contradict. Fewer cells than columns cannot be tied: a lost cell must never shift the rest.
 * @param block How many columns end in their total; `null` in a table without totals
 */
export function alignRows(found: readonly RowCells[], block: number | null): Aligned {
  const rows = settleRows(found, (cells) => sumsUp(cells, block));
  const aligned = rows.map((row) => choose(row, rows, block));
  const refused = isBlankColumn(aligned, block)
    ? aligned.indexOf(undefined)
    : aligned.findIndex((cells) => !cells || looksShifted(cells, block));
  const row = rows[refused];
  if (!row) return { rows: aligned as Token[][] };
  const count = row.cells.filter((cell) => cell.text !== '').length;
  return { reason: `“${row.label}”一行读到 ${count} 个数，表中应有 ${row.width} 列，无法确定各属哪一列` };
}

function choose(row: RowCells, rows: readonly RowCells[], block: number | null): Token[] | undefined {
  const starts = startsOf(row);
  const windowAt = (start: number | undefined) =>
    start === undefined ? undefined : row.cells.slice(start, start + row.width);
  if (breaksAfterBlank(row)) return undefined;
  if (isFull(row) || row.cells.every((cell) => cell.text === '')) return windowAt(starts[0]);
  if (rows.length > 1 && !rows.some((other) => other !== row && shapeOf(other) === shapeOf(row))) return undefined;
  const known = new Set(
    rows.filter((other) => isFull(other) && other.cells.length === row.cells.length).map((other) => startsOf(other)[0]),
  );
  const likely = known.size === 0 ? starts : starts.filter((start) => known.has(start));
  const summing = starts.filter((start) => sumsUp(windowAt(start) ?? [], block));
  if (likely.length > 1) {
    const placed = summing.length === 0 ? likely.filter((start) => standsAsOthers(row, start, rows)) : summing;
    return placed.length === 1 && likely.includes(placed[0] ?? -1) ? windowAt(placed[0]) : undefined;
  }
  const chosen = windowAt(likely[0]);
  const contradicted = summing.length === 1 && summing[0] !== likely[0] && addsUp(windowAt(summing[0]) ?? []);
  return contradicted ? undefined : chosen;
}

/** A line of several cells that ends in a blank and goes on in the next: nobody can tell whether there is a cell at the break. */
function breaksAfterBlank({ cells }: RowCells): boolean {
  return cells.some((cell, at) => {
    const next = cells[at + 1];
    const isBroken = next !== undefined && next.line !== cell.line && cell.text === '' && next.text !== '';
    return isBroken && cells.filter((other) => other.line === cell.line && other.text !== '').length > 1;
  });
}

/** Whether a run of cells begins in the column in which every row begins that has just as many cells as it needs. */
function standsAsOthers({ cells }: RowCells, start: number, rows: readonly RowCells[]): boolean {
  const { column, columns } = cells[start] ?? {};
  const firsts = rows.flatMap((other) => (other.cells.length === other.width ? [other.cells[0]] : []));
  const alike = firsts.filter((first) => first?.columns === columns);
  return alike.length > rows.length / 3 && alike.every((first) => first?.column === column);
}

/** Whether no row fills its last column: totals left blank. In a table that lost a column every row looks shifted. */
function isBlankColumn(rows: readonly (readonly Token[] | undefined)[], block: number | null): boolean {
  return (
    rows.every((cells) => cells === undefined || cells.at(-1)?.text === '') &&
    rows.some((cells) => cells && addsUp(cells) && !looksShifted(cells, block))
  );
}

/**
 * Whether the sums could hold if one cell to the left of an empty last one had been lost: the lost cell may have held
 * whatever its block lacks.
 */
function looksShifted(cells: readonly Token[], block: number | null): boolean {
  if (block === null || cells.at(-1)?.text !== '') return false;
  const left = cells.slice(0, -1).map((cell) => readCell(cell.text).value ?? 0);
  return left.some((_, at) => {
    const shifted: (number | null)[] = [...left.slice(0, at), null, ...left.slice(at)];
    const first = at - (at % block);
    return shifted.slice(first).some((value) => value !== 0 && value !== null) && couldAddUp(shifted, block);
  });
}

/** `null` stands for a number that is not known. */
function couldAddUp(values: readonly (number | null)[], block: number): boolean {
  return values.every((total, at) => {
    if ((at + 1) % block !== 0 || total === null) return true;
    const parts = values.slice(at + 1 - block, at);
    const known = parts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return parts.includes(null) ? known <= total : known === total;
  });
}

/** Where a run of `width` cells may begin that leaves nothing but blanks outside. */
function startsOf({ cells, width }: RowCells): number[] {
  const first = cells.findIndex((cell) => cell.text !== '');
  const last = cells.findLastIndex((cell) => cell.text !== '');
  const starts = Array.from({ length: Math.max(0, cells.length - width + 1) }, (_, start) => start);
  return first === -1 ? starts : starts.filter((start) => start <= first && last < start + width);
}

function isFull(row: RowCells): boolean {
  return startsOf(row).length > 0 && row.cells.filter((cell) => cell.text !== '').length === row.width;
}

/** What rows of a table have in common when nothing is lost: how many pieces stand on the line, or cells over several. */
function shapeOf({ cells }: RowCells): string {
  const onOneLine = cells.every((cell) => cell.line === cells[0]?.line);
  return onOneLine ? `line of ${cells[0]?.columns}` : `${cells.length} cells`;
}

/** Whether the last cell of each block is the sum of the others, a blank counting as nothing here. */
function sumsUp(cells: readonly Token[], block: number | null): boolean {
  if (block === null || cells.length % block !== 0) return false;
  const values = cells.map((cell) => readCell(cell.text).value);
  return values.every((total, at) => {
    if ((at + 1) % block !== 0) return true;
    const parts = values.slice(at + 1 - block, at);
    return total !== null && parts.reduce<number>((sum, value) => sum + (value ?? 0), 0) === total;
  });
}

/** A sum of nothing but zeros says little about which column is which. */
function addsUp(cells: readonly Token[]): boolean {
  return cells.some((cell) => (readCell(cell.text).value ?? 0) !== 0);
}
