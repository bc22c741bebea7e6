/** A mean for people: two decimals at most. */
export function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}
