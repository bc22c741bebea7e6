import type { Store } from '../../db/store.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** Writes how a number differs from an earlier year. */
export async function changeAnswer(_store: Store, plan: PlanOf<'change'>, _understood: Understood): Promise<Draft> {
  return { ...emptyDraft(plan), reason: 'unclear', lines: [['这类问题还不能回答。']] };
}
