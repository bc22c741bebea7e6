import type { Offer } from '../../../db/queries/answers.ts';
import type { Store } from '../../../db/store.ts';
import { openReportById } from '../../gather/reports.ts';
import { type Mention, mentionsIn } from '../../gather/text/mentions.ts';
import { proseOf } from '../../gather/text/prose.ts';
import type { PlanOf } from '../../understand/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { notStored } from '../refusals/not-stored.ts';
import { figureQuestion } from '../words/counted-words.ts';
import { quoted } from './quotes.ts';
import { topicAcross } from './topic-across.ts';
import { FORM_LACKS, noProse, noteLines, nothingSaid, spoken, withinWords } from './topic-words.ts';

type Plan = PlanOf<'topic'>;

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;
/** Of one report. */
const OF_ONE = 3;
/** What reports say about something, in their own words. Numbers in them are prose, not cells. */
export async function topicAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { instead, asked } = understood;
  if (plan.agency === null) return await topicAcross(store, plan, understood);
  const reports = (await store.reports.all({ agency: plan.agency })).reverse();
  const searched = reports.filter(({ year }) => plan.year === null || year === plan.year);
  if (searched.length === 0 && plan.year !== null) return await notStored(store, plan.agency, [plan.year], plan);
  const found: Mention[] = [];
  let prose = 0;
  for (const { id } of searched) {
    const open = found.length < SHOWN ? await openReportById(store, id) : undefined;
    if (open) prose += (await proseOf(store, open)).length;
    if (open) found.push(...(await mentionsIn(store, open, plan.words, plan.number, asked.unit)).slice(0, OF_ONE));
  }
  const next = await offers(store, plan, instead);
  if (prose === 0) return { ...noProse(plan), next };
  if (found.length === 0) return { ...nothingSaid(plan, understood, withinWords(plan)), next };
  const citations = createCitations();
  const shown = found.slice(0, SHOWN);
  const lines = shown.map(
    ({ open, sentence }): Line => [
      `· ${open.report.agency}${open.report.year}年：`,
      ...quoted(citations, open, sentence),
    ],
  );
  const [only, other] = shown;
  const lacks = FORM_LACKS.test(plan.words);
  const head = lacks
    ? `的表格里没有“${spoken(plan)}”这一项，没有这个数；报告正文里相关的原句：`
    : `报告正文里关于“${spoken(plan)}”的原句：`;
  return {
    ...emptyDraft(plan),
    ...(lacks ? { reason: 'not_in_form' as const } : { kind: 'passages' as const }),
    lines: [
      ...(only && !other
        ? [[`${plan.agency}${only.open.report.year}年${head}`, ...quoted(citations, only.open, only.sentence)]]
        : [[`${withinWords(plan)}${head}`], ...lines]),
      ...(lacks ? [] : noteLines(plan, instead, found)),
    ],
    citations: citations.list,
    stated: [spoken(plan), ...(instead ? [instead.words] : [])],
    next: instead || lacks ? next : [],
  };
}

/** The number that was understood, without the word that was not. */
async function offers(store: Store, plan: Plan, instead: Understood['instead']): Promise<Offer[]> {
  const help = { label: '能问什么', question: '你能做什么' };
  const [measure] = instead?.measures ?? [];
  if (!measure || plan.agency === null) return [help];
  const year = plan.year ?? (await store.reports.yearsOf(plan.agency))[0];
  return year === undefined
    ? [help]
    : [{ label: '问总的件数', question: figureQuestion(plan.agency, year, measure) }, help];
}
