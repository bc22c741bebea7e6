import type { Report } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import { agenciesIn } from '../../gather/region.ts';
import { mentionsAcross } from '../../gather/text/mentions.ts';
import type { PlanOf } from '../../understand/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Computed, Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
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
export async function topicAcross(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { instead, asked } = understood;
  const inRegion = await agenciesIn(store, plan.region);
  const inScope = (await store.reports.all()).filter(({ agency }) => inRegion === null || inRegion.has(agency));
  const reports = inScope.filter(({ year }) => plan.year === null || year === plan.year);
  const mentions = await mentionsAcross(store, newestFirst(reports), plan.words, plan.number, asked.unit);
  const stored = new Set(reports.map(({ agency }) => agency)).size;
  const where = plan.region ?? '已收录的机关';
  const known = new Set(inScope.map(({ agency }) => agency)).size;
  const coverage = { known, stored, matched: mentions.length };
  if (mentions.length === 0)
    return { ...nothingSaid(plan, understood, `${where}${plan.year === null ? '' : `${plan.year}年`}`), coverage };
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
        `${plan.region ?? ''}已收录 ${stored} 个机关的 ${reports.length} 份${plan.year === null ? '' : `${plan.year}年`}报告，正文提到“${spoken(plan)}”的机关有 `,
        { bold: `${mentions.length}` },
        plan.year === null ? ' 个（各引最新的一份）：' : ' 个：',
      ],
      ...lines,
      ...rest.map((words): Line => [words]),
      ...(plan.number ? [['（各机关说法和口径不同，数字没有相加）'] as Line] : []),
      ...noteLines(plan, instead, mentions),
    ],
    computed: [
      ...[stored, mentions.length, others.length].map((value) => countOf(value, '个')),
      countOf(reports.length, '份'),
    ],
    citations: citations.list,
    stated: [spoken(plan), ...rest],
    coverage,
  };
}

function countOf(value: number, unit: string): Computed {
  return { operation: 'count', value, unit, from: [] };
}

function newestFirst(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => (a.agency === b.agency ? b.year - a.year : a.agency < b.agency ? -1 : 1));
}
