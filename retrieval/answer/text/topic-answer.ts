import type { Offer } from '../../../db/queries/answers.ts';
import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReportById } from '../../gather/reports.ts';
import { tellingRuns } from '../../gather/text/asked-words.ts';
import { type Mention, mentionsIn } from '../../gather/text/mentions.ts';
import { partsIn } from '../../gather/text/parts-of-words.ts';
import { proseOf } from '../../gather/text/prose.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Citations, createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { notStored } from '../refusals/not-stored.ts';
import { figureQuestion } from '../words/counted-words.ts';
import { quoted } from './quotes.ts';
import { sectionsAcross } from './sections-across.ts';
import { topicAcross } from './topic-across.ts';
import { withNearest } from './topic-nearest.ts';
import { withoutNumber } from './topic-without-number.ts';
import {
  askedTooLines,
  FORM_LACKS,
  noProse,
  noteLines,
  nothingSaid,
  spoken,
  statedOf,
  UNDER,
  unitOf,
  withinWords,
} from './topic-words.ts';

type Plan = PlanOf<'topic'>;

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;
/** Of one report. */
const OF_ONE = 3;
/** What reports say about something, in their own words. Numbers in them are prose, not cells. */
export async function topicAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { instead } = understood;
  if (plan.agency === null && plan.about !== undefined) return await sectionsAcross(store, plan, plan.about);
  if (plan.agency === null) return await topicAcross(store, plan, understood);
  const reports = (await store.reports.all({ agency: plan.agency })).reverse();
  const searched = reports.filter(({ year }) => plan.year === null || year === plan.year);
  if (searched.length === 0 && plan.year !== null) return await notStored(store, plan.agency, [plan.year], plan);
  const unit = unitOf(plan, understood);
  const found: Mention[] = [];
  const opened: OpenReport[] = [];
  let prose = 0;
  for (const { id } of searched) {
    const open = found.length < SHOWN ? await openReportById(store, id) : undefined;
    if (!open) continue;
    opened.push(open);
    prose += (await proseOf(store, open)).length;
    found.push(...(await mentionsIn(store, open, plan.words, plan.number, unit)).slice(0, OF_ONE));
  }
  const next = await offers(store, plan, instead);
  if (prose === 0) return { ...noProse(plan), next };
  if (found.length === 0) {
    const otherwise =
      instead === null
        ? ((await inParts(store, plan, opened, unit)) ?? (await withoutNumber(store, plan, opened)))
        : undefined;
    return otherwise ?? (await withNearest(store, plan, { ...nothingSaid(plan, understood, withinWords(plan)), next }));
  }
  const citations = createCitations();
  const shown = found.slice(0, SHOWN);
  const lines = quotesOf(shown, citations);
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
        ? [
            [
              `${plan.agency}${only.open.report.year}年${head}${only.under ? UNDER : ''}`,
              ...quoted(citations, only.open, only.sentence),
            ],
          ]
        : [[`${withinWords(plan)}${head}`], ...lines]),
      ...(lacks ? [] : noteLines(plan, instead, found)),
      ...askedTooLines(plan),
    ],
    citations: citations.list,
    stated: [spoken(plan), ...(instead ? [instead.words] : []), ...statedOf(plan)],
    next: instead || lacks ? next : [],
  };
}

/** No sentence speaks of all that is asked: those that speak of parts of it, said to be no more. */
async function inParts(
  store: Store,
  plan: Plan,
  opened: readonly OpenReport[],
  unit: string | null,
): Promise<Draft | undefined> {
  for (const open of opened) {
    const { said, unsaid, mentions } = await partsIn(store, open, plan.words, { number: plan.number, unit });
    if (mentions.length === 0) continue;
    const citations = createCitations();
    const wanted = tellingRuns(plan.words)
      .map((words) => `“${words}”`)
      .join('、');
    const parts = said.map((words) => `“${words}”`).join('、');
    const without = unsaid.map((words) => `“${words}”`).join('、');
    const head = `${open.report.agency}${open.report.year}年报告正文里没有一句说全${wanted}；说到${parts}的原句：`;
    const missing = `（没有找到${plan.number ? '带数字的' : ''}说${without}的句子）`;
    return {
      ...emptyDraft(plan),
      kind: 'passages',
      lines: [
        [head],
        ...quotesOf(mentions.slice(0, SHOWN), citations),
        ...(unsaid.length === 0 ? [] : [[missing] as Line]),
        ...noteLines(plan, null, mentions),
        ...askedTooLines(plan),
      ],
      citations: citations.list,
      stated: [head, missing, ...statedOf(plan)],
    };
  }
  return undefined;
}

function quotesOf(mentions: readonly Mention[], citations: Citations): Line[] {
  return mentions.map(
    ({ open, sentence, under }): Line => [
      `· ${open.report.agency}${open.report.year}年${under ? UNDER : ''}：`,
      ...quoted(citations, open, sentence),
    ],
  );
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
