import { drawnRules } from './drawn-rules.ts';
import { combine, type Matrix, type Rule } from './geometry.ts';
import { newTextState, type SetGlyph, type TextState } from './text-state.ts';

/** What a pen has with it while it draws a page (ISO 32000-1, 8.4). */
export interface Pen {
  page: Matrix;
  text: TextState;
  lineWidth: number;
  readonly strokes: Ink;
  readonly fills: Ink;
}

interface Ink {
  colour: string;
  opacity: number;
}

/** A page while it is drawn. */
export interface Sheet {
  readonly base: Matrix;
  readonly area: number;
  pen: Pen;
  readonly saved: Pen[];
  readonly glyphs: SetGlyph[];
  readonly rules: Rule[];
  /** Whether a picture covers much of the page. */
  hasPicture: boolean;
}

/** A line drawn broader than this, in points, is a bar. */
const BROADEST = 4;
/** The share of a page from which on a picture may be its scan. */
const LARGE = 0.3;

export function newSheet(base: Matrix, area: number): Sheet {
  const pen: Pen = {
    page: base,
    text: newTextState(),
    lineWidth: 1,
    strokes: { colour: '#000000', opacity: 1 },
    fills: { colour: '#000000', opacity: 1 },
  };
  return { base, area, pen, saved: [], glyphs: [], rules: [], hasPicture: false };
}

export function save({ pen, saved }: Sheet): void {
  const { page, text, lineWidth, strokes, fills } = pen;
  saved.push({ page, text: { ...text }, lineWidth, strokes: { ...strokes }, fills: { ...fills } });
}

export function restore(sheet: Sheet): void {
  sheet.pen = sheet.saved.pop() ?? sheet.pen;
}

/** Pictures are one point wide and high and grow by the transformation before them; nothing else grows as much. */
export function transform(sheet: Sheet, matrix: ArrayLike<number>): void {
  const { pen } = sheet;
  pen.page = combine(pen.page, matrix);
  if (areaOfPoint(pen.page) > LARGE * sheet.area) sheet.hasPicture = true;
}

/** Notes the lines that can be seen of a path. */
export function draw({ pen, rules }: Sheet, path: ArrayLike<number>, stroke: boolean, fill: boolean): void {
  const paint = {
    stroke: stroke && isSeen(pen.strokes) && pen.lineWidth * Math.sqrt(areaOfPoint(pen.page)) <= BROADEST,
    fill: fill && isSeen(pen.fills),
  };
  for (const rule of paint.stroke || paint.fill ? drawnRules(path, paint, pen.page) : []) rules.push(rule);
}

function areaOfPoint([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}

/** What is white cannot be seen on paper. */
function isSeen({ colour, opacity }: Ink): boolean {
  return opacity > 0.05 && !/^#f[9-f]f[9-f]f[9-f]$/i.test(colour);
}
