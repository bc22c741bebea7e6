import { apply, type Box, boxOf, type Matrix, type Rule } from './geometry.ts';

type Point = readonly [x: number, y: number];

/** What is done with a path. */
export interface Paint {
  readonly stroke: boolean;
  readonly fill: boolean;
}

/** The numbers by which pdf.js tells the steps of a path, each with how many coordinates follow it. */
const STEPS = [
  { name: 'move', numbers: 2 },
  { name: 'line', numbers: 2 },
  { name: 'curve', numbers: 6 },
  { name: 'curve', numbers: 4 },
  { name: 'close', numbers: 0 },
] as const;
/** A border is no thicker than this, in points; what is thicker is the ground of a cell. */
const THICKEST = 3;
/** A line that is drawn by hand or by a scanner's straightening leans no more than this. */
const LEANING = 0.6;

/** The straight lines that a path draws along the edges of the page: lines, edges of boxes, and boxes as thin as lines. */
export function drawnRules(path: ArrayLike<number>, paint: Paint, page: Matrix): Rule[] {
  const shapes = shapesOf(path, page);
  const rules: Rule[] = [];
  if (paint.stroke) for (const shape of shapes) rules.push(...edgesOf(shape));
  if (paint.fill) rules.push(...filled(shapes.filter((shape) => shape.length > 1).map(boxOf)));
  return rules;
}

function shapesOf(path: ArrayLike<number>, page: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  const begin = (points: Point[]) => {
    shape = points;
    shapes.push(shape);
  };
  for (let at = 0; at < path.length; ) {
    const step = STEPS[path[at] ?? -1];
    if (!step) break;
    const next = at + 1 + step.numbers;
    const point = apply(page, path[next - 2] ?? 0, path[next - 1] ?? 0);
    const first = shape[0];
    if (step.name === 'line') shape.push(point);
    else if (step.name !== 'close') begin([point]);
    else if (first) {
      shape.push(first);
      begin([first]);
    }
    at = next;
  }
  return shapes;
}

function edgesOf(shape: readonly Point[]): Rule[] {
  return shape.slice(1).flatMap(([x1, y1], index) => {
    const [x0, y0] = shape[index] as Point;
    return alongEdge(
      { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) },
      LEANING,
    );
  });
}

/** Thin boxes are lines; of a box with a slightly smaller one in it, only the border between them is filled. */
function filled(boxes: readonly Box[]): Rule[] {
  return boxes.flatMap((box, index) => {
    const inner = boxes[index + 1];
    if (inner && isBorder(box, inner)) return sidesOf(box);
    return alongEdge(box, THICKEST);
  });
}

function isBorder(outer: Box, inner: Box): boolean {
  const gaps = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
  return gaps.every((gap) => gap > 0 && gap <= THICKEST);
}

function sidesOf({ x0, y0, x1, y1 }: Box): Rule[] {
  return [
    { direction: 'across', at: y0, from: x0, to: x1 },
    { direction: 'across', at: y1, from: x0, to: x1 },
    { direction: 'down', at: x0, from: y0, to: y1 },
    { direction: 'down', at: x1, from: y0, to: y1 },
  ];
}

/** The line that a box of at most this thickness is; a dot may belong to a dotted line in either direction. */
function alongEdge({ x0, y0, x1, y1 }: Box, thickest: number): Rule[] {
  const [width, height] = [x1 - x0, y1 - y0];
  const across: Rule = { direction: 'across', at: (y0 + y1) / 2, from: x0, to: x1 };
  const down: Rule = { direction: 'down', at: (x0 + x1) / 2, from: y0, to: y1 };
  const isDot = Math.abs(width - height) < 0.3;
  return [
    ...(height <= thickest && (width > height || isDot) && width > 0 ? [across] : []),
    ...(width <= thickest && (height > width || isDot) && height > 0 ? [down] : []),
  ];
}
