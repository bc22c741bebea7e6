import { yearOf } from '../plan/about.ts';
import { type QueryPlan, singlesOf } from '../plan/plan.ts';

/** All years the last answer was about, in order. */
export function yearsSpokenOf(plan: QueryPlan | null): readonly number[] {
  const years = (plan ? singlesOf(plan) : []).flatMap((one) => {
    if ('years' in one && one.years) return one.years;
    return 'from' in one ? [one.from, one.to] : (yearOf(one) ?? []);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
