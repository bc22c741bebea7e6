import type { Store } from '../../../db/store.ts';
import { numbered, readAcross } from '../../gather/agencies/across.ts';
import { meetsAll, readBounds } from '../../gather/agencies/meeting.ts';
import { rankingOf } from '../../gather/agencies/ranked.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Draft } from '../draft.ts';
import { joined } from '../joined.ts';
import { figureAnswer } from '../one/figure-answer.ts';
import { shareAnswer } from '../one/share-answer.ts';
import { changedRankAnswer } from './changed-rank-answer.ts';
import { nobodyMeets } from './filter-answer.ts';
import { nobodyHas } from './nobody-has.ts';
import type { RankParts } from './rank-draft.ts';
import { listAnswer } from './rank-list.ts';
import { standingAnswer } from './standing-answer.ts';

/** Writes who has most or least, or where one agency stands: every row is read, ties share a place, no judgement is made. */
export async function rankAnswer(store: Store, plan: PlanOf<'rank'>, understood: Understood): Promise<Draft> {
  if (plan.since) return await changedRankAnswer(store, plan, plan.since, understood);
  const across = await readAcross(store, plan.scope, plan.year, plan.counted);
  const bounds = plan.among ? await readBounds(store, plan, plan.among) : [];
  const ranking = rankingOf(across, plan.order, plan.among && ((agency) => meetsAll(agency, bounds)));
  // Who takes part is asked first; if nobody does, that is the answer.
  if (plan.among && ranking.ranked.length === 0 && numbered(across).length > 0)
    return { ...(await nobodyMeets(store, plan, plan.among, understood)), plan };
  if (ranking.ranked.length + ranking.tooFew.length === 0) return await nobodyHas(store, across, plan);
  const parts = { plan, understood, across, ranking, bounds };
  if (plan.agency !== null) return await standingAnswer(store, parts, plan.agency);
  const list = await listAnswer(store, parts);
  return plan.ofFirst ? await withNumbers(store, parts, list, plan.ofFirst) : list;
}

/** More that share the first place are asked one by one. */
const FIRST = 3;

/** The list, and below it what else was asked of whoever comes first, or of each of those that were asked for. */
async function withNumbers(
  store: Store,
  { plan, understood, ranking }: RankParts,
  list: Draft,
  asked: readonly Counted[],
): Promise<Draft> {
  const drafts = [list];
  const plain = { ...understood, year: null, asked: { people: false, unit: null, words: [] } };
  const first =
    plan.limit === null
      ? ranking.ranked.filter(({ position }) => position === 1).slice(0, FIRST)
      : ranking.ranked.slice(0, plan.limit);
  for (const { one } of first) {
    const of = { agency: one.agency, years: [plan.year] };
    const measures = asked.flatMap((one) => (isShare(one) ? [] : [one]));
    const shares = asked.filter(isShare);
    if (measures.length > 0) drafts.push(await figureAnswer(store, { ask: 'figures', ...of, measures }, plain));
    if (shares.length > 0) drafts.push(await shareAnswer(store, { ask: 'share', ...of, shares }, plain));
  }
  return { ...joined({ ask: 'several', plans: [plan] }, drafts), plan };
}
