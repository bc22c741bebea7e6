import { yearsFor } from '../names/whose.ts';
import { yearOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import type { Known, Settled } from '../settled.ts';

/** Two years that are held against each other; `how` says where the later one came from. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly how: Settled['year'];
}

/** A year right behind 比 or 和 is the one that is held against: 比2022年, 和去年比. */
const AGAINST = /(?:和|跟|与|同|较|比起?|对比|相比于?)$/;
const CURRENT = /^(?:今年|本年)/;
const FROM_TODAY = /^(?:去年|头年|旧年|大?前年)/;
/** How far back a year is counted from the one that is spoken of, whichever that is. */
const BACK: readonly (readonly [pattern: RegExp, back: number])[] = [
  [/^大前年/, 3],
  [/^前年/, 2],
  [/^(?:去年|上|前一?年|头年|往年)/, 1],
];

/** The years of a comparison, of those `stored`, latest first: both that are named; else the one that is spoken of and the one before it. */
export function yearsToCompare(read: Read, stored: readonly number[]): Pair | undefined {
  const carried = yearOf(read.before.plan);
  const [latest] = stored;
  const spoken = carried !== null && stored.includes(carried) ? carried : latest;
  const how = spoken === carried ? 'carried' : 'latest';
  const named = read.years.map((one) => ({ ...one, against: isAgainst(one.words, read) }));
  const numbered = named.filter((one) => one.how === 'number' || one.how === 'published');
  const [first] = numbered;
  const other = numbered.find(({ year }) => year !== first?.year);
  if (first && other) return ordered(first.year, other.year, first.how);
  const base = named.find((one) => !one.against && one !== first && !CURRENT.test(one.words));
  if (first) {
    if (!first.against)
      return { from: first.year - (base ? backOf(base.words) : backIn(named)), to: first.year, how: first.how };
    const year = base?.year ?? spoken;
    return year === undefined ? undefined : ordered(year, first.year, base?.how ?? how);
  }
  const against = named.find((one) => one.against);
  // 前年到去年: both are counted from today.
  const later = named.find((one) => one !== base && FROM_TODAY.test(one.words));
  if (base?.how === 'relative' && !against && later) return ordered(base.year, later.year, base.how);
  // 差几件, after the same number of one year and then of another.
  const [asked, earlier] = read.before.years;
  const between = named.length === 0 && asked !== undefined && earlier !== undefined && !/同比|环比/.test(read.text);
  if (between) return ordered(asked, earlier, 'carried');
  // 前年比上年: the year before the one that is spoken of.
  const before = !against || /^上/.test(against.words);
  if (base) return ordered(base.year, before ? base.year - 1 : against.year, base.how);
  // 跟前年比, of last year's report: the year before last by the calendar.
  if (against && FROM_TODAY.test(against.words) && spoken !== undefined && against.year < spoken)
    return ordered(spoken, against.year, how);
  // 这两年 are the last two that are stored.
  const [last, previous] = stored;
  if (named.length === 0 && read.span?.last === 2 && last !== undefined && previous !== undefined)
    return ordered(last, previous, 'latest');
  return spoken === undefined ? undefined : { from: spoken - backIn(named), to: spoken, how };
}

function isAgainst(words: string, { question: { folded } }: Read): boolean {
  return AGAINST.test(folded.slice(0, Math.max(0, folded.indexOf(words))));
}

/** How many years back a word like 前年 is from the year that is spoken of. */
export function backOf(words: string): number {
  return BACK.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
}

/** 和前年比: two years back; without such a word one. */
function backIn(named: readonly { readonly words: string; readonly against: boolean }[]): number {
  const against = named.find((one) => one.against);
  return against ? backOf(against.words) : 1;
}

function ordered(a: number, b: number, how: Settled['year']): Pair {
  return a === b ? { from: a - 1, to: a, how } : { from: Math.min(a, b), to: Math.max(a, b), how };
}

/** The years of a course over time: a span that is named, else all that are stored; in order. */
export async function yearsOver(read: Read, known: Known, agency: string): Promise<number[]> {
  const named = [...new Set(read.years.map(({ year }) => year))].sort((a, b) => a - b);
  if (named.length > 1) return named;
  const stored = [...(await known.yearsOf(agency))].sort((a, b) => a - b);
  const last = named[0] ?? stored.at(-1);
  if (last === undefined) return [];
  const many = read.span && read.span.last !== 'all' ? read.span.last : last - (stored[0] ?? last) + 1;
  return Array.from({ length: Math.max(1, many) }, (_, step) => last - many + 1 + step).filter((year) => year > 1990);
}

/** The year of a question about many agencies: the one named, else that of the dialogue, else the latest stored. */
export async function yearsAmong(
  read: Read,
  known: Known,
  agencies: readonly string[] | null,
): Promise<{ years: number[]; how: Settled['year'] }> {
  if (read.years.length > 0) {
    const { years, how } = await yearsFor(read, known, '');
    return { years: [...years], how };
  }
  const carried = yearOf(read.before.plan);
  const stored = await known.storedYears(agencies);
  if (carried !== null && stored.includes(carried)) return { years: [carried], how: 'carried' };
  return { years: stored.slice(0, 1), how: 'latest' };
}
