import type { Report } from '../../db/model/report.ts';
import type { Store } from '../../db/store.ts';
import { print, printJson } from '../terminal/output.ts';
import { type CommonOptions, reportFilter, withApp } from './command.ts';

/** Lists stored reports. */
export async function reports(options: CommonOptions & { agency?: string; year?: number }): Promise<void> {
  await withApp(options, async (app) => {
    const found = await app.store.reports.all(await reportFilter(app, options));
    for (const report of found) {
      const summary = await reportSummary(app.store, report);
      if (options.json) printJson(summary);
      else {
        const unread = summary.unread.map((table) => `；有表未读出：${table.reason}`).join('');
        print(`${report.agency} ${report.year}年：${summary.figures} 个数，${summary.passages} 段文字${unread}`);
      }
    }
    if (!options.json) print(`共 ${found.length} 份报告`);
  });
}

/** One stored report as programs see it. */
export async function reportSummary(store: Store, report: Report) {
  const tables = await store.reports.tablesOf(report.id);
  const agency = (await store.agencies.all()).find((one) => one.id === report.agency);
  const sections = await store.reports.sectionsOf(report.id);
  const formOf = (key: string) =>
    tables.find((table) => table.table === key && table.status === 'read')?.version ?? null;
  return {
    id: `${report.agency}/${report.year}`,
    agency: report.agency,
    region: agency?.region ?? [],
    scope: report.scope,
    year: report.year,
    title: report.title,
    form: { disclosure: formOf('disclosure'), requests: formOf('requests'), disputes: formOf('disputes') },
    version: report.version,
    source: report.url ?? report.file,
    parts: new Set(sections.map((section) => section.part)).size,
    figures: (await store.figures.ofReport(report.id)).length,
    passages: (await store.passages.ofReport(report.id)).length,
    unread: tables.filter((table) => table.status === 'unread').map(({ table, reason }) => ({ table, reason })),
    evidence: {
      agency: { from: report.agencyFrom, words: report.agencyWords, sure: report.agencySure },
      region: { from: report.regionFrom, words: report.regionWords, sure: report.regionSure },
      year: { from: report.yearFrom, words: report.yearWords, sure: report.yearSure },
      scope: { words: report.scopeWords },
    },
  };
}
