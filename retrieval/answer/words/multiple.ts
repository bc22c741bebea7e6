/** A multiple for people: two decimals, or two digits of what is smaller. The answer's operation keeps it unrounded. */
export function multiple(times: number): string {
  return String(Math.abs(times) < 0.01 ? Number(times.toPrecision(2)) : Number(times.toFixed(2)));
}
