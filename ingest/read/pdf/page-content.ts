import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fontsOf } from './fonts.ts';
import { combine, IDENTITY, type Matrix, type PageContent } from './geometry.ts';
import { draw, newSheet, restore, type Sheet, save, transform } from './sheet.ts';
import { type Font, moveLine, moveTo, type SetGlyph, type ShownGlyph, setGlyphs } from './text-state.ts';

/** What a page prints, with the font of every character. */
export interface DrawnPage extends PageContent {
  readonly glyphs: readonly SetGlyph[];
}

// biome-ignore lint/suspicious/noExplicitAny: pdf.js gives the arguments of its steps no types
type Steps = Readonly<Record<number, (...args: any[]) => void>>;
type Fonts = ReadonlyMap<string, Font>;

const BOTH: readonly number[] = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, ...BOTH]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill, ...BOTH]);

/**
 * Follows the drawing of a page and notes where every character and every straight line comes to stand.
 * @throws Error when a font of the page cannot be loaded
 */
export async function drawnPage(page: PDFPageProxy): Promise<DrawnPage> {
  const list = await page.getOperatorList();
  const fonts = await fontsOf(page, list);
  const { width, height, transform: base } = page.getViewport({ scale: 1 });
  const sheet = newSheet(base as unknown as Matrix, width * height);
  const steps: Steps = { ...placeSteps(sheet), ...inkSteps(sheet, fonts), ...textSteps(sheet, fonts) };
  for (const [at, step] of list.fnArray.entries()) steps[step]?.(...(list.argsArray[at] ?? []));
  return { width, height, glyphs: sheet.glyphs, rules: sheet.rules, hasPicture: sheet.hasPicture };
}

/** Where things are drawn, and lines and boxes. */
function placeSteps(sheet: Sheet): Steps {
  return {
    [OPS.save]: () => save(sheet),
    [OPS.restore]: () => restore(sheet),
    [OPS.transform]: (...matrix: number[]) => transform(sheet, matrix),
    [OPS.paintFormXObjectBegin]: (matrix: ArrayLike<number> | null) => {
      save(sheet);
      if (matrix) transform(sheet, matrix);
    },
    [OPS.paintFormXObjectEnd]: () => restore(sheet),
    [OPS.beginAnnotation]: (_id: string, _box: unknown, place: ArrayLike<number>, matrix: ArrayLike<number>) => {
      save(sheet);
      sheet.pen.page = combine(combine(sheet.base, place), matrix);
    },
    [OPS.endAnnotation]: () => restore(sheet),
    [OPS.constructPath]: (paint: number, [path]: [ArrayLike<number> | null]) => {
      if (path) draw(sheet, path, STROKES.has(paint), FILLS.has(paint));
    },
  };
}

/** What lines and grounds look like. */
function inkSteps(sheet: Sheet, fonts: Fonts): Steps {
  const setters: Readonly<Record<string, (value: unknown) => void>> = {
    CA: (opacity) => Object.assign(sheet.pen.strokes, { opacity }),
    ca: (opacity) => Object.assign(sheet.pen.fills, { opacity }),
    LW: (lineWidth) => Object.assign(sheet.pen, { lineWidth }),
    Font: (font) => Array.isArray(font) && setFont(sheet, fonts, font[0], font[1]),
  };
  return {
    [OPS.setLineWidth]: (lineWidth: number) => Object.assign(sheet.pen, { lineWidth }),
    [OPS.setStrokeRGBColor]: (colour: string) => Object.assign(sheet.pen.strokes, { colour }),
    [OPS.setFillRGBColor]: (colour: string) => Object.assign(sheet.pen.fills, { colour }),
    [OPS.setStrokeColorN]: () => Object.assign(sheet.pen.strokes, { colour: 'pattern' }),
    [OPS.setFillColorN]: () => Object.assign(sheet.pen.fills, { colour: 'pattern' }),
    [OPS.setGState]: (entries: [string, unknown][]) => {
      for (const [name, value] of entries) setters[name]?.(value);
    },
  };
}

function textSteps(sheet: Sheet, fonts: Fonts): Steps {
  const set = (change: Partial<Sheet['pen']['text']>) => Object.assign(sheet.pen.text, change);
  return {
    [OPS.beginText]: () => moveTo(sheet.pen.text, IDENTITY),
    [OPS.setTextMatrix]: (matrix: ArrayLike<number>) => moveTo(sheet.pen.text, combine(IDENTITY, matrix)),
    [OPS.setFont]: (id: string, size: number) => setFont(sheet, fonts, id, size),
    [OPS.setCharSpacing]: (charSpacing: number) => set({ charSpacing }),
    [OPS.setWordSpacing]: (wordSpacing: number) => set({ wordSpacing }),
    [OPS.setHScale]: (percent: number) => set({ stretch: percent / 100 }),
    [OPS.setLeading]: (leading: number) => set({ leading }),
    [OPS.setTextRise]: (rise: number) => set({ rise }),
    [OPS.moveText]: (x: number, y: number) => moveLine(sheet.pen.text, x, y),
    [OPS.setLeadingMoveText]: (x: number, y: number) => {
      set({ leading: -y });
      moveLine(sheet.pen.text, x, y);
    },
    [OPS.nextLine]: () => moveLine(sheet.pen.text, 0, -sheet.pen.text.leading),
    [OPS.showText]: (shown: (ShownGlyph | number)[]) => {
      for (const glyph of setGlyphs(sheet.pen.text, shown, sheet.pen.page)) sheet.glyphs.push(glyph);
    },
  };
}

function setFont({ pen }: Sheet, fonts: Fonts, id: string, size: number): void {
  Object.assign(pen.text, { font: fonts.get(id) ?? null, size });
}
