import type { Store } from '../../../db/store.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { Scope } from '../../understand/plan/numbers.ts';
import { type Across, type Numbered, numbered, readAcross } from './across.ts';

/** How the number of one agency changed between two years. */
export interface AgencyChange {
  readonly agency: string;
  readonly earlier: Numbered;
  readonly later: Numbered;
  /** Later minus earlier; of shares in points of per cent. */
  readonly difference: number;
  /** Per cent of the earlier number; `null` for shares and where the earlier number is 0. */
  readonly rate: number | null;
}

/** How a number of every agency of a scope changed between two years. */
export interface Changes {
  readonly counted: Counted;
  readonly earlier: Across;
  readonly later: Across;
  /** Those that have both numbers in one unit, by id; who lacks one never changed by it. */
  readonly changed: readonly AgencyChange[];
}

/** Reads both years of every agency; a change is made only where both have a number. */
export async function readChanges(
  store: Store,
  scope: Scope,
  { from, to }: { readonly from: number; readonly to: number },
  counted: Counted,
): Promise<Changes> {
  const earlier = await readAcross(store, scope, from, counted);
  const later = await readAcross(store, scope, to, counted);
  const before = new Map(numbered(earlier).map((one) => [one.agency, one]));
  const changed = numbered(later).flatMap((one): AgencyChange[] => {
    const base = before.get(one.agency);
    return base && base.unit === one.unit ? [changeOf(base, one, counted)] : [];
  });
  return { counted, earlier, later, changed };
}

function changeOf(earlier: Numbered, later: Numbered, counted: Counted): AgencyChange {
  const difference = Number((later.value - earlier.value).toFixed(isShare(counted) ? 12 : 6));
  const rate = isShare(counted) || earlier.value <= 0 ? null : (difference / earlier.value) * 100;
  return { agency: later.agency, earlier, later, difference, rate };
}
