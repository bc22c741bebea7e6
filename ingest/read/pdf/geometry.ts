/** A place on a page in points, from the top left corner as a person sees the page. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** By how much words are turned clockwise: 90 reads downwards, 270 upwards. */
export type Turn = 0 | 90 | 180 | 270;

/** One printed character (or a ligature); a blank is one too. */
export interface Glyph extends Box {
  readonly text: string;
  /** The height of its type in points. */
  readonly size: number;
  readonly turn: Turn;
}

/** A straight line along an edge of the page, as borders of tables are. */
export interface Rule {
  readonly direction: 'across' | 'down';
  /** Its distance from the top when it goes across, from the left when it goes down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is printed on one page, in the order in which the file draws it. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Whether a picture covers much of the page, as the scan of a page does. */
  readonly hasPicture: boolean;
}

/** The numbers of a PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = Array.from(inner);
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around points. */
export function boxOf(points: Iterable<readonly [x: number, y: number]>): Box {
  const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number;
  let [x0, y0, x1, y1] = [most, most, least, least];
  for (const [x, y] of points) {
    [x0, y0] = [Math.min(x0, x), Math.min(y0, y)];
    [x1, y1] = [Math.max(x1, x), Math.max(y1, y)];
  }
  return { x0, y0, x1, y1 };
}

/** A box as it lies once the page is turned so that words turned by `turn` stand upright. */
export function upright(box: Box, turn: Turn): Box {
  if (turn === 90) return { x0: box.y0, y0: -box.x1, x1: box.y1, y1: -box.x0 };
  if (turn === 180) return { x0: -box.x1, y0: -box.y1, x1: -box.x0, y1: -box.y0 };
  if (turn === 270) return { x0: -box.y1, y0: box.x0, x1: -box.y0, y1: box.x1 };
  return box;
}

/** How words run whose direction on the page is given; `null` for slanted ones. */
export function turnOf(dx: number, dy: number): Turn | null {
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const [x, y] = [dx / length, dy / length];
  if (Math.abs(y) < 0.1) return x > 0 ? 0 : 180;
  if (Math.abs(x) < 0.1) return y > 0 ? 90 : 270;
  return null;
}
