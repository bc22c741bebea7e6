import type { Store } from '../../../db/store.ts';
import type { Numbered } from '../../gather/agencies/across.ts';
import type { Addends } from '../../gather/agencies/totals.ts';
import { isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Evidence } from '../evidence.ts';
import { type CitedAcross, citeAcross, LISTED, unitOf } from './across-cited.ts';

/** One total with what it is made of, cited. */
export interface CitedBlock {
  readonly block: Addends;
  readonly cited: CitedAcross;
  /** The addends that are shown: the largest first, or years in order. */
  readonly listed: readonly Numbered[];
  readonly unit: string | null;
  /** The sum, the mean, or the rate in per cent; `null` when it cannot be made. */
  readonly value: number | null;
}

/** With several totals each shows only the sources of its largest addends. */
const MARKED = 3;

/** Cites a total and writes down how it is made. */
export async function citeBlock(
  store: Store,
  evidence: Evidence,
  { scope, operation }: Pick<PlanOf<'total'>, 'scope' | 'operation'>,
  block: Addends,
  alone: boolean,
): Promise<CitedBlock> {
  const { added, areas, counted, part, whole, value } = block;
  const sorted = scope.agencies.length === 1 ? added : [...added].sort((a, b) => b.value - a.value);
  const listed = sorted.slice(0, alone ? LISTED : MARKED);
  const cited = await citeAcross(store, evidence, block, { used: added, listed: [...listed, ...areas] });
  const unit = unitOf(added);
  if (value === null) return { block, cited, listed, unit, value: null };
  const [parts, wholes] = [cited.parts(added), cited.wholes(added)];
  if (isShare(counted)) {
    evidence.compute('sum', part, null, parts);
    evidence.compute('sum', whole, null, wholes);
    evidence.compute('share', value, '%', [...parts, ...wholes]);
    return { block, cited, listed, unit: '%', value };
  }
  evidence.compute('sum', part, unit, parts);
  evidence.compute('count', added.length, '个', []);
  if (operation === 'sum') return { block, cited, listed, unit, value };
  const mean = part / added.length;
  evidence.compute('mean', mean, unit, parts);
  return { block, cited, listed, unit, value: mean };
}
