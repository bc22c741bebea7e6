import type { Store } from '../../../db/store.ts';
import { agenciesIn } from '../../gather/region.ts';
import type { QueryPlan } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { missingReports } from './coverage-missing.ts';
import { faultyReports } from './faults-answer.ts';
import { fileOf, originOf } from './report-origin.ts';

/** Longer lists are cut, with the true count above. */
const SHOWN = 20;

/** Says which agencies and years are stored, and how many. */
export async function coverageAnswer(store: Store, plan: QueryPlan & { ask: 'coverage' }): Promise<Draft> {
  const inRegion = await agenciesIn(store, plan.region);
  const named = plan.agency === null ? plan.among : [plan.agency];
  const all = (await store.reports.all()).filter(
    ({ agency }) => (inRegion === null || inRegion.has(agency)) && (named.length === 0 || named.includes(agency)),
  );
  if (plan.only?.by === 'missing') return await missingReports(store, plan, all);
  const ofYear = all.filter((report) => plan.year === null || report.year === plan.year);
  if (plan.only?.by === 'faults') return await faultyReports(store, plan, plan.only.about, ofYear);
  const reports = plan.only?.by === 'held' ? heldFor(ofYear, plan.only) : ofYear;
  const [single, another] = reports;
  if (single && !another && plan.agency !== null && plan.year !== null) return oneReport(plan, single);
  const years = yearsByAgency(reports);
  const known = new Set(all.map((report) => report.agency)).size;
  const stored = years.size;
  const held =
    plan.only?.by === 'held' ? `报告${plan.only.exactly ? '正好' : '至少'}有${plan.only.years}年的机关，` : '';
  const where = `${held}${plan.agency ?? plan.region ?? ''}${plan.year === null ? '' : `${plan.year}年`}`;
  if (reports.length === 0) {
    const years = [...new Set(all.map((report) => report.year))].sort((a, b) => b - a);
    const none = plan.only === undefined ? `没有收录${where}的报告。` : `${where}一个也没有。`;
    const lines: Line[] = [
      [where === '' ? '库里还没有报告。请先用 ingest 命令读入。' : none],
      ...(years.length > 0 ? [[`已收录的年份：${years.join('、')}。`]] : []),
    ];
    const coverage = { known, stored: 0, matched: 0 };
    return { ...emptyDraft(plan), kind: 'coverage', lines, stated: [held, ...years.map(String)], coverage };
  }
  const listed = [...years].slice(0, SHOWN).map(([agency, held]): Line => [`· ${agency}：${held.join('、')}`]);
  const latest =
    all
      .map((report) => report.storedAt)
      .sort()
      .at(-1) ?? '';
  const [sample] = reports;
  const perYear = plan.year === null && years.size > 1 ? [yearsLine(reports)] : [];
  const perPlace = plan.agency === null && plan.among.length === 0 ? await placesLine(store, years) : [];
  return {
    ...emptyDraft(plan),
    kind: 'coverage',
    lines: [
      plan.agency === null
        ? [
            `${where === '' ? '共' : `${where}共`}收录 `,
            { bold: `${stored}` },
            ' 个机关的 ',
            { bold: `${reports.length}` },
            ' 份报告：',
          ]
        : [`${plan.agency}共收录 `, { bold: `${reports.length}` }, ' 份报告：'],
      ...[...perYear, ...perPlace].map((words): Line => [words]),
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
    stated: [
      held,
      latest.slice(0, 10),
      ...perYear,
      ...perPlace,
      ...new Set(reports.map((report) => String(report.year))),
    ],
    next: sample ? [{ label: '试一个', question: `${sample.agency}${sample.year}年新收申请多少件` }] : [],
  };
}

type Stored = Awaited<ReturnType<Store['reports']['all']>>[number];

/** The reports of agencies that have so many years of them. */
function heldFor(reports: readonly Stored[], only: { readonly years: number; readonly exactly: boolean }): Stored[] {
  const years = yearsByAgency(reports);
  return reports.filter(({ agency }) => {
    const count = years.get(agency)?.length ?? 0;
    return only.exactly ? count === only.years : count >= only.years;
  });
}

/** One report that is stored: which file it is, and when it was made public, if that is known. */
function oneReport(plan: QueryPlan & { ask: 'coverage' }, report: Stored): Draft {
  const subject = `${report.agency}${report.year}年`;
  const origin = `${fileOf(report)}；${originOf(report)}`;
  const lines: Line[] = [
    [`已收录${subject}的报告。`],
    [`（${origin}${report.published === null ? '；没有收录到这份报告的公布日期' : ''}）`],
  ];
  return {
    ...emptyDraft(plan),
    kind: 'coverage',
    lines,
    coverage: { known: 1, stored: 1, matched: 1 },
    stated: [subject, origin],
    next: [
      { label: '新收件数', question: `${subject}新收申请多少件` },
      { label: '总结', question: `用三句话总结${subject}年报` },
      { label: '存在的问题', question: `${subject}存在哪些问题` },
    ],
  };
}

/** How many reports there are of each year, the latest first. */
function yearsLine(reports: readonly { year: number }[]): string {
  const counts = new Map<number, number>();
  for (const { year } of reports) counts.set(year, (counts.get(year) ?? 0) + 1);
  const words = [...counts].sort(([a], [b]) => b - a).map(([year, count]) => `${year}年 ${count} 份`);
  return `按年度：${words.join('、')}`;
}

/** How many agencies there are of each county or city, where there are several; a town stands in its county. */
async function placesLine(store: Store, agencies: ReadonlyMap<string, unknown>): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { id, region } of await store.agencies.all()) {
    const place = region.findLast((one) => !/[镇乡]$|街道$/.test(one)) ?? region.at(-1);
    if (place !== undefined && agencies.has(id)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([place, count]) => `${place} ${count} 个`);
  if (words.length < 2) return [];
  const more = words.length > SHOWN ? ` 等 ${words.length} 个地区` : '';
  return [`按地区：${words.slice(0, SHOWN).join('、')}${more}`];
}

function yearsByAgency(reports: readonly { agency: string; year: number }[]): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const { agency, year } of reports) years.set(agency, [...(years.get(agency) ?? []), year]);
  return years;
}
