import { clustered } from './geometry.ts';
import type { Ruling } from './rulings.ts';

/** A table as its lines draw it: where its columns and rows begin and end, and which fields between them are one cell. */
export interface DrawnGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Lines that lie so close are one: double borders, rectangles drawn side by side. */
const SAME_LINE = 3;
/** How far lines may end from each other and still meet. */
const REACH = 4;
/** How much of its side a line must cover to part two fields. */
const COVER = 0.6;

/** The tables that the lines of a page draw, from top to bottom. */
export function gridsOf(rulings: readonly Ruling[]): DrawnGrid[] {
  return meeting(joined(rulings))
    .flatMap((lines) => gridOf(lines) ?? [])
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line become one. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  return [true, false].flatMap((level) => {
    const pieces = rulings.filter((ruling) => ruling.level === level).sort((a, b) => a.at - b.at);
    const lines: Ruling[][] = [];
    for (const piece of pieces) {
      const line = lines.at(-1);
      if (line && piece.at - (line[0]?.at ?? 0) <= SAME_LINE / 2) line.push(piece);
      else lines.push([piece]);
    }
    return lines.flatMap(joinPieces);
  });
}

function joinPieces(pieces: readonly Ruling[]): Ruling[] {
  const found: Ruling[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && piece.from <= last.to + REACH) found[found.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    else found.push(piece);
  }
  return found;
}

/** Lines that meet each other, directly or over others. */
function meeting(lines: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  const left = new Set(lines);
  for (const line of lines) {
    if (!left.delete(line)) continue;
    const group = [line];
    for (let at = 0; at < group.length; at += 1) {
      for (const other of left) {
        if (!meets(group[at] as Ruling, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function meets(a: Ruling, b: Ruling): boolean {
  if (a.level === b.level)
    return Math.abs(a.at - b.at) <= SAME_LINE && a.from <= b.to + REACH && b.from <= a.to + REACH;
  return between(b.at, a) && between(a.at, b);
}

function between(place: number, { from, to }: Ruling): boolean {
  return place >= from - REACH && place <= to + REACH;
}

/** One line alone, or lines that meet in one direction only, draw no table. A table goes as far as its longest lines. */
function gridOf(lines: readonly Ruling[]): DrawnGrid | null {
  const level = lines.filter((line) => line.level);
  const upright = lines.filter((line) => !line.level);
  if (level.length === 0 || upright.length === 0) return null;
  const xs = edges(upright, level);
  const ys = edges(level, upright);
  if (xs.length < 3 && ys.length < 3) return null;
  const hasWall = (x: number, row: number) => covers(upright, x, ys[row] ?? 0, ys[row + 1] ?? 0);
  const hasFloor = (y: number, column: number) => covers(level, y, xs[column] ?? 0, xs[column + 1] ?? 0);
  const cells = cellsOf(xs.length - 1, ys.length - 1, {
    right: (row, column) => hasWall(xs[column + 1] ?? 0, row),
    below: (row, column) => hasFloor(ys[row + 1] ?? 0, column),
  });
  return cells.length > 1 ? { xs, ys, cells } : null;
}

/** Where lines stand, and where those across them end: a table that goes on over the page has no last line. */
function edges(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const ends = [Math.min(...across.map((line) => line.from)), Math.max(...across.map((line) => line.to))];
  const own = clustered(
    lines.map((line) => line.at),
    SAME_LINE,
  );
  const open = ends.filter((end) => own.every((place) => Math.abs(place - end) > 2 * SAME_LINE));
  return [...own, ...open].sort((a, b) => a - b);
}

function covers(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  const covered = lines
    .filter((line) => Math.abs(line.at - at) <= SAME_LINE)
    .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0);
  return covered >= COVER * (to - from);
}

interface Walls {
  right(row: number, column: number): boolean;
  below(row: number, column: number): boolean;
}

/** Fields without a line between them are one cell, if together they are a rectangle; else each stays by itself. */
function cellsOf(columns: number, rows: number, walls: Walls): DrawnCell[] {
  const taken = new Set<number>();
  const cells: DrawnCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const fields = fieldsFrom(row, column, columns, rows, walls);
      const lastRow = Math.max(...fields.map((field) => Math.floor(field / columns)));
      const lastColumn = Math.max(...fields.map((field) => field % columns));
      const firstColumn = Math.min(...fields.map((field) => field % columns));
      const [height, width] = [lastRow - row + 1, lastColumn - firstColumn + 1];
      const isRectangle = fields.length === height * width && fields.every((field) => !taken.has(field));
      const own = isRectangle ? fields : [row * columns + column];
      for (const field of own) taken.add(field);
      cells.push({ row, column, rows: isRectangle ? height : 1, columns: isRectangle ? width : 1 });
    }
  }
  return cells;
}

/** The fields that can be reached from one without crossing a line. */
function fieldsFrom(row: number, column: number, columns: number, rows: number, walls: Walls): number[] {
  const found = [row * columns + column];
  const seen = new Set(found);
  for (let at = 0; at < found.length; at += 1) {
    const [y, x] = [Math.floor((found[at] ?? 0) / columns), (found[at] ?? 0) % columns];
    const next = [
      ...(x + 1 < columns && !walls.right(y, x) ? [y * columns + x + 1] : []),
      ...(x > 0 && !walls.right(y, x - 1) ? [y * columns + x - 1] : []),
      ...(y + 1 < rows && !walls.below(y, x) ? [(y + 1) * columns + x] : []),
      ...(y > 0 && !walls.below(y - 1, x) ? [(y - 1) * columns + x] : []),
    ];
    for (const field of next) {
      if (seen.has(field)) continue;
      seen.add(field);
      found.push(field);
    }
  }
  return found;
}
