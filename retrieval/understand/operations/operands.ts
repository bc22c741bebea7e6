import { alike } from '../plan/about.ts';
import type { Operand, Scope } from '../plan/numbers.ts';
import type { PlanOf } from '../plan/plan.ts';
import type { Slots } from '../slots.ts';
import { oneCounted } from './what.ts';

type Between = PlanOf<'between'>;

/**
 * The operation between two numbers with another agency, place, year or number; what is the same on both sides changes on both, else
 * on the left. `undefined`: the sides count different things, and what takes the place of which is not said.
 */
export function betweenAnew(plan: Between, { agency, region, years, counted }: Slots): Between | undefined {
  const one = oneCounted(counted ?? []);
  if (one && !alike(plan)) return undefined;
  const scoped = withScopes(plan, agency, region);
  const [year, other] = years ?? [];
  const gap = plan.left.year - plan.right.year;
  if (other !== undefined && (gap === 0 || years?.length !== 2)) return undefined;
  const of = (operand: Operand, own: number | undefined): Operand => {
    return { ...operand, year: own ?? operand.year, counted: one ?? operand.counted };
  };
  const second = year === undefined ? undefined : (other ?? year - gap);
  return { ...scoped, left: of(scoped.left, year), right: of(scoped.right, second) };
}

function withScopes(plan: Between, agency: string | undefined, region: string | undefined): Between {
  const { left, right } = plan;
  const scope: Scope | undefined =
    agency === undefined
      ? region === undefined
        ? undefined
        : { ...left.scope, agencies: [], region }
      : { agencies: [agency], region: null, kind: null };
  if (!scope) return plan;
  const both = JSON.stringify(left.scope) === JSON.stringify(right.scope);
  return { ...plan, left: { ...left, scope }, right: both ? { ...right, scope } : right };
}
