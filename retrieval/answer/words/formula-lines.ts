import { type Counted, isShare } from '../../understand/counted.ts';
import { RATES, rateOf } from '../../understand/rates.ts';
import type { Line } from '../answer.ts';

/** How each rate that has a name is made, and that some people mean another one by the same word. */
export function formulaLines(counted: readonly Counted[]): Line[] {
  const rates = counted.flatMap((one) => (isShare(one) ? (rateOf(one) ?? []) : []));
  return rates.flatMap((rate): Line[] => {
    const other = RATES.find(({ key }) => key === rate.other);
    const formula: Line = [`（${rate.name} = ${rate.formula}）`];
    return other && rates.length === 1
      ? [formula, [`（另一种常用口径：${other.name} = ${other.formula}）`]]
      : [formula];
  });
}
