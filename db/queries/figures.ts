import { and, between, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Engine, rowsOf, type Write } from '../engine.ts';
import { CELL_CODES, type CellKey, cell, cellOf, cells, type TableKey } from '../form/form.ts';
import type { Figure } from '../model/figure.ts';
import { figures } from '../schema/figures.ts';
import { reports } from '../schema/reports.ts';

type FigureRow = typeof figures.$inferSelect;

/** What a report says in one cell, without the place it is printed at. */
export type CellOfReport = Pick<Figure, 'report' | 'value' | 'meaning' | 'unit'>;

/** The cells of stored tables, read one by one, a report at a time, or one cell of all reports for a year. */
export function figureQueries({ db }: Engine) {
  const ofReport = db
    .select()
    .from(figures)
    .where(between(figures.id, sql.placeholder('first'), sql.placeholder('last')))
    .prepare();
  const ofYear = db
    .select({ report: reports.id, value: figures.value, meaning: figures.meaning, unit: figures.unit })
    .from(reports)
    .innerJoin(
      figures,
      eq(figures.id, sql`${reports.id} * ${sql.raw(String(CELL_CODES))} + ${sql.placeholder('code')}`),
    )
    .where(and(eq(reports.year, sql.placeholder('year')), eq(reports.newest, true)))
    .prepare();

  return {
    /** The named cells of a report, in the order asked; a cell the report's form does not have is left out. */
    async cellsOf(report: number, keys: readonly CellKey[]): Promise<Figure[]> {
      const ids = keys.map((key) => figureId(report, cell(key).code));
      const rows =
        ids.length === 1
          ? await ofReport.execute({ first: ids[0], last: ids[0] })
          : await db.select().from(figures).where(inArray(figures.id, ids));
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => {
        const row = byId.get(id);
        return row ? [figureOf(row)] : [];
      });
    },

    /** The cells printed in one row with a cell, in printed order; table 4 prints all its cells in one. */
    async rowAround({ report, table, row }: Figure): Promise<Figure[]> {
      const [first, last] = printedRow(table, row);
      const rows = await ofReport.execute({ first: figureId(report, first), last: figureId(report, last) });
      return rows.map(figureOf).sort((a, b) => a.start - b.start);
    },

    /** Every cell of a report, by place in the form. */
    async ofReport(report: number): Promise<Figure[]> {
      const rows = await ofReport.execute({ first: figureId(report, 0), last: figureId(report, CELL_CODES - 1) });
      return rows.map(figureOf);
    },

    /**
     * Some lists of cells, each added up, of these reports or of every newest one for a year: `null` where a cell of the list is
     * missing or holds no number.
     */
    async sumsOf(
      which: { readonly year: number } | { readonly reports: readonly number[] },
      lists: readonly (readonly CellKey[])[],
    ): Promise<Map<number, (number | null)[]>> {
      const sums = Object.fromEntries(lists.map((keys, at) => [`sum${at}`, sumOf(keys)]));
      const found = await db
        .select({ ...sums, report: reports.id })
        .from(reports)
        .where(
          'year' in which
            ? and(eq(reports.year, which.year), eq(reports.newest, true))
            : inArray(reports.id, [...which.reports]),
        );
      return new Map(found.map(({ report, ...values }) => [report, Object.values(values)]));
    },

    /** The cell with this key in every newest report for a year; reports without it are left out. */
    async ofYear(year: number, key: CellKey): Promise<CellOfReport[]> {
      const { code, unit } = cell(key);
      const rows = await ofYear.execute({ year, code });
      return rows.map((row) => (row.unit === null ? { ...row, unit } : row));
    },
  };
}

function sumOf(keys: readonly CellKey[]): SQL<number | null> {
  const values = keys.map((key) => {
    const id = sql`${reports}.id * ${CELL_CODES} + ${cell(key).code}`;
    return sql`(select value from ${figures} where ${figures}.id = ${id})`;
  });
  return sql<number | null>`${sql.join([sql`0`, ...values], sql` + `)}`;
}

const printedRows = new Map<string, readonly [first: number, last: number]>();

/** The codes between which the cells of one printed row lie. */
function printedRow(table: TableKey, row: string): readonly [first: number, last: number] {
  const key = table === 'disputes' ? table : `${table}.${row}`;
  const known = printedRows.get(key);
  if (known) return known;
  const mine = cells.filter((one) => one.table === table && (table === 'disputes' || one.row === row));
  const codes = mine.map((one) => one.code);
  const range = [Math.min(...codes), Math.max(...codes)] as const;
  printedRows.set(key, range);
  return range;
}

/** The rows of the figures of reports. A unit is kept where it is not the form's. */
export function addFigures(
  added: readonly { readonly report: { readonly id: number }; readonly figures: readonly Omit<Figure, 'report'>[] }[],
): Write {
  return rowsOf(
    figures,
    added.flatMap(({ report, figures: mine }) =>
      mine.map(({ key, value, meaning, printed, unit, start, end }) => {
        const known = cell(key);
        const id = figureId(report.id, known.code);
        return { id, value, meaning, printed, unit: unit === known.unit ? null : unit, start, end };
      }),
    ),
  );
}

/** The statement that removes a report's figures. */
export function removeFigures({ db }: Engine, report: number) {
  return db.delete(figures).where(and(between(figures.id, figureId(report, 0), figureId(report, CELL_CODES - 1))));
}

/** Report and cell in one integer: the cells of a report stand together, and one is found without an index. */
function figureId(report: number, code: number): number {
  return report * CELL_CODES + code;
}

function figureOf(row: FigureRow): Figure {
  const { key, table, row: formRow, column, unit } = cellOf(row.id % CELL_CODES);
  return {
    report: Math.floor(row.id / CELL_CODES),
    key,
    table,
    row: formRow,
    column,
    value: row.value,
    meaning: row.meaning,
    printed: row.printed,
    unit: row.unit ?? unit,
    start: row.start,
    end: row.end,
  };
}
