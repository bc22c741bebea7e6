import { countedOf } from '../dialogue.ts';
import type { SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { yearsAmong, yearsOver } from './periods.ts';
import type { Among } from './scope.ts';
import { sharesIn } from './shares.ts';
import { countedIn, mainMeasures } from './what.ts';

/** The course of each of several agencies. */
export async function trends(read: Read, known: Known, agencies: readonly string[]): Promise<Settled> {
  const counted = mainOf(read);
  const plans: SinglePlan[] = [];
  for (const agency of agencies.slice(0, MOST)) {
    const years = await yearsOver(read, known, agency);
    plans.push({ ask: 'trend', agency, years, counted, find: 'series' });
  }
  return { ...plain({ ask: 'several', plans }, read), year: null };
}

/** The same numbers of agencies that are named. */
export async function compare(read: Read, known: Known, among: Among, agencies: readonly string[]): Promise<Settled> {
  const { years, how } = await yearsAmong(read, known, agencies);
  const shares = read.rates.length > 0 || among.signs.has('share') ? sharesIn(read) : [];
  const counted = shares.length > 0 ? shares : mainOf(read);
  const plan: SinglePlan = { ask: 'compare', agencies: [...agencies], years, counted };
  return { ...plain(plan, read), year: how };
}

function mainOf(read: Read) {
  const counted = countedIn(read);
  if (counted.length > 0) return counted;
  const carried = countedOf(read.before.plan);
  return carried.length > 0 ? [...carried] : mainMeasures([{ cell: 'requests.received.total' }]);
}

/** A message that asks more is better asked in two. */
const MOST = 4;
