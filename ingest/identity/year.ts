import type { Evidence, Sureness } from '../../db/model/report.ts';
import type { Said } from './said.ts';

/** The year a report is for, or why that cannot be told. */
export type YearFound =
  | { readonly year: number; readonly evidence: Evidence }
  | { readonly year: null; readonly conflict: readonly Said[] };

/** The places whose words are the report's own statement of its year; the title first. */
const STATED: readonly Evidence['from'][] = ['title', 'preface', 'period', 'page'];

/**
 * The year of a report by all that says so. What is printed (title, preface, period of the counts) goes first; when it
 * disagrees, as typing errors and text copied from last year make it, the year that more places bear out is taken, the date
 * of publication counting for the year before it. The date alone never gives the year, and a tie stays unknown.
 */
export function settleYear(sources: readonly Said[], published: string | null): YearFound {
  const said = onePerPlace(sources.filter((one) => one.year !== null));
  const stated = said.filter((one) => STATED.includes(one.from) && (one.from !== 'page' || !saidIn(said, 'title')));
  const first = stated[0] ?? said[0];
  if (first === undefined || first.year === null) return { year: null, conflict: [] };
  const votes = new Map<number, number>();
  for (const one of stated.length > 0 ? [...stated, ...said.filter(isAside)] : said) add(votes, one.year);
  const before = published === null ? null : Number(published.slice(0, 4)) - 1;
  if (before !== null) add(votes, before);
  const years = new Set((stated.length > 0 ? stated : said).map((one) => one.year));
  if (years.size === 1 && !isTooEarly(first.year, published)) {
    return {
      year: first.year,
      evidence: { from: first.from, words: first.words, sure: sureness(first, stated, before) },
    };
  }
  const countOf = (year: number | null) => votes.get(year ?? 0) ?? 0;
  const most = Math.max(...[...years].map(countOf));
  const winner = said.find((one) => years.has(one.year) && countOf(one.year) === most);
  const tied = [...votes].filter(([, count]) => count >= most).length > 1;
  if (tied || !winner || winner.year === null) return { year: null, conflict: said };
  return { year: winner.year, evidence: { from: winner.from, words: winner.words, sure: 'likely' } };
}

/** All that is printed says one year; a date of publication that does not follow it leaves a doubt. */
function sureness(first: Said, stated: readonly Said[], before: number | null): Sureness {
  if (before === first.year) return stated.length > 0 && first.from !== 'page' ? 'sure' : 'likely';
  if (stated.length === 0) return first.sure;
  return before === null && first.from !== 'page' ? 'sure' : 'likely';
}

/** A report is not published before its year is nearly over. */
function isTooEarly(year: number, published: string | null): boolean {
  return published !== null && published < `${year}-12-01`;
}

/** Places that speak of a year without stating it as the report's. */
function isAside(one: Said): boolean {
  return one.from === 'sentence' || one.from === 'file';
}

function saidIn(said: readonly Said[], from: Said['from']): boolean {
  return said.some((one) => one.from === from);
}

/** The first of each kind of place: a title printed three times is no more than one. */
function onePerPlace(said: readonly Said[]): Said[] {
  return [...new Map([...said].reverse().map((one) => [one.from, one])).values()].reverse();
}

function add(votes: Map<number, number>, year: number | null): void {
  if (year !== null) votes.set(year, (votes.get(year) ?? 0) + 1);
}
