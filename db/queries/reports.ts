import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Engine, PhraseFilter, PhraseTimes } from '../engine.ts';
import { CELL_CODES } from '../form/form.ts';
import type { FormVersion } from '../form/row.ts';
import type { Report, ReportTable, Section } from '../model/report.ts';
import { figures } from '../schema/figures.ts';
import { passages } from '../schema/passages.ts';
import { foldedTexts, reports, reportTables, sections, texts } from '../schema/reports.ts';
import { reportYearQueries } from './report-years.ts';

/** Stored reports and what belongs to one as a whole. */
export function reportQueries(engine: Engine) {
  const { db } = engine;
  const newest = db
    .select()
    .from(reports)
    .where(
      and(
        eq(reports.agency, sql.placeholder('agency')),
        eq(reports.year, sql.placeholder('year')),
        eq(reports.newest, true),
      ),
    )
    .prepare();
  const byId = db
    .select()
    .from(reports)
    .where(eq(reports.id, sql.placeholder('id')))
    .prepare();
  const text = db
    .select({ text: texts.text })
    .from(texts)
    .where(eq(texts.report, sql.placeholder('report')))
    .prepare();
  const folded = db
    .select({ folded: foldedTexts.folded })
    .from(foldedTexts)
    .where(eq(foldedTexts.report, sql.placeholder('report')))
    .prepare();
  const tablesOf = db
    .select()
    .from(reportTables)
    .where(eq(reportTables.report, sql.placeholder('report')))
    .prepare();
  const sectionsOf = db
    .select()
    .from(sections)
    .where(eq(sections.report, sql.placeholder('report')))
    .orderBy(asc(sections.id))
    .prepare();
  const versions = db
    .select()
    .from(reports)
    .where(and(eq(reports.agency, sql.placeholder('agency')), eq(reports.year, sql.placeholder('year'))))
    .prepare();
  const years = db
    .select({ year: reports.year })
    .from(reports)
    .where(and(eq(reports.agency, sql.placeholder('agency')), eq(reports.newest, true)))
    .prepare();

  return {
    ...reportYearQueries(engine),
    async newest(agency: string, year: number): Promise<Report | undefined> {
      return (await newest.execute({ agency, year }))[0];
    },
    async byId(id: number): Promise<Report | undefined> {
      return (await byId.execute({ id }))[0];
    },
    /** The years an agency has a report of, latest first. */
    async yearsOf(agency: string): Promise<number[]> {
      return (await years.execute({ agency })).map((row) => row.year).sort((a, b) => b - a);
    },
    /** The years any of these agencies has a report of, latest first; `null` for all agencies. */
    async storedYears(agencies: readonly string[] | null): Promise<number[]> {
      const own = agencies === null ? undefined : inArray(reports.agency, [...agencies]);
      const found = await db
        .selectDistinct({ year: reports.year })
        .from(reports)
        .where(and(eq(reports.newest, true), own));
      return found.map(({ year }) => year).sort((a, b) => b - a);
    },
    /** Newest versions, by agency and year. */
    async all(filter: { agency?: string; year?: number } = {}): Promise<Report[]> {
      const found = await db
        .select()
        .from(reports)
        .where(
          and(
            eq(reports.newest, true),
            filter.agency === undefined ? undefined : eq(reports.agency, filter.agency),
            filter.year === undefined ? undefined : eq(reports.year, filter.year),
          ),
        )
        .orderBy(asc(reports.id));
      return found.sort((a, b) => (a.agency === b.agency ? a.year - b.year : a.agency < b.agency ? -1 : 1));
    },
    /** Every version of every report, in the order they were stored. */
    async everyVersion(): Promise<Report[]> {
      return await db.select().from(reports).orderBy(asc(reports.id));
    },
    /** The versions stored for an agency and year, oldest first. */
    async versions(agency: string, year: number): Promise<Report[]> {
      return (await versions.execute({ agency, year })).sort((a, b) => a.version - b.version);
    },
    /** The stored text of the file. */
    async text(report: number): Promise<string> {
      const row = (await text.execute({ report }))[0];
      if (!row) throw new Error(`report ${report} has no text`);
      return row.text;
    },
    /** The same text folded for exact search; empty when the report is not stored. */
    async folded(report: number): Promise<string> {
      return (await folded.execute({ report }))[0]?.folded ?? '';
    },
    async tablesOf(report: number): Promise<ReportTable[]> {
      return (await tablesOf.execute({ report })).map(({ table, version, status, reason }) => ({
        table,
        version,
        status,
        reason,
      }));
    },
    async sectionsOf(report: number): Promise<Section[]> {
      return (await sectionsOf.execute({ report })).map(({ part, path, heading, start, end }) => ({
        part,
        path,
        heading,
        start,
        end,
      }));
    },
    /** How many cells, passages and parts each report has. */
    async sizes(): Promise<Map<number, { figures: number; passages: number; parts: number }>> {
      const count = sql<number>`count(*)`.mapWith(Number);
      const report = sql<number>`floor(${figures.id} / ${CELL_CODES})`.mapWith(Number);
      const [figureCounts, passageCounts, partCounts] = [
        await db.select({ report, count }).from(figures).groupBy(report),
        await db.select({ report: passages.report, count }).from(passages).groupBy(passages.report),
        await db
          .select({ report: sections.report, count: sql<number>`count(distinct ${sections.part})`.mapWith(Number) })
          .from(sections)
          .where(sql`${sections.part} > 0`)
          .groupBy(sections.report),
      ];
      const sizes = new Map<number, { figures: number; passages: number; parts: number }>();
      const sizeOf = (id: number) => {
        const size = sizes.get(id) ?? { figures: 0, passages: 0, parts: 0 };
        sizes.set(id, size);
        return size;
      };
      for (const row of figureCounts) sizeOf(row.report).figures = row.count;
      for (const row of passageCounts) sizeOf(row.report).passages = row.count;
      for (const row of partCounts) sizeOf(row.report).parts = row.count;
      return sizes;
    },
    /** Every newest report whose text holds the folded phrase, with how often. */
    async holding(phrase: string, filter: PhraseFilter): Promise<PhraseTimes[]> {
      return engine.phraseTimes(phrase, filter);
    },
  };
}

/** The version of the form a report's table was printed in; 2021 where nothing tells. */
export function versionOf(tables: readonly ReportTable[], table: string): FormVersion {
  return tables.find((candidate) => candidate.table === table)?.version ?? '2021';
}
