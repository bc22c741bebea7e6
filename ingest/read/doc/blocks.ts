import type { Block, BlockCell } from '../document.ts';
import { shownWords, withoutInstructions } from './fields.ts';
import { type ParagraphPlace, paragraphPlaces } from './paragraphs.ts';
import type { Characters } from './pieces.ts';

/** Edges of cells that are this near, in twentieths of a point, are one line of the grid. */
const NEAR = 30;
/** More cells than this are no table of a report. */
const LARGEST = 10_000;

/**
 * The paragraphs and tables of a Word file, every cell where its row says that it stands. `null`: the file leaves room for
 * doubt (tables within tables, rows whose cells do not fit).
 */
export function wordBlocks(characters: Characters, words: Buffer, table: Buffer, data: Buffer): Block[] | null {
  const { text, body, places } = characters;
  return assembled(
    { text: withoutInstructions(text.slice(0, body)), places, body },
    paragraphPlaces(words, table, data),
  );
}

interface Row {
  readonly texts: readonly string[];
  readonly place: ParagraphPlace;
}

function assembled(body: Characters, placeAt: (at: number) => ParagraphPlace): Block[] | null {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let texts: string[] = [];
  let lines: string[] = [];
  let start = 0;
  const endTable = (): boolean => {
    const cells = gridCells(rows);
    if (cells && cells.length > 0) blocks.push({ kind: 'table', cells });
    rows = [];
    return cells !== null && texts.length === 0 && lines.length === 0;
  };
  for (const mark of body.text.matchAll(/[\x07\x0c\r]/g)) {
    const place = placeAt(body.places[mark.index] ?? 0);
    const text = shownWords(body.text.slice(start, mark.index));
    start = mark.index + 1;
    if (place.depth > 1) return null;
    if (mark[0] !== '\x07' && place.depth === 0) {
      if (!endTable()) return null;
      if (text.trim() !== '') blocks.push({ kind: 'paragraph', text });
    } else if (place.endsRow) {
      if (text !== '' || lines.length > 0 || texts.length !== place.cells.length) return null;
      rows.push({ texts, place });
      texts = [];
    } else {
      lines.push(text);
      if (mark[0] !== '\x07') continue;
      texts.push(lines.join('\n'));
      lines = [];
    }
  }
  return endTable() ? blocks : null;
}

/** The cells of a table by the lines of its grid; `null` when a cell lies between no two lines. */
function gridCells(rows: readonly Row[]): BlockCell[] | null {
  const edges = linesOf(rows.flatMap(({ place }) => place.cells.flatMap((cell) => [cell.left, cell.right])));
  const lineAt = (edge: number) => edges.findLastIndex((line) => line <= edge);
  const cells: (BlockCell & { rows: number })[] = [];
  for (const [row, { texts, place }] of rows.entries()) {
    for (const [index, { left, right, merge }] of place.cells.entries()) {
      const [column, text] = [lineAt(left), texts[index] ?? ''];
      const columns = lineAt(right) - column;
      if (columns < 1 || cells.length >= LARGEST) return null;
      const above = cells.findLast((cell) => cell.column === column);
      const joins =
        merge === 'continued' && text === '' && above?.columns === columns && above.row + above.rows === row;
      if (joins) above.rows += 1;
      else cells.push({ text, row, column, rows: 1, columns });
    }
  }
  return cells;
}

/** The lines of the grid from left to right, each by its first edge. */
function linesOf(edges: readonly number[]): number[] {
  const lines: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    if (edge - last > NEAR) lines.push(edge);
    last = edge;
  }
  return lines;
}
