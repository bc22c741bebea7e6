/** Per cent for people: two decimals at most. The answer's operation keeps the unrounded value. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
