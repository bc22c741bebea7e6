import type { Box, Rule } from './geometry.ts';
import { rootOf, unite } from './networks.ts';

/** A cell between lines: its box on the page, and the edges it lies between, counted from the top left. */
export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface RuledTable extends Box {
  /** The edges between columns, from left to right, and between rows, from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Lines that lie closer than this are one edge: double borders, and cells that do not quite meet. */
const ONE_EDGE = 3;
/** An open side is one that lines of the other direction pass by this much. */
const OPEN = 5;
/** The share of the border between two cells that must be drawn for them to be two. */
const DRAWN = 0.6;
/** A network with more fields than this is a drawing. */
const MOST = 5_000;

/** The table that a network of lines draws, or `null` when it has no two columns: frames around words are no tables. */
export function ruledTable(network: readonly Rule[]): RuledTable | null {
  const rules = withOpenSides(network);
  const xs = edgesOf(rules, 'down');
  const ys = edgesOf(rules, 'across');
  const fields = (xs.length - 1) * (ys.length - 1);
  if (xs.length < 3 || fields < 2 || fields > MOST) return null;
  const cells = cellsBetween(xs, ys, rules);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  return cells.length < 2 ? null : { x0, y0, x1, y1, xs, ys, cells };
}

/** A table may have no line at its sides, or none where the page breaks: there the other lines end. */
function withOpenSides(network: readonly Rule[]): Rule[] {
  return [...network, ...openSides(network, 'down'), ...openSides(network, 'across')];
}

function openSides(network: readonly Rule[], direction: Rule['direction']): Rule[] {
  const drawn = network.filter((rule) => rule.direction === direction).map((rule) => rule.at);
  const passing = network.filter((rule) => rule.direction !== direction);
  if (drawn.length === 0) return [];
  const [first, last] = [Math.min(...passing.map((rule) => rule.from)), Math.max(...passing.map((rule) => rule.to))];
  const side = (at: number, reaching: readonly Rule[]): Rule[] => {
    const places = reaching.map((rule) => rule.at);
    return reaching.length < 2 ? [] : [{ direction, at, from: Math.min(...places), to: Math.max(...places) }];
  };
  return [
    ...(first < Math.min(...drawn) - OPEN
      ? side(
          first,
          passing.filter((rule) => rule.from < first + ONE_EDGE),
        )
      : []),
    ...(last > Math.max(...drawn) + OPEN
      ? side(
          last,
          passing.filter((rule) => rule.to > last - ONE_EDGE),
        )
      : []),
  ];
}

function edgesOf(rules: readonly Rule[], direction: Rule['direction']): number[] {
  const places = rules.filter((rule) => rule.direction === direction).map((rule) => rule.at);
  const edges: { sum: number; count: number; last: number }[] = [];
  for (const at of places.sort((a, b) => a - b)) {
    const edge = edges.at(-1);
    if (edge && at - edge.last <= ONE_EDGE) {
      edge.sum += at;
      edge.count += 1;
      edge.last = at;
    } else edges.push({ sum: at, count: 1, last: at });
  }
  return edges.map(({ sum, count }) => sum / count);
}

/** Fields of the grid with no line between them are one cell. */
function cellsBetween(xs: readonly number[], ys: readonly number[], rules: readonly Rule[]): RuledCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const fields = Array.from({ length: rows * columns }, (_, field) => field);
  const parents = new Map(fields.map((field) => [field, field]));
  const [across, down] = [sharesDrawn(rules, 'across', ys, xs), sharesDrawn(rules, 'down', xs, ys)];
  for (const field of fields) {
    const [row, column] = [Math.floor(field / columns), field % columns];
    if (column + 1 < columns && (down[column + 1]?.[row] ?? 0) < DRAWN) unite(parents, field, field + 1);
    if (row + 1 < rows && (across[row + 1]?.[column] ?? 0) < DRAWN) unite(parents, field, field + columns);
  }
  const groups = new Map<number, number[]>();
  for (const field of fields) {
    const root = rootOf(parents, field);
    const group = groups.get(root) ?? [];
    groups.set(root, group);
    group.push(field);
  }
  return [...groups.values()]
    .flatMap((group) => rectangles(group, columns))
    .map((place) => ({ ...place, ...boxAt(place, xs, ys) }));
}

/** For every edge and every stretch between two edges of the other direction: how much of it is drawn. */
function sharesDrawn(
  rules: readonly Rule[],
  direction: Rule['direction'],
  edges: readonly number[],
  stretches: readonly number[],
): number[][] {
  return edges.map((edge) => {
    const here = rules
      .filter((rule) => rule.direction === direction && Math.abs(rule.at - edge) <= ONE_EDGE)
      .sort((a, b) => a.from - b.from);
    return stretches.slice(1).map((to, index) => {
      const from = stretches[index] ?? 0;
      let [drawn, done] = [0, from];
      for (const rule of here) {
        const [start, end] = [Math.max(rule.from, done), Math.min(rule.to, to)];
        if (end <= start) continue;
        drawn += end - start;
        done = end;
      }
      return drawn / (to - from);
    });
  });
}

type Place = Pick<RuledCell, 'row' | 'column' | 'rows' | 'columns'>;

/** A group of fields as one cell; where it is no rectangle, a line is missing and every field stays for itself. */
function rectangles(group: readonly number[], width: number): Place[] {
  const [rows, columns] = [group.map((field) => Math.floor(field / width)), group.map((field) => field % width)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const place = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  if (place.rows * place.columns === group.length) return [place];
  return group.map((field) => ({ row: Math.floor(field / width), column: field % width, rows: 1, columns: 1 }));
}

function boxAt({ row, column, rows, columns }: Place, xs: readonly number[], ys: readonly number[]): Box {
  return { x0: xs[column] ?? 0, y0: ys[row] ?? 0, x1: xs[column + columns] ?? 0, y1: ys[row + rows] ?? 0 };
}
