import type { Offer } from '../../db/queries/answers.ts';
import type { Store } from '../../db/store.ts';
import { type Mention, mentionsIn } from '../gather/mentions.ts';
import { openReportById } from '../gather/reports.ts';
import { NOT_IN_FORM } from '../understand/intents.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import type { Line } from './answer.ts';
import { createCitations } from './citations.ts';
import { figureQuestion } from './counted-words.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { notStored } from './not-stored.ts';
import { quoted } from './quotes.ts';
import { topicAcross } from './topic-across.ts';

type Plan = PlanOf<'topic'>;

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;
/** Of one report. */
const OF_ONE = 3;
/** Things that people look for in these reports and that most do not speak of: that is an answer. */
const OFTEN_UNSAID = /追责|问责|追究|满意|考核|评议|处分|约谈|通报|第三方评估/;

/** What reports say about something, in their own words. Numbers in them are prose, not cells. */
export async function topicAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { instead, asked } = understood;
  if (plan.agency === null)
    return await topicAcross(store, plan, understood, (words) => nothingSaid(plan, instead, words));
  const reports = (await store.reports.all({ agency: plan.agency })).reverse();
  const searched = reports.filter(({ year }) => plan.year === null || year === plan.year);
  if (searched.length === 0 && plan.year !== null) return await notStored(store, plan.agency, [plan.year], plan);
  const found: Mention[] = [];
  for (const { id } of searched) {
    const open = found.length < SHOWN ? await openReportById(store, id) : undefined;
    if (open) found.push(...(await mentionsIn(store, open, plan.words, plan.number, asked.unit)).slice(0, OF_ONE));
  }
  const next = await offers(store, plan, instead);
  if (found.length === 0) return { ...nothingSaid(plan, instead, withinWords(plan)), next };
  const citations = createCitations();
  const shown = found.slice(0, SHOWN);
  const lines = shown.map(
    ({ open, sentence }): Line => [
      `· ${open.report.agency}${open.report.year}年：`,
      ...quoted(citations, open, sentence),
    ],
  );
  const [only, other] = shown;
  const head = `报告正文里关于“${spoken(plan)}”的原句：`;
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      ...(only && !other
        ? [[`${plan.agency}${only.open.report.year}年${head}`, ...quoted(citations, only.open, only.sentence)]]
        : [[`${withinWords(plan)}${head}`], ...lines]),
      ...noteLines(plan, instead, found),
    ],
    citations: citations.list,
    stated: [spoken(plan), ...(instead ? [instead.words] : [])],
    next: instead ? next : [],
  };
}

/** Numbers of prose are told apart from cells. */
export function noteLines(plan: Plan, instead: Understood['instead'], found: readonly Mention[]): Line[] {
  const numbers = found.some(({ number }) => number);
  if (instead) return [[`（表里没有按“${instead.words}”区分的数；以上数字为正文数据，不是表中的数）`]];
  if (plan.number || NOT_IN_FORM.test(plan.words))
    return [[numbers ? '（表格中没有此项，以上数字为正文数据，不是表中的数）' : '（表格中没有此项）']];
  return numbers ? [['（引文里的数字为正文数据，不是表中的数）']] : [];
}

/** What is looked for, as it was said. */
export function spoken({ words }: Plan): string {
  return words.replace(/ +/g, '');
}

function withinWords({ agency, region, year }: Plan): string {
  return `${agency ?? region ?? '已收录的'}${year === null ? '' : `${year}年`}`;
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

/** No report that was searched speaks of it: of what people look for in reports that is said, of other words that they were not understood. */
function nothingSaid(plan: Plan, instead: Understood['instead'], within: string): Draft {
  const words = spoken(plan);
  const notInForm = NOT_IN_FORM.test(plan.words) || OFTEN_UNSAID.test(plan.words);
  const notUnderstood = instead?.words ?? null;
  const counted = plan.number && plan.agency !== null;
  const line = notInForm
    ? `${within}报告未提及“${words}”，全国统一的表格里也没有这一项。`
    : notUnderstood !== null
      ? `没有听懂“${notUnderstood}”，表里没有按它区分的数，${within}报告正文里也没有提到，所以不回答。去掉这几个字可以再问一次。`
      : counted
        ? `表格中没有“${words}”这一项，${within}报告正文里也没有找到说它的数字。`
        : `没有在${within}报告正文里找到关于“${words}”的内容；如果不是要找这几个字，请换一种说法，或问“你能做什么”。`;
  return {
    ...emptyDraft(plan),
    reason: notInForm || (counted && notUnderstood === null) ? 'not_in_form' : 'unclear',
    stated: [words, within, ...(notUnderstood === null ? [] : [notUnderstood])],
    lines: [[line]],
    next: [{ label: '能问什么', question: '你能做什么' }],
  };
}
