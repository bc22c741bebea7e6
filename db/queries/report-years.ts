import { and, eq, sql } from 'drizzle-orm';
import type { Engine } from '../engine.ts';
import type { TableKey } from '../form/form.ts';
import type { AgencyKind, Scope } from '../model/report.ts';
import { agencies, reports, reportTables } from '../schema/reports.ts';

/** An agency with its newest report for one year. */
export interface AgencyOfYear {
  readonly agency: string;
  readonly year: number;
  readonly kind: AgencyKind;
  readonly region: readonly string[];
  /** `null` when none is stored for that year; there is one for another. */
  readonly report: { readonly id: number; readonly version: number; readonly scope: Scope } | null;
}

/** What is stored for one year, over all agencies. */
export function reportYearQueries({ db, revision }: Engine) {
  /** Of the years that any report is stored for, as they were at a revision. */
  const rosters = new Map<number, { readonly revision: number; readonly roster: readonly AgencyOfYear[] }>();
  const agenciesWith = db
    .select({
      agency: agencies.id,
      kind: agencies.kind,
      region: agencies.region,
      report: reports.id,
      version: reports.version,
      scope: reports.scope,
    })
    .from(agencies)
    .leftJoin(
      reports,
      and(eq(reports.agency, agencies.id), eq(reports.year, sql.placeholder('year')), eq(reports.newest, true)),
    )
    .prepare();
  const tablesOfYear = db
    .select({ report: reportTables.report, table: reportTables.table, reason: reportTables.reason })
    .from(reports)
    .innerJoin(reportTables, eq(reportTables.report, reports.id))
    .where(
      and(
        eq(reports.year, sql.placeholder('year')),
        eq(reports.newest, true),
        eq(reportTables.status, sql.placeholder('status')),
      ),
    )
    .prepare();

  return {
    /** Every agency that has any stored report, by id, with its newest one for a year: read again when what is stored has changed. */
    async ofYear(year: number): Promise<readonly AgencyOfYear[]> {
      const current = revision();
      const known = rosters.get(year);
      if (known?.revision === current) return known.roster;
      const rows = await agenciesWith.execute({ year });
      const roster = rows.map(({ report, version, scope, ...agency }) => ({
        agency: agency.agency,
        year,
        kind: agency.kind,
        region: agency.region === '' ? [] : agency.region.split('/'),
        report: report === null || version === null || scope === null ? null : { id: report, version, scope },
      }));
      roster.sort((a, b) => (a.agency < b.agency ? -1 : 1));
      if (roster.some(({ report }) => report !== null)) rosters.set(year, { revision: current, roster });
      return roster;
    },
    /** The tables that could not be read in the newest reports for a year, with the reasons. */
    async unreadOfYear(year: number): Promise<{ report: number; table: TableKey; reason: string | null }[]> {
      return await tablesOfYear.execute({ year, status: 'unread' });
    },
  };
}
