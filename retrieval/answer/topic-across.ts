import type { Report } from '../../db/model/report.ts';
import type { Store } from '../../db/store.ts';
import { mentionsAcross } from '../gather/mentions.ts';
import { agenciesIn } from '../gather/region.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import type { Line } from './answer.ts';
import { createCitations } from './citations.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { quoted } from './quotes.ts';
import { noteLines, nothingSaid, spoken } from './topic-words.ts';

type Plan = PlanOf<'topic'>;

/** Agencies that are quoted; the count above is the true one. */
const SHOWN = 10;
/** With many agencies a quote is not longer than this. */
const LONGEST = 140;
/** Agencies that are only named. */
const NAMED = 20;

/** What all agencies of a scope say about something: one quote each, how many do, and of how many; numbers are not added up. */
export async function topicAcross(store: Store, plan: Plan, { instead, asked }: Understood): Promise<Draft> {
  const inRegion = await agenciesIn(store, plan.region);
  const inScope = (await store.reports.all()).filter(({ agency }) => inRegion === null || inRegion.has(agency));
  const reports = newestOfEach(inScope.filter(({ year }) => plan.year === null || year === plan.year));
  const { mentions } = await mentionsAcross(store, reports, plan.words, plan.number, asked.unit);
  const when = plan.year === null ? '各取最新一年的报告' : `${plan.year}年报告`;
  const where = plan.region ?? '已收录的机关';
  const known = new Set(inScope.map(({ agency }) => agency)).size;
  const coverage = { known, stored: reports.length, matched: mentions.length };
  if (mentions.length === 0)
    return { ...nothingSaid(plan, instead, `${where}${plan.year === null ? '' : `${plan.year}年`}`), coverage };
  const citations = createCitations();
  const ordered = [...mentions].sort(
    (a, b) => (plan.number ? Number(b.number) - Number(a.number) : 0) || a.distance - b.distance,
  );
  const shown = ordered.slice(0, SHOWN);
  const lines = shown.map(
    ({ open, sentence }): Line => [
      `· ${open.report.agency}${open.report.year}年：`,
      ...quoted(citations, open, sentence, LONGEST),
    ],
  );
  const others = ordered.slice(SHOWN).map(({ open }) => open.report.agency);
  const more = others.length > NAMED ? `等，共 ${others.length} 个` : '';
  const rest = others.length > 0 ? [`（还有：${others.slice(0, NAMED).join('、')}${more}）`] : [];
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [
        `${plan.region ?? ''}已收录 ${reports.length} 个机关（${when}），其中正文提到“${spoken(plan)}”的有 `,
        { bold: `${mentions.length}` },
        ' 个：',
      ],
      ...lines,
      ...rest.map((words): Line => [words]),
      ...(plan.number ? [['（各机关说法和口径不同，数字没有相加）'] as Line] : []),
      ...noteLines(plan, instead, mentions),
    ],
    computed: [reports.length, mentions.length, others.length].map((value) => ({
      operation: 'count',
      value,
      unit: '个',
      from: [],
    })),
    citations: citations.list,
    stated: [spoken(plan), when, ...rest],
    coverage,
  };
}

/** One report of each agency, the newest. */
function newestOfEach(reports: readonly Report[]): Report[] {
  const newest = new Map<string, Report>();
  for (const report of reports) {
    const known = newest.get(report.agency);
    if (!known || known.year < report.year) newest.set(report.agency, report);
  }
  return [...newest.values()];
}
