import type { PlanOf } from '../understand/plan.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** Writes what a word of the form means. */
export function definitionAnswer(plan: PlanOf<'definition'>): Draft {
  return { ...emptyDraft(plan), reason: 'unclear', lines: [['这类问题还不能回答。']] };
}
