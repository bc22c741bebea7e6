import type { Store } from '../../../db/store.ts';
import { type Numbered, summed } from '../../gather/agencies/across.ts';
import { withoutDoubles } from '../../gather/agencies/area.ts';
import type { Ranked } from '../../gather/agencies/ranked.ts';
import { isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import type { Draft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { amount, marksOf, saidNumber } from '../words/cited-number.ts';
import { countedLabel } from '../words/counted-words.ts';
import { percent } from '../words/percent.ts';
import { type CitedAcross, citeAcross, countAll, LISTED, unitOf } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { scopeWords, someNames } from './across-words.ts';
import { belowRanking, type RankParts, rankDraft } from './rank-draft.ts';
import { TOO_FEW } from './rank-notes.ts';

/** Writes the list of those with most or least, the first of them, or who stands at the place asked for, in a sentence. */
export async function listAnswer(store: Store, parts: RankParts): Promise<Draft> {
  const { plan, ranking } = parts;
  const { ranked, tooFew } = ranking;
  const evidence = createEvidence(store);
  const shown = ranked.slice(0, plan.limit ?? LISTED);
  const few = plan.withFew && shown.length > 0 ? tooFew.slice(0, LISTED - shown.length) : [];
  const listed = shown.length > 0 ? [...shown.map(({ one }) => one), ...few] : tooFew.slice(0, LISTED);
  const first = placedAt(plan.place ?? 1, ranked);
  // Who the sentence is about is cited first, and is who a question that follows is about.
  const inOrder = [...new Set([...first.map(({ one }) => one), ...listed])];
  const cited = await citeAcross(store, evidence, plan, { used: ranked.map(({ one }) => one), listed: inOrder });
  countPositions(evidence, cited, shown);
  return {
    ...rankDraft(parts, evidence, cited),
    kind: 'list',
    lines: [
      ...addedLine(parts, shown, evidence, cited),
      firstLine(parts, first, evidence, cited),
      ...ofAllLine(parts, evidence, cited),
      ...(ranked.length > 1 ? shown.map((one) => rankLine(one, cited)) : []),
      ...(ranked.length === 0 ? listed : []).map((one) => plainLine(one, cited)),
      ...few.map((one): Line => [...plainLine(one, cited), '（不排名）']),
      ...cutLines(parts, shown, evidence),
      ...belowRanking(parts, evidence, cited),
    ],
    next: nextOver(plan, listed, 'sum'),
  };
}

/** Those at a place; where a tie takes it up, those who share it; nobody stands behind the last. */
function placedAt(place: number, ranked: readonly Ranked[]): readonly Ranked[] {
  const position = ranked[place - 1]?.position ?? 1;
  return ranked.filter((one) => one.position === position);
}

/** 青砚县已收录的机关中，2024年新收最多的是甲局：78 件. */
function firstLine(
  { plan, across, ranking }: RankParts,
  first: readonly Ranked[],
  evidence: Evidence,
  cited: CitedAcross,
): Line {
  const subject = `${scopeWords(plan.scope)}中，${plan.year}年${countedLabel(plan.counted)}`;
  const [one, other] = first;
  if (!one) return [`${subject}没有能排名的：${ranking.tooFew.length} 个机关的${TOO_FEW}。`];
  const number = cited.of(one.one);
  if (across.coverage.matched === 1)
    return [`${subject}只有 1 个机关有数：${one.one.agency} `, ...saidNumber(number), ...marksOf(number), '。'];
  const most = placeWords(plan, one.position);
  if (!other) return [`${subject}${most}的是${one.one.agency}：`, ...saidNumber(number), ...marksOf(number), '。'];
  evidence.compute('count', first.length, '个', cited.counts(first.map((each) => each.one)));
  const names = someNames(first.map((each) => each.one.agency));
  return [
    `${subject}${most}的有 `,
    { bold: `${first.length}` },
    ' 个机关并列，都是 ',
    ...saidNumber(number),
    ...marksOf(number),
    `：${names}。`,
  ];
}

/** 2024年新收最多的 3 个机关合计 426 件, where that is asked; a report that holds those of others is not added to them. */
function addedLine({ plan }: RankParts, shown: readonly Ranked[], evidence: Evidence, cited: CitedAcross): Line[] {
  const listed = shown.map(({ one }) => one);
  if (!plan.added || isShare(plan.counted) || listed.length < 2) return [];
  if (withoutDoubles(listed).areas.length > 0) return [['这些机关里有的报告含下属单位，数字不相加。']];
  const { part: sum } = summed(listed);
  const unit = unitOf(listed);
  evidence.compute('sum', sum, unit, cited.parts(listed));
  countAll(evidence, [listed.length]);
  const which = `${plan.order === 'most' ? '最多' : '最少'}的 ${listed.length} 个机关`;
  const subject = `${scopeWords(plan.scope)}中，${plan.year}年${countedLabel(plan.counted)}${which}`;
  return [[`${subject}合计 `, { bold: amount(sum) }, unit === null ? '。' : ` ${unit}。`]];
}

/** 占 10 个机关合计 26 件的 42.31%: what the first has of the sum over all. */
function ofAllLine({ plan, ranking: { ranked } }: RankParts, evidence: Evidence, cited: CitedAcross): Line[] {
  const all = ranked.map(({ one }) => one);
  const [first] = all;
  const { part: sum } = summed(all);
  // A report that holds those of others is no part of their sum.
  if (!plan.ofAll || isShare(plan.counted) || !first || sum === 0 || withoutDoubles(all).areas.length > 0) return [];
  // 前五合计占多少: those of the list together, where they can be cited.
  const top = all.slice(0, plan.limit ?? 1);
  const cells = top.length > 1 ? [...cited.parts(top), ...cited.parts(all)] : [];
  if (top.length > 1 && cells.length === 0) return [];
  const { part: own } = summed(top);
  evidence.compute('sum', sum, unitOf(all), cited.parts(all));
  if (top.length > 1) evidence.compute('sum', own, unitOf(all), cited.parts(top));
  const share = (own / sum) * 100;
  evidence.compute('share', share, '%', cells);
  countAll(evidence, [all.length, top.length]);
  const unit = unitOf(all);
  const whole = `${amount(sum)}${unit === null ? ' ' : ` ${unit}`}`;
  const tied = all[1]?.value === first.value ? '各占' : '占';
  const each = top.length > 1 ? `这 ${top.length} 个合计 ${amount(own)}${unit === null ? '' : ` ${unit}`}，占` : tied;
  return [[`（${each} ${all.length} 个机关合计 ${whole}的 `, { bold: percent(share) }, '）']];
}

/** 最多 of the first, 从多到少排第 2 of the second. */
function placeWords({ counted, order }: PlanOf<'rank'>, position: number): string {
  const ends = isShare(counted) ? ['高', '低'] : ['多', '少'];
  const [first, last] = order === 'most' ? ends : ends.toReversed();
  return position === 1 ? `最${first}` : `从${first}到${last}排第 ${position} `;
}

function rankLine({ one, position, tied }: Ranked, cited: CitedAcross): Line {
  const number = cited.of(one);
  return [`· 第 ${position} 名${tied ? '（并列）' : ''} ${one.agency}：`, ...saidNumber(number), ...marksOf(number)];
}

function plainLine(one: Numbered, cited: CitedAcross): Line {
  const number = cited.of(one);
  return [`· ${one.agency}：`, ...saidNumber(number), ...marksOf(number)];
}

/**
 * Each place that is said, over the cells of those listed: nobody below the list stands before any of them. The rates of a
 * list are no cells, so their places are shown by the rows.
 */
function countPositions(evidence: Evidence, cited: CitedAcross, shown: readonly Ranked[]): void {
  for (const position of new Set(shown.map((each) => each.position))) {
    const there = shown.find((each) => each.position === position);
    if (!there) continue;
    const ordered = [there, ...shown.filter((each) => each !== there)].map(({ one }) => cited.of(one));
    const cells = ordered.flatMap((number) => (number.counts ? [] : number.cells));
    evidence.compute('rank', position, '名', cells);
  }
}

/** A list that is cut says so, and whether others share its last place. */
function cutLines({ ranking: { ranked } }: RankParts, shown: readonly Ranked[], evidence: Evidence): Line[] {
  const last = shown.at(-1);
  if (!last || shown.length === ranked.length) return [];
  const tied = ranked.slice(shown.length).filter(({ position }) => position === last.position).length;
  countAll(evidence, [shown.length, ranked.length, tied]);
  return [
    ...(tied > 0 ? [[`（还有 ${tied} 个机关与列出的最后一名并列）`]] : []),
    [`（只列出前 ${shown.length} 个，共 ${ranked.length} 个；完整名单见 CSV）`],
  ];
}
