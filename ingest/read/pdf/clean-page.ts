import { commonShare, UNKNOWN } from './characters.ts';
import { type Box, type Glyph, type PageContent, type Rule, type Turn, upright } from './geometry.ts';
import type { DrawnPage } from './page-content.ts';
import type { Font } from './text-state.ts';

/** The share of a font's characters that must be usual ones for it to be believed. */
const BELIEVED = 0.7;

/** The page as a person sees it: with its words upright, each character once, and none beyond the paper. */
export function cleanPage(page: DrawnPage): PageContent {
  const seen = page.glyphs.filter((glyph) => isWithin(glyph, page));
  const known = withoutGarbage(seen);
  return turned({ ...page, glyphs: onlyOnce(known) });
}

function isWithin({ x0, y0, x1, y1 }: Box, { width, height }: PageContent): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Characters of a font of which the file does not say what it prints are unknown, whatever they look like. */
function withoutGarbage(glyphs: DrawnPage['glyphs']): Glyph[] {
  const texts = new Map<Font, string[]>();
  for (const { font, text } of glyphs) {
    if (text === ' ') continue;
    const list = texts.get(font) ?? [];
    texts.set(font, list);
    list.push(text);
  }
  const doubted = new Set<Font>();
  for (const [font, list] of texts) {
    const isGuess = font.unmapped && !list.some((text) => /\p{Script=Han}/u.test(text));
    if (isGuess || commonShare(list) < BELIEVED) doubted.add(font);
  }
  return glyphs.map(({ font, ...glyph }) => (doubted.has(font) ? { ...glyph, text: UNKNOWN } : glyph));
}

/** Bold type is often the same character printed twice, a hair apart. */
function onlyOnce(glyphs: readonly Glyph[]): Glyph[] {
  const printed = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const reach = Math.max(glyph.size * 0.2, 0.3);
    const [column, row] = [Math.round(glyph.x0 / reach), Math.round(glyph.y0 / reach)];
    for (const x of [column - 1, column, column + 1]) {
      for (const y of [row - 1, row, row + 1]) {
        const near = printed.get(`${glyph.text}|${x}|${y}`) ?? [];
        if (near.some((other) => Math.abs(other.x0 - glyph.x0) < reach && Math.abs(other.y0 - glyph.y0) < reach))
          return false;
      }
    }
    const key = `${glyph.text}|${column}|${row}`;
    const here = printed.get(key) ?? [];
    printed.set(key, here);
    here.push(glyph);
    return true;
  });
}

/** A table that lies on its side on an upright page is put upright together with its lines. */
function turned(page: PageContent): PageContent {
  const counts = new Map<Turn, number>();
  for (const { turn } of page.glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const turn = most?.[0] ?? 0;
  if (turn === 0) return page;
  const { x0: left, y0: top, x1: right, y1: bottom } = upright({ x0: 0, y0: 0, x1: page.width, y1: page.height }, turn);
  const place = <B extends Box>(box: B): B => {
    const { x0, y0, x1, y1 } = upright(box, turn);
    return { ...box, x0: x0 - left, y0: y0 - top, x1: x1 - left, y1: y1 - top };
  };
  return {
    hasPicture: page.hasPicture,
    width: right - left,
    height: bottom - top,
    glyphs: page.glyphs.map((glyph) => ({ ...place(glyph), turn: ((glyph.turn - turn + 360) % 360) as Turn })),
    rules: page.rules.map((rule) => ruleOf(place(boxOfRule(rule)))),
  };
}

function boxOfRule({ direction, at, from, to }: Rule): Box {
  return direction === 'across' ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to };
}

function ruleOf({ x0, y0, x1, y1 }: Box): Rule {
  return x1 - x0 >= y1 - y0
    ? { direction: 'across', at: y0, from: x0, to: x1 }
    : { direction: 'down', at: x0, from: y0, to: y1 };
}
