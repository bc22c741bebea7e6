import { createRequire } from 'node:module';
import type cliProgress from 'cli-progress';
import { print } from './output.ts';

/** A bar on a terminal; elsewhere the lines alone. */
export interface Progress {
  /** One more is done; the line, if any, is printed above the bar. */
  step(line: () => string | undefined): void;
  count(done: number): void;
  end(): void;
}

export function openProgress(label: string, total: number, show: boolean): Progress {
  if (!show || !process.stderr.isTTY) {
    return {
      step(line) {
        const text = line();
        if (text !== undefined) print(text);
      },
      count() {},
      end() {},
    };
  }
  const { MultiBar, Presets } = createRequire(import.meta.url)('cli-progress') as typeof cliProgress;
  const bars = new MultiBar(
    {
      stream: process.stderr,
      clearOnComplete: true,
      format: total > 0 ? `${label} {bar} {value}/{total} 剩余 {eta} 秒` : `${label} {value}`,
    },
    Presets.shades_classic,
  );
  const bar = bars.create(total, 0);
  return {
    step(line) {
      const text = line();
      if (text !== undefined) bars.log(`${text}\n`);
      bar.increment();
    },
    count(done) {
      bar.update(done);
    },
    end() {
      bars.stop();
    },
  };
}
