import {
  type CellKey,
  cell,
  cellsIn,
  type FormVersion,
  rowLabel,
  rowsIn,
  type TableKey,
  tableKeys,
  tables,
} from '../db/form/form.ts';
import type { Figure } from '../db/model/figure.ts';
import type { ReportTable } from '../db/model/report.ts';
import type { FoundSection } from './sections.ts';
import { alignRows, type RowCells } from './tables/align.ts';
import { readCell } from './tables/cell.ts';
import { type LabelPlace, placeLabels } from './tables/labels.ts';
import { type Token, type TokenStream, tokenize } from './tables/tokens.ts';

/** The three tables of a report, read cell by cell or marked unread with the reason. */
export interface TablesReading {
  readonly tables: readonly ReportTable[];
  readonly figures: readonly Omit<Figure, 'report'>[];
}

/** The national form begins with the report for 2019. */
const FIRST_FORM_YEAR = 2019;

/**
 * Reads the tables of parts 2, 3 and 4. Numbers are bound to the labels of their row and column; a table whose numbers
 * cannot be tied to its labels with certainty is unread: no figure is better than a wrong one.
 */
export function readTables(text: string, sections: readonly FoundSection[], year: number): TablesReading {
  const readings = tableKeys.map((key) => {
    const reading = readTable(key, text, sections, year);
    return 'reason' in reading
      ? { table: { table: key, version: null, status: 'unread', reason: reading.reason } as const, figures: [] }
      : {
          table: { table: key, version: reading.version, status: 'read', reason: null } as const,
          figures: reading.figures,
        };
  });
  return {
    tables: readings.map((reading) => reading.table),
    figures: readings.flatMap((reading) => reading.figures),
  };
}

type Reading =
  | { readonly version: FormVersion; readonly figures: readonly Omit<Figure, 'report'>[] }
  | { readonly reason: string };

function readTable(key: TableKey, text: string, sections: readonly FoundSection[], year: number): Reading {
  if (year < FIRST_FORM_YEAR) return { reason: '该年度没有全国统一表格' };
  const part = sections.find((section) => section.path === String(tables[key].part));
  if (!part) return { reason: `没有找到“${tables[key].label}”这一部分` };
  const stream = tokenize(text, part.body, part.end);
  if (key === 'disclosure') return readDisclosure(stream);
  return key === 'requests' ? readRequests(stream) : readDisputes(stream);
}

/** Table 2: a header before each group of rows tells the form; every row has its own number of columns. */
function readDisclosure(stream: TokenStream): Reading {
  const words = stream.labels;
  const is2021 = /制发/.test(words) && /废止/.test(words);
  const is2019 = /新制作/.test(words) || /对外公开总/.test(words) || /上一年项目/.test(words);
  if (is2021 === is2019) return { reason: '表头与2019年、2021年两种表样都对不上' };
  const version = is2021 ? '2021' : '2019';
  const from = Math.max(0, words.search(/第二十条|信息内容/));
  return readRows('disclosure', version, stream, from, (end) => {
    const nextHeader = words.indexOf('第二十条', end);
    return nextHeader === -1 ? words.length : nextHeader;
  });
}

/** Table 3: the header names the applicant columns once, in any order of lines; the rows follow by their labels. */
function readRequests(stream: TokenStream): Reading {
  const words = stream.labels;
  const version = /逾期不补正|逾期未按收费|不再处理其政府信息公开申请/.test(words) ? '2021' : '2019';
  const [first] = placeLabels(words, [['本年新收政府信息公开申请数量', '新收政府信息公开申请']]);
  if (!first) return { reason: '没有找到“本年新收政府信息公开申请数量”一行' };
  const header = words.slice(0, first.start).replace(/法人[或和、及]?其他组织/, '');
  const stems = ['自然', '商业', '科研', '公益', '法律', '其他'].map((stem) => header.lastIndexOf(stem));
  if (stems.some((place) => place === -1) || !header.includes('总计')) return { reason: '表头缺少申请人类别' };
  if (stems.some((place, index) => index > 0 && place < (stems[index - 1] ?? 0)))
    return { reason: '申请人各列的次序与表样不符' };
  return readRows('requests', version, stream, first.start, () => words.length);
}

/** Table 4: one row of 15 numbers under three blocks of five. */
function readDisputes(stream: TokenStream): Reading {
  const words = stream.labels;
  const count = (stem: string) => words.split(stem).length - 1;
  const direct = words.indexOf('未经复议');
  const after = words.indexOf('复议后');
  if (direct === -1 || after === -1 || !words.includes('行政诉讼')) return { reason: '表头不完整' };
  if (after < direct) return { reason: '各栏的次序与表样不符' };
  if (['维持', '纠正', '尚未', '总计'].some((stem) => count(stem) < 3)) return { reason: '表头不完整' };
  const headerEnd = words.lastIndexOf('总计') + '总计'.length;
  const cells = stream.cells.filter((token) => token.at >= headerEnd);
  const labels = cellsIn('disputes', '2021');
  const aligned = alignRows([{ label: '行政复议、行政诉讼', cells, width: labels.length }], false);
  const row = 'rows' in aligned ? aligned.rows[0] : undefined;
  if (!row) return { reason: 'reason' in aligned ? aligned.reason : '没有找到数字' };
  return { version: '2021', figures: labels.map(({ key }, index) => figureOf(key, row[index])) };
}

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

/** @param limit Where cells of a row end at the latest, given the end of its label. */
function readRows(
  table: 'disclosure' | 'requests',
  version: FormVersion,
  stream: TokenStream,
  from: number,
  limit: (labelEnd: number) => number,
): Reading {
  const layout = layouts[table][version];
  const places = placeLabels(
    stream.labels,
    layout.map(({ row }) => WAYS[row.key] ?? [row.label]),
    from,
  );
  const missing = layout.find((_, index) => !places[index]);
  if (missing) return { reason: `没有找到“${rowLabel(table, missing.row.key)}”一行（文件可能不完整）` };
  const rows = layout.map(({ row, cells }, index): RowCells => {
    const { start, end } = places[index] as LabelPlace;
    const last = Math.min(places[index + 1]?.start ?? stream.labels.length, limit(end));
    const found = stream.cells.filter((token) => token.at > start && token.at <= last);
    return { label: rowLabel(table, row.key), cells: found, width: cells.length };
  });
  const blank = rows.every((row) => row.cells.every((token) => token.text === ''));
  if (blank && hidesDigits(stream.labels, places)) return { reason: '数字与文字连在一起，无法分开' };
  const aligned = blank
    ? { rows: rows.map((row, index) => blankRow(row, stream, (places[index] as LabelPlace).end)) }
    : alignRows(rows, table === 'requests');
  if ('reason' in aligned) return aligned;
  const figures = layout.flatMap(({ cells }, index) =>
    cells.map((formCell, column) => figureOf(formCell.key, aligned.rows[index]?.[column])),
  );
  return { version, figures };
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
    (_, index) => row.cells[index] ?? { text: '', start: at, end: at, at: labelEnd, line: 0 },
  );
}

function figureOf(key: CellKey, token: Token | undefined): Omit<Figure, 'report'> {
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
