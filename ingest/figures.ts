import { cellsIn, type TableKey, tableKeys, tables } from '../db/form/form.ts';
import type { Figure } from '../db/model/figure.ts';
import type { ReportTable } from '../db/model/report.ts';
import type { Document } from './read/document.ts';
import type { FoundSection } from './sections.ts';
import { alignRows } from './tables/align.ts';
import { readCell } from './tables/cell.ts';
import { placeLabels } from './tables/labels.ts';
import { BLOCK, figureOf, readRows, type TableReading } from './tables/rows.ts';
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
export function readTables(
  document: Pick<Document, 'text' | 'tables'>,
  sections: readonly FoundSection[],
  year: number,
): TablesReading {
  const readings = tableKeys.map((key) => {
    const reading = readTable(key, document, sections, year);
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

function readTable(
  key: TableKey,
  document: Pick<Document, 'text' | 'tables'>,
  sections: readonly FoundSection[],
  year: number,
): TableReading {
  if (year < FIRST_FORM_YEAR) return { reason: '该年度没有全国统一表格' };
  const stretch = stretchOf(key, sections, document.text.length);
  if (!stretch) return { reason: `没有找到“${tables[key].label}”这一部分` };
  const stream = tokenize(document, stretch.start, stretch.end);
  if (stream.cells.length === 0 && stream.labels.length < SHORTEST_HEADER)
    return { reason: '这一部分没有表格（文件可能不完整）' };
  if (key === 'disclosure') return readDisclosure(stream);
  return key === 'requests' ? readRequests(stream) : readDisputes(stream);
}

/** The head of each table has more words than this, in characters. */
const SHORTEST_HEADER = 20;

/** Where a table is looked for: its part, or between the parts around it when its heading is missing. */
function stretchOf(key: TableKey, sections: readonly FoundSection[], end: number) {
  const { part: number } = tables[key];
  const parts = sections.filter((section) => !section.path.includes('.'));
  const part = parts.find((section) => section.part === number);
  if (part) return { start: part.body, end: part.end };
  const before = parts.findLast((section) => section.part < number);
  return before && { start: before.body, end: parts.find((section) => section.part > number)?.start ?? end };
}

/** Table 2: a header before each group of rows tells the form; every row has its own number of columns. */
function readDisclosure(stream: TokenStream): TableReading {
  const from = stream.labels.search(/第(?:二十|20)条.{0,8}信息内容|信息内容|第二十条/);
  if (from === -1) return { reason: '没有找到表头' };
  const words = stream.labels.slice(from);
  const is2021 = /制发/.test(words) && /废止/.test(words);
  const is2019 = /新制作/.test(words) || /对外公开总/.test(words) || /上一年项目/.test(words);
  if (is2021 === is2019) return { reason: '表头与2019年、2021年两种表样都对不上' };
  const version = is2021 ? '2021' : '2019';
  const reading = readRows('disclosure', version, stream, from, (end) => {
    const nextHeader = stream.labels.indexOf('第二十条', end);
    return nextHeader === -1 ? stream.labels.length : nextHeader;
  });
  return 'figures' in reading && /收费金额\(单位:元\)/.test(words)
    ? { version, figures: reading.figures.map(inYuan) }
    : reading;
}

/** A header that counts fees in 元 holds for cells that print no unit themselves. */
function inYuan(figure: Omit<Figure, 'report'>): Omit<Figure, 'report'> {
  const counted = figure.key === 'disclosure.fees.amount' && readCell(figure.printed).unit === null;
  return counted ? { ...figure, unit: '元' } : figure;
}

/** How far before the first row of table 3 its header may begin, in characters. */
const HEADER = 160;

/** Table 3: the header names the applicant columns once, in any order of lines; the rows follow by their labels. */
function readRequests(stream: TokenStream): TableReading {
  const words = stream.labels;
  const version = /逾期不补正|逾期未按收费|不再处理其政府信息公开申请/.test(words) ? '2021' : '2019';
  const [first] = placeLabels(words, [['本年新收政府信息公开申请数量', '新收政府信息公开申请']]);
  if (!first) return { reason: '没有找到“本年新收政府信息公开申请数量”一行' };
  const header = words.slice(Math.max(0, first.start - HEADER), first.start).replace(/法人[或和、及]?其他组织/, '');
  const stems = ['自然', '商业', '科研', '公益', '法律', '其他'].map((stem) => lastStem(header, stem));
  if (stems.some((place) => place === -1) || !header.includes('总计')) return { reason: '表头缺少申请人类别' };
  if (stems.some((place, index) => index > 0 && place < (stems[index - 1] ?? 0)))
    return { reason: '申请人各列的次序与表样不符' };
  return readRows('requests', version, stream, first.start, () => words.length);
}

/** 社会公益组织 may be cut between its lines. */
function lastStem(header: string, stem: string): number {
  const place = header.lastIndexOf(stem);
  return place === -1 && stem === '公益' ? header.lastIndexOf('社会') : place;
}

/** Table 4: one row of 15 numbers under three blocks of five, after all words of the header. */
function readDisputes(stream: TokenStream): TableReading {
  const from = Math.max(0, stream.labels.lastIndexOf('行政复议', stream.labels.indexOf('未经复议')));
  const after = stream.labels.indexOf('复议后', from);
  if (after === -1 || !stream.labels.includes('行政诉讼', from)) return { reason: '表头不完整' };
  if (after < stream.labels.indexOf('未经复议', from)) return { reason: '各栏的次序与表样不符' };
  const below = stream.cells.filter((token) => token.at > after);
  const headerEnd = fullestPlace(below) ?? stream.labels.length;
  const header = stream.labels.slice(from, headerEnd);
  if (['维持', '纠正', '尚未', '总计'].some((stem) => header.split(stem).length - 1 < 3))
    return { reason: '表头不完整' };
  const cells = below.filter((token) => token.at === headerEnd);
  const labels = cellsIn('disputes', '2021');
  const aligned = alignRows([{ label: '行政复议、行政诉讼', cells, width: labels.length }], BLOCK.disputes);
  const row = 'rows' in aligned ? aligned.rows[0] : undefined;
  if (!row) return { reason: 'reason' in aligned ? aligned.reason : '没有找到数字' };
  return { version: '2021', figures: labels.map(({ key }, index) => figureOf(key, row[index])) };
}

/** Where between the label words most cells stand: there the row of values is, not a page number in the header. */
function fullestPlace(cells: readonly Token[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { at } of cells) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
