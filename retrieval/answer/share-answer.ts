import type { Store } from '../../db/store.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** Writes rates with both counts and the formula. */
export async function shareAnswer(_store: Store, plan: PlanOf<'share'>, _understood: Understood): Promise<Draft> {
  return { ...emptyDraft(plan), reason: 'unclear', lines: [['这类问题还不能回答。']] };
}
