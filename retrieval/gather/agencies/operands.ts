import type { Store } from '../../../db/store.ts';
import { agencyAlone } from '../../understand/plan/agency-alone.ts';
import type { Operand } from '../../understand/plan/numbers.ts';
import { type Reading, readYear } from '../counted.ts';
import type { OpenReport } from '../reports.ts';
import { type Addends, addendsOf } from './totals.ts';

/** What is stored for one of two numbers: what the report of one agency has, or the sum over several agencies. */
export type OperandRead =
  | {
      readonly of: 'report';
      readonly agency: string;
      /** `undefined` when no report of that year is stored. */
      readonly open: OpenReport | undefined;
      readonly reading: Reading;
    }
  | { readonly of: 'sum'; readonly addends: Addends };

/** Reads one of two numbers; a sum leaves out reports that hold those of others. */
export async function readOperand(store: Store, { scope, year, counted }: Operand): Promise<OperandRead> {
  const agency = agencyAlone(scope);
  if (agency === null) return { of: 'sum', addends: await addendsOf(store, scope, year, counted) };
  const { open, readings } = await readYear(store, agency, year, [counted]);
  return { of: 'report', agency, open, reading: readings[0] ?? { kind: 'not_stored' } };
}

/** Whether every agency of one sum, or the one agency, is among those that are added in the other. */
export function isHeldBy(part: OperandRead, whole: OperandRead): boolean {
  if (whole.of === 'report') return false;
  const added = new Set(whole.addends.added.map(({ agency }) => agency));
  if (part.of === 'report') return added.has(part.agency);
  return part.addends.added.every(({ agency }) => added.has(agency));
}
