/** The value that a share of the values does not exceed: 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds that some work takes, and what it gives. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** Milliseconds of the same work on each of many things, one after another. */
export async function timesOf<T>(things: readonly T[], work: (thing: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const thing of things) times.push((await timed(() => work(thing))).ms);
  return times;
}

/** `p50 / p95` in milliseconds. */
export function p50p95(times: readonly number[]): string {
  return `${digits(quantile(times, 0.5))} / ${digits(quantile(times, 0.95))}`;
}

/** A number with about three digits that say something. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}

export function perSecond(count: number, ms: number): string {
  return digits((count / ms) * 1000);
}
