import type { Store } from '../../db/store.ts';
import { countPhrase, type PhraseCount, phrasePlaces, sentenceAround } from '../gather/passages.ts';
import { agenciesIn } from '../gather/region.ts';
import type { QueryPlan } from '../understand/plan.ts';
import type { Line } from './answer.ts';
import { createCitations } from './citations.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { readable } from './quotes.ts';

type Plan = QueryPlan & { ask: 'phrase' };

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;

/** Where exact words stand: true counts over whole texts, then the newest places with their sentence. */
export async function phraseAnswer(store: Store, plan: Plan): Promise<Draft> {
  const count = await counted(store, plan);
  const scope = scopeWords(plan);
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

async function counted(store: Store, plan: Plan): Promise<PhraseCount> {
  const count = await countPhrase(store, plan.words, {
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    ...(plan.year === null ? {} : { year: plan.year }),
  });
  const inRegion = await agenciesIn(store, plan.region ?? null);
  const reports = count.reports.filter((report) => inRegion === null || inRegion.has(report.agency));
  return { total: reports.reduce((sum, report) => sum + report.times, 0), reports };
}

function scopeWords(plan: Plan): string {
  const within = `${plan.agency ?? plan.region ?? ''}${plan.year === null ? '' : `${plan.year}年`}`;
  return within === '' ? '已收录的报告' : `${within}的报告`;
}
