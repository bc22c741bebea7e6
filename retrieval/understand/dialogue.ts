import type { Measure, QueryPlan } from './plan.ts';

/** The agency a dialogue is about; `null` when its last answer was about none or many. */
export function agencyOf(plan: QueryPlan | undefined): string | null {
  return plan && 'agency' in plan ? plan.agency : null;
}

/** The year a dialogue is about. */
export function yearOf(plan: QueryPlan | undefined): number | null {
  if (!plan) return null;
  if (plan.ask === 'figures') return plan.years[0] ?? null;
  return 'year' in plan ? plan.year : null;
}

/** What a dialogue counts. */
export function measuresOf(plan: QueryPlan | undefined): readonly Measure[] | undefined {
  return plan?.ask === 'figures' ? plan.measures : undefined;
}
