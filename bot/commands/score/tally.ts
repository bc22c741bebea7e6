import type { Judgement, Verdict } from './judge.ts';
import { byType } from './types.ts';

export type Counts = Readonly<Record<Verdict | 'wrong number', number>>;

/** How the questions of one set were answered. */
export interface Tally {
  readonly types: ReadonlyMap<string, Counts>;
  readonly total: Counts;
  /** Numbers in answers, and those that nothing proves: held back, or let out. */
  readonly numbers: { readonly checked: number; readonly unfounded: number };
}

/** One answer, judged. */
export interface Scored {
  readonly type: string;
  readonly judgement: Judgement;
  readonly numbers: { readonly checked: number; readonly unfounded: number };
}

const NONE: Counts = { right: 0, wrong: 0, refused: 0, 'cited wrongly': 0, 'wrong number': 0 };

export function tallyOf(scored: readonly Scored[]): Tally {
  const types = new Map<string, Counts>();
  for (const type of [...new Set(scored.map((one) => one.type))].sort(byType)) {
    types.set(type, countsOf(scored.filter((one) => one.type === type)));
  }
  const sum = (key: 'checked' | 'unfounded') => scored.reduce((all, { numbers }) => all + numbers[key], 0);
  return { types, total: countsOf(scored), numbers: { checked: sum('checked'), unfounded: sum('unfounded') } };
}

function countsOf(scored: readonly Scored[]): Counts {
  const counts = { ...NONE };
  for (const { judgement } of scored) {
    counts[judgement.verdict] += 1;
    if (judgement.wrongNumber) counts['wrong number'] += 1;
  }
  return counts;
}

/** Every question has one verdict. */
export function questionsIn(counts: Counts): number {
  return counts.right + counts.wrong + counts.refused + counts['cited wrongly'];
}
