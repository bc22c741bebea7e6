import { countedOf, single } from '../plan/about.ts';
import { MOST_ASKS, type SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { type Pair, yearsAmong, yearsOver, yearsToCompare } from './periods.ts';
import type { Among } from './scope.ts';
import { sharesIn } from './shares.ts';
import { countedIn, mainMeasures } from './what.ts';

/** The course of each of several agencies. */
export async function trends(read: Read, known: Known, agencies: readonly string[]): Promise<Settled> {
  const counted = mainOf(read);
  const plans: SinglePlan[] = [];
  for (const agency of agencies.slice(0, MOST_ASKS)) {
    const years = await yearsOver(read, known, agency);
    plans.push({ ask: 'trend', agency, years, counted, find: 'series' });
  }
  return { ...plain({ ask: 'several', plans }, read), year: null };
}

/** 两家哪个涨得快: how the number of each changed. Which grew faster is not said, as rates of few cases are never ranked. */
export async function changes(read: Read, known: Known, agencies: readonly string[]): Promise<Settled> {
  const counted = mainOf(read);
  const carried = pairBefore(read);
  const plans: SinglePlan[] = [];
  let how: Settled['year'] = null;
  for (const agency of agencies.slice(0, MOST_ASKS)) {
    const pair = carried ?? yearsToCompare(read, await known.yearsOf(agency));
    if (!pair) return refuse('not_stored', read, { words: agency });
    plans.push({ ask: 'change', agency, from: pair.from, to: pair.to, counted });
    how = pair.how;
  }
  return { ...plain({ ask: 'several', plans }, read), year: how };
}

/** The two years of the change before, where none is named. */
function pairBefore({ before, years, span }: Read): Pair | undefined {
  const plan = before.plan ? single(before.plan) : null;
  if (plan?.ask !== 'change' || years.length > 0 || span !== null) return undefined;
  return { from: plan.from, to: plan.to, how: 'carried' };
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
