import type { Store } from '../../../db/store.ts';
import { type AgencyChange, type Changes, readChanges } from '../../gather/agencies/changes.ts';
import { meets } from '../../gather/agencies/meeting.ts';
import { isShare } from '../../understand/counted.ts';
import type { Since } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import type { Draft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { amount, marksOf } from '../words/cited-number.ts';
import { countAll, LISTED, unitOf } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { someNames } from './across-words.ts';
import { changeLine, citeChanges } from './changed-cited.ts';
import { changedDraft } from './changed-draft.ts';
import { changedConditionWords, changedRows, changedStated, changedSubject } from './changed-words.ts';
import { noChange } from './no-change.ts';
import { ofAgenciesSpans } from './of-agencies.ts';

type Plan = PlanOf<'filter'>;

/** Writes how many agencies changed as the condition says between two years, and which. */
export async function changedFilterAnswer(
  store: Store,
  plan: Plan,
  since: Since,
  understood: Understood,
): Promise<Draft> {
  const changes = await readChanges(store, plan.scope, { from: since.year, to: plan.year }, plan.counted);
  if (changes.changed.length === 0) return await noChange(store, plan, since, changes);
  const found = meeting(plan, since, changes);
  const listed = found.slice(0, LISTED);
  const evidence = createEvidence(store);
  const cited = await citeChanges(store, evidence, changes, listed);
  evidence.compute('count', found.length, '个', []);
  const words = changedConditionWords(plan.condition, boundUnit(plan, since, changes));
  const [first] = listed;
  const head: Line = [
    `${changedSubject(plan.scope, changes, words === '相同' ? '与' : '比')}${words}的有 `,
    { bold: amount(found.length) },
    ' 个',
    ...(first ? marksOf(cited.of(first).later) : []),
    ...(plan.ofAgencies ? ofAgenciesSpans(found.length, changes.changed.length, evidence) : []),
    first ? '：' : '。',
  ];
  const lines = [
    head,
    ...listed.map((one) => changeLine(one.agency, cited.of(one))),
    ...cutLine(found, () => countAll(evidence, [LISTED])),
    ...fromNothing(plan, since, changes),
  ];
  return {
    ...changedDraft({ plan, understood, changes, cited, evidence }, lines, found),
    rows: changedRows(changes, found),
    stated: [...changedStated(changes), words],
    next: nextOver(
      plan,
      listed.map(({ later }) => later),
      'rank',
    ),
  };
}

/** Per cent of the earlier number only where it is no share and not 0. */
function inPerCent({ counted }: Plan, since: Since): boolean {
  return since.in === 'per_cent' && !isShare(counted);
}

/** Those that meet the condition, the largest change first. */
function meeting(plan: Plan, since: Since, { changed }: Changes): AgencyChange[] {
  const sizeOf = (one: AgencyChange) => (inPerCent(plan, since) ? one.rate : one.difference);
  const met = changed.filter((one) => {
    const size = sizeOf(one);
    return size !== null && meets(size, plan.condition);
  });
  const sorted = (a: AgencyChange, b: AgencyChange) => Math.abs(sizeOf(b) ?? 0) - Math.abs(sizeOf(a) ?? 0);
  return met.sort((a, b) => sorted(a, b) || (a.agency < b.agency ? -1 : 1));
}

function boundUnit(plan: Plan, since: Since, { changed }: Changes): string {
  if (inPerCent(plan, since)) return '%';
  if (isShare(plan.counted)) return ' 个百分点';
  const unit = unitOf(changed.map(({ later }) => later));
  return unit === null ? '' : ` ${unit}`;
}

function cutLine(found: readonly AgencyChange[], count: () => void): Line[] {
  if (found.length <= LISTED) return [];
  count();
  return [[`（只列出前 ${LISTED} 个，共 ${found.length} 个；完整名单见 CSV）`]];
}

/** What has no per cent is neither met nor missed by a bound in per cent. */
function fromNothing(plan: Plan, since: Since, { changed }: Changes): Line[] {
  const none = changed.filter(({ rate, later }) => rate === null && later.value > 0);
  if (!inPerCent(plan, since) || plan.condition.value === 0 || none.length === 0) return [];
  return [[`（基数为0，不算百分比，不在名单里：${someNames(none.map(({ agency }) => agency))}）`]];
}
