import type { Report } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import { countPhrase, type PhraseCount, phrasePlaces, sentenceAround } from '../../gather/text/passages.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { readable } from './quotes.ts';
import { namesOf, reportsInScope } from './scope-words.ts';

type Plan = PlanOf<'phrase'>;

/** A phone shows this many quotes without tiring. */
const SHOWN = 5;
/** Places looked at, for as many different sentences. */
const LOOKED_AT = 20;
/** Reports that are named with how often the words stand in each. */
const NAMED = 20;

/** Where exact words stand: true counts over whole texts, then the newest places with their sentence, then all reports. */
export async function phraseAnswer(store: Store, plan: Plan): Promise<Draft> {
  const count = await counted(store, plan);
  const scope = scopeWords(plan);
  if (plan.absent) return await lacking(store, plan, count, scope);
  if (count.total === 0) {
    return {
      ...emptyDraft(plan),
      kind: 'passages',
      stated: [scope],
      lines: [[`${scope}里没有出现“${plan.words}”这几个字（已忽略空格、换行、全半角和引号）。`]],
      next: [{ label: '找相近写法', question: `谁提到了${plan.words.slice(0, 30)}` }],
    };
  }
  const citations = createCitations();
  const lines: Line[] = [];
  const quoted = new Set<number>();
  let last: { report: number; end: number } | undefined;
  for (const hit of await phrasePlaces(store, plan.words, count, LOOKED_AT)) {
    if (quoted.size >= SHOWN) break;
    // The words may stand twice in a sentence.
    if (last?.report === hit.open.report.id && hit.start < last.end) continue;
    const place = sentenceAround(hit.open.text, hit.start, hit.end);
    const section = (await store.reports.sectionsOf(hit.open.report.id))
      .filter((one) => one.start <= hit.start && hit.end <= one.end)
      .at(-1);
    const n = citations.passage(hit.open, { ...place, part: section?.part ?? 0, heading: section?.heading ?? '前言' });
    last = { report: hit.open.report.id, end: place.end };
    if (quoted.has(n)) continue;
    quoted.add(n);
    lines.push([
      `· ${hit.open.report.agency}${hit.open.report.year}年：`,
      { quote: readable(hit.open.text.slice(place.start, place.end)), cite: n },
    ]);
  }
  const agencies = new Set(count.reports.map((report) => report.agency)).size;
  const reports = count.total > lines.length ? reportWords(count) : '';
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
      ...(reports === '' ? [] : [[`（只列出最新的 ${lines.length} 句）`] as Line, [reports] as Line]),
    ],
    computed: [
      { operation: 'count', value: count.total, unit: '次', from: [] },
      { operation: 'count', value: count.reports.length, unit: '份', from: [] },
      { operation: 'count', value: agencies, unit: '个', from: [] },
      { operation: 'count', value: lines.length, unit: '句', from: [] },
    ],
    citations: citations.list,
    stated: [reports, scope],
  };
}

/** Every report with how often the words stand in it, newest first. */
function reportWords({ reports }: PhraseCount): string {
  const named = reports.slice(0, NAMED).map(({ agency, year, times }) => `${agency}${year}年 ${times} 次`);
  return `各报告：${named.join('、')}${reports.length > NAMED ? `等 ${reports.length} 份` : ''}`;
}

async function counted(store: Store, plan: Plan): Promise<PhraseCount> {
  const count = await countPhrase(store, plan.words, {
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    ...(plan.year === null ? {} : { year: plan.year }),
  });
  const scope = new Set((await scoped(store, plan)).map(({ id }) => id));
  const reports = count.reports.filter(({ report }) => scope.has(report));
  return { total: reports.reduce((sum, report) => sum + report.times, 0), reports };
}

/** The reports a question is about. */
async function scoped(store: Store, plan: Plan): Promise<Report[]> {
  const { agency, year, amongAgencies, amongYears } = plan;
  return (await reportsInScope(store, plan)).filter(
    (report) =>
      (agency === null || report.agency === agency) &&
      (year === null || report.year === year) &&
      (amongAgencies === undefined || amongAgencies.includes(report.agency)) &&
      (amongYears === undefined || amongYears.includes(report.year)),
  );
}

/** 没有写…的: agencies none of whose reports in the scope holds the words. */
async function lacking(store: Store, plan: Plan, count: PhraseCount, scope: string): Promise<Draft> {
  const reports = await scoped(store, plan);
  const agencies = [...new Set(reports.map(({ agency }) => agency))];
  const holding = new Set(count.reports.map(({ agency }) => agency));
  const without = agencies.filter((agency) => !holding.has(agency));
  const names = without.length === 0 ? '' : `：${namesOf(without)}`;
  const numbers = [agencies.length, without.length, holding.size];
  return {
    ...emptyDraft(plan),
    kind: 'list',
    lines: [
      [
        `${scope}（${agencies.length} 个机关、${reports.length} 份）里，没有写“${plan.words}”的机关有 `,
        { bold: `${without.length}` },
        ` 个${names}。`,
      ],
      [`（写了的有 ${holding.size} 个机关；按这几个字逐字查找，已忽略空格、换行、全半角和引号）`],
    ],
    computed: [
      ...numbers.map((value) => ({ operation: 'count' as const, value, unit: '个', from: [] })),
      { operation: 'count', value: reports.length, unit: '份', from: [] },
    ],
    stated: [names, scope],
    next: [
      { label: '写了的有哪些', question: `${plan.year === null ? '' : `${plan.year}年`}哪些报告写了“${plan.words}”` },
    ],
  };
}

function scopeWords({ agency, region, year, kind, amongAgencies, amongYears }: Plan): string {
  const who = amongAgencies ? amongAgencies.join('、') : `${agency ?? region ?? ''}${kind ?? ''}`;
  const when = amongYears ? `${amongYears.join('、')}年` : year === null ? '' : `${year}年`;
  return `${who}${when}` === '' ? '已收录的报告' : `${who}${when}的报告`;
}
