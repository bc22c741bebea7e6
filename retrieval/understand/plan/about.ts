import { type Counted, isShare, type Measure } from '../counted.ts';
import { agencyAlone } from './agency-alone.ts';
import { type PlanOf, type QueryPlan, type SinglePlan, singlesOf } from './plan.ts';

/** The plan that a question about the answer before is about: of several the first. */
export function single(plan: QueryPlan): SinglePlan {
  return singlesOf(plan)[0] as SinglePlan;
}

/** The agency a dialogue is about; `null` when its last answer was about none or many. */
export function agencyOf(plan: QueryPlan | null | undefined): string | null {
  const one = plan ? single(plan) : undefined;
  // What is held against another is spoken of.
  if (one?.ask === 'between') return agencyAlone(one.left.scope);
  if (one && 'agency' in one) return one.agency;
  const [only, other] = one?.ask === 'distribution' ? one.scope.agencies : [];
  return other === undefined ? (only ?? null) : null;
}

/** The year a dialogue is about; of several the latest. */
export function yearOf(plan: QueryPlan | null | undefined): number | null {
  const one = plan ? single(plan) : undefined;
  if (!one) return null;
  if ('years' in one && one.years) return one.ask === 'figures' ? (one.years[0] ?? null) : (one.years.at(-1) ?? null);
  if ('to' in one) return one.to;
  if (one.ask === 'between') return one.left.year;
  return 'year' in one ? one.year : null;
}

/** What a dialogue counts; empty when it counts nothing. */
export function countedOf(plan: QueryPlan | null | undefined): readonly Counted[] {
  const one = plan ? single(plan) : undefined;
  if (!one) return [];
  if (one.ask === 'figures') return one.measures;
  if (one.ask === 'share') return one.shares;
  if (one.ask === 'between') return alike(one) ? [one.left.counted] : [one.left.counted, one.right.counted];
  return 'counted' in one ? [one.counted].flat() : [];
}

/** Whether both numbers count the same. */
export function alike({ left, right }: PlanOf<'between'>): boolean {
  return JSON.stringify(left.counted) === JSON.stringify(right.counted);
}

/** Of what a dialogue counts, the numbers that are no rates. */
export function measuresOf(plan: QueryPlan | null | undefined): readonly Measure[] {
  return countedOf(plan).flatMap((counted) => (isShare(counted) ? [] : [counted]));
}
