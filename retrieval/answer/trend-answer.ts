import type { Store } from '../../db/store.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** Writes a number over the years, gaps shown as gaps. */
export async function trendAnswer(_store: Store, plan: PlanOf<'trend'>, _understood: Understood): Promise<Draft> {
  return { ...emptyDraft(plan), reason: 'unclear', lines: [['这类问题还不能回答。']] };
}
