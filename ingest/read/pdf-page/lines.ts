import type { Glyph } from './glyphs.ts';

/** Words on one height, from left to right. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  /** Whether blanks as wide as a column part its words. */
  readonly isParted: boolean;
}

/** A blank as wide as this share of a letter parts words; as wide as that, columns. */
const WORD_GAP = 0.3;
const COLUMN_GAP = 2.2;
/** Letters whose middles differ less than this share of their size stand on one line. */
const SAME_HEIGHT = 0.5;

/** Puts characters into lines, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = [];
  const middle = (glyph: Glyph) => (glyph.y0 + glyph.y1) / 2;
  for (const glyph of [...glyphs].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    const reach = SAME_HEIGHT * Math.min(glyph.size, first?.size ?? glyph.size);
    if (row && first && middle(glyph) - middle(first) <= reach) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.x0 - b.x0)));
}

function lineOf(row: readonly Glyph[]): Line {
  let text = '';
  let isParted = false;
  for (const [index, glyph] of row.entries()) {
    const before = row[index - 1];
    const gap = before ? (glyph.x0 - before.x1) / Math.max(glyph.size, before.size, 1) : 0;
    if (gap > WORD_GAP) text += ' ';
    if (gap > COLUMN_GAP) isParted = true;
    text += glyph.text;
  }
  return {
    text,
    x0: Math.min(...row.map((glyph) => glyph.x0)),
    x1: Math.max(...row.map((glyph) => glyph.x1)),
    y0: Math.min(...row.map((glyph) => glyph.y0)),
    y1: Math.max(...row.map((glyph) => glyph.y1)),
    size: row[0]?.size ?? 0,
    isParted,
  };
}
