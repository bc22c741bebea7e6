import type { Expectation, ScoredQuestion } from '../../../bot/commands/score/question.ts';
import type { CellKey } from '../../../db/form/form.ts';
import { figure } from './truth.ts';

/** What a right answer holds beside its numbers, and what was asked before. */
export type Also = Expectation & { readonly after?: string[] };

export type Ask = (question: string, also?: Also) => ScoredQuestion;

/** A question of a type; the expectation is put together from what its kind of answer always holds and what is said beside. */
export function asked(
  type: number,
  question: string,
  expect: Expectation,
  { after, ...also }: Also = {},
): ScoredQuestion {
  return { type: String(type), question, ...(after ? { after } : {}), expect: { ...expect, ...also } };
}

/** Cells of one report. */
export function cellsAsked(type: number, agency: string, year: number, keys: readonly CellKey[]): Ask {
  const figures = Object.fromEntries(keys.map((key) => [key, figure(agency, year, key)]));
  return (question, also) => asked(type, question, { kind: 'figure', agency, year, figures }, also);
}

/** Cells of one report, added up. */
export function sumAsked(type: number, agency: string, year: number, keys: readonly CellKey[]): Ask {
  const figures = Object.fromEntries(keys.map((key) => [key, figure(agency, year, key)]));
  const computed = figure(agency, year, ...keys);
  return (question, also) => asked(type, question, { kind: 'computed', agency, year, figures, computed }, also);
}

/** One number of a report as per cent of another, with all cells of both. */
export function shareAsked(
  type: number,
  agency: string,
  year: number,
  part: readonly CellKey[],
  whole: readonly CellKey[],
): Ask {
  const figures = Object.fromEntries([...part, ...whole].map((key) => [key, figure(agency, year, key)]));
  const value = perCent(figure(agency, year, ...part), figure(agency, year, ...whole));
  const expect: Expectation = {
    ...{ kind: 'computed', agency, year, figures, computed: [{ operation: 'share', value }] },
    first: [rounded(value)],
  };
  return (question, also) => asked(type, question, expect, also);
}

/** How much more or less than in an earlier year; no per cent of nothing. */
export function changeAsked(type: number, agency: string, from: number, to: number, key: CellKey): Ask {
  const [before, after] = [figure(agency, from, key), figure(agency, to, key)];
  const rate = before === 0 ? [] : [{ operation: 'change_rate', value: perCent(after - before, before) }];
  const expect: Expectation = {
    ...{ kind: 'computed', agency, years: [from, to] },
    figures: { [`${from}/${key}`]: before, [`${to}/${key}`]: after },
    computed: [{ operation: 'difference', value: after - before }, ...rate],
  };
  return (question, also) => asked(type, question, expect, also);
}

/** A number over the years: its course, or its highest or lowest year. */
export function courseAsked(
  type: number,
  agency: string,
  years: readonly number[],
  key: CellKey,
  find: 'difference' | 'maximum' | 'minimum',
): Ask {
  const values = years.map((year) => figure(agency, year, key));
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const found = { difference: last - first, maximum: Math.max(...values), minimum: Math.min(...values) }[find];
  const where = years.filter((_, index) => values[index] === found).map(String);
  const expect: Expectation = {
    ...{ kind: 'computed', agency, years: [...years], computed: [{ operation: find, value: found }] },
    figures: Object.fromEntries(years.map((year, index) => [`${year}/${key}`, values[index] ?? null])),
    ...(find === 'difference' ? {} : { first: [...where, String(found)] }),
  };
  return (question, also) => asked(type, question, expect, also);
}

/** The same number of agencies that are named. */
export function comparedAsked(type: number, among: readonly string[], year: number, key: CellKey): Ask {
  const figures = Object.fromEntries(among.map((agency) => [`${agency}/${year}/${key}`, figure(agency, year, key)]));
  return (question, also) => asked(type, question, { ask: 'compare', year, figures }, also);
}

/** What cannot be answered, and why. */
export function refused(type: number, reason: string, question: string, also?: Also): ScoredQuestion {
  return asked(type, question, { kind: 'refusal', reason }, also);
}

/** The coverage of an answer that read a number of every agency in its scope. */
export function readAll(count: number): { known: number; stored: number; matched: number } {
  return { known: count, stored: count, matched: count };
}

export function perCent(part: number, whole: number): number {
  return (part / whole) * 100;
}

/** As an answer writes it: at most two decimals. */
export function rounded(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
