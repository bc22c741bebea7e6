import { readCharacter } from './characters.ts';
import { apply, boxOf, combine, type Glyph, IDENTITY, type Matrix, type Turn, turnOf } from './geometry.ts';

/** What is known of a font once it is loaded. */
export interface Font {
  readonly id: string;
  readonly unit: number;
  /** For words set from top to bottom: advance, and where a character hangs, in thousandths of its size. */
  readonly vertical: readonly [advance: number, x: number, y: number] | null;
  /** Whether the file leaves open which characters it prints. */
  readonly unmapped: boolean;
}

/** A character as pdf.js hands it over; a number between two moves the next one. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly [advance: number, x: number, y: number] | null;
  readonly isSpace: boolean;
}

/** Where and how the next character is set (ISO 32000-1, 9.3 and 9.4). */
export interface TextState {
  font: Font | null;
  size: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

export interface SetGlyph extends Glyph {
  readonly font: Font;
}

export function newTextState(): TextState {
  const [x, y, lineX, lineY] = [0, 0, 0, 0];
  const spacing = { charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
  return { font: null, size: 0, matrix: IDENTITY, x, y, lineX, lineY, ...spacing };
}

export function moveTo(state: TextState, matrix: Matrix): void {
  Object.assign(state, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

export function moveLine(state: TextState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

/** Sets characters and moves on behind them. Slanted words, as watermarks are, are left out. */
export function setGlyphs(state: TextState, shown: readonly (ShownGlyph | number)[], page: Matrix): SetGlyph[] {
  const { font, size } = state;
  if (!font || size === 0) return [];
  const sign = size < 0 ? -1 : 1;
  const type = Math.abs(size);
  const place = combine(combine(page, state.matrix), [state.stretch * sign, 0, 0, sign, state.x, state.y + state.rise]);
  const turn = turnOf(place[0], place[1]);
  const points = type * Math.hypot(place[2], place[3]);
  const glyphs: SetGlyph[] = [];
  let pen = 0;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      pen += ((font.vertical ? 1 : -1) * glyph * type) / 1000;
      continue;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const width = glyph.width * type * font.unit;
    const metric = font.vertical && (glyph.vmetric ?? font.vertical);
    const advance = metric ? -metric[0] * type * font.unit : width;
    const corners = metric ? hanging(pen, advance, width) : standing(pen, advance, type);
    pen += metric ? advance - spacing * sign : advance + spacing * sign;
    if (turn === null || points === 0) continue;
    const box = boxOf(corners.map(([x, y]) => apply(place, x, y)));
    const downwards = metric ? (((turn + 90) % 360) as Turn) : turn;
    glyphs.push({ ...box, text: readCharacter(glyph.unicode), size: points, turn: downwards, font });
  }
  if (font.vertical) state.y -= pen * sign;
  else state.x += pen * state.stretch * sign;
  return glyphs;
}

type Corners = readonly (readonly [x: number, y: number])[];

function standing(pen: number, advance: number, size: number): Corners {
  return [
    [pen, -0.15 * size],
    [pen + advance, 0.85 * size],
  ];
}

function hanging(pen: number, advance: number, width: number): Corners {
  return [
    [-width / 2, -pen],
    [width / 2, -pen - advance],
  ];
}
