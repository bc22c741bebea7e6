import type { Part } from '../../db/form/parts.ts';
import type { Store } from '../../db/store.ts';
import { bestStretch, countPhrase, phrasePlaces, sentenceAround, similarPassages } from '../gather/passages.ts';
import { openReportById } from '../gather/reports.ts';
import { NOT_IN_FORM } from '../understand/intents.ts';
import type { QueryPlan } from '../understand/plan.ts';
import type { Answer, Line } from './answer.ts';
import { createCitations } from './citations.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { readable } from './section-answer.ts';

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;
/** A passage that holds less than this share of the question's terms is not about it. */
const ENOUGH_HELD = 0.6;

/** Where exact words stand: true counts over whole texts, then the newest places with their sentence. */
export async function phraseAnswer(store: Store, plan: QueryPlan & { ask: 'phrase' }): Promise<Draft> {
  const filter = {
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    ...(plan.year === null ? {} : { year: plan.year }),
  };
  const count = await countPhrase(store, plan.words, filter);
  const within = `${plan.agency ?? ''}${plan.year === null ? '' : `${plan.year}年`}`;
  const scope = within === '' ? '已收录的报告' : `${within}的报告`;
  if (count.total === 0) {
    return {
      ...emptyDraft(plan),
      kind: 'passages',
      lines: [[`${scope}里没有出现“${plan.words}”这几个字（已忽略空格、换行、全半角和引号）。`]],
      next: [{ label: '找相近写法', question: `谁提到了${plan.words.slice(0, 30)}` }],
    };
  }
  const citations = createCitations();
  const lines: Line[] = [];
  for (const hit of await phrasePlaces(store, plan.words, count, SHOWN)) {
    const place = sentenceAround(hit.open.text, hit.start, hit.end);
    const section = (await store.reports.sectionsOf(hit.open.report.id))
      .filter((one) => one.start <= hit.start && hit.end <= one.end)
      .at(-1);
    const n = citations.passage(hit.open, { ...place, part: section?.part ?? 0, heading: section?.heading ?? '前言' });
    lines.push([
      `· ${hit.open.report.agency}${hit.open.report.year}年：`,
      { quote: readable(hit.open.text.slice(place.start, place.end)), cite: n },
    ]);
  }
  const agencies = new Set(count.reports.map((report) => report.agency)).size;
  const shown = count.total > lines.length ? [[`（只列出最新的 ${lines.length} 处）`]] : [];
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      [
        `“${plan.words}”在${scope}里共出现 `,
        { bold: `${count.total}` },
        ` 次，见于 ${count.reports.length} 份报告、${agencies} 个机关。`,
      ],
      ...lines,
      ...shown,
    ],
    computed: [
      { operation: 'count', value: count.total, unit: '次', from: [] },
      { operation: 'count', value: count.reports.length, unit: '份', from: [] },
      { operation: 'count', value: agencies, unit: '个', from: [] },
      { operation: 'count', value: lines.length, unit: '处', from: [] },
    ],
    citations: citations.list,
  };
}

/** What reports say about something, in their own words. Numbers in them are prose, not cells. */
export async function topicAnswer(store: Store, plan: QueryPlan & { ask: 'topic' }): Promise<Draft> {
  const filter = {
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    ...(plan.year === null ? {} : { year: plan.year }),
  };
  const notInForm = NOT_IN_FORM.test(plan.words);
  const found = (await similarPassages(store, plan.words, filter, 12)).filter(
    (hit) => hit.held >= (notInForm ? 1 : ENOUGH_HELD),
  );
  const stretches = found.map(({ passage }) => ({ passage, place: bestStretch(passage, plan.words, plan.number) }));
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
  if (lines.length === 0) return nothingSaid(plan, notInForm);
  const note = notInForm ? '表格中没有此项；' : '';
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [[`${note}报告正文里相关的表述（按相近程度排列，数字为正文数据，不是表中的数）：`], ...lines],
    citations: citations.list,
  };
}

function nothingSaid(plan: QueryPlan & { ask: 'topic' }, notInForm: boolean): Draft {
  const within = `${plan.agency ?? ''}${plan.year === null ? '' : `${plan.year}年`}`;
  const reason: NonNullable<Answer['reason']> = notInForm ? 'not_in_form' : 'unclear';
  const words = plan.words.replace(/ +/g, '');
  return {
    ...emptyDraft(plan),
    reason,
    lines: notInForm
      ? [[`全国统一的年报格式里没有“${words}”这一项，${within}报告正文里也未提及。`]]
      : [[`没有听懂，也没有在${within}报告里找到关于“${words}”的内容。可以用引号查原话，或问“你能做什么”。`]],
    next: [{ label: '能问什么', question: '你能做什么' }],
  };
}
