import type { Store } from '../../../db/store.ts';
import { type Numbered, summed } from '../../gather/agencies/across.ts';
import type { Ranked } from '../../gather/agencies/ranked.ts';
import { isShare } from '../../understand/counted.ts';
import type { Computed, Line } from '../answer.ts';
import type { Draft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { notStored } from '../refusals/not-stored.ts';
import { amount, marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel } from '../words/counted-words.ts';
import { rounded } from '../words/rounded.ts';
import { type CitedAcross, citeAcross, countAll, unitOf } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { countsIn, coverageLines, scopeWords, someNames } from './across-words.ts';
import { nobodyHas } from './nobody-has.ts';
import { belowRanking, type RankParts, rankDraft } from './rank-draft.ts';
import { TOO_FEW } from './rank-notes.ts';

/** Writes where one agency stands among the others: its number, its place, the largest, the smallest and the mean. */
export async function standingAnswer(store: Store, parts: RankParts, agency: string): Promise<Draft> {
  const { plan, ranking } = parts;
  const own = ranking.ranked.find(({ one }) => one.agency === agency);
  const few = ranking.tooFew.find((one) => one.agency === agency);
  if (!own && !few) return await hasNone(store, parts, agency);
  const evidence = createEvidence(store);
  const used = ranking.ranked.map(({ one }) => one);
  const ends = [used[0], used.at(-1)].filter((one) => one !== undefined);
  const mine = own?.one ?? (few as Numbered);
  const cited = await citeAcross(store, evidence, plan, { used, listed: [mine, ...ends] });
  const number = cited.of(mine);
  const subject = `${agency}${plan.year}年${countedLabel(plan.counted)}：`;
  const head = [subject, ...saidNumber(number), ...marksOf(number)];
  if (own) evidence.compute('rank', own.position, '名', cited.counts([mine, ...used.filter((one) => one !== mine)]));
  const place: Line = own ? placeWords(parts, own) : [`；${TOO_FEW}。`];
  return {
    ...rankDraft(parts, evidence, cited),
    kind: 'computed',
    lines: [
      [...head, ...place],
      ...(own && used.length > 1 ? rangeLines(parts, evidence, cited) : []),
      ...belowRanking(parts, evidence, cited),
    ],
    next: nextOver(plan, [mine], 'rank'),
  };
}

function placeWords({ plan, ranking }: RankParts, { position, tied }: Ranked): Line {
  const order = isShare(plan.counted)
    ? { most: '从高到低', least: '从低到高' }[plan.order]
    : { most: '从多到少', least: '从少到多' }[plan.order];
  const among = `，在${scopeWords(plan.scope)}中有这个数的 ${ranking.ranked.length} 个里，${order}排第 `;
  return [among, { bold: `${position}` }, tied ? '（并列）。' : '。'];
}

/** The largest, the smallest and the mean: of a rate the one made from the sums, never an average of rates. */
function rangeLines({ plan, ranking: { ranked } }: RankParts, evidence: Evidence, cited: CitedAcross): Line[] {
  const used = ranked.map(({ one }) => one);
  const ends = ranked.length > 0 ? [ranked[0] as Ranked, ranked.at(-1) as Ranked] : [];
  const [high, low] = plan.order === 'most' ? ends : [...ends].reverse();
  evidence.compute('count', used.length, '个', cited.counts(used));
  const extremes = [['maximum', high, '大'] as const, ['minimum', low, '小'] as const].flatMap(
    ([operation, end, word]): Line[] => {
      if (!end) return [];
      const number = cited.of(end.one);
      const same = used.filter(({ value }) => value === end.one.value).map(({ agency }) => agency);
      const names = someNames(same);
      countAll(evidence, [same.length]);
      evidence.compute(operation, end.one.value, unitOf(used), cited.counts(used));
      return [[`· 最${word}：`, ...saidNumber(number), ...marksOf(number), `，${names}`]];
    },
  );
  if (isShare(plan.counted)) return extremes;
  const { part } = summed(used);
  const mean = part / used.length;
  evidence.compute('sum', part, unitOf(used), cited.parts(used));
  evidence.compute('mean', mean, unitOf(used), cited.counts(used));
  const unit = unitOf(used);
  const words = `（合计 ${amount(part)} ÷ ${used.length} 个）`;
  return [...extremes, ['· 平均：', { bold: rounded(mean) }, `${unit === null ? '' : ` ${unit}`}${words}`]];
}

/** The agency itself has no number: why, and how the others could be read. */
async function hasNone(store: Store, { plan, across }: RankParts, agency: string): Promise<Draft> {
  const own = across.agencies.find((one) => one.agency === agency);
  if (!own || own.state === 'no_report') return await notStored(store, agency, [plan.year], plan);
  const coverage = { known: 1, stored: 1, matched: 0 };
  const scope = { ...plan.scope, agencies: [agency] };
  const draft = await nobodyHas(store, { ...across, agencies: [own], scope, coverage }, plan);
  const counted = [...draft.computed, ...countsIn(across).map(countOf)];
  return { ...draft, lines: [...draft.lines, ...coverageLines(across)], computed: counted, coverage: across.coverage };
}

function countOf(value: number): Computed {
  return { operation: 'count', value, unit: '个', from: [] };
}
