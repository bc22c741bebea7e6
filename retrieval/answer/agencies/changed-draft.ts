import type { AgencyChange, Changes } from '../../gather/agencies/changes.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import type { Evidence } from '../evidence.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { doubtsCounted } from './across-cited.ts';
import type { CitedChanges } from './changed-cited.ts';
import { changedCoverage } from './changed-words.ts';
import { areaNote } from './rank-notes.ts';

/** What an answer over changes between two years is written from. */
export interface ChangedParts<Plan extends PlanOf<'rank'> | PlanOf<'filter'>> {
  readonly plan: Plan;
  readonly understood: Understood;
  readonly changes: Changes;
  readonly cited: CitedChanges;
  readonly evidence: Evidence;
}

/** A list with these lines, then how it was computed, over whom, and what is doubtful; `told` are the agencies it speaks of. */
export function changedDraft(
  { plan, understood, changes, cited, evidence }: ChangedParts<PlanOf<'rank'> | PlanOf<'filter'>>,
  lines: readonly Line[],
  told: readonly AgencyChange[],
): Draft {
  return {
    ...emptyDraft(plan),
    kind: 'list',
    lines: [
      ...lines,
      ...formulaLines([plan.counted]),
      ...changedCoverage(plan.scope, changes, evidence),
      ...areaNote(
        told.map(({ later }) => later),
        evidence,
      ),
      ...yearNote(understood.year, plan.year),
      ...doubtsCounted(cited.doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: cited.doubts,
    coverage: { ...changes.later.coverage, matched: changes.changed.length },
  };
}
