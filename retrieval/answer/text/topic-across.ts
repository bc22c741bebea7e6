import type { Report } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import { openReportById } from '../../gather/reports.ts';
import { tellingRuns } from '../../gather/text/asked-words.ts';
import { type Mention, mentionsAcross } from '../../gather/text/mentions.ts';
import { proseOf } from '../../gather/text/prose.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Computed, Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { quoted } from './quotes.ts';
import { heldWords, namesOf, newestFirst, reportsInScope } from './scope-words.ts';
import { askedTooLines, noteLines, nothingSaid, spoken, statedOf, UNDER, unitOf } from './topic-words.ts';

type Plan = PlanOf<'topic'>;

/** Agencies that are quoted; the count above is the true one. */
const SHOWN = 10;
/** With many agencies a quote is not longer than this. */
const LONGEST = 140;

/** What all agencies of a scope say about something: one quote each, how many do, and of how many; numbers are not added up. */
export async function topicAcross(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  if (plan.kind && !plan.absent) {
    // 哪些局 is often said of any body; where none of the kind speaks of it, the others are looked through, and that is said.
    const { kind, ...all } = plan;
    const own = await topicAcross(store, { ...all, kind: null }, understood);
    const among = await ofKindOnly(store, plan, understood);
    if (among.coverage?.matched === 0 && own.coverage?.matched) {
      const said = `（${kind}的报告正文里没有提到，以下是所有机关里的）`;
      return { ...own, plan, lines: [...own.lines.slice(0, 1), [said], ...own.lines.slice(1)] };
    }
    return among;
  }
  return await ofKindOnly(store, plan, understood);
}

async function ofKindOnly(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { instead } = understood;
  const inScope = await reportsInScope(store, plan);
  const reports = inScope.filter(({ year }) => plan.year === null || year === plan.year);
  const unit = unitOf(plan, understood);
  const mentions = await mentionsAcross(store, newestFirst(reports), plan.words, plan.number && !plan.absent, unit);
  const stored = new Set(reports.map(({ agency }) => agency)).size;
  const known = new Set(inScope.map(({ agency }) => agency)).size;
  const coverage = { known, stored, matched: mentions.length };
  const held = heldWords(plan, stored, reports.length);
  if (plan.absent) return { ...(await unmentioning(store, plan, reports, mentions, held)), coverage };
  if (mentions.length === 0) {
    const where = `${plan.region ?? '已收录的机关'}${plan.year === null ? '' : `${plan.year}年`}`;
    return { ...nothingSaid(plan, understood, where), coverage };
  }
  const citations = createCitations();
  const ordered = [...mentions].sort(
    (a, b) => (plan.number ? Number(b.number) - Number(a.number) : 0) || a.distance - b.distance,
  );
  const shown = ordered.slice(0, SHOWN);
  const lines = shown.map(
    ({ open, sentence, under }): Line => [
      `· ${open.report.agency}${open.report.year}年${under ? UNDER : ''}：`,
      ...quoted(citations, open, sentence, LONGEST),
    ],
  );
  const exact = `“${tellingRuns(plan.words).join('”、“')}”`;
  const literal = mentions.filter((mention) => mention.literal).length;
  const others = ordered.slice(SHOWN).map(({ open }) => open.report.agency);
  const rest = others.length > 0 ? [`（还有：${namesOf(others)}）`] : [];
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [
        `${held}，正文提到“${spoken(plan)}”的机关有 `,
        { bold: `${mentions.length}` },
        plan.year === null ? ' 个（各引最新的一份）：' : ' 个：',
      ],
      ...(literal < mentions.length
        ? [[`（其中一字不差写着${exact}的 ${literal} 个，其余换了说法，或是按字词拆开找到的）`] as Line]
        : []),
      ...lines,
      ...rest.map((words): Line => [words]),
      ...(plan.number ? [['（各机关说法和口径不同，数字没有相加）'] as Line] : []),
      ...askedTooLines(plan.unmade === 'sum' && plan.number ? { ...plan, unmade: undefined } : plan),
      ...noteLines(plan, instead, mentions),
    ],
    computed: [
      ...[stored, mentions.length, literal, others.length].map((value) => countOf(value, '个')),
      countOf(reports.length, '份'),
    ],
    citations: citations.list,
    stated: [spoken(plan), exact, ...rest, ...statedOf(plan)],
    coverage,
  };
}

/** 没有提到…的: agencies none of whose reports in the scope speaks of it; a file without prose says nothing either way. */
async function unmentioning(
  store: Store,
  plan: Plan,
  reports: readonly Report[],
  mentions: readonly Mention[],
  held: string,
): Promise<Draft> {
  const said = new Set(mentions.map(({ open }) => open.report.agency));
  const readable = new Set<string>();
  for (const { id, agency } of reports) {
    if (said.has(agency) || readable.has(agency)) continue;
    const open = await openReportById(store, id);
    if (open && (await proseOf(store, open)).length > 0) readable.add(agency);
  }
  const silent = [...new Set(reports.map(({ agency }) => agency))].filter((agency) => !said.has(agency));
  const unsaid = silent.filter((agency) => readable.has(agency));
  const unread = silent.filter((agency) => !readable.has(agency));
  const names = unsaid.length === 0 ? '' : `：${namesOf(unsaid)}`;
  const unreadWords = unread.length === 0 ? '' : `（没有读到正文、不能说提没提的：${namesOf(unread)}）`;
  return {
    ...emptyDraft(plan),
    kind: 'list',
    lines: [
      [`${held}，正文没有提到“${spoken(plan)}”的机关有 `, { bold: `${unsaid.length}` }, ` 个${names}。`],
      ...(unreadWords === '' ? [] : [[unreadWords] as Line]),
      [`（提到的有 ${said.size} 个；按这几个字在正文里找，换一种写法的不算）`],
    ],
    computed: [
      ...[new Set(reports.map(({ agency }) => agency)).size, unsaid.length, said.size].map((n) => countOf(n, '个')),
      countOf(reports.length, '份'),
    ],
    stated: [spoken(plan), names, unreadWords],
    next: [
      {
        label: '提到的有哪些',
        question: `${plan.region ?? ''}${plan.year ?? ''}${plan.year ? '年' : ''}谁提到了${spoken(plan)}`,
      },
    ],
  };
}

function countOf(value: number, unit: string): Computed {
  return { operation: 'count', value, unit, from: [] };
}
