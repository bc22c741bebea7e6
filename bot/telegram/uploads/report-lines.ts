import type { Report, Sureness } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import { PLACES } from '../../../ingest/errors.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import { checkNote } from '../../../retrieval/gather/findings/check-note.ts';
import { allFindings } from '../../../retrieval/gather/findings/findings.ts';
import { openReportById } from '../../../retrieval/gather/reports.ts';

const PROBLEMS = 5;
const UNCHECKED = 5;

/** What was read of a report, for the person who added it: where it belongs, how much was read, and what does not add up. */
export async function reportLines(store: Store, report: Report): Promise<Line[]> {
  const open = await openReportById(store, report.id);
  if (!open) return [];
  const { holds, problems, open: unchecked } = await checkNote(store, open, await allFindings(store, open));
  const region = (await store.agencies.all()).find(({ id }) => id === report.agency)?.region ?? [];
  return [
    [`《${report.title}》`],
    [`地区：${region.length > 0 ? region.join(' ') : '报告没有写明'}`],
    ...doubt('机关', report.agencySure, report.agencyFrom),
    ...doubt('地区', report.regionSure, report.regionFrom),
    ...doubt('年度', report.yearSure, report.yearFrom),
    ...(await amountLines(store, report)),
    [`核对：${holds === '' ? '没有可以核对的内容' : holds}`],
    ...some(problems, PROBLEMS, '⚠ '),
    ...some(unchecked, UNCHECKED, '· '),
  ];
}

/** How many numbers were read; a version that says less than the one before it may be a part of the file. */
async function amountLines(store: Store, { id, agency, year, version }: Report): Promise<Line[]> {
  const count = async (report: number) => (await store.figures.ofReport(report)).length;
  const before = (await store.reports.versions(agency, year)).find((one) => one.version === version - 1);
  const [now, then] = [await count(id), before ? await count(before.id) : 0];
  if (now >= then) return [[`读出 ${now} 个数`]];
  return [[`读出 ${now} 个数`], [`⚠ 上一版读出 ${then} 个数，请确认这份文件是完整的`]];
}

/** What is not sure is to be looked at by a person. */
function doubt(what: string, sure: Sureness | null, from: Report['agencyFrom'] | null): Line[] {
  return sure === 'sure' || sure === null || from === null ? [] : [[`· ${what}是从${PLACES[from]}看出来的，请核对`]];
}

function some(sentences: readonly string[], most: number, mark: string): Line[] {
  const lines = sentences.slice(0, most).map((sentence): Line => [`${mark}${sentence}`]);
  return sentences.length > most ? [...lines, [`${mark}……另有 ${sentences.length - most} 条`]] : lines;
}
