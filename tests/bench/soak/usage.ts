import { readdirSync, readFileSync } from 'node:fs';

/** What a process held at one moment. */
export interface Sample {
  /** Since the watch began. */
  readonly minute: number;
  readonly megabytes: number;
  readonly files: number;
}

const EVERY = 2000;

/** Looks at a process again and again; on Linux only. */
export function watch(pid: number): { stop(): readonly Sample[] } {
  const samples: Sample[] = [];
  const startedAt = performance.now();
  const look = () => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    const files = readdirSync(`/proc/${pid}/fd`).length;
    samples.push({ minute: (performance.now() - startedAt) / 60_000, megabytes: kilobytes / 1024, files });
  };
  const timer = setInterval(look, EVERY);
  return {
    stop() {
      clearInterval(timer);
      look();
      return samples;
    },
  };
}

/** The slope of the straight line that lies nearest to the points. */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  return across / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
}
