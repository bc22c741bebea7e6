import type { Store } from '../../../db/store.ts';
import { agenciesIn } from '../../gather/region.ts';
import type { QueryPlan } from '../../understand/plan.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';

/** Longer lists are cut, with the true count above. */
const SHOWN = 20;

/** Says which agencies and years are stored, and how many. */
export async function coverageAnswer(store: Store, plan: QueryPlan & { ask: 'coverage' }): Promise<Draft> {
  const inRegion = await agenciesIn(store, plan.region);
  const named = plan.agency === null ? plan.among : [plan.agency];
  const all = (await store.reports.all()).filter(
    ({ agency }) => (inRegion === null || inRegion.has(agency)) && (named.length === 0 || named.includes(agency)),
  );
  const reports = all.filter((report) => plan.year === null || report.year === plan.year);
  const years = yearsByAgency(reports);
  const known = new Set(all.map((report) => report.agency)).size;
  const stored = years.size;
  const where = `${plan.agency ?? plan.region ?? ''}${plan.year === null ? '' : `${plan.year}年`}`;
  if (reports.length === 0) {
    const held = [...new Set(all.map((report) => report.year))].sort((a, b) => b - a);
    const lines: Line[] = [
      [where === '' ? '库里还没有报告。请先用 ingest 命令读入。' : `没有收录${where}的报告。`],
      ...(held.length > 0 ? [[`已收录的年份：${held.join('、')}。`]] : []),
    ];
    const coverage = { known, stored: 0, matched: 0 };
    return { ...emptyDraft(plan), kind: 'coverage', lines, stated: held.map(String), coverage };
  }
  const listed = [...years].slice(0, SHOWN).map(([agency, held]): Line => [`· ${agency}：${held.join('、')}`]);
  const latest =
    all
      .map((report) => report.storedAt)
      .sort()
      .at(-1) ?? '';
  const [sample] = reports;
  const perYear = plan.year === null && years.size > 1 ? [yearsLine(reports)] : [];
  return {
    ...emptyDraft(plan),
    kind: 'coverage',
    lines: [
      [
        `${where === '' ? '共' : `${where}共`}收录 `,
        { bold: `${stored}` },
        ' 个机关的 ',
        { bold: `${reports.length}` },
        ' 份报告：',
      ],
      ...perYear.map((words): Line => [words]),
      ...listed,
      ...(years.size > SHOWN ? [[`（只列出前 ${SHOWN} 个机关）`]] : []),
      [`最近更新：${latest.slice(0, 10)}`],
    ],
    computed: [
      { operation: 'count', value: stored, unit: '个', from: [] },
      { operation: 'count', value: reports.length, unit: '份', from: [] },
      { operation: 'count', value: Math.min(SHOWN, years.size), unit: '个', from: [] },
    ],
    coverage: { known, stored, matched: stored },
    stated: [latest.slice(0, 10), ...perYear, ...new Set(reports.map((report) => String(report.year)))],
    next: sample ? [{ label: '试一个', question: `${sample.agency}${sample.year}年新收申请多少件` }] : [],
  };
}

/** How many reports there are of each year, the latest first. */
function yearsLine(reports: readonly { year: number }[]): string {
  const counts = new Map<number, number>();
  for (const { year } of reports) counts.set(year, (counts.get(year) ?? 0) + 1);
  const words = [...counts].sort(([a], [b]) => b - a).map(([year, count]) => `${year}年 ${count} 份`);
  return `按年度：${words.join('、')}`;
}

function yearsByAgency(reports: readonly { agency: string; year: number }[]): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const { agency, year } of reports) years.set(agency, [...(years.get(agency) ?? []), year]);
  return years;
}
