import type { Line } from './lines.ts';
import type { Page } from './page.ts';

/** - 3 -, 第 3 页, 3/9 or 3 alone. */
const PAGE_NUMBER = /^(?:[-—–~·]?\s*\d{1,3}\s*[-—–~·]?|第?\s*\d{1,3}\s*页?\s*(?:[/／,，]?\s*共?\s*\d{1,3}\s*页?)?)$/;
/** How much of a page's height at its top and bottom is edge. */
const EDGE = 0.11;

/** The pages without page numbers and without what stands at the edge of most of them. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isFurniture = (page: Page, line: Line) =>
    isAtEdge(page, line) &&
    (PAGE_NUMBER.test(line.text.normalize('NFKC').trim()) ||
      (pages.length > 1 && (seen.get(keyOf(line)) ?? 0) > Math.max(1, pages.length / 2)));
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isFurniture(page, line)) }));
}

function edgeLines(page: Page): Line[] {
  return page.lines.filter((line) => isAtEdge(page, line));
}

function isAtEdge({ height }: Page, { y0, y1 }: Line): boolean {
  return y1 < height * EDGE || y0 > height * (1 - EDGE);
}

/** The same words at the same height; a number in them may be another. */
function keyOf(line: Line): string {
  return `${Math.round(line.y0 / 6)} ${line.text.replace(/\d+/g, '0').replace(/\s+/g, '')}`;
}
