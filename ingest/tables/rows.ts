import { type CellKey, cell, rowLabel, rowsIn } from '../../db/form/form.ts';
import type { FormVersion } from '../../db/form/row.ts';
import type { Figure } from '../../db/model/figure.ts';
import { type Aligned, alignRows } from './align.ts';
import { rowsByOrder } from './by-order.ts';
import { readCell } from './cell.ts';
import { type LabelPlace, placeEach, placeLabels } from './labels.ts';
import type { RowCells } from './settle.ts';
import type { Token, TokenStream } from './tokens.ts';

/** The figures of one table and the form they are printed in, or why they cannot be told. */
export type TableReading =
  | { readonly version: FormVersion; readonly figures: readonly Omit<Figure, 'report'>[] }
  | { readonly reason: string };

/** How many columns of a row end in their total. */
export const BLOCK = { disclosure: null, requests: 7, disputes: 5 } as const;

const layouts = {
  disclosure: { '2021': rowsIn('disclosure', '2021'), '2019': rowsIn('disclosure', '2019') },
  requests: { '2021': rowsIn('requests', '2021'), '2019': rowsIn('requests', '2019') },
} as const;

/** How each row of the form may be printed, the surest way first. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  normative_documents: ['行政规范性文件', '规范性文件'],
  received: ['本年新收政府信息公开申请数量'],
  concluded: ['(七)总计', '（七）、总计', '总计'],
  other_rest: ['3.其他', '3、其他', '(3)其他', '其他'],
  other: ['(六)其他处理', '其他处理'],
  carried_out: ['结转下年度继续办理', '结转下年度', '结转下年'],
};

/** What may stand between the label of the last row and its cells; other words belong to a note below the table. */
const TAIL = /^(?:\([^)]{0,60}\)|度|继续|办理|数量|金额|[:])*/;

/**
 * Reads a table row by row: labels that follow each other in the order of the form, each with the cells up to the next.
 * Where converters have torn labels and values apart, the rows of table 2 are found each by itself, and lines of values
 * of table 3 by their order, if their sums agree.
 * @param limit Where cells of a row end at the latest, given the end of its label.
 */
export function readRows(
  table: 'disclosure' | 'requests',
  version: FormVersion,
  stream: TokenStream,
  from: number,
  limit: (labelEnd: number) => number,
): TableReading {
  const layout = layouts[table][version];
  const ways = layout.map(({ row }) => WAYS[row.key] ?? [row.label]);
  const aligned = alignByLabels(table, version, stream, from, limit, ways);
  const byOrder = 'reason' in aligned && table === 'requests' ? rowsByOrder(version, stream, from, ways) : null;
  if ('reason' in aligned && !byOrder) return aligned;
  const rows = 'rows' in aligned ? aligned.rows : (byOrder ?? []);
  const figures = layout.flatMap(({ cells }, index) =>
    cells.map((formCell, column) => figureOf(formCell.key, rows[index]?.[column])),
  );
  return { version, figures };
}

function alignByLabels(
  table: 'disclosure' | 'requests',
  version: FormVersion,
  stream: TokenStream,
  from: number,
  limit: (labelEnd: number) => number,
  ways: readonly (readonly string[])[],
): Aligned {
  const layout = layouts[table][version];
  let places = placeLabels(stream.labels, ways, from);
  if (table === 'disclosure' && places.includes(null)) places = placeEach(stream.labels, ways, from);
  const missing = layout.find((_, index) => !places[index]);
  if (missing) return { reason: `没有找到“${rowLabel(table, missing.row.key)}”一行（文件可能不完整）` };
  const rows = layout.map(({ row, cells }, index): RowCells => {
    const { start, end } = places[index] as LabelPlace;
    const following = places.flatMap((place) => (place && place.start >= end ? [place.start] : []));
    const next =
      following.length > 0 ? Math.min(...following) : end + (TAIL.exec(stream.labels.slice(end))?.[0].length ?? 0);
    const last = Math.min(next, limit(end));
    const found = stream.cells.filter((token) => token.at > start && token.at <= last);
    return { label: rowLabel(table, row.key), cells: found, width: cells.length };
  });
  const odd =
    table === 'disclosure'
      ? layout.findIndex((_, index) => wordsInCells(stream, places[index], rows[index]) !== '')
      : -1;
  if (odd !== -1)
    return { reason: `“${rows[odd]?.label}”一行填的“${wordsInCells(stream, places[odd], rows[odd])}”不是数字` };
  const blank = rows.every((row) => row.cells.every((token) => token.text === ''));
  if (!blank) return alignRows(rows, BLOCK[table]);
  if (hidesDigits(stream.labels, places)) return { reason: '数字与文字连在一起，无法分开' };
  return { rows: rows.map((row, index) => blankRow(row, stream, (places[index] as LabelPlace).end)) };
}

/** What may follow a label of table 2 and belongs to it. */
const REST_OF_LABEL = /^(?:\([^)]{0,60}\)|事项|决定|情况|项目|数量|总数|:)*[^\d(]{0,2}$/;

/** Words between the label of a row of table 2 and its first cell that are no part of the label: 约20, l20, 见附件. */
function wordsInCells(stream: TokenStream, place: LabelPlace | null | undefined, row: RowCells | undefined): string {
  const words = stream.labels.slice(place?.end ?? 0, row?.cells[0]?.at ?? place?.end ?? 0);
  return REST_OF_LABEL.test(words) ? '' : words;
}

/** Whether digits that number no label stand between the labels: cells that lost their separators. */
function hidesDigits(words: string, places: readonly (LabelPlace | null)[]): boolean {
  return places.some((place, index) => {
    if (!place) return false;
    const between = words.slice(place.end, places[index + 1]?.start ?? place.end + 20);
    return /\d(?![.、)\d])/.test(between.replace(/第\d+条|\d[.、]/g, ''));
  });
}

/** A row of a table in which nothing at all is filled in: its cells are blank, at the place where its label ends. */
function blankRow(row: RowCells, stream: TokenStream, labelEnd: number): Token[] {
  const place = row.cells[0] ?? stream.cells.find((token) => token.at >= labelEnd);
  const at = place?.start ?? 0;
  return Array.from(
    { length: row.width },
    (_, index) =>
      row.cells[index] ?? {
        text: '',
        start: at,
        end: at,
        at: labelEnd,
        lineAt: labelEnd,
        line: 0,
        pieces: 0,
        column: index,
        columns: 0,
      },
  );
}

/** The figure that a cell of the report gives for a cell of the form. */
export function figureOf(key: CellKey, token: Token | undefined): Omit<Figure, 'report'> {
  if (!token) throw new Error(`no cell was aligned for ${key}`);
  const { table, row, column, unit } = cell(key);
  const reading = readCell(token.text);
  return {
    key,
    table,
    row,
    column,
    value: reading.value,
    meaning: reading.meaning,
    printed: token.text,
    unit: reading.unit ?? unit,
    start: token.start,
    end: token.end,
  };
}
