import { isCellValue } from './cell.ts';

/** A stretch of a line between separators: words of a label, or a cell (empty where only separators show it). */
export interface Piece {
  readonly kind: 'label' | 'cell';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

type Stretch = Omit<Piece, 'kind'>;

const DIGITS = '[\\d０-９]';
/** A number with its note, unit or sign is one cell though blanks stand in it: 22（其中修订 16 件）, 251000 元, 增 10. */
const WITH_NOTE = `[（(](?=[^（()）]*${DIGITS})(?=[^（()）]*\\p{Script=Han})[^（()）]{2,60}[)）]`;
const BETWEEN_BLANKS = new RegExp(
  `[增减][加少]?[ \\t\\u3000]+${DIGITS}+(?=\\s|$)|${DIGITS}[\\d０-９.,，．]*[ \\t\\u3000\\u00a0]*(?:${WITH_NOTE}|(?:万元|元|件|项|条)(?=\\s|$))|\\S+`,
  'gu',
);
/** The line under the head of a Markdown table. */
const RULE = /^(?=[\s|]*:?---)[\s|:-]*$/;
const ENDS_IN_DIGIT = new RegExp(`${DIGITS}$`);
/** A number that lost the blank between it and its label: 行政许可52. */
const GLUED = new RegExp(`^(.*(?:\\p{Script=Han}{2}|[)）”"]))(?<!第)(${DIGITS}+(?:[.．]${DIGITS}+)?)$`, 'u');

/**
 * Cuts a line. One with tabs or bars is a row of cells, empty ones included; in any other line white space parts the cells
 * and blanks cannot be seen.
 */
export function piecesOf(line: string): Piece[] {
  const delimited = line.includes('\t') || line.includes('|');
  if (delimited && RULE.test(line) && line.includes('|')) return [];
  const stretches = line.includes('\t') ? cut(line, '\t') : delimited ? cutBars(line) : cutBlanks(line);
  const pieces: Piece[] = [];
  for (const stretch of stretches) addPieces(pieces, stretch);
  if (!pieces.some((piece) => piece.kind === 'label')) return pieces;
  return pieces.map((piece, index) => {
    const isWord = !delimited && piece.text === '无' && pieces[index + 1]?.kind === 'label';
    return piece.kind === 'cell' && (isWord || isNumbering(pieces, index)) ? { ...piece, kind: 'label' } : piece;
  });
}

/** A stretch is one piece, or words and the number that is glued to them. */
function addPieces(pieces: Piece[], { text, from, to }: Stretch): void {
  if (text === '' || isCellValue(text)) {
    pieces.push({ kind: 'cell', text, from, to });
    return;
  }
  const [, words, number] = (ENDS_IN_DIGIT.test(text) && GLUED.exec(text)) || [];
  if (words === undefined || number === undefined) {
    pieces.push({ kind: 'label', text, from, to });
    return;
  }
  const middle = to - number.length;
  pieces.push({ kind: 'label', text: words, from, to: middle }, { kind: 'cell', text: number, from: middle, to });
}

/** Whether a number is part of the words around it: 1 .属于…, ( 1 ) 属于…, 1 属于…, 第 20 条, 2024 年. */
function isNumbering(pieces: readonly Piece[], index: number): boolean {
  const { text = '' } = pieces[index] ?? {};
  if (!/^[\d０-９①-⑨]/.test(text)) return false;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  if (before?.kind === 'label' && /[（(][^（()）]*$/.test(before.text) && /^[^（(]*[)）]/.test(after?.text ?? ')'))
    return true;
  if (before?.text.endsWith('第') && /^[条款项页]/.test(`${text.replace(/^[\d０-９\s]+/, '')}${after?.text ?? ''}`))
    return true;
  if (after?.kind !== 'label') return false;
  if (/^[年月日号款页.、．)）]/.test(after.text)) return true;
  return before?.kind !== 'cell' && /^[1-9]$/.test(text.normalize('NFKC')) && /^\p{Script=Han}(?!、)/u.test(after.text);
}

function cutBlanks(line: string): Stretch[] {
  return [...line.matchAll(BETWEEN_BLANKS)].map(({ 0: text, index }) => ({
    text: text.trimEnd(),
    from: index,
    to: index + text.trimEnd().length,
  }));
}

function cut(line: string, separator: string): Stretch[] {
  let at = 0;
  return line.split(separator).map((raw) => {
    const start = at;
    at += raw.length + 1;
    const text = raw.trim();
    if (text === '') return { text, from: start, to: start };
    const from = start + (raw.length - raw.trimStart().length);
    return { text, from, to: from + text.length };
  });
}

/** A bar ends a cell, so nothing stands after the last one; a bar before the first cell opens it. */
function cutBars(line: string): Stretch[] {
  const pieces = cut(line, '|');
  const opened = /^\s*\|/.test(line) && pieces.length > 2 && !/^[\s|]*$/.test(line) ? pieces.slice(1) : pieces;
  return opened.at(-1)?.text === '' ? opened.slice(0, -1) : opened;
}
