import type { CellKey } from '../../db/form/form.ts';
import { NUMERAL, numeralValue } from '../../db/numerals.ts';
import { type Clause, UNIT } from './clauses.ts';
import { LITIGATION, RECONSIDERATION } from './dispute-statements.ts';

const RESULTS = { 维持: 'upheld', 纠正: 'corrected', 尚未审结: 'pending' } as const;
const RESULT = new RegExp(
  `^(?:其中)?(?:结果|被)?(维持|纠正|尚未审结)的?(?:有|共|为)?(${NUMERAL})${UNIT}|^(?:其中)?(${NUMERAL})${UNIT}(?:结果|被)?(维持|纠正|尚未审结)$`,
);
const COUNTED = new RegExp(`(?:复议|诉讼)(?:案件|案|申请)?(?:共|为){0,2}${NUMERAL}${UNIT}`);

/** 行政复议5件,其中维持3件: how the disputes ended that the sentence has just counted, of one sort only. */
export function resultIn({ words, ahead, counts }: Clause): { cells: readonly CellKey[]; value: number } | undefined {
  const match = RESULT.exec(words);
  const reconsideration = ahead.includes('复议');
  if (!match || counts > 1 || reconsideration === ahead.includes('诉讼') || !COUNTED.test(ahead)) return undefined;
  const value = numeralValue(match[2] ?? match[3] ?? '');
  const result = RESULTS[(match[1] ?? match[4]) as keyof typeof RESULTS];
  const cells = (reconsideration ? RECONSIDERATION : LITIGATION).map((key) => key.replace(/total$/, result) as CellKey);
  return value === null ? undefined : { cells, value };
}
