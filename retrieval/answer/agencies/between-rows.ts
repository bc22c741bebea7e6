import type { OperandRead } from '../../gather/agencies/operands.ts';
import type { Operand } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { AnswerRow } from '../answer.ts';
import { answerRows } from './across-rows.ts';
import { scopeWords, stateWords } from './across-words.ts';
import { readingRow } from './compare-rows.ts';

/** Every number that was read for an operation between two; what the whole of a share holds stands there once. */
export function betweenRows(
  { left, right, operation }: PlanOf<'between'>,
  [first, second]: readonly [OperandRead, OperandRead],
): AnswerRow[] {
  const bothSums = first.of === 'sum' && second.of === 'sum';
  const own = operation === 'share' ? [] : rowsOf(left, first, bothSums);
  return [...own, ...rowsOf(right, second, bothSums)];
}

/** Of two sums each row says which it is in. */
function rowsOf({ scope, year, counted }: Operand, read: OperandRead, bothSums: boolean): AnswerRow[] {
  if (read.of === 'sum') {
    const apart = { agencies: read.addends.areas, words: '未计入合计' };
    const rows = read.addends.across.flatMap((across) =>
      answerRows(across, read.addends.added, { state: stateWords, apart }),
    );
    return bothSums ? rows.map((row) => ({ ...row, label: `${scopeWords(scope)}：${row.label}` })) : rows;
  }
  return [readingRow(read, year, counted)];
}
