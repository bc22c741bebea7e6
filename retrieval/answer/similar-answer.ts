import type { Store } from '../../db/store.ts';
import type { PlanOf } from '../understand/plan.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** Writes how reports put something, verbatim. */
export async function similarAnswer(_store: Store, plan: PlanOf<'similar'>): Promise<Draft> {
  return { ...emptyDraft(plan), reason: 'unclear', lines: [['这类问题还不能回答。']] };
}
