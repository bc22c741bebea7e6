import { PAGE_NUMBER } from '../page-number.ts';
import { type Line, wordsOf } from './lines.ts';

/** A line in the margin of a page, with what is needed to see it come again on other pages. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The share of a page's height at its top and at its bottom in which heads, feet and page numbers stand. */
const MARGIN = 0.14;
/** How far a running head may shift from page to page, in points. */
const SHIFT = 4;
const BARE = /^\d{1,4}$/;

/** The lines of every page without page numbers and without heads and feet that come again. */
export function withoutPageMarks(pages: readonly PageLines[]): Line[][] {
  const margins = pages.map(({ height, lines }) =>
    lines.filter((line) => line.y1 < height * MARGIN || line.y0 > height * (1 - MARGIN)),
  );
  const runningHeads = repeated(margins);
  const numbered = bareNumbers(pages, margins);
  const kept = pages.map(({ lines }, at) => {
    const inMargin = new Set(margins[at]);
    const isMark = (line: Line) =>
      inMargin.has(line) && (PAGE_NUMBER.test(plain(line)) || runningHeads.has(line) || numbered.has(line));
    // Marks stand outside of all words of the page.
    const first = lines.findIndex((line) => !isMark(line));
    return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => !isMark(line)) + 1);
  });
  const title = onlyTitle(runningHeads, kept.flat());
  return title ? [[title, ...(kept[0] ?? [])], ...kept.slice(1)] : kept;
}

/** A title that stands nowhere but in the heads of the pages is still the title. */
function onlyTitle(runningHeads: ReadonlySet<Line>, kept: readonly Line[]): Line | null {
  const [title] = [...runningHeads].filter((line) => /报告|年报/.test(plain(line)));
  if (!title) return null;
  const words = kept.map(plain).join('');
  return words.includes(plain(title)) ? null : title;
}

/** Lines with the same words at the same place on half of the pages and at least on two. */
function repeated(margins: readonly (readonly Line[])[]): Set<Line> {
  const places = new Map<string, { line: Line; page: number }[]>();
  for (const [page, lines] of margins.entries()) {
    for (const line of lines) {
      const key = plain(line).replace(/\d{1,6}/g, '#');
      // Numbers without words are a row of a table.
      if (!/\p{L}/u.test(key)) continue;
      const same = places.get(key) ?? [];
      places.set(key, same);
      same.push({ line, page });
    }
  }
  const heads = new Set<Line>();
  for (const same of places.values()) {
    for (const { line } of same) {
      const near = same.filter((other) => Math.abs(other.line.y0 - line.y0) <= SHIFT);
      const pages = new Set(near.map((other) => other.page)).size;
      if (pages >= 2 && pages * 2 >= margins.length - 1) heads.add(line);
    }
  }
  return heads;
}

/** Numbers that stand alone and count the pages; on a file of one page, one that stands apart from all words. */
function bareNumbers(pages: readonly PageLines[], margins: readonly (readonly Line[])[]): Set<Line> {
  const found = margins.flatMap((lines, page) =>
    lines
      .filter((line) => BARE.test(plain(line)) && isOutermost(line, pages[page]))
      .map((line) => ({ line, page, first: Number(plain(line)) - page })),
  );
  const numbers = new Set<Line>();
  for (const { line, page, first } of found) {
    const pagesCounted = new Set(found.filter((other) => other.first === first).map((other) => other.page)).size;
    if (pages.length > 1 ? pagesCounted >= 2 : first === 1 && isApart(line, pages[page])) numbers.add(line);
  }
  return numbers;
}

function isOutermost(line: Line, page: PageLines | undefined): boolean {
  return line === page?.lines[0] || line === page?.lines.at(-1);
}

function isApart(line: Line, page: PageLines | undefined): boolean {
  return (page?.lines ?? []).every(
    (other) => other === line || Math.max(other.y0 - line.y1, line.y0 - other.y1) > 2 * line.size,
  );
}

function plain(line: Line): string {
  return wordsOf(line).normalize('NFKC').replace(/\s/g, '');
}
