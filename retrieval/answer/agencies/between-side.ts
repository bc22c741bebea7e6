import type { Store } from '../../../db/store.ts';
import type { OperandRead } from '../../gather/agencies/operands.ts';
import { figuresIn, hasNumber } from '../../gather/counted.ts';
import { doubtsAbout } from '../../gather/findings/findings.ts';
import { isShare } from '../../understand/counted.ts';
import type { Operand } from '../../understand/plan/numbers.ts';
import type { Doubt } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { type CitedNumber, citeNumber } from '../words/cited-number.ts';
import { type CitedBlock, citeBlock } from './total-block.ts';

/** One of two numbers, cited: a number of one report, or a sum over agencies. */
export interface Side {
  readonly operand: Operand;
  readonly read: OperandRead;
  readonly number: CitedNumber;
  /** Of a sum, what was added. */
  readonly block: CitedBlock | null;
  readonly doubts: readonly Doubt[];
}

/** Cites one of two numbers; `null` where there is none. */
export async function citeSide(
  store: Store,
  evidence: Evidence,
  operand: Operand,
  read: OperandRead,
): Promise<Side | null> {
  if (read.of === 'sum') return await citeSum(store, evidence, operand, read);
  const { open, reading } = read;
  if (!open || !hasNumber(reading)) return null;
  const number = await citeNumber(evidence, open, reading);
  return { operand, read, number, block: null, doubts: await doubtsAbout(store, open, figuresIn(reading)) };
}

async function citeSum(
  store: Store,
  evidence: Evidence,
  operand: Operand,
  read: Extract<OperandRead, { of: 'sum' }>,
): Promise<Side | null> {
  const { scope, year, counted } = operand;
  const { added, value, part, whole } = read.addends;
  if (value === null) return null;
  const block = await citeBlock(store, evidence, { scope, operation: 'sum' }, read.addends, true);
  const [parts, wholes] = [block.cited.parts(added), block.cited.wholes(added)];
  const sum = { year, counted, unit: block.unit, counts: null };
  const counts = isShare(counted)
    ? {
        part: { ...sum, counted: counted.part, value: part, cells: parts },
        whole: { ...sum, counted: counted.whole, value: whole, cells: wholes },
      }
    : null;
  const number = { ...sum, value, cells: [...parts, ...wholes], counts };
  return { operand, read, number, block, doubts: block.cited.doubts };
}
