/** What a reader makes of a file: its text in reading order, and the tables in it. */
export interface Document {
  /** Every paragraph is a line; so is every row of a table, its cells parted by tabs. */
  readonly text: string;
  /** In reading order. Empty for plain text, whose tables are told by their words alone. */
  readonly tables: readonly Grid[];
  readonly page: PageFacts;
}

/** A table as a grid with its spans resolved. */
export interface Grid {
  /** UTF-16 offsets into the text of the document. */
  readonly start: number;
  readonly end: number;
  /** Row by row, from left to right; a cell that spans rows stands in its first. */
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  /** UTF-16 offsets into the text of the document; equal for an empty cell. */
  readonly start: number;
  readonly end: number;
  /** Place in the grid, counted from 0 at the top left, with the spans of other cells taken into account. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers; 1 for a plain cell. */
  readonly rows: number;
  readonly columns: number;
}

/** What a web page says of itself beside the words it shows (its `meta` elements). `null`: it does not say. */
export interface PageFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly url: string | null;
}

export const NO_FACTS: PageFacts = { title: null, publisher: null, published: null, url: null };

/** The document of a file that is text and nothing else. */
export function plainDocument(text: string): Document {
  return { text, tables: [], page: NO_FACTS };
}

/** A part of a file in reading order, before it has a place in the text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly cells: readonly BlockCell[] };

/** A cell with its words; white space in it is put in order when the text is made. */
export type BlockCell = Omit<GridCell, 'start' | 'end'> & { readonly text: string };

/** Puts blocks one after another into a text and notes where every cell stands in it. */
export function documentOf(blocks: readonly Block[], page: PageFacts = NO_FACTS): Document {
  const lines: string[] = [];
  const tables: Grid[] = [];
  let length = 0;
  const add = (line: string) => {
    lines.push(line);
    length += line.length + 1;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      for (const line of block.text.split('\n')) add(line.replace(/[^\S\n]+/g, ' ').trim());
      continue;
    }
    const start = length;
    const cells: GridCell[] = [];
    for (const row of rowsOf(block.cells)) {
      let at = length;
      const words = row.map(({ text, ...place }) => {
        const printed = inOneLine(text);
        cells.push({ ...place, start: at, end: at + printed.length });
        at += printed.length + 1;
        return printed;
      });
      add(words.join('\t'));
    }
    if (cells.length > 0) tables.push({ start, end: length - 1, cells });
  }
  return { text: lines.map((line) => `${line}\n`).join(''), tables, page };
}

function rowsOf(cells: readonly BlockCell[]): BlockCell[][] {
  const rows = new Map<number, BlockCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cell);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
}

/** Lines of a cell are joined; a blank is kept only where it parts words that are not Chinese. */
function inOneLine(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}\p{P}]) (?=[\p{Script=Han}\p{P}])/gu, '')
    .trim();
}
