import { foldText } from '../../db/fold.ts';
import type { Document, Grid } from '../read/document.ts';
import { isCellValue } from './cell.ts';
import { isPageMark } from './page-marks.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A cell's worth of text between separators, with the words of all labels before it counted. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many characters of folded label text stand before it, and how many before its line. */
  readonly at: number;
  readonly lineAt: number;
  readonly line: number;
  /** How many pieces its line has, labels and cells. */
  readonly pieces: number;
  /** In which column of its table it stands, of how many; on a line of text, which piece it is. */
  readonly column: number;
  readonly columns: number;
}

/** A stretch of text cut into label words on one side and cells on the other, both in reading order. */
export interface TokenStream {
  /** All label words, folded and joined: a label broken over lines or cells stands whole here. */
  readonly labels: string;
  /** Cells: values, and blanks where separators show that a cell is there. */
  readonly cells: readonly Token[];
}

/**
 * Cuts the document from `start` to `end` into label words and cells. In a table the cells are known; elsewhere the
 * words of a line tell them. Page numbers and running heads are left out.
 */
export function tokenize({ text, tables }: Pick<Document, 'text' | 'tables'>, start: number, end: number): TokenStream {
  let labels = '';
  const cells: Token[] = [];
  let lineStart = start;
  let line = 0;
  while (lineStart < end) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const grid = tables.find((table) => table.start <= lineStart && lineStart <= table.end);
    const pieces: readonly PlacedPiece[] = grid
      ? piecesOfRow(grid, text, lineStart, lineEnd)
      : isPageMark(text, lineStart, lineEnd)
        ? []
        : piecesOf(text.slice(lineStart, lineEnd));
    const lastLabel = pieces.findLastIndex((piece) => piece.kind === 'label');
    const lineAt = labels.length;
    for (const [index, { kind, text: words, from, to, column = index }] of pieces.entries()) {
      if (kind === 'label') labels += foldText(words);
      // Blanks before a row's label are merged label cells, not values.
      else if (words !== '' || index > lastLabel) {
        cells.push({
          text: words,
          start: lineStart + from,
          end: lineStart + to,
          at: labels.length,
          lineAt,
          line,
          pieces: pieces.length,
          column,
          columns: grid ? columnsOf(grid) : pieces.length,
        });
      }
    }
    lineStart = lineEnd + 1;
    line += 1;
  }
  return { labels, cells };
}

/** A piece of a table knows its column. */
type PlacedPiece = Piece & { readonly column?: number };

function columnsOf({ cells }: Grid): number {
  return cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
}

/** The cells of a table's row as they are; a number before the first words of its row numbers them. */
function piecesOfRow({ cells }: Grid, text: string, lineStart: number, lineEnd: number): PlacedPiece[] {
  const row = cellsBetween(cells, lineStart, lineEnd).map(({ start, end, column }) => ({
    column,
    text: text.slice(start, end),
    from: start - lineStart,
    to: end - lineStart,
  }));
  const isValue = row.map((cell) => cell.text === '' || isCellValue(cell.text));
  const firstWords = isValue.indexOf(false);
  return row.map((cell, index) => ({
    ...cell,
    kind: isValue[index] && (cell.text === '' || index > firstWords) ? 'cell' : 'label',
  }));
}

/** The cells of a grid stand in the order of the text, so the first of a line is found by halving. */
function cellsBetween(cells: Grid['cells'], start: number, end: number): Grid['cells'] {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < cells.length && (cells[last]?.end ?? 0) <= end) last += 1;
  return cells.slice(low, last);
}
