import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BlockCell } from '../document.ts';
import type { Matrix } from './geometry.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';
import { type DrawnGrid, gridsOf } from './grids.ts';
import { type Line, linesOf } from './lines.ts';
import { rulingsOf } from './rulings.ts';

/** A table on a page with the words in its cells. */
export interface PageTable {
  readonly y0: number;
  readonly y1: number;
  readonly cells: readonly BlockCell[];
}

/** What stands on a page, from top to bottom. */
export interface Page {
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly PageTable[];
}

/** Reads the words and the tables of a page; nothing is drawn. */
export async function pageOf(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const shown = viewport.transform as unknown as Matrix;
  const glyphs = (await glyphsOf(page, shown)).filter((glyph) => isOnPage(glyph, viewport.width, viewport.height));
  const grids = tablesAmong(gridsOf(await rulingsOf(page, shown)));
  const rest = new Set(glyphs);
  const tables = grids.flatMap((grid) => {
    const inside = [...rest].filter((glyph) => isIn(grid, glyph));
    for (const glyph of inside) rest.delete(glyph);
    return inside.length > 0 ? [tableOf(grid, inside)] : [];
  });
  return { height: viewport.height, lines: linesOf([...rest]), tables };
}

function isOnPage(glyph: Glyph, width: number, height: number): boolean {
  return glyph.x1 > 0 && glyph.y1 > 0 && glyph.x0 < width && glyph.y0 < height;
}

/** Frames are no tables: what has one column, or holds a table. */
function tablesAmong(grids: readonly DrawnGrid[]): DrawnGrid[] {
  const candidates = grids.filter((grid) => grid.xs.length > 2);
  return candidates.filter((grid) => !candidates.some((other) => other !== grid && holds(grid, other)));
}

function holds(outer: DrawnGrid, inner: DrawnGrid): boolean {
  return (
    spans(outer.xs, inner.xs[0] ?? 0, inner.xs.at(-1) ?? 0) && spans(outer.ys, inner.ys[0] ?? 0, inner.ys.at(-1) ?? 0)
  );
}

function spans(edges: readonly number[], from: number, to: number): boolean {
  return from >= (edges[0] ?? 0) && to <= (edges.at(-1) ?? 0);
}

function isIn(grid: DrawnGrid, glyph: Glyph): boolean {
  return fieldAt(grid.xs, glyph.x0, glyph.x1) !== -1 && fieldAt(grid.ys, glyph.y0, glyph.y1) !== -1;
}

/** Between which edges the middle of a character lies; -1 for outside. */
function fieldAt(edges: readonly number[], from: number, to: number): number {
  const middle = (from + to) / 2;
  const next = edges.findIndex((edge) => edge > middle);
  return next <= 0 ? -1 : next - 1;
}

function tableOf(grid: DrawnGrid, glyphs: readonly Glyph[]): PageTable {
  const cells = grid.cells.map((cell) => {
    const inside = glyphs.filter((glyph) => {
      const [row, column] = [fieldAt(grid.ys, glyph.y0, glyph.y1), fieldAt(grid.xs, glyph.x0, glyph.x1)];
      return within(row, cell.row, cell.rows) && within(column, cell.column, cell.columns);
    });
    const text = linesOf(inside).map((line) => line.text);
    return { ...cell, text: text.join('\n') };
  });
  return { y0: grid.ys[0] ?? 0, y1: grid.ys.at(-1) ?? 0, cells };
}

function within(place: number, first: number, count: number): boolean {
  return place >= first && place < first + count;
}
