import { and, eq, inArray } from 'drizzle-orm';
import { type Engine, rowsOf, statementOf, type Write } from '../engine.ts';
import type { Figure } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import type { Agency, Passage, Report, ReportTable, Section } from '../model/report.ts';
import { findings } from '../schema/figures.ts';
import { passages, vectors } from '../schema/passages.ts';
import { agencies, agencyNames, foldedTexts, reports, reportTables, sections, texts } from '../schema/reports.ts';
import { addAgencies } from './agencies.ts';
import { addFigures, removeFigures } from './figures.ts';
import { addFindings } from './findings.ts';
import { addPassages } from './passages.ts';

/** Everything that one published file becomes; stored whole or not at all. */
export interface StoredReport {
  readonly report: Report;
  readonly agency: Agency;
  /** Other names the report gives its agency. */
  readonly names: readonly string[];
  readonly text: string;
  readonly folded: string;
  readonly tables: readonly ReportTable[];
  readonly sections: readonly Section[];
  readonly figures: readonly Omit<Figure, 'report'>[];
  readonly passages: readonly Passage[];
  readonly findings: readonly Finding[];
}

/**
 * The writes that add reports, each as the newest version of its agency and year; of two for the same, the later one.
 * Rows of a table stand together, so that many go into one statement.
 */
export function addReports({ db }: Engine, stored: readonly StoredReport[]): Write[] {
  const same = (a: Report, b: Report) => a.agency === b.agency && a.year === b.year;
  const replaced = stored.filter(({ report }) => report.version > 1);
  return [
    ...replaced.map(({ report }) =>
      statementOf(
        db
          .update(reports)
          .set({ newest: false })
          .where(and(eq(reports.agency, report.agency), eq(reports.year, report.year))),
      ),
    ),
    ...addAgencies(stored),
    rowsOf(
      reports,
      stored.map(({ report }, index) => ({
        ...report,
        newest: !stored.slice(index + 1).some((later) => same(later.report, report)),
      })),
    ),
    ...addContents(stored),
    { kind: 'revision' },
  ];
}

/**
 * The writes that put another reading of the same bytes in the place of a stored one. When it tells another agency or year
 * the report moves there as its newest version, and what stays behind is as if it had never been there.
 */
export async function rewriteReport(engine: Engine, was: Report, stored: StoredReport): Promise<Write[]> {
  const { db } = engine;
  const { id, newest: _newest, ...row } = stored.report;
  const moved = was.agency !== row.agency || was.year !== row.year;
  const others = and(eq(reports.agency, row.agency), eq(reports.year, row.year));
  return [
    ...(await removeContents(engine, [id])),
    ...addAgencies([stored]),
    ...(moved ? [statementOf(db.update(reports).set({ newest: false }).where(others))] : []),
    // In its place it stays what it is by now: another file may have become the newest while this one was read.
    statementOf(
      db
        .update(reports)
        .set(moved ? { ...row, newest: true } : row)
        .where(eq(reports.id, id)),
    ),
    ...(moved ? await leaveBehind(engine, was, row.agency) : []),
    ...addContents([stored]),
    { kind: 'revision' },
  ];
}

/** What is left of an agency when one version of its reports has gone, to another year of it or to another agency. */
async function leaveBehind(engine: Engine, gone: Report, goneTo?: string): Promise<Write[]> {
  const { db } = engine;
  const left = (await db.select().from(reports).where(eq(reports.agency, gone.agency))).filter(
    (report) => report.id !== gone.id,
  );
  if (left.length === 0) return goneTo === gone.agency ? [] : removeAgency(engine, gone.agency);
  const [newest] = left.filter((report) => report.year === gone.year).sort((a, b) => b.version - a.version);
  return newest ? [statementOf(db.update(reports).set({ newest: true }).where(eq(reports.id, newest.id)))] : [];
}

/** The writes that remove one version; the one before it is then the newest. */
export async function removeVersion(engine: Engine, gone: Report): Promise<Write[]> {
  return [
    ...(await removeContents(engine, [gone.id])),
    statementOf(engine.db.delete(reports).where(eq(reports.id, gone.id))),
    ...(await leaveBehind(engine, gone)),
    { kind: 'revision' },
  ];
}

/** The writes that remove every version of an agency's report for a year, and the agency with its last one. */
export async function removeReports(engine: Engine, agency: string, year: number): Promise<Write[]> {
  const { db } = engine;
  const mine = await db.select({ id: reports.id, year: reports.year }).from(reports).where(eq(reports.agency, agency));
  const ids = mine.filter((row) => row.year === year).map((row) => row.id);
  if (ids.length === 0) return [];
  return [
    ...(await removeContents(engine, ids)),
    statementOf(db.delete(reports).where(inArray(reports.id, ids))),
    ...(mine.length === ids.length ? removeAgency(engine, agency) : []),
    { kind: 'revision' },
  ];
}

function removeAgency({ db }: Engine, agency: string): Write[] {
  return [
    statementOf(db.delete(agencyNames).where(eq(agencyNames.agency, agency))),
    statementOf(db.delete(agencies).where(eq(agencies.id, agency))),
  ];
}

/** Everything of a report but its own row. */
function addContents(stored: readonly StoredReport[]): Write[] {
  const folded = stored.map(({ report, folded: text }) => ({ report: report.id, folded: text }));
  return [
    rowsOf(
      texts,
      stored.map(({ report, text }) => ({ report: report.id, text })),
    ),
    rowsOf(foldedTexts, folded),
    rowsOf(
      reportTables,
      stored.flatMap(({ report, tables }) => tables.map((table) => ({ ...table, report: report.id }))),
    ),
    rowsOf(
      sections,
      stored.flatMap(({ report, sections: found }) => found.map((section) => ({ ...section, report: report.id }))),
    ),
    addFigures(stored),
    addFindings(stored),
    // Full text last: a table written after it would make it write out what it holds in memory.
    ...addPassages(stored),
    { kind: 'index texts', texts: folded },
  ];
}

async function removeContents(engine: Engine, ids: readonly number[]): Promise<Write[]> {
  const { db } = engine;
  const mine = inArray(passages.report, [...ids]);
  const passageIds = (await db.select({ id: passages.id }).from(passages).where(mine)).map((row) => row.id);
  return [
    { kind: 'unindex', passages: passageIds },
    { kind: 'unindex texts', reports: ids },
    ...ids.map((id) => statementOf(removeFigures(engine, id))),
    statementOf(
      db.delete(vectors).where(inArray(vectors.passage, db.select({ id: passages.id }).from(passages).where(mine))),
    ),
    statementOf(db.delete(passages).where(mine)),
    statementOf(db.delete(findings).where(inArray(findings.report, [...ids]))),
    statementOf(db.delete(sections).where(inArray(sections.report, [...ids]))),
    statementOf(db.delete(reportTables).where(inArray(reportTables.report, [...ids]))),
    statementOf(db.delete(texts).where(inArray(texts.report, [...ids]))),
    statementOf(db.delete(foldedTexts).where(inArray(foldedTexts.report, [...ids]))),
  ];
}
