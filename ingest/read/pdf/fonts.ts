import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Font } from './text-state.ts';

type Drawing = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** The fields of a loaded font that pdf.js fills when it is asked for all it knows. */
interface LoadedFont {
  readonly fontMatrix?: ArrayLike<number> | null;
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly [number, number, number];
  readonly toUnicode?: { readonly firstChar?: number };
}

const VERTICAL = [-1000, 500, 880] as const;

/**
 * The fonts that the drawing of a page asks for, by name.
 * @throws Error when one cannot be loaded: its words would be missing without a trace
 */
export async function fontsOf(page: PDFPageProxy, { fnArray, argsArray }: Drawing): Promise<Map<string, Font>> {
  const ids = new Set<string>();
  for (const [at, step] of fnArray.entries()) {
    if (step === OPS.setFont) ids.add(argsArray[at][0]);
    if (step === OPS.setGState)
      for (const [name, value] of argsArray[at][0]) if (name === 'Font' && Array.isArray(value)) ids.add(value[0]);
  }
  const fonts = new Map<string, Font>();
  for (const id of ids) fonts.set(id, fontOf(id, await loaded(page, id)));
  return fonts;
}

function fontOf(id: string, font: LoadedFont): Font {
  return {
    id,
    unit: font.fontMatrix?.[0] || 0.001,
    vertical: font.vertical ? (font.defaultVMetrics ?? VERTICAL) : null,
    // pdf.js takes the number of a shape for its character where the file tells nothing.
    unmapped: font.toUnicode?.firstChar !== undefined,
  };
}

async function loaded(page: PDFPageProxy, id: string): Promise<LoadedFont> {
  const font = await new Promise<unknown>((resolve) => {
    page.commonObjs.get(id, resolve);
  });
  if (typeof font !== 'object' || font === null || font instanceof Error)
    throw new Error(`font ${id}: ${String(font)}`);
  return font;
}
