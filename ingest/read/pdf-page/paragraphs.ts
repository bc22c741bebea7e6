import type { Block } from '../document.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';

const HEADING =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|第[一二三四五六]部分)/;
/** How far a line may end before the right edge, or begin behind the left one, and still fill it; in letters. */
const [RAGGED, INDENT] = [1.6, 0.8];
/** A line with fewer characters tells nothing of the edges of the text. */
const TELLING = 12;

/** Joins the lines of a paragraph, also over the end of a page; tables stand where they are printed. */
export function blocksOf(pages: readonly Page[]): Block[] {
  const blocks: Block[] = [];
  let last: Placed | null = null;
  for (const page of pages) {
    const edges = edgesOf(page);
    for (const element of inOrder(page)) {
      if ('cells' in element) {
        blocks.push({ kind: 'table', cells: element.cells });
        last = null;
        continue;
      }
      const line: Placed = { ...element, edges };
      const open = blocks.at(-1);
      if (last && open?.kind === 'paragraph' && goesOn(last, line))
        blocks[blocks.length - 1] = { ...open, text: open.text + seam(open.text, line.text) + line.text };
      else blocks.push({ kind: 'paragraph', text: line.text });
      last = line;
    }
  }
  return blocks;
}

/** A line with the edges of the running text of its page. */
type Placed = Line & { readonly edges: { readonly left: number; readonly right: number } };

function inOrder({ lines, tables }: Page): (Line | Page['tables'][number])[] {
  return [...lines, ...tables].sort((a, b) => a.y0 - b.y0);
}

/** Where the running text of a page begins and ends. */
function edgesOf({ lines }: Page): Placed['edges'] {
  const telling = lines.filter((line) => line.text.length >= TELLING && !line.isParted);
  const all = telling.length > 0 ? telling : lines;
  return { left: Math.min(...all.map((line) => line.x0)), right: Math.max(...all.map((line) => line.x1)) };
}

/** A line goes on in the next when it is full and the next begins at the left edge. */
function goesOn(last: Placed, next: Placed): boolean {
  return (
    !last.isParted &&
    !next.isParted &&
    Math.abs(last.size - next.size) < 1.5 &&
    last.x1 >= last.edges.right - RAGGED * last.size &&
    next.x0 <= next.edges.left + INDENT * next.size &&
    !HEADING.test(next.text)
  );
}

/** Words of Latin letters keep a blank where their line was broken. */
function seam(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
