import type { Token } from './tokens.ts';

/** The cells found for one row of a table, before it is known which stands in which column. */
export interface RowCells {
  readonly label: string;
  readonly cells: readonly Token[];
  readonly width: number;
}

/**
 * Gives rows what is theirs where the text shows it: a bare page number (or 无 of a label set letter by letter) that came in between is left out, and lines of
 * values that stand before their label (a label of several lines beside them) go to the row that has none.
 */
export function settleRows(
  rows: readonly RowCells[],
  holds: (cells: readonly Token[]) => boolean,
): readonly RowCells[] {
  const clean = rows.map((row) => withoutPageNumber(withoutBlankLines(row), holds));
  const settled = [...clean];
  for (const [index, row] of clean.entries()) {
    if (row.cells.length !== 2 * row.width) continue;
    const last = clean.findIndex((other, at) => at > index && other.cells.length !== other.width);
    if (last === -1 || clean[last]?.cells.length !== 0) continue;
    const run = clean.slice(index, last + 1);
    const cells = run.flatMap((one) => one.cells);
    const shares = run.map((_, at) => cells.slice(at * row.width, (at + 1) * row.width));
    if (run.some((one) => one.width !== row.width) || !shares.slice(1).every(isLine)) continue;
    run.forEach((one, at) => {
      settled[index + at] = { ...one, cells: shares[at] ?? [] };
    });
  }
  return settled;
}

/** A row that is broken by the end of a page goes on with nothing but its label: the cells beside that are no second row. */
function withoutBlankLines(row: RowCells): RowCells {
  const filled = new Set(row.cells.flatMap((cell) => (cell.text === '' ? [] : [cell.line])));
  const whole = row.cells.filter((cell) => filled.has(cell.line));
  return filled.size === 1 && whole.length >= row.width ? { ...row, cells: whole } : row;
}

/**
 * A number that came in stands alone on its line, apart from the row by an empty one, beside a row that is whole without it
 * on one line; or the row's sum holds only without it.
 */
function withoutPageNumber(row: RowCells, holds: (cells: readonly Token[]) => boolean): RowCells {
  const filled = row.cells.filter((cell) => cell.text !== '').length;
  if (filled !== row.width + 1) return row;
  const ways = row.cells.flatMap((stray, at) => {
    if (stray.pieces !== 1 || !/^(?:[1-9]\d{0,2}|无)$/.test(stray.text)) return [];
    const rest = row.cells.toSpliced(at, 1);
    const isWhole = rest.every((cell) => cell.line === rest[0]?.line && cell.pieces > 1);
    const isApart = stray.text === '无' || [row.cells[at - 1], row.cells[at + 1]].every((next) => isFar(stray, next));
    return (isWhole && isApart) || (rest.length === row.width && holds(rest)) ? [rest] : [];
  });
  return ways.length === 1 ? { ...row, cells: ways[0] ?? [] } : row;
}

function isFar(stray: Token, other: Token | undefined): boolean {
  return other === undefined || Math.abs(other.line - stray.line) > 1;
}

function isLine(cells: readonly Token[]): boolean {
  return cells.every((cell) => cell.line === cells[0]?.line && cell.pieces === cells.length);
}
