import type { Computed } from '../answer.ts';

/** How many places were checked, and with what outcome. */
export function countsOf(values: readonly number[]): Computed[] {
  return values.map((value) => ({ operation: 'count', value, unit: '处', from: [] }));
}
