import type { Store } from '../../../db/store.ts';
import { type AgencyChange, readChanges } from '../../gather/agencies/changes.ts';
import { type ChangeRanking, changesRanked, type RankedChange } from '../../gather/agencies/changes-ranked.ts';
import type { Since } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence } from '../evidence.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { doubtsCounted, LISTED } from './across-cited.ts';
import { nextOver } from './across-next.ts';
import { changeLine, citeChanges } from './changed-cited.ts';
import { cutLines, listLines, notRankedLines, ownLines, type RankedParts, TOO_FEW } from './changed-rank-lines.ts';
import { changedCoverage, changedRows, changedStated } from './changed-words.ts';
import { noChange } from './no-change.ts';
import { areaNote } from './rank-notes.ts';

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
  const parts: RankedParts = { plan, changes, ranking, cited, evidence };
  const tooFew = shown.length === 0 ? listed.map((one) => changeLine(one.agency, cited.of(one))) : [];
  const later = listed.map((one) => one.later);
  return {
    ...emptyDraft(plan),
    kind: own ? 'computed' : 'list',
    lines: [
      ...(own ? ownLines(parts, own) : [...listLines(parts, shown), ...tooFew, ...cutLines(parts, shown)]),
      ...notRankedLines(parts),
      ...formulaLines([plan.counted]),
      ...changedCoverage(plan.scope, changes, evidence),
      ...areaNote(later, evidence),
      ...yearNote(understood.year, plan.year),
      ...doubtsCounted(cited.doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: cited.doubts,
    coverage: { ...changes.later.coverage, matched: changes.changed.length },
    rows: changedRows(
      changes,
      ranking.ranked.map(({ one }) => one),
    ),
    stated: [...changedStated(changes), TOO_FEW],
    next: nextOver(plan, later, 'sum'),
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
