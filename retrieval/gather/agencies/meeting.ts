import type { Store } from '../../../db/store.ts';
import type { Bound, Condition } from '../../understand/plan/numbers.ts';
import { type Across, type Numbered, numbered, readAcross } from './across.ts';

/** A number that agencies must meet a condition with, and what each of them has for it. */
export interface MetBound {
  readonly bound: Bound;
  readonly across: Across;
  /** The number of an agency; `undefined` when it has none. */
  of(agency: string): Numbered | undefined;
}

/** Reads the numbers of some bounds over the agencies of a scope. */
export async function readBounds(
  store: Store,
  { scope, year }: Pick<Across, 'scope' | 'year'>,
  bounds: readonly Bound[],
): Promise<readonly MetBound[]> {
  const read: MetBound[] = [];
  for (const bound of bounds) {
    const across = await readAcross(store, scope, year, bound.counted);
    const numbers = new Map(numbered(across).map((one) => [one.agency, one]));
    read.push({ bound, across, of: (agency) => numbers.get(agency) });
  }
  return read;
}

/** Whether an agency has every one of these numbers, and each meets its condition. */
export function meetsAll(agency: string, bounds: readonly MetBound[]): boolean {
  return bounds.every(({ bound, of }) => {
    const value = of(agency)?.value;
    return value !== undefined && meets(value, bound.condition);
  });
}

/** Whether a number meets a condition. */
export function meets(value: number, { comparison, value: limit, to = limit }: Condition): boolean {
  switch (comparison) {
    case 'equal':
      return value === limit;
    case 'more':
      return value > limit;
    case 'at_least':
      return value >= limit;
    case 'less':
      return value < limit;
    case 'at_most':
      return value <= limit;
    case 'between':
      return value >= limit && value <= to;
  }
}
