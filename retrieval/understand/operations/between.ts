import { withAgency, yearsFor } from '../names/whose.ts';
import { yearOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { against, type Operation, oneNumber, only, together } from './between-plans.ts';
import { fewOf } from './over-agencies.ts';
import { backOf, yearsAmong, yearsToCompare } from './periods.ts';
import { type Among, scopeFor } from './scope.ts';
import { sidesIn } from './sides.ts';

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

/** 全县给公开的比不给的多多少: two numbers, each added over the agencies of a place. */
export async function betweenRowsOf(
  read: Read,
  known: Known,
  among: Among,
  operation: Operation,
): Promise<Settled | undefined> {
  const sides = sidesIn(read);
  if (!sides) return undefined;
  const scope = scopeFor(read, known, among);
  const { years, how } = await yearsAmong(read, known, fewOf(scope, known));
  const [left, right] = sides;
  const plans = years.map((year) =>
    against({ scope, year, counted: left.counted }, { scope, year, counted: right.counted }, operation),
  );
  return { ...plain(together(plans), read), year: how };
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

/** Two years in the order in which they are named, else the later one and the one it is held against. */
function yearsIn(
  read: Read,
  stored: readonly number[],
): { readonly first: number; readonly second: number; readonly how: Settled['year'] } {
  const [first, second, third] = [...new Set(read.years.map(({ year }) => year))];
  // 2024年是去年的几倍: counted from the year that is named, as in a change.
  const alike = new Set(read.years.map(({ how }) => how)).size === 1;
  if (first !== undefined && second !== undefined && third === undefined && alike)
    return { first, second, how: read.years[0]?.how ?? null };
  // 是2023年的几倍: the year that is spoken of against the one that is named.
  const spoken = yearOf(read.before.plan) ?? stored[0];
  const [named] = read.years;
  if (named && second === undefined && spoken !== undefined && IS_OF.test(read.text)) {
    const divisor = named.how === 'relative' ? spoken - backOf(named.words) : named.year;
    const how = yearOf(read.before.plan) === null ? 'latest' : 'carried';
    if (divisor !== spoken) return { first: spoken, second: divisor, how };
  }
  const pair = yearsToCompare(read, stored);
  return { first: pair?.to ?? 0, second: pair?.from ?? 0, how: pair?.how ?? null };
}

/** 是2023年的几倍, 相当于前年的几倍. */
const IS_OF = /(?:是|为|相当于|比) *(?:(?:19|20)?\d\d年?度?|去年|前年|上年|上一年|前一年)/;
