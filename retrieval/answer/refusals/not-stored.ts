import type { Store } from '../../../db/store.ts';
import type { Measure } from '../../understand/counted.ts';
import { isProvince } from '../../understand/names/unknown.ts';
import { countedOf } from '../../understand/plan/about.ts';
import type { QueryPlan } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { figureQuestion } from '../words/counted-words.ts';

/** Leads to what is stored. */
export const COVERAGE = { label: '收录了哪些', question: '你有哪些单位哪些年的报告' };

const RECEIVED: Measure = { cell: 'requests.received.total' };

/** A report of this agency for these years is not stored: never 0, never another agency's number. */
export async function notStored(
  store: Store,
  agency: string,
  years: readonly number[],
  plan: QueryPlan,
): Promise<Draft> {
  const held = await store.reports.yearsOf(agency);
  const [nearest] = [...held].sort((a, b) => Math.abs(a - (years[0] ?? 0)) - Math.abs(b - (years[0] ?? 0)));
  const [measure] = countedOf(plan);
  return {
    ...emptyDraft(plan),
    reason: 'not_stored',
    lines: [
      [`未收录${agency}${years.join('、')}年的报告，所以无法回答（未收录不等于0）。`],
      [`已收录该机关的年份：${held.join('、')}。`],
    ],
    stated: [...held, ...years].map(String),
    next:
      nearest === undefined
        ? [COVERAGE]
        : [{ label: `${nearest}年的`, question: figureQuestion(agency, nearest, measure ?? RECEIVED) }, COVERAGE],
  };
}

/** Nobody of this name is stored; bodies of the same kind or place are named. */
export async function nobodyStored(store: Store, plan: QueryPlan & { ask: 'refusal' }): Promise<Draft> {
  if (isProvince(plan.words)) return byProvince(plan);
  const near = (await store.agencies.all())
    .map(({ id }) => ({ id, likeness: likeness(id, plan.words) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3);
  const lines: Line[] = [[`未收录“${plan.words}”的报告，所以无法回答（未收录不等于0）。`]];
  if (near.length > 0) lines.push([`已收录的相近机关：${near.map(({ id }) => id).join('、')}。`]);
  return {
    ...emptyDraft(plan),
    reason: 'not_stored',
    lines,
    next: [...near.slice(0, 2).map(({ id }) => ({ label: id, question: `${id}新收申请多少件` })), COVERAGE],
  };
}

/** Reports are found by city, county and body; which province those lie in is not stored. */
function byProvince(plan: QueryPlan & { ask: 'refusal' }): Draft {
  return {
    ...emptyDraft(plan),
    reason: 'not_stored',
    lines: [
      [`收录的报告只按市、县、区和机关归类，没有按省归类，所以不能按“${plan.words}”来查。请写出市、县或机关的名称。`],
    ],
    next: [COVERAGE],
  };
}

/** The same kind of body, told by its last three characters, or the same place, told by the first two; both is nearest. */
function likeness(id: string, words: string): number {
  if (words.length < 2) return 0;
  return (words.length > 3 && id.endsWith(words.slice(-3)) ? 2 : 0) + (id.includes(words.slice(0, 2)) ? 1 : 0);
}
