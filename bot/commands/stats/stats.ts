import type { MeasuredAnswer } from '../../../db/queries/answers.ts';

/** How many of each, the most first. */
export type Counts = Readonly<Record<string, number>>;

/** In milliseconds; of nothing all are 0. */
export interface Times {
  readonly median: number;
  /** 95 of 100 took no longer. */
  readonly p95: number;
  readonly longest: number;
}

/** What a language model has done for the answers. */
export interface ModelStats {
  /** Answers for which it was asked. */
  readonly answers: number;
  readonly calls: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly times: Times;
  readonly models: Counts;
  readonly prompts: Counts;
  /** Faults met with it, and checks that what it wrote has failed. */
  readonly troubles: Counts;
}

/** All answers that are kept, counted. */
export interface Stats {
  readonly answers: number;
  readonly kinds: Counts;
  readonly refusals: Counts;
  readonly channels: Counts;
  readonly planners: Counts;
  readonly times: Times;
  readonly model: ModelStats;
  readonly feedback: { readonly good: number; readonly bad: number };
}

/** Counts what is kept of answers and what people think of them. */
export function statsOf(answers: readonly MeasuredAnswer[], opinions: readonly { readonly good: boolean }[]): Stats {
  return {
    answers: answers.length,
    kinds: countsOf(answers.map(({ kind }) => kind)),
    refusals: countsOf(answers.flatMap(({ reason }) => reason ?? [])),
    channels: countsOf(answers.map(({ channel }) => channel)),
    planners: countsOf(answers.map(({ planner }) => planner)),
    times: timesOf(answers.map(({ milliseconds }) => milliseconds)),
    model: modelStats(answers.filter(({ model }) => model !== null)),
    feedback: { good: opinions.filter(({ good }) => good).length, bad: opinions.filter(({ good }) => !good).length },
  };
}

function modelStats(asked: readonly MeasuredAnswer[]): ModelStats {
  const sum = (key: 'modelCalls' | 'tokensIn' | 'tokensOut') => asked.reduce((all, one) => all + (one[key] ?? 0), 0);
  return {
    answers: asked.length,
    calls: sum('modelCalls'),
    tokensIn: sum('tokensIn'),
    tokensOut: sum('tokensOut'),
    times: timesOf(asked.map(({ modelMilliseconds }) => modelMilliseconds ?? 0)),
    models: countsOf(asked.flatMap(({ model }) => model ?? [])),
    prompts: countsOf(asked.flatMap(({ prompts }) => linesOf(prompts))),
    troubles: countsOf(asked.flatMap(({ modelTroubles }) => linesOf(modelTroubles))),
  };
}

function linesOf(words: string | null): string[] {
  return words === null || words === '' ? [] : words.split('\n');
}

function countsOf(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { median: at(0.5), p95: at(0.95), longest: at(1) };
}
