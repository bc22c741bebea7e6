import type { AnswerRow, Computed } from './answer.ts';
import type { Draft } from './draft.ts';

/** What was read for one number of one year, and for all in one. */
export interface RowTotals {
  readonly numbers: readonly number[];
  readonly parts: number;
  readonly wholes: number;
}

/** The rows of a draft by what they count, made once: a list over thousands of reports has many operations. */
export function totalsOf({ rows }: Draft): readonly RowTotals[] {
  const groups = new Map<string, AnswerRow[]>();
  for (const row of rows) {
    const key = `${row.label}/${row.year}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [rows, ...groups.values()].map((list) => ({
    numbers: list.flatMap(({ value }) => (value === null ? [] : [value])),
    parts: total(list.flatMap(({ numerator }) => (numerator === null ? [] : [numerator]))),
    wholes: total(list.flatMap(({ denominator }) => (denominator === null ? [] : [denominator]))),
  }));
}

/** Whether an operation over all rows of a number comes out. */
export function holdsOver({ operation, value }: Computed, { numbers, parts, wholes }: RowTotals): boolean {
  switch (operation) {
    case 'sum':
      return near(total(numbers), value) || near(parts, value) || near(wholes, value);
    case 'mean':
      return numbers.length > 0 && near(total(numbers) / numbers.length, value);
    case 'minimum':
      return (
        numbers.length > 0 &&
        near(
          numbers.reduce((a, b) => Math.min(a, b)),
          value,
        )
      );
    case 'maximum':
      return (
        numbers.length > 0 &&
        near(
          numbers.reduce((a, b) => Math.max(a, b)),
          value,
        )
      );
    case 'share':
      return (wholes !== 0 && near((parts / wholes) * 100, value)) || numbers.some((one) => near(one, value));
    case 'rank':
      return Number.isInteger(value) && value >= 1 && value <= numbers.length;
    default:
      return false;
  }
}

/** A share is told in per cent, or as a multiple. */
export function scaleOf({ unit }: Computed): number {
  return unit === '倍' ? 1 : 100;
}

/** Over the rows of two sums, or over one row and the sum it is in: how many more, or what per cent. */
export function holdsBetween(computed: Computed, [, ...groups]: readonly RowTotals[]): boolean {
  const { operation, value } = computed;
  const sums = groups.map(({ numbers }) => total(numbers));
  if (operation === 'difference') return sums.some((a) => sums.some((b) => near(a - b, value)));
  if (operation === 'change_rate')
    return sums.some((a) => sums.some((b) => b !== 0 && near(((a - b) / b) * 100, value)));
  if (operation !== 'share') return false;
  return groups.some(({ numbers }) =>
    [...sums, ...numbers].some((part) => near((part / total(numbers)) * scaleOf(computed), value)),
  );
}

/** Numbers added up. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Whether two ways to compute one number come out alike. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(a), Math.abs(b));
}

/** How far apart two ways to compute the same rate may come out. */
const NEAR = 1e-6;
