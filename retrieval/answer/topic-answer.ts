import type { Part } from '../../db/form/parts.ts';
import type { Offer } from '../../db/queries/answers.ts';
import type { Store } from '../../db/store.ts';
import { bestStretch, type FoundPassage, similarPassages } from '../gather/passages.ts';
import { agenciesIn } from '../gather/region.ts';
import { openReportById } from '../gather/reports.ts';
import { NOT_IN_FORM } from '../understand/intents.ts';
import type { QueryPlan } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import type { Line } from './answer.ts';
import { createCitations } from './citations.ts';
import { figureQuestion } from './counted-words.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { readable } from './quotes.ts';

type Plan = QueryPlan & { ask: 'topic' };

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;
/** Passages looked at; those of other places and those that hold too little are left out. */
const LOOKED_AT = 40;
/** A passage that holds less than this share of the question's terms is not about it. */
const ENOUGH_HELD = 0.6;

/** What reports say about something, in their own words. Numbers in them are prose, not cells. */
export async function topicAnswer(store: Store, plan: Plan, { instead }: Understood): Promise<Draft> {
  const notInForm = NOT_IN_FORM.test(plan.words);
  const found = await passagesAbout(store, plan, notInForm || instead ? 1 : ENOUGH_HELD);
  const stretches = found.map(({ passage }) => ({ passage, place: bestStretch(passage, sought(plan), plan.number) }));
  if (plan.number) stretches.sort((a, b) => Number(b.place.number) - Number(a.place.number));
  const citations = createCitations();
  const lines: Line[] = [];
  for (const { passage, place } of stretches.slice(0, SHOWN)) {
    const open = await openReportById(store, passage.report);
    if (!open) continue;
    const n = citations.passage(open, { ...place, part: passage.part as Part, heading: passage.heading });
    lines.push([
      `· ${passage.agency}${passage.year}年：`,
      { quote: readable(open.text.slice(place.start, place.end)), cite: n },
    ]);
  }
  const next = await offers(store, plan, instead);
  if (lines.length === 0) return { ...nothingSaid(plan, notInForm, instead?.words ?? null), next };
  const note = notInForm ? '表格中没有此项；' : instead ? `表里没有按“${instead.words}”区分的数；` : '';
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [[`${note}报告正文里相关的表述（按相近程度排列，数字为正文数据，不是表中的数）：`], ...lines],
    citations: citations.list,
    stated: instead ? [instead.words] : [],
    next: instead ? next : [],
  };
}

/** 满意度 and 满意率 are the same to a report. */
function sought({ words }: Plan): string {
  return words.replace(/[度率]$/, '');
}

async function passagesAbout(store: Store, plan: Plan, held: number): Promise<FoundPassage[]> {
  const filter = {
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    ...(plan.year === null ? {} : { year: plan.year }),
  };
  const found = await similarPassages(store, sought(plan), filter, LOOKED_AT);
  const inRegion = await agenciesIn(store, plan.region ?? null);
  return found
    .filter((hit) => hit.held >= held && (inRegion === null || inRegion.has(hit.passage.agency)))
    .slice(0, SHOWN * 2);
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

function nothingSaid(plan: Plan, notInForm: boolean, notUnderstood: string | null): Draft {
  const within = `${plan.agency ?? plan.region ?? ''}${plan.year === null ? '' : `${plan.year}年`}`;
  const words = plan.words.replace(/ +/g, '');
  const line = notInForm
    ? `全国统一的年报格式里没有“${words}”这一项，${within}报告正文里也未提及。`
    : notUnderstood !== null
      ? `没有听懂“${notUnderstood}”，表里也没有按它区分的数，所以不回答。去掉这几个字可以再问一次。`
      : `没有听懂，也没有在${within}报告里找到关于“${words}”的内容。可以用引号查原话，或问“你能做什么”。`;
  const stated = notUnderstood === null ? [] : [notUnderstood];
  return { ...emptyDraft(plan), reason: notInForm ? 'not_in_form' : 'unclear', stated, lines: [[line]] };
}
