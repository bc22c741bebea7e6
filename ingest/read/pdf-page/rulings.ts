import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Box, boxAround, type Matrix, times } from './geometry.ts';

/** A line that is drawn on a page: level (`along` is x, `at` is y) or upright (the other way round). */
export interface Ruling {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a filled rectangle may measure across to be a line and no shade, in points. */
const THIN = 3;
/** A line shorter than this is part of a drawing or of a letter. */
const SHORT = 4;
/** How far from level or upright a line may be. */
const SLANT = 0.8;

const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const BOTH: ReadonlySet<number> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The level and upright lines of a page: strokes, and the thin filled rectangles that word processors draw for them. */
export async function rulingsOf(page: PDFPageProxy, shown: Matrix): Promise<Ruling[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rulings: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix = shown;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? shown;
    else if (operator === OPS.transform) matrix = times(matrix, args);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args?.[0]) matrix = times(matrix, args[0]);
    } else if (operator === OPS.constructPath) {
      const [paint, [path]] = args as [number, [Float32Array | null]];
      if (path) rulings.push(...linesOf(paint, path, matrix));
    }
  }
  return rulings;
}

type Point = readonly [number, number];

function linesOf(paint: number, path: Float32Array, matrix: Matrix): Ruling[] {
  if (!STROKES.has(paint) && !FILLS.has(paint) && !BOTH.has(paint)) return [];
  return subpathsOf(path, matrix).flatMap((points) => {
    const thin = FILLS.has(paint) || BOTH.has(paint) ? thinBox(boxAround(points)) : [];
    return thin.length > 0 || FILLS.has(paint) ? thin : edgesOf(points);
  });
}

/** The stretches of a path that are made of straight lines; what has a curve is no ruling. */
function subpathsOf(path: Float32Array, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  let curved = false;
  const close = () => {
    if (points.length > 1 && !curved) found.push(points);
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const length = STEP_LENGTHS[step] ?? path.length;
    if (step === MOVE) {
      close();
      points = [];
      curved = false;
    }
    if (step === MOVE || step === LINE) points.push(apply(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0));
    else if (step === CLOSE && points[0]) points.push(points[0]);
    else curved = true;
    at += length;
  }
  close();
  return found;
}

/** How pdf.js writes the steps of a path, and how many numbers each takes with its own. */
const [MOVE, LINE, CLOSE] = [0, 1, 4];
const STEP_LENGTHS = [3, 3, 7, 5, 1];

function thinBox({ x0, y0, x1, y1 }: Box): Ruling[] {
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= THIN && width > Math.max(SHORT, 2 * height))
    return [{ level: true, at: (y0 + y1) / 2, from: x0, to: x1 }];
  if (width <= THIN && height > Math.max(SHORT, 2 * width))
    return [{ level: false, at: (x0 + x1) / 2, from: y0, to: y1 }];
  return [];
}

function edgesOf(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap(([x1, y1], index): Ruling[] => {
    const [x0, y0] = points[index] as Point;
    if (Math.abs(y1 - y0) <= SLANT && Math.abs(x1 - x0) > SHORT)
      return [{ level: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
    if (Math.abs(x1 - x0) <= SLANT && Math.abs(y1 - y0) > SHORT)
      return [{ level: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
    return [];
  });
}
