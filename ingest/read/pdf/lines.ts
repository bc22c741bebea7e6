import { isWide } from './characters.ts';
import { type Box, boxOf, type Glyph, type Turn, upright } from './geometry.ts';

/** Characters that stand on one line, from left to right. Its box is that of the characters that are not blanks. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  readonly size: number;
}

/** How far the middles of two characters of one line may lie apart, in heights of the smaller. */
const ON_ONE_LINE = 0.45;

/** Puts characters into lines by the height at which they stand, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: { middle: number; size: number; glyphs: Glyph[] }[] = [];
  const sorted = [...glyphs].sort((a, b) => middleOf(a) - middleOf(b));
  for (const glyph of sorted) {
    const middle = middleOf(glyph);
    const row = rows.at(-1);
    if (row && Math.abs(middle - row.middle) <= ON_ONE_LINE * Math.min(row.size, glyph.size)) {
      row.glyphs.push(glyph);
      row.middle += (middle - row.middle) / row.glyphs.length;
      row.size = Math.min(row.size, glyph.size);
    } else {
      rows.push({ middle, size: glyph.size, glyphs: [glyph] });
    }
  }
  return rows.flatMap((row) => lineOf(row.glyphs));
}

/** The line that characters make; none when all are blanks. */
function lineOf(glyphs: readonly Glyph[]): Line[] {
  const printed = glyphs.filter((glyph) => glyph.text !== ' ');
  if (printed.length === 0) return [];
  const box = boxOf(printed.flatMap((glyph) => [[glyph.x0, glyph.y0] as const, [glyph.x1, glyph.y1] as const]));
  const sizes = printed.map((glyph) => glyph.size).sort((a, b) => a - b);
  return [{ ...box, glyphs: [...glyphs].sort((a, b) => a.x0 - b.x0), size: sizes[sizes.length >> 1] ?? 0 }];
}

/** The words of a line. Blanks are kept where they part words that are not Chinese; a tab stands for a wide gap. */
export function wordsOf(line: Line): string {
  let words = '';
  let last: Glyph | null = null;
  let blank = false;
  for (const glyph of line.glyphs) {
    if (glyph.text === ' ') {
      blank = true;
      continue;
    }
    if (last) words += partedBy(last, glyph, blank);
    words += glyph.text;
    blank = false;
    last = glyph;
  }
  return words;
}

/** What stands between two characters, by the gap between them in widths of a Chinese character. */
function partedBy(left: Glyph, right: Glyph, blank: boolean): '' | ' ' | '\t' {
  const gap = (right.x0 - left.x1) / Math.max(left.size, right.size);
  const wide = Number(isWide(left.text)) + Number(isWide(right.text));
  if (wide === 2) return gap > 2.2 ? '\t' : '';
  if (wide === 1) return gap > 1.5 ? '\t' : gap > 0.75 ? ' ' : '';
  if (gap > 1.2) return '\t';
  return gap > 0.25 || (blank && gap > 0.1) ? ' ' : '';
}

/** The words of a stretch, line by line. Words that are turned as a whole are read in the direction in which they run. */
export function textOf(glyphs: readonly Glyph[]): string {
  const turn = mostTurned(glyphs);
  return linesOf(turn === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, ...upright(glyph, turn) })))
    .map(wordsOf)
    .join('\n');
}

function mostTurned(glyphs: readonly Glyph[]): Turn {
  const printed = glyphs.filter((glyph) => glyph.text !== ' ');
  const turned = printed.filter((glyph) => glyph.turn !== 0);
  return turned.length * 2 > printed.length ? (turned[0]?.turn ?? 0) : 0;
}

function middleOf({ y0, y1 }: Box): number {
  return (y0 + y1) / 2;
}
