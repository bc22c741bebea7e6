import type { FilledCell, FilledTable } from './page-tables.ts';

/** How far a column may shift from one page to the next, in points. */
const SHIFT = 4;

/** Whether a table at the head of a page stands between the same sides as the one at the foot of the page before. */
export function sameSides(before: FilledTable, after: FilledTable): boolean {
  return Math.abs(before.x0 - after.x0) <= SHIFT && Math.abs(before.x1 - after.x1) <= SHIFT;
}

/**
 * A table that goes on over the end of a page, as one. Rows follow each other as the pages show them, so a cell that the
 * page cuts stays in two; head rows that are printed again are left out.
 */
export function continuedTable(before: FilledTable, after: FilledTable): FilledTable {
  const xs = allEdges(before.xs, after.xs);
  const repeated = repeatedRows(before, after);
  const rows = before.ys.length - 1;
  const top = after.ys[repeated] ?? after.y0;
  const bottom = before.ys.at(-1) ?? 0;
  const below = after.cells
    .filter((cell) => cell.row >= repeated)
    .map((cell) => ({
      ...cell,
      row: cell.row - repeated + rows,
      y0: cell.y0 - top + bottom,
      y1: cell.y1 - top + bottom,
    }));
  const ys = [...before.ys, ...after.ys.slice(repeated + 1).map((y) => y - top + bottom)];
  const cells = whole(placed(before.cells, before.xs, xs), placed(below, after.xs, xs), rows);
  return { x0: before.x0, y0: before.y0, x1: before.x1, y1: ys.at(-1) ?? bottom, xs, ys, cells };
}

function allEdges(before: readonly number[], after: readonly number[]): number[] {
  const more = after.filter((x) => before.every((other) => Math.abs(other - x) > SHIFT));
  return [...before, ...more].sort((a, b) => a - b);
}

/** Cells counted by the columns of both pages. */
function placed(cells: readonly FilledCell[], own: readonly number[], all: readonly number[]): FilledCell[] {
  const columns = own.map((x) => nearest(all, x));
  return cells.map((cell) => {
    const [from, to] = [columns[cell.column] ?? 0, columns[cell.column + cell.columns] ?? 0];
    return { ...cell, column: from, columns: to - from };
  });
}

function nearest(edges: readonly number[], x: number): number {
  let best = 0;
  for (const [index, edge] of edges.entries()) if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = index;
  return best;
}

/** A cell over several rows that the page cuts is one cell: what is left of it on the next page is empty. */
function whole(above: readonly FilledCell[], below: readonly FilledCell[], cut: number): FilledCell[] {
  const longer = new Map<FilledCell, number>();
  const more = below.filter((cell) => {
    if (cell.row !== cut || cell.text !== '') return true;
    const start = above.find(
      ({ row, rows, column, columns }) =>
        row + rows === cut && column === cell.column && columns === cell.columns && (rows > 1 || cell.rows > 1),
    );
    if (start) longer.set(start, cell.rows);
    return !start;
  });
  return [...above.map((cell) => ({ ...cell, rows: cell.rows + (longer.get(cell) ?? 0) })), ...more];
}

/** How many rows at the head of the second part are those of the first printed again. */
function repeatedRows(before: FilledTable, after: FilledTable): number {
  let rows = 0;
  for (let row = 0; row < after.ys.length - 2; row += 1) {
    const [first, again] = [rowOf(before, row), rowOf(after, row)];
    if (again !== first || again.replace(/[\s\d|]/g, '') === '') break;
    rows = row + 1;
  }
  const isWhole = after.cells.every((cell) => cell.row >= rows || cell.row + cell.rows <= rows);
  return isWhole ? rows : 0;
}

function rowOf({ cells }: FilledTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .sort((a, b) => a.column - b.column)
    .map(({ text, rows, columns }) => `${rows}x${columns} ${text}`)
    .join('|');
}
