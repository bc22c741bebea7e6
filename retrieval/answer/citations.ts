import { cell, tables } from '../../db/form/form.ts';
import { type Part, partHeadings } from '../../db/form/parts.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { OpenReport } from '../gather/reports.ts';
import { cellSource, passageSource } from '../source.ts';
import type { AnsweredFigure, Citation } from './answer.ts';

/** Numbers the sources of one answer: the same place is one number, wherever it is cited. `first` are those it has already. */
export function createCitations(first: readonly Citation[] = []) {
  const list: Citation[] = [...first];

  function add(
    open: OpenReport,
    place: { start: number; end: number; part: Part; heading: string; source?: string },
  ): number {
    const { report, text } = open;
    const id = `${report.agency}/${report.year}`;
    const known = list.find(
      (one) =>
        one.report === id && one.version === report.version && one.start === place.start && one.end === place.end,
    );
    if (known) return known.n;
    const n = list.length + 1;
    list.push({
      n,
      report: id,
      version: report.version,
      agency: report.agency,
      year: report.year,
      title: report.title,
      part: place.part,
      heading: place.heading,
      quote: text.slice(place.start, place.end),
      start: place.start,
      end: place.end,
      source: place.source ?? passageSource(report.id, place.start, place.end),
    });
    return n;
  }

  return {
    list: list as readonly Citation[],
    passage: add,
    /** Cites the printed row a figure stands in; `row` are all its cells. */
    row(open: OpenReport, figure: Figure, row: readonly Figure[]): AnsweredFigure {
      const table = tables[figure.table];
      const n = add(open, {
        ...rowPlace(open.text, row.length > 0 ? row : [figure]),
        part: table.part,
        heading: partHeadings[table.part],
        source: cellSource(open.report.id, cell(figure.key).code),
      });
      const { table: key, row: rowKey, column, value, meaning, printed, unit } = figure;
      const { agency, year, version } = open.report;
      return { agency, year, version, table: key, row: rowKey, column, value, meaning, printed, unit, citation: n };
    },
  };
}

export type Citations = ReturnType<typeof createCitations>;

/** How many lines a label broken over lines may take. */
const LABEL_LINES = 8;

/** The row as printed: from the line its label begins in to its last cell. */
function rowPlace(text: string, row: readonly Figure[]): { start: number; end: number } {
  const first = Math.min(...row.map((figure) => figure.start));
  const end = Math.max(...row.map((figure) => figure.end));
  let start = text.lastIndexOf('\n', first - 1) + 1;
  for (let line = 0; line < LABEL_LINES && !/\p{Script=Han}/u.test(text.slice(start, first)); line += 1) {
    const previousEnd = start - 1;
    if (previousEnd <= 0) break;
    start = text.lastIndexOf('\n', previousEnd - 1) + 1;
  }
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  return { start, end };
}
