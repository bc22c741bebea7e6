import { foldText } from '../../db/fold.ts';
import { isCellValue } from './cell.ts';

/** A cell's worth of text between separators, with the words of all labels before it counted. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many characters of folded label text stand before it. */
  readonly at: number;
  readonly line: number;
}

/** A stretch of text cut into label words on one side and cells on the other, both in reading order. */
export interface TokenStream {
  /** All label words, folded and joined: a label broken over lines or cells stands whole here. */
  readonly labels: string;
  /** Cells: values, and blanks where separators show that a cell is there. */
  readonly cells: readonly Token[];
}

const PAGE_NUMBER = /^[ \t\u3000]*(?:[-—–－][ \t]*\d{1,4}[ \t]*[-—–－]|第[ \t]*\d{1,4}[ \t]*页.*)[ \t]*$/;

/**
 * Cuts the text from `start` to `end`. A line with tabs or bars is a row of cells, empty ones included; in any other line
 * white space parts the cells and blanks cannot be seen.
 */
export function tokenize(text: string, start: number, end: number): TokenStream {
  let labels = '';
  const cells: Token[] = [];
  let lineStart = start;
  let line = 0;
  while (lineStart < end) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const pieces = piecesOf(text.slice(lineStart, lineEnd));
    const lastLabel = pieces.findLastIndex((piece) => piece.text !== '' && !isCellValue(piece.text));
    pieces.forEach((piece, index) => {
      // Blanks before a row's label are merged label cells, not values.
      if (piece.text === '' && index < lastLabel) return;
      if (piece.text !== '' && !isCellValue(piece.text)) labels += foldText(piece.text);
      else
        cells.push({
          text: piece.text,
          start: lineStart + piece.from,
          end: lineStart + piece.to,
          at: labels.length,
          line,
        });
    });
    lineStart = lineEnd + 1;
    line += 1;
  }
  return { labels, cells };
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function piecesOf(line: string): Piece[] {
  if (PAGE_NUMBER.test(line)) return [];
  if (line.includes('\t')) return cut(line, '\t');
  if (line.includes('|')) return cutBars(line);
  return [...line.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function cut(line: string, separator: string): Piece[] {
  let at = 0;
  return line.split(separator).map((raw) => {
    const from = at + (raw.length - raw.trimStart().length);
    const text = raw.trim();
    at += raw.length + 1;
    return text === ''
      ? { text, from: at - 1 - raw.length, to: at - 1 - raw.length }
      : { text, from, to: from + text.length };
  });
}

/** A bar ends a cell, so nothing stands after the last one; a bar before the first cell opens it. */
function cutBars(line: string): Piece[] {
  const pieces = cut(line, '|');
  const opened = /^\s*\|/.test(line) && pieces.length > 2 && !/^[\s|]*$/.test(line) ? pieces.slice(1) : pieces;
  return opened.at(-1)?.text === '' ? opened.slice(0, -1) : opened;
}
