import { type Counted, isShare, type Measure } from '../counted.ts';
import type { Operand, Scope } from '../plan/numbers.ts';
import { MOST_ASKS, type PlanOf, type SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import type { Settled } from '../settled.ts';
import { addedUp, countedIn, oneCounted } from './what.ts';

export type Operation = PlanOf<'between'>['operation'];

/** The operation between two numbers as a plan. */
export function against(left: Operand, right: Operand, operation: Operation): SinglePlan {
  return { ask: 'between', left, right, operation };
}

/** The report of one agency. */
export function only(agency: string): Scope {
  return { agencies: [agency], region: null, kind: null };
}

/** All agencies of a place. */
export function placeOf(region: string): Scope {
  return { agencies: [], region, kind: null };
}

/** One plan, or one for each year or number. */
export function together(plans: readonly SinglePlan[]): Settled['plan'] {
  const [one, other] = plans;
  return one && !other ? one : { ask: 'several', plans: plans.slice(0, MOST_ASKS) };
}

/** The one number that both sides count: requests where none is named. `undefined`: there are several. */
export function oneNumber(read: Read): Counted | undefined {
  const counted = countedIn(read);
  const measures = counted.filter((one): one is Measure => !isShare(one));
  const one = counted.length === measures.length ? (addedUp(measures) ?? oneCounted(counted)) : counted[0];
  if (counted.length > 1 && one === counted[0]) return undefined;
  return one ?? { cell: 'requests.received.total' };
}
