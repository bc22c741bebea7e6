import { columnLabel, rowLabel, tableKeys } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Report } from '../../db/model/report.ts';
import { print, printJson } from '../terminal/output.ts';
import { type CommonOptions, reportFilter, UsageError, withApp } from './command.ts';

const COLUMNS = [
  'report',
  'agency',
  'year',
  'table',
  'row',
  'column',
  'label',
  'value',
  'meaning',
  'printed',
  'unit',
  'start',
  'end',
] as const;

/** Prints the cells of stored tables, one line each. */
export async function figures(
  options: CommonOptions & { agency?: string; year?: number; table?: string; csv?: boolean },
): Promise<void> {
  if (options.table !== undefined && !tableKeys.some((key) => key === options.table)) {
    throw new UsageError(`--table 应为 ${tableKeys.join('、')} 之一`);
  }
  await withApp(options, async (app) => {
    if (options.csv) print(COLUMNS.join(','));
    for (const report of await app.store.reports.all(await reportFilter(app, options))) {
      for (const figure of await app.store.figures.ofReport(report.id)) {
        if (options.table !== undefined && figure.table !== options.table) continue;
        const row = figureRow(report, figure);
        if (options.json) printJson(row);
        else if (options.csv) print(COLUMNS.map((column) => csvField(row[column])).join(','));
        else print(`${row.agency} ${row.year}年 ${row.label}：${row.meaning === 'blank' ? '（空白）' : row.printed}`);
      }
    }
  });
}

function figureRow(report: Report, figure: Figure) {
  return {
    report: `${report.agency}/${report.year}`,
    agency: report.agency,
    year: report.year,
    table: figure.table,
    row: figure.row,
    column: figure.column,
    label: `${rowLabel(figure.table, figure.row)}·${columnLabel(figure.table, figure.column)}`,
    value: figure.value,
    meaning: figure.meaning,
    printed: figure.printed,
    unit: figure.unit,
    start: figure.start,
    end: figure.end,
  };
}

/** A spreadsheet would run a cell that begins with a sign as a formula, so text that does is given as text. */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
