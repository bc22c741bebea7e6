import type { Judged } from './run.ts';

/** What a language model had to do with a set. */
export interface ModelShare {
  /** Questions it was asked about. */
  readonly questions: number;
  /** Questions answered as it understood them. */
  readonly planned: number;
  readonly calls: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** What was wrong with it, and how often. */
  readonly troubles: Readonly<Record<string, number>>;
}

export function modelShareOf(all: readonly Judged[]): ModelShare {
  const seen = all.flatMap(({ answer }) => answer.model ?? []);
  const sum = (key: 'calls' | 'tokensIn' | 'tokensOut') => seen.reduce((total, one) => total + one[key], 0);
  const troubles = seen.flatMap((one) => one.troubles);
  return {
    questions: seen.length,
    planned: all.filter(({ answer }) => answer.planner === 'model').length,
    calls: sum('calls'),
    tokensIn: sum('tokensIn'),
    tokensOut: sum('tokensOut'),
    troubles: Object.fromEntries(
      [...new Set(troubles)].map((trouble) => [trouble, troubles.filter((one) => one === trouble).length]),
    ),
  };
}
