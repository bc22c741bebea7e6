import type { Store } from '../../../db/store.ts';
import type { Counted } from '../../understand/counted.ts';
import { isShare } from '../../understand/counted.ts';
import type { Bound, Scope } from '../../understand/plan/numbers.ts';
import { type Across, type Numbered, numbered, readAcross, summed } from './across.ts';
import { withoutDoubles } from './area.ts';
import { type MetBound, meetsAll, readBounds } from './meeting.ts';

/** Numbers of one kind that are added: of many agencies for a year, or of one agency for some years. */
export interface Addends {
  readonly counted: Counted;
  /** One a year, in order. */
  readonly across: readonly Across[];
  readonly added: readonly Numbered[];
  readonly areas: readonly Numbered[];
  readonly unsure: readonly Numbered[];
  /** What those that are added meet, as read in the first year; none where all are. */
  readonly bounds: readonly MetBound[];
  /** Of a rate in per cent, made from the two sums; `null` when nothing was added, or a rate's denominator is 0. */
  readonly value: number | null;
  readonly part: number;
  readonly whole: number;
}

/** Reads and adds one number of every agency of a scope for a year, or of those whose numbers meet some bounds. */
export async function addendsOf(
  store: Store,
  scope: Scope,
  year: number,
  counted: Counted,
  among: readonly Bound[] = [],
): Promise<Addends> {
  const across = await readAcross(store, scope, year, counted);
  const bounds = await readBounds(store, across, among);
  const taking = numbered(across).filter(({ agency }) => meetsAll(agency, bounds));
  const { added, areas, unsure } = withoutDoubles(taking);
  return { counted, across: [across], areas, unsure, bounds, ...totalOf(added, counted) };
}

/** The same of several years together. */
export function joinedYears(years: readonly Addends[], counted: Counted): Addends {
  return {
    counted,
    across: years.flatMap(({ across }) => across),
    areas: years.flatMap(({ areas }) => areas),
    unsure: years.flatMap(({ unsure }) => unsure),
    bounds: years[0]?.bounds ?? [],
    ...totalOf(
      years.flatMap(({ added }) => added),
      counted,
    ),
  };
}

function totalOf(added: readonly Numbered[], counted: Counted): Pick<Addends, 'added' | 'value' | 'part' | 'whole'> {
  const { part, whole } = summed(added);
  if (added.length === 0) return { added, part, whole, value: null };
  if (!isShare(counted)) return { added, part, whole, value: part };
  return { added, part, whole, value: whole === 0 ? null : (part / whole) * 100 };
}
