import { isWide } from './characters.ts';
import type { Box, Glyph, PageContent } from './geometry.ts';
import { linesOf, textOf } from './lines.ts';
import { networksOf } from './networks.ts';
import { type RuledCell, type RuledTable, ruledTable } from './ruled-table.ts';
import { joinRules } from './rules.ts';

/** A table with its words. */
export interface FilledTable extends RuledTable {
  readonly cells: readonly FilledCell[];
}

export interface FilledCell extends RuledCell {
  readonly text: string;
}

/** A gap narrower than this, in heights of type, parts no numbers. */
const IN_A_NUMBER = 0.1;
/** How far into a character, in widths of it, a line between cells goes that cuts it. */
const CUT = 0.25;
/** The share of a number that stands in its cell though it is too wide. */
const MOST = 0.6;

/** The tables that lines draw on a page, from top to bottom, and the characters that stand in none of them. */
export function tablesOf(page: PageContent): { tables: FilledTable[]; rest: Glyph[] } {
  const drawn = networksOf(joinRules(page.rules)).flatMap((network) => ruledTable(network) ?? []);
  // A table within a cell of another comes before it.
  drawn.sort((a, b) => areaOf(a) - areaOf(b));
  const inside = new Map<RuledTable, Glyph[]>(drawn.map((table) => [table, []]));
  const rest: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const table = drawn.find((one) => contains(one, glyph));
    (inside.get(table as RuledTable) ?? rest).push(glyph);
  }
  const tables = drawn.flatMap((table) => filledTable(table, inside.get(table) ?? []));
  return { tables: tables.sort((a, b) => a.y0 - b.y0), rest };
}

/** A table without a word in it is a drawing. */
function filledTable(table: RuledTable, glyphs: readonly Glyph[]): FilledTable[] {
  if (!glyphs.some((glyph) => glyph.text !== ' ')) return [];
  const words = new Map<RuledCell, Glyph[]>(table.cells.map((cell) => [cell, []]));
  for (const word of printedTogether(glyphs)) {
    const cells = word.map((glyph) => table.cells.find((cell) => contains(cell, glyph)));
    const whole = cells.some((cell) => cell !== cells[0]) ? cellOfOverflow(word, cells) : null;
    for (const [index, glyph] of word.entries()) words.get((whole ?? cells[index]) as RuledCell)?.push(glyph);
  }
  return [{ ...table, cells: table.cells.map((cell) => ({ ...cell, text: textOf(words.get(cell) ?? []) })) }];
}

/** Characters in groups; digits and Latin letters that no gap parts are one group, every other character is its own. */
function printedTogether(glyphs: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = glyphs.filter((glyph) => glyph.turn !== 0).map((glyph) => [glyph]);
  for (const line of linesOf(glyphs.filter((glyph) => glyph.turn === 0))) {
    let last: Glyph | null = null;
    for (const glyph of line.glyphs) {
      const goesOn = last && isNarrow(last) && isNarrow(glyph) && glyph.x0 - last.x1 < IN_A_NUMBER * glyph.size;
      if (goesOn) groups.at(-1)?.push(glyph);
      else groups.push([glyph]);
      last = glyph;
    }
  }
  return groups;
}

function isNarrow({ text }: Glyph): boolean {
  return text !== ' ' && !isWide(text);
}

/** The cell of a number that is too wide for it, or `null` for the numbers of neighbours that touch. */
function cellOfOverflow(word: readonly Glyph[], cells: readonly (RuledCell | undefined)[]): RuledCell | null {
  const counts = new Map<RuledCell, number>();
  for (const cell of cells) if (cell) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return null;
  const [cell, count] = most;
  const isWider = (word.at(-1)?.x1 ?? 0) - (word[0]?.x0 ?? 0) > cell.x1 - cell.x0;
  const isCut = word.some(({ x0, x1 }) =>
    [cell.x0, cell.x1].some((side) => side > x0 + CUT * (x1 - x0) && side < x1 - CUT * (x1 - x0)),
  );
  return isCut || (isWider && count >= MOST * word.length) ? cell : null;
}

function contains({ x0, y0, x1, y1 }: Box, glyph: Box): boolean {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
}

function areaOf({ x0, y0, x1, y1 }: Box): number {
  return (x1 - x0) * (y1 - y0);
}
