import { isShare } from '../../understand/counted.ts';
import { type Across, type Numbered, numbered } from './across.ts';
import { type Placed, placedBy } from './placed.ts';

/** A rate over fewer cases says little, so it is not ranked. */
export const MINIMUM_CASES = 30;

/** An agency with its place among the others; those with the same number share one. */
export type Ranked = Placed<Numbered>;

/** Who is ranked, in order, and whose rate is made of too few cases. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** By name. */
  readonly tooFew: readonly Numbered[];
}

/** Puts agencies in the order of their numbers: all of them, or those that take part, whose bounds stand for the one on cases. */
export function rankingOf(across: Across, order: 'most' | 'least', takesPart?: (agency: string) => boolean): Ranking {
  const all = numbered(across).filter(({ agency }) => takesPart?.(agency) ?? true);
  const few = takesPart === undefined && isShare(across.counted);
  const enough = ({ denominator }: Numbered) => !few || (denominator ?? 0) >= MINIMUM_CASES;
  const sign = order === 'most' ? 1 : -1;
  const ranked = placedBy(all.filter(enough), ({ value }) => sign * value);
  return { ranked, tooFew: all.filter((one) => !enough(one)) };
}
