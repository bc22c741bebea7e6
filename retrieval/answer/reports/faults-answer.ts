import type { Report } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import { allFindings } from '../../gather/findings/findings.ts';
import { openReport } from '../../gather/reports.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';

type About = 'all' | 'sums' | 'prose' | 'years';

/** Longer lists are cut, with the true count above. */
const SHOWN = 20;

/** What of a report does not fit, by the rule that says so. */
const KINDS: readonly { readonly about: About; readonly rules: readonly string[]; readonly label: string }[] = [
  { about: 'sums', rules: ['R1', 'R2', 'R3', 'R4', 'R8'], label: '表内不平' },
  { about: 'prose', rules: ['R7'], label: '正文与表格不同' },
  { about: 'years', rules: ['R5', 'R6'], label: '与上一年报告接不上' },
];

/** Which reports have numbers that do not fit together, with how many places each; no verdict on which side is wrong. */
export async function faultyReports(
  store: Store,
  plan: PlanOf<'coverage'>,
  about: About,
  reports: readonly Pick<Report, 'agency' | 'year'>[],
): Promise<Draft> {
  const kinds = KINDS.filter((kind) => about === 'all' || kind.about === about);
  const found: { readonly agency: string; readonly year: number; readonly counts: readonly number[] }[] = [];
  for (const { agency, year } of reports) {
    const counts = await countsOf(store, agency, year, kinds);
    if (counts.some((count) => count > 0)) found.push({ agency, year, counts });
  }
  const where = `${plan.region ?? ''}${plan.year === null ? '' : `${plan.year}年`}`;
  const what = kinds.map(({ label }) => label).join('”或“');
  const agencies = new Set(found.map(({ agency }) => agency)).size;
  const rows = found.slice(0, SHOWN).map(({ agency, year, counts }) => {
    const places = kinds.flatMap(({ label }, at) => (counts[at] ? [`${label} ${counts[at]} 处`] : []));
    return `· ${agency}${year}年：${places.join('，')}`;
  });
  const head: Line =
    found.length === 0
      ? [`${where}共核对 ${reports.length} 份报告，没有“${what}”的。`]
      : [
          `${where}共核对 ${reports.length} 份报告，有“${what}”的 `,
          { bold: `${found.length}` },
          ` 份（${agencies} 个机关）：`,
        ];
  const [first] = found;
  return {
    ...emptyDraft(plan),
    kind: 'checks',
    lines: [
      head,
      ...rows.map((words): Line => [words]),
      ...(found.length > SHOWN ? [[`（只列出前 ${SHOWN} 份）`]] : []),
      ['（不平、不同、接不上只说两边的数不一样，不说哪一边有错；空白的格和没有读出的表无法核对，不算在内）'],
    ],
    computed: [reports.length, found.length, agencies, Math.min(SHOWN, found.length)].map((value) => ({
      operation: 'count' as const,
      value,
      unit: '份',
      from: [],
    })),
    coverage: { known: reports.length, stored: reports.length, matched: found.length },
    stated: rows,
    next: first
      ? [{ label: '看一份的核对', question: `${first.agency}${first.year}年数据有没有错` }]
      : [{ label: '收录了哪些', question: '你有哪些单位哪些年的报告' }],
  };
}

async function countsOf(
  store: Store,
  agency: string,
  year: number,
  kinds: readonly (typeof KINDS)[number][],
): Promise<readonly number[]> {
  const open = await openReport(store, agency, year);
  if (!open) return [];
  const failed = (await allFindings(store, open)).filter(({ status }) => status === 'fail' || status === 'uncertain');
  return kinds.map(({ rules }) => failed.filter(({ rule }) => rules.includes(rule)).length);
}
