import type { Store } from '../../db/store.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Draft } from './draft.ts';

/** The answer before once more, read anew: with its printed rows, with how it was computed, or because the person doubts it. */
export async function againAnswer(_store: Store, plan: PlanOf<'again'>, draft: Draft): Promise<Draft> {
  return { ...draft, plan };
}
