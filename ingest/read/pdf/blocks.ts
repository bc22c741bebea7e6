import type { Block } from '../document.ts';
import { continuedTable, sameSides } from './continued-table.ts';
import type { PageContent } from './geometry.ts';
import { type Line, linesOf, wordsOf } from './lines.ts';
import { withoutPageMarks } from './page-marks.ts';
import { type FilledTable, tablesOf } from './page-tables.ts';
import { type Column, columnOf, goesOn, joined } from './paragraphs.ts';

type Part = { readonly line: Line; readonly column: Column } | { readonly table: FilledTable };

/** The pages one after another: their words as paragraphs, their tables as cells. */
export function blocksOf(pages: readonly PageContent[]): Block[] {
  const read = pages.map((page) => {
    const { tables, rest } = tablesOf(page);
    return { height: page.height, tables, lines: linesOf(rest) };
  });
  const kept = withoutPageMarks(read);
  const everywhere = columnOf(kept.flat(), null);
  const blocks: Block[] = [];
  let last: Part | null = null;
  for (const [at, { tables }] of read.entries()) {
    const lines = kept[at] ?? [];
    for (const [index, part] of inOrder(lines, tables, columnOf(lines, everywhere)).entries()) {
      last = added(blocks, last, part, index === 0);
    }
  }
  return blocks;
}

function inOrder(lines: readonly Line[], tables: readonly FilledTable[], column: Column): Part[] {
  const parts: Part[] = [...lines.map((line) => ({ line, column })), ...tables.map((table) => ({ table }))];
  return parts.sort((a, b) => topOf(a) - topOf(b));
}

function topOf(part: Part): number {
  return 'table' in part ? part.table.y0 : (part.line.y0 + part.line.y1) / 2;
}

/** Puts the next part behind the last, or into it where one goes on in the other; returns what is last then. */
function added(blocks: Block[], last: Part | null, part: Part, isFirstOfPage: boolean): Part {
  const before = blocks.at(-1);
  if ('table' in part) {
    const table =
      isFirstOfPage && last && 'table' in last && sameSides(last.table, part.table)
        ? continuedTable(last.table, part.table)
        : null;
    if (table) blocks.pop();
    blocks.push({ kind: 'table', cells: (table ?? part.table).cells });
    return { table: table ?? part.table };
  }
  const words = wordsOf(part.line);
  const isNext = before?.kind === 'paragraph' && last && 'line' in last;
  // The last line of a page is held against its own column, which may lie elsewhere than that of the next.
  const shift = isNext ? last.column.right - part.column.right : 0;
  const line = isNext && { ...last.line, x0: last.line.x0 - shift, x1: last.line.x1 - shift };
  if (isNext && line && goesOn(line, before.text, part.line, words, part.column))
    blocks[blocks.length - 1] = { kind: 'paragraph', text: joined(before.text, words) };
  else blocks.push({ kind: 'paragraph', text: words });
  return part;
}
