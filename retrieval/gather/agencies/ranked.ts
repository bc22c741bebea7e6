import { isShare } from '../../understand/counted.ts';
import { type Across, type Numbered, numbered } from './across.ts';

/** A rate over fewer cases says little, so it is not ranked. */
export const MINIMUM_CASES = 30;

/** An agency with its place among the others; those with the same number share one. */
export interface Ranked {
  readonly one: Numbered;
  readonly position: number;
  /** Whether another one has the same number. */
  readonly tied: boolean;
}

/** Who is ranked, in order, and whose rate is made of too few cases. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** By name. */
  readonly tooFew: readonly Numbered[];
}

/** Puts agencies in the order of their numbers. */
export function rankingOf(across: Across, order: 'most' | 'least'): Ranking {
  const all = numbered(across);
  const enough = ({ denominator }: Numbered) => !isShare(across.counted) || (denominator ?? 0) >= MINIMUM_CASES;
  const sign = order === 'most' ? -1 : 1;
  const sorted = all.filter(enough).sort((a, b) => sign * (a.value - b.value) || (a.agency < b.agency ? -1 : 1));
  let position = 0;
  const ranked = sorted.map((one, index): Ranked => {
    if (sorted[index - 1]?.value !== one.value) position = index + 1;
    const tied = sorted[index - 1]?.value === one.value || sorted[index + 1]?.value === one.value;
    return { one, position, tied };
  });
  return { ranked, tooFew: all.filter((one) => !enough(one)) };
}
