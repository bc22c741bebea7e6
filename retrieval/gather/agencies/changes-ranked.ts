import { isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { AgencyChange, Changes } from './changes.ts';
import { type Placed, placedBy } from './placed.ts';
import { MINIMUM_CASES } from './ranked.ts';

/** A change with its place among the others; equal changes share one. */
export type RankedChange = Placed<AgencyChange>;

/** Who grew, or fell, in order; and who did not, or whose change is not put in order. */
export interface ChangeRanking {
  readonly ranked: readonly RankedChange[];
  /** The same in both years. */
  readonly same: readonly AgencyChange[];
  /** Those that went the other way. */
  readonly opposite: readonly AgencyChange[];
  /** Per cent of fewer cases than say anything. */
  readonly tooFew: readonly AgencyChange[];
  /** From 0, which has no per cent. */
  readonly fromNothing: readonly AgencyChange[];
}

/** Puts agencies in the order of their changes: those that grew most, or of `least` those that fell most. */
export function changesRanked(changes: Changes, plan: Pick<PlanOf<'rank'>, 'order' | 'since'>): ChangeRanking {
  const { counted } = changes;
  const perCent = plan.since?.in === 'per_cent' && !isShare(counted);
  const tooFew = changes.changed.filter((one) => ofTooFew(one, changes, perCent));
  const fromNothing = perCent ? changes.changed.filter((one) => one.rate === null) : [];
  const out = new Set([...tooFew, ...fromNothing]);
  const sign = plan.order === 'most' ? 1 : -1;
  const all = changes.changed.filter((one) => !out.has(one));
  const sizeOf = (one: AgencyChange) => sign * (perCent ? (one.rate ?? 0) : one.difference);
  const grown = all.filter((one) => sizeOf(one) > 0);
  const same = all.filter(({ difference }) => difference === 0);
  return { ranked: placedBy(grown, sizeOf), same, opposite: all.filter((one) => sizeOf(one) < 0), tooFew, fromNothing };
}

/** A share in either year, or what per cent are taken of, is made of too few cases. */
function ofTooFew({ earlier, later }: AgencyChange, { counted }: Changes, perCent: boolean): boolean {
  if (isShare(counted)) return [earlier, later].some(({ denominator }) => (denominator ?? 0) < MINIMUM_CASES);
  return perCent && earlier.value > 0 && earlier.value < MINIMUM_CASES;
}
