import { single, yearOf } from '../dialogue.ts';
import type { QueryPlan } from '../plan/plan.ts';

/** All years the last answer was about, in order. */
export function yearsSpokenOf(plan: QueryPlan | null): readonly number[] {
  const all = plan?.ask === 'several' ? plan.plans : plan ? [single(plan)] : [];
  const years = all.flatMap((one) => {
    if ('years' in one && one.years) return one.years;
    return 'from' in one ? [one.from, one.to] : (yearOf(one) ?? []);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
