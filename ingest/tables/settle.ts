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

/** A number that came in stands alone on its line, beside a row that is whole without it: on one line, or by its sum. */
function withoutPageNumber(row: RowCells, holds: (cells: readonly Token[]) => boolean): RowCells {
  const filled = row.cells.filter((cell) => cell.text !== '').length;
  if (filled !== row.width + 1) return row;
  const ways = row.cells
    .filter((cell) => cell.pieces === 1 && /^(?:[1-9]\d{0,2}|无)$/.test(cell.text))
    .map((stray) => row.cells.filter((cell) => cell !== stray));
  const whole = ways.filter((cells) => cells.every((cell) => cell.line === cells[0]?.line && cell.pieces > 1));
  const kept = whole.length > 0 || filled < row.cells.length ? whole : ways.filter(holds);
  return kept.length === 1 ? { ...row, cells: kept[0] ?? [] } : row;
}

function isLine(cells: readonly Token[]): boolean {
  return cells.every((cell) => cell.line === cells[0]?.line && cell.pieces === cells.length);
}
