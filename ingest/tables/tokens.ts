import { foldText } from '../../db/fold.ts';
import { isPageMark } from './page-marks.ts';
import { piecesOf } from './pieces.ts';

/** A cell's worth of text between separators, with the words of all labels before it counted. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many characters of folded label text stand before it. */
  readonly at: number;
  readonly line: number;
  /** How many pieces its line has, labels and cells. */
  readonly pieces: number;
}

/** A stretch of text cut into label words on one side and cells on the other, both in reading order. */
export interface TokenStream {
  /** All label words, folded and joined: a label broken over lines or cells stands whole here. */
  readonly labels: string;
  /** Cells: values, and blanks where separators show that a cell is there. */
  readonly cells: readonly Token[];
}

/** Cuts the text from `start` to `end` into label words and cells; page numbers and running heads are left out. */
export function tokenize(text: string, start: number, end: number): TokenStream {
  let labels = '';
  const cells: Token[] = [];
  let lineStart = start;
  let line = 0;
  while (lineStart < end) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const pieces = isPageMark(text, lineStart, lineEnd) ? [] : piecesOf(text.slice(lineStart, lineEnd));
    const lastLabel = pieces.findLastIndex((piece) => piece.kind === 'label');
    for (const [index, { kind, text: words, from, to }] of pieces.entries()) {
      if (kind === 'label') labels += foldText(words);
      // Blanks before a row's label are merged label cells, not values.
      else if (words !== '' || index > lastLabel) {
        cells.push({
          text: words,
          start: lineStart + from,
          end: lineStart + to,
          at: labels.length,
          line,
          pieces: pieces.length,
        });
      }
    }
    lineStart = lineEnd + 1;
    line += 1;
  }
  return { labels, cells };
}
