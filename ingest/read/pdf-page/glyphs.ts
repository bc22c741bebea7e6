import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Box, boxAround, type Matrix, times } from './geometry.ts';

/** One character of a page with the place it takes. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the letters, in points. */
  readonly size: number;
}

/** What letters reach below and above their base line, as shares of their size. */
const [BELOW, ABOVE] = [0.15, 0.85];

/**
 * The characters of a page, each with its place. A run of text is cut into its characters, since one run may cover several
 * cells of a table. What is printed twice at the same place to look bold is there once.
 */
export async function glyphsOf(page: PDFPageProxy, shown: Matrix): Promise<Glyph[]> {
  const { items, styles } = await page.getTextContent({ disableNormalization: false });
  const glyphs: Glyph[] = [];
  const printed = new Map<string, Glyph[]>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const matrix = times(shown, item.transform as unknown as Matrix);
    const scale = Math.hypot(item.transform[0], item.transform[1]) || 1;
    const upright = styles[item.fontName]?.vertical === true;
    for (const glyph of cut(item.str, upright ? item.height : item.width, scale, upright, matrix)) {
      const same = printed.get(glyph.text) ?? [];
      printed.set(glyph.text, same);
      if (same.some((other) => isOn(other, glyph))) continue;
      same.push(glyph);
      glyphs.push(glyph);
    }
  }
  return glyphs;
}

function isOn(one: Glyph, other: Glyph): boolean {
  const near = 0.25 * one.size;
  return Math.abs(one.x0 - other.x0) < near && Math.abs(one.y0 - other.y0) < near;
}

/** The characters of a run: widths are shared out as letters usually take them, a half for those that are not Chinese. */
function cut(text: string, length: number, scale: number, upright: boolean, matrix: Matrix): Glyph[] {
  const characters = [...text];
  const weights = characters.map((character) => (/[\u0000-\u00ff]/.test(character) ? 0.5 : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  return characters.flatMap((character, index) => {
    const from = at;
    at += ((weights[index] ?? 1) / whole) * (length / scale);
    if (character.trim() === '') return [];
    // The matrix maps a letter of size 1 to its place; upright text goes down from the middle of its column.
    const corners = upright
      ? [apply(matrix, -0.5, -from), apply(matrix, 0.5, -at)]
      : [apply(matrix, from, -BELOW), apply(matrix, at, ABOVE)];
    const size = Math.hypot(matrix[2], matrix[3]);
    return [{ text: character, size, ...boxAround(corners as [number, number][]) }];
  });
}
