import { isShare } from '../counted.ts';
import type { SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { overScope, summedIn } from './over-agencies.ts';
import { type Among, scopeFor } from './scope.ts';
import { addingIn } from './shapes.ts';

/** 中位数, of each count and year for itself; 平均数和中位数 are both given. */
export async function median(read: Read, known: Known, among: Among): Promise<Settled> {
  const scope = scopeFor(read, known, among);
  const counted = summedIn(read, among);
  if (counted.some(isShare)) return refuse('unclear', read, { hindrance: 'operation' });
  if (counted.length === 0) return refuse('unclear', read, { hindrance: 'no_measure' });
  const mean = addingIn(read, among.signs);
  return await overScope(read, known, scope, (_, years) =>
    years.flatMap((year) =>
      counted.flatMap((one): SinglePlan[] => {
        const asked = { ask: 'total' as const, scope, years: [year], counted: [one] };
        return [...(mean ? [{ ...asked, operation: mean }] : []), { ...asked, operation: 'median' }];
      }),
    ),
  );
}
