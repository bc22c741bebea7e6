import type { TableKey } from '../../db/form/form.ts';
import type { FormVersion } from '../../db/form/row.ts';
import type { Report, ReportTable } from '../../db/model/report.ts';
import { versionOf } from '../../db/queries/reports.ts';
import type { Store } from '../../db/store.ts';

/** One report with what every answer about it needs. */
export interface OpenReport {
  readonly report: Report;
  readonly text: string;
  readonly tables: readonly ReportTable[];
}

/** The newest version of an agency's report for a year; `undefined` when none is stored. */
export async function openReport(store: Store, agency: string, year: number): Promise<OpenReport | undefined> {
  const report = await store.reports.newest(agency, year);
  return report ? await withText(store, report) : undefined;
}

/** A report by its number, of whatever version. */
export async function openReportById(store: Store, id: number): Promise<OpenReport | undefined> {
  const report = await store.reports.byId(id);
  return report ? await withText(store, report) : undefined;
}

async function withText(store: Store, report: Report): Promise<OpenReport> {
  return { report, text: await store.reports.text(report.id), tables: await store.reports.tablesOf(report.id) };
}

/** The table of a report that could not be read, with the reason; `undefined` when it was read. */
export function unreadTable(open: OpenReport, table: TableKey): ReportTable | undefined {
  return open.tables.find((candidate) => candidate.table === table && candidate.status === 'unread');
}

export function formOf(open: OpenReport, table: TableKey): FormVersion {
  return versionOf(open.tables, table);
}
