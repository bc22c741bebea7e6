import type { Store } from '../../../db/store.ts';
import { readAcross } from '../../gather/agencies/across.ts';
import { rankingOf } from '../../gather/agencies/ranked.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Draft } from '../draft.ts';
import { changedRankAnswer } from './changed-rank-answer.ts';
import { nobodyHas } from './nobody-has.ts';
import { listAnswer } from './rank-list.ts';
import { standingAnswer } from './standing-answer.ts';

/** Writes who has most or least, or where one agency stands: every row is read, ties share a place, no judgement is made. */
export async function rankAnswer(store: Store, plan: PlanOf<'rank'>, understood: Understood): Promise<Draft> {
  if (plan.since) return await changedRankAnswer(store, plan, plan.since, understood);
  const across = await readAcross(store, plan.scope, plan.year, plan.counted);
  const ranking = rankingOf(across, plan.order);
  if (ranking.ranked.length + ranking.tooFew.length === 0) return await nobodyHas(store, across, plan);
  const parts = { plan, understood, across, ranking };
  return plan.agency === null ? await listAnswer(store, parts) : await standingAnswer(store, parts, plan.agency);
}
