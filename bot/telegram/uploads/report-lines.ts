import type { TableKey } from '../../../db/form/form.ts';
import type { Report, Sureness } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import { PLACES } from '../../../ingest/errors.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import { checkNote } from '../../../retrieval/gather/findings/check-note.ts';
import { allFindings } from '../../../retrieval/gather/findings/findings.ts';
import { openReportById } from '../../../retrieval/gather/reports.ts';

const PROBLEMS = 5;
const UNCHECKED = 2;
const TABLE: Readonly<Record<TableKey, string>> = {
  disclosure: '第二部分的表',
  requests: '第三部分的表',
  disputes: '第四部分的表',
};

/** What was read of a report, for the person who added it: whose it is, how much was read, and what does not add up. */
export async function reportLines(store: Store, report: Report): Promise<Line[]> {
  const open = await openReportById(store, report.id);
  if (!open) return [];
  const { holds, problems, open: unchecked } = await checkNote(store, open, await allFindings(store, open));
  const region = (await store.agencies.all()).find(({ id }) => id === report.agency)?.region ?? [];
  const figures = (await store.figures.ofReport(report.id)).length;
  const unread = open.tables.filter(({ status }) => status === 'unread');
  return [
    [`《${report.title}》`],
    [`机关：${report.agency}${doubt(report.agencySure, report.agencyFrom)}`],
    ...(region.length > 0 ? [[`地区：${region.join(' ')}${doubt(report.regionSure, report.regionFrom)}`]] : []),
    [`年度：${report.year}${doubt(report.yearSure, report.yearFrom)}`],
    [`读出 ${figures} 个数`],
    ...unread.map(({ table, reason }): Line => [`⚠ ${TABLE[table]}没有读出：${reason}`]),
    [`核对：${holds === '' ? '没有可以核对的内容' : holds}`],
    ...some(problems, PROBLEMS, '⚠ '),
    ...some(unchecked, UNCHECKED, '· '),
  ];
}

/** What is not sure is to be looked at by a person. */
function doubt(sure: Sureness | null, from: Report['agencyFrom'] | null): string {
  return sure === 'sure' || sure === null || from === null ? '' : `（依据${PLACES[from]}，请核对）`;
}

function some(sentences: readonly string[], most: number, mark: string): Line[] {
  const lines = sentences.slice(0, most).map((sentence): Line => [`${mark}${sentence}`]);
  return sentences.length > most ? [...lines, [`${mark}……另有 ${sentences.length - most} 条`]] : lines;
}
