/** As wide as fits beside a number on a telephone. */
const WIDEST = 8;
/** Two numbers are told apart without a picture. */
const FEWEST = 3;

/** A bar for each number, the largest the widest; `null` has none, and so has every number when there are few or one is below 0. */
export function bars(values: readonly (number | null)[]): string[] {
  const numbers = values.filter((value) => value !== null);
  const largest = Math.max(0, ...numbers);
  if (numbers.length < FEWEST || numbers.some((value) => value < 0)) return values.map(() => '');
  return values.map((value) => (value === null || value === 0 ? '' : '█'.repeat(widthOf(value, largest))));
}

/** What is there at all is seen. */
function widthOf(value: number, largest: number): number {
  return Math.max(1, Math.round((value / largest) * WIDEST));
}
