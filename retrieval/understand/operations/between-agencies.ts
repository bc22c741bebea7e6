import { isShare } from '../counted.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import type { Scope } from '../plan/numbers.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { against, type Operation, oneNumber, only, placeOf, together } from './between-plans.ts';
import { yearsAmong, yearsToCompare } from './periods.ts';
import { aroundOf } from './scope.ts';
import { countedIn } from './what.ts';

/** 教育局比发改局多收几件 · 教育局是发改局的几倍: what is named first against the second; several are added. */
export async function betweenAgencies(
  read: Read,
  known: Known,
  [first, second]: readonly [readonly string[], readonly string[]],
  operation: Operation,
): Promise<Settled | undefined> {
  const { years, how } = await yearsAmong(read, known, [...first, ...second]);
  const scopes = [first, second].map((agencies) => ({ agencies: [...agencies], region: null, kind: null }));
  const [left, right] = scopes;
  return left && right ? sameOf(read, [left, right], { years, how, operation }) : undefined;
}

/** 青砚县比鹿鸣县多多少: the sums over the agencies of both. */
export async function betweenPlaces(
  read: Read,
  known: Known,
  [first, second]: readonly [string, string],
  operation: Operation,
): Promise<Settled | undefined> {
  const { years, how } = await yearsAmong(read, known, null);
  return sameOf(read, [placeOf(first), placeOf(second)], { years, how, operation });
}

/** 青砚县和鹿鸣县比去年各多了多少: two years of each, over its agencies. */
export async function betweenYearsOfPlaces(read: Read, known: Known, places: readonly string[]): Promise<Settled> {
  const counted = oneNumber(read);
  const pair = yearsToCompare(read, await known.storedYears(null));
  if (!counted || !pair) return refuse('unclear', read, { hindrance: 'operation' });
  const plans = places.map((region) => {
    const of = { scope: placeOf(region), counted };
    return against({ ...of, year: pair.to }, { ...of, year: pair.from }, 'difference');
  });
  return { ...plain(together(plans), read), year: pair.how };
}

/** 两个局各占全县多少 · 加起来占全县多少: of those that are named, each or together. */
export async function partsOfPlace(
  read: Read,
  known: Known,
  agencies: readonly string[],
  added: boolean,
): Promise<Settled | undefined> {
  const { years, how } = await yearsAmong(read, known, agencies);
  const counts = countedIn(read).filter((one) => !isShare(one));
  const whole = aroundOf(agencies[0] ?? '', read, known);
  if (whole.region === null) return refuse('unclear', read, { hindrance: 'operation' });
  const parts = added ? [{ ...only(''), agencies: [...agencies] }] : agencies.map(only);
  const plans = years.flatMap((year) =>
    counts.flatMap((counted) =>
      parts.map((scope) => against({ scope, year, counted }, { scope: whole, year, counted }, 'share')),
    ),
  );
  return plans.length > 0 ? { ...plain(together(plans), read), year: how } : undefined;
}

/** 教育局占全县多少: of the sum over the agencies of its place; 公开率比全县高多少: against the rate made from the sums. */
export async function againstOwnPlace(
  read: Read,
  known: Known,
  operation: 'share' | 'difference',
): Promise<Settled | undefined> {
  const counts = countedIn(read).filter((one) => isShare(one) === (operation === 'difference'));
  if (counts.length === 0) return refuse('unclear', read, { hindrance: 'no_measure' });
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    const whole = aroundOf(agency, read, known);
    // 占全省, of which no report says that it lies in it.
    if (whole.region === null) return { plan: refuse('unclear', read, { hindrance: 'operation' }).plan, year: null };
    const plans = years.flatMap((year) =>
      counts.map((counted) =>
        against({ scope: only(agency), year, counted }, { scope: whole, year, counted }, operation),
      ),
    );
    return { plan: together(plans), year: how };
  });
}

/** The same number of the same years, of one scope against another. */
function sameOf(
  read: Read,
  [first, second]: readonly [Scope, Scope],
  {
    years,
    how,
    operation,
  }: { readonly years: readonly number[]; readonly how: Settled['year']; readonly operation: Operation },
): Settled | undefined {
  const counted = oneNumber(read);
  if (!counted || (isShare(counted) && operation === 'multiple')) return undefined;
  const plans = years.map((year) =>
    against({ scope: first, year, counted }, { scope: second, year, counted }, operation),
  );
  return { ...plain(together(plans), read), year: how };
}
