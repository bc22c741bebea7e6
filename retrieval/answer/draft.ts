import type { QueryPlan } from '../understand/plan/plan.ts';
import type { Answer } from './answer.ts';

/** An answer before it is checked and timed. */
export type Draft = Omit<Answer, 'question' | 'dialogue' | 'planner' | 'model' | 'ms'> & {
  /** Words in the lines that come from the store's own records, not from a report's cells: years held, dates, why a table is unread. */
  readonly stated: readonly string[];
};

/** A draft that says nothing yet. */
export function emptyDraft(plan: QueryPlan): Draft {
  return {
    kind: 'refusal',
    lines: [],
    plan,
    figures: [],
    computed: [],
    citations: [],
    doubts: [],
    choices: [],
    next: [],
    coverage: null,
    rows: [],
    stated: [],
  };
}
