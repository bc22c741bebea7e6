/** Today where this program runs, as `2026-01-31`. */
export function today(): string {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** So many days before today, written alike. */
export function daysAgo(days: number): string {
  const then = new Date();
  then.setDate(then.getDate() - days);
  return dayOf(then.getFullYear(), then.getMonth() + 1, then.getDate());
}

function dayOf(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
