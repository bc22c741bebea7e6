import type { Store } from '../db/store.ts';
import type { Draft } from './answer/draft.ts';
import { verify } from './answer/verify.ts';
import { write } from './answer/writers.ts';
import { QueryPlan } from './understand/plan/plan.ts';

/** A plan as an answer keeps it; `undefined` when it was emptied, or made by a program that knew other plans. */
export function keptPlan(json: string): QueryPlan | undefined {
  if (json === '') return undefined;
  const plan = QueryPlan.safeParse(JSON.parse(json));
  return plan.success ? plan.data : undefined;
}

/**
 * What a plan gives today, checked as every answer is: for what is wanted of an answer later, as its rows or its chart.
 * @throws UnverifiedAnswerError when it cannot be tied to evidence
 */
export async function answerPlan(store: Store, plan: QueryPlan): Promise<Draft> {
  const understood = {
    plan,
    year: null,
    sure: true,
    left: [],
    named: null,
    carried: false,
    slips: [],
    instead: null,
    asked: { people: false, unit: null, words: [] },
  };
  return verify(await write(store, plan, understood));
}
