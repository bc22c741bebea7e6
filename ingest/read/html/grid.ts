import { UnreadableFileError } from '../../errors.ts';
import type { BlockCell } from '../document.ts';
import { elementsIn, isHidden, type PageElement, styleOf } from './elements.ts';

/** The form's widest table has 15 columns and its longest 30 rows; sites add some empty ones. */
const LARGEST = { span: 200, columns: 1000, cells: 100_000 };
/** A cell with more characters and a full stop in it is a page within a table, not a cell of the form. */
const LONGEST_CELL = 300;

type TablePart = 'table' | 'group' | 'row' | 'cell';
const BY_NAME: Readonly<Record<string, TablePart>> = {
  table: 'table',
  thead: 'group',
  tbody: 'group',
  tfoot: 'group',
  tr: 'row',
  td: 'cell',
  th: 'cell',
};
const BY_ROLE: Readonly<Record<string, TablePart>> = {
  table: 'table',
  grid: 'table',
  rowgroup: 'group',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell',
};
const BY_STYLE: Readonly<Record<string, TablePart>> = {
  table: 'table',
  'table-header-group': 'group',
  'table-row-group': 'group',
  'table-footer-group': 'group',
  'table-row': 'row',
  'table-cell': 'cell',
};

/**
 * The cells of a table that holds a grid, with the places its spans give them. `null` for anything else: what is no table,
 * or a table that only arranges the page (one cell, one column, a table inside, prose in a cell).
 * @throws UnreadableFileError when it has more cells than any table of a report
 */
export function gridOf(table: PageElement, wordsOf: (cell: PageElement) => string, file: string): BlockCell[] | null {
  if (partOf(table) !== 'table' || holdsTable(table)) return null;
  const rows = rowsOf(table).map((row) => elementsIn(row).filter((cell) => partOf(cell) === 'cell' && !isHidden(cell)));
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > LARGEST.cells) throw tooLarge(file);
  if (!rows.some((row) => row.length > 1)) return null;
  const cells = placed(rows, wordsOf, file);
  return cells.some((cell) => isProse(cell.text)) ? null : cells;
}

function placed(
  rows: readonly (readonly PageElement[])[],
  wordsOf: (cell: PageElement) => string,
  file: string,
): BlockCell[] {
  const cells: BlockCell[] = [];
  /** For every column the first row that no cell from above reaches into. */
  const free: number[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row) {
      while ((free[column] ?? 0) > index) column += 1;
      if (column >= LARGEST.columns) throw tooLarge(file);
      const columns = spanOf(cell, 'colspan', LARGEST.span);
      const rest = rows.length - index;
      const spanned = spanOf(cell, 'rowspan', rest);
      cells.push({ text: wordsOf(cell), row: index, column, rows: spanned, columns });
      for (let at = column; at < column + columns; at += 1) free[at] = index + spanned;
      column += columns;
    }
  });
  return cells;
}

/** A span of 0 reaches to the end of the table. */
function spanOf(cell: PageElement, name: 'rowspan' | 'colspan', most: number): number {
  const written = Number.parseInt(cell.attribs[name] ?? '1', 10);
  if (written === 0 && name === 'rowspan') return most;
  return Math.min(Math.max(Number.isNaN(written) ? 1 : written, 1), most);
}

function tooLarge(file: string): UnreadableFileError {
  return new UnreadableFileError(file, '网页里的表格过大，不像正常的报告');
}

function isProse(text: string): boolean {
  return text.length > LONGEST_CELL && text.includes('。') && text.replace(/\s/g, '').length > LONGEST_CELL;
}

function rowsOf(element: PageElement): PageElement[] {
  return elementsIn(element).flatMap((child) => {
    if (isHidden(child)) return [];
    const part = partOf(child);
    return part === 'row' ? [child] : part === 'group' ? rowsOf(child) : [];
  });
}

function holdsTable(table: PageElement): boolean {
  const left = elementsIn(table);
  for (let element = left.pop(); element; element = left.pop()) {
    if (partOf(element) === 'table') return true;
    left.push(...elementsIn(element));
  }
  return false;
}

function partOf(element: PageElement): TablePart | undefined {
  return BY_NAME[element.name] ?? BY_ROLE[element.attribs.role ?? ''] ?? BY_STYLE[styleOf(element, 'display')];
}
