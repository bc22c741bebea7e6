import { type Counted, isShare, type Measure } from '../counted.ts';
import { yearOf } from '../dialogue.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import type { Operand, Scope } from '../plan/numbers.ts';
import type { PlanOf, SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { fewOf } from './over-agencies.ts';
import { yearsAmong, yearsToCompare } from './periods.ts';
import { type Among, aroundOf, scopeFor } from './scope.ts';
import { sidesIn } from './sides.ts';
import { addedUp, countedIn, oneCounted } from './what.ts';

type Operation = PlanOf<'between'>['operation'];

/** 给公开的比不给的多多少 · 企业申请是自然人的几倍: two numbers of one report. */
export async function betweenRows(read: Read, known: Known, operation: Operation): Promise<Settled | undefined> {
  const sides = sidesIn(read);
  if (!sides) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    const scope = only(agency);
    const [left, right] = sides;
    const inYears = (first: number, second: number) =>
      against(
        { scope, year: first, counted: left.counted },
        { scope, year: second, counted: right.counted },
        operation,
      );
    // 2024年新收比2023年的办结多几件: each has its own year.
    const each = left.year !== undefined && right.year !== undefined && left.year !== right.year;
    const plans = each ? [inYears(left.year, right.year)] : years.map((year) => inYears(year, year));
    return { plan: together(plans), year: how };
  });
}

/** 2024年是2023年的几倍, of one agency. */
export async function betweenYears(read: Read, known: Known): Promise<Settled | undefined> {
  const counted = oneNumber(read);
  if (!counted) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { first, second, how } = yearsIn(read, await known.yearsOf(agency));
    const of = { scope: only(agency), counted };
    return { plan: against({ ...of, year: first }, { ...of, year: second }, 'multiple'), year: how };
  });
}

/** 全县2024年是2023年的几倍 · 全县比去年多多少, added over its agencies. */
export async function betweenYearsOf(
  read: Read,
  known: Known,
  among: Among,
  operation: Operation,
): Promise<Settled | undefined> {
  const counted = oneNumber(read);
  if (!counted) return undefined;
  const of = { scope: scopeFor(read, known, among), counted };
  const stored = await known.storedYears(fewOf(of.scope, known));
  const { first, second, how } = yearsIn(read, stored);
  return { ...plain(against({ ...of, year: first }, { ...of, year: second }, operation), read), year: how };
}

/** 教育局比发改局多收几件 · 教育局是发改局的几倍: the first that is named against the second. */
export async function betweenAgencies(
  read: Read,
  known: Known,
  [first, second]: readonly [string, string],
  operation: Operation,
): Promise<Settled | undefined> {
  const { years, how } = await yearsAmong(read, known, [first, second]);
  return sameOf(read, [only(first), only(second)], { years, how, operation });
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

function against(left: Operand, right: Operand, operation: Operation): SinglePlan {
  return { ask: 'between', left, right, operation };
}

function only(agency: string): Scope {
  return { agencies: [agency], region: null, kind: null };
}

function placeOf(region: string): Scope {
  return { agencies: [], region, kind: null };
}

/** A message that asks more is better asked in two. */
const MOST = 4;

function together(plans: readonly SinglePlan[]): Settled['plan'] {
  const [one, other] = plans;
  return one && !other ? one : { ask: 'several', plans: plans.slice(0, MOST) };
}

/** The one number that both sides count: requests where none is named. `undefined`: there are several. */
function oneNumber(read: Read): Counted | undefined {
  const counted = countedIn(read);
  const measures = counted.filter((one): one is Measure => !isShare(one));
  const one = counted.length === measures.length ? (addedUp(measures) ?? oneCounted(counted)) : counted[0];
  if (counted.length > 1 && one === counted[0]) return undefined;
  return one ?? { cell: 'requests.received.total' };
}

/** Two years in the order in which they are named, else the later one and the one it is held against. */
function yearsIn(
  read: Read,
  stored: readonly number[],
): { readonly first: number; readonly second: number; readonly how: Settled['year'] } {
  const [first, second, third] = [...new Set(read.years.map(({ year }) => year))];
  if (first !== undefined && second !== undefined && third === undefined)
    return { first, second, how: read.years[0]?.how ?? null };
  // 是2023年的几倍: the year that is spoken of against the one that is named.
  const spoken = yearOf(read.before.plan) ?? stored[0];
  if (first !== undefined && second === undefined && spoken !== undefined && spoken !== first && IS_OF.test(read.text))
    return { first: spoken, second: first, how: yearOf(read.before.plan) === null ? 'latest' : 'carried' };
  const pair = yearsToCompare(read, stored);
  return { first: pair?.to ?? 0, second: pair?.from ?? 0, how: pair?.how ?? null };
}

/** 是2023年的几倍, 相当于前年的几倍. */
const IS_OF = /(?:是|为|相当于|比) *(?:(?:19|20)?\d\d年?度?|去年|前年|上年|上一年|前一年)/;
