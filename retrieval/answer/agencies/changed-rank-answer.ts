import type { Store } from '../../../db/store.ts';
import { type AgencyChange, readChanges } from '../../gather/agencies/changes.ts';
import { type ChangeRanking, changesRanked, type RankedChange } from '../../gather/agencies/changes-ranked.ts';
import type { Since } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Draft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { LISTED } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { changeLine, citeChanges } from './changed-cited.ts';
import { changedDraft } from './changed-draft.ts';
import { cutLines, listLines, notRankedLines, ownLines, type RankedParts, TOO_FEW } from './changed-rank-lines.ts';
import { changedRows, changedStated } from './changed-words.ts';
import { noChange } from './no-change.ts';

type Plan = PlanOf<'rank'>;

/** Writes who grew or fell most between two years, or where the change of one agency stands; who did not is counted apart. */
export async function changedRankAnswer(
  store: Store,
  plan: Plan,
  since: Since,
  understood: Understood,
): Promise<Draft> {
  const changes = await readChanges(store, plan.scope, { from: since.year, to: plan.year }, plan.counted);
  const own = changes.changed.find(({ agency }) => agency === plan.agency);
  if (changes.changed.length === 0 || (plan.agency !== null && !own))
    return await noChange(store, plan, since, changes);
  const ranking = changesRanked(changes, plan);
  const shown = ranking.ranked.slice(0, plan.limit ?? LISTED);
  const listed = listedIn(ranking, shown, own);
  const evidence = createEvidence(store);
  const cited = await citeChanges(store, evidence, changes, listed);
  const parts: RankedParts = { plan, understood, changes, ranking, cited, evidence };
  const tooFew = shown.length === 0 ? listed.map((one) => changeLine(one.agency, cited.of(one))) : [];
  const lines = [
    ...(own ? ownLines(parts, own) : [...listLines(parts, shown), ...tooFew, ...cutLines(parts, shown)]),
    ...notRankedLines(parts),
  ];
  return {
    ...changedDraft(parts, lines, listed),
    kind: own ? 'computed' : 'list',
    rows: changedRows(
      changes,
      ranking.ranked.map(({ one }) => one),
    ),
    stated: [...changedStated(changes), TOO_FEW],
    next: nextOver(
      plan,
      listed.map(({ later }) => later),
      'sum',
    ),
  };
}

/** Those that are put in order; where nobody is, those of too few cases; of one agency it and the first. */
function listedIn(
  { ranked, tooFew }: ChangeRanking,
  shown: readonly RankedChange[],
  own: AgencyChange | undefined,
): readonly AgencyChange[] {
  if (!own) return shown.length > 0 ? shown.map(({ one }) => one) : tooFew.slice(0, LISTED);
  return [...new Set([own, ...ranked.slice(0, 1).map(({ one }) => one)])];
}
