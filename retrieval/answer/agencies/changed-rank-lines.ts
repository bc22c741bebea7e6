import type { AgencyChange } from '../../gather/agencies/changes.ts';
import type { ChangeRanking, RankedChange } from '../../gather/agencies/changes-ranked.ts';
import { MINIMUM_CASES } from '../../gather/agencies/ranked.ts';
import { isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { countAll } from './across-cited.ts';
import { scopeWords, someNames } from './across-words.ts';
import { changeLine, changeWords } from './changed-cited.ts';
import type { ChangedParts } from './changed-draft.ts';
import { changedSubject } from './changed-words.ts';

/** What is needed to write a ranking of changes. */
export interface RankedParts extends ChangedParts<PlanOf<'rank'>> {
  readonly ranking: ChangeRanking;
}

/** Why a change is not ranked. */
export const TOO_FEW = `基数或分母不足 ${MINIMUM_CASES} 件`;

/** 青砚县已收录的机关中，2024年新收比2023年增加最多的是甲局：多 8 件; then all that are shown, in order. */
export function listLines(parts: RankedParts, shown: readonly RankedChange[]): Line[] {
  const { plan, changes, ranking, cited } = parts;
  const subject = changedSubject(plan.scope, changes);
  const verb = verbOf(plan.counted, plan.order);
  const first = shown.filter(({ position }) => position === 1);
  const [one, other] = first;
  if (!one) {
    const apart = ranking.tooFew.length + ranking.fromNothing.length > 0;
    return [[`${subject}${verb}的${apart ? '，能排名的机关里' : ''}一个也没有。`]];
  }
  countPositions(parts, shown);
  const by = plan.since?.in === 'per_cent' && !isShare(plan.counted) ? '（按百分比）' : '';
  const names = someNames(first.map(({ one: each }) => each.agency));
  const head = `${subject}${verb}最多${by}的是${names}${other ? '（并列）' : ''}：`;
  const each = shown.length > 1 ? shown.map((ranked) => changeLine(placeOf(ranked), cited.of(ranked.one))) : [];
  return [[head, ...changeWords(cited.of(one.one)), '。'], ...each];
}

/** 甲局2024年新收比2023年多 8 件，增加的 5 个中排第 2; and who stands first. */
export function ownLines({ plan, changes, ranking, cited, evidence }: RankedParts, own: AgencyChange): Line[] {
  const { ranked, tooFew, fromNothing } = ranking;
  const subject = changedSubject(plan.scope, changes).replace(/^.*?中，/, own.agency);
  const verb = verbOf(plan.counted, plan.order);
  const said: Line = [subject, ...changeWords(cited.of(own))];
  const placed = ranked.find(({ one }) => one === own);
  if (!placed) {
    if (tooFew.includes(own)) return [[...said, `；${TOO_FEW}，不参加排名。`]];
    if (fromNothing.includes(own)) return [[...said, '；基数为0，不算百分比，不参加排名。']];
    return [[...said, `；没有${verb}，不在${verb}的名次里。`]];
  }
  evidence.compute('rank', placed.position, '名', []);
  countAll(evidence, [ranked.length]);
  const among = `；${scopeWords(plan.scope)}里${verb}的 ${ranked.length} 个中，从多到少排第 `;
  const head: Line = [...said, among, { bold: `${placed.position}` }, placed.tied ? '（并列）。' : '。'];
  const [top] = ranked;
  return top && top.one !== own ? [head, changeLine(`${verb}最多的${top.one.agency}`, cited.of(top.one))] : [head];
}

/** Numbers grow, rates rise. */
function verbOf(counted: RankedParts['plan']['counted'], order: 'most' | 'least'): string {
  if (isShare(counted)) return order === 'most' ? '上升' : '下降';
  return order === 'most' ? '增加' : '减少';
}

function placeOf({ one, position, tied }: RankedChange): string {
  return `第 ${position} 名${tied ? '（并列）' : ''} ${one.agency}`;
}

/** Each place that is said, over the cells of those listed; the rates of a list are shown by the rows. */
function countPositions({ evidence, cited }: RankedParts, shown: readonly RankedChange[]): void {
  for (const position of new Set(shown.map((each) => each.position))) {
    const there = shown.filter((each) => each.position === position).slice(0, 1);
    const ordered = [...there, ...shown.filter((each) => !there.includes(each))];
    const cells = ordered.flatMap(({ one }) => cited.of(one).cells);
    evidence.compute('rank', position, '名', cells);
  }
}

/** A list that is cut says so, and whether others share its last place. */
export function cutLines({ ranking: { ranked }, evidence }: RankedParts, shown: readonly RankedChange[]): Line[] {
  if (shown.length === ranked.length) return [];
  const last = shown.at(-1);
  const tied = ranked.slice(shown.length).filter(({ position }) => position === last?.position).length;
  countAll(evidence, [shown.length, ranked.length, tied]);
  return [
    ...(tied > 0 ? [[`（还有 ${tied} 个机关与列出的最后一名并列）`]] : []),
    [`（只列出前 ${shown.length} 个，共 ${ranked.length} 个；完整名单见 CSV）`],
  ];
}

/** Who is not in the list, and why. */
export function notRankedLines({ plan: { order, counted }, ranking, evidence }: RankedParts): Line[] {
  const { same, opposite, tooFew, fromNothing } = ranking;
  countAll(
    evidence,
    [same, opposite, tooFew, fromNothing].map(({ length }) => length),
  );
  const other = verbOf(counted, order === 'most' ? 'least' : 'most');
  const named = (list: readonly AgencyChange[]) => someNames(list.map(({ agency }) => agency));
  const said = [
    ...(opposite.length > 0 ? [`${other}的 ${opposite.length} 个`] : []),
    ...(same.length > 0 ? [`相同的 ${same.length} 个`] : []),
  ];
  return [
    ...(said.length > 0 ? [[`（不在名单里：${said.join('，')}）`]] : []),
    ...(fromNothing.length > 0 ? [[`（基数为0，不算百分比：${named(fromNothing)}）`]] : []),
    ...(tooFew.length > 0 ? [[`（${TOO_FEW}，不参加排名：${named(tooFew)}）`]] : []),
  ];
}
