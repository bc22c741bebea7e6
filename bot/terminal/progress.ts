import { createRequire } from 'node:module';
import type cliProgress from 'cli-progress';
import { print } from './output.ts';

/** A bar on a terminal, and the lines when it has gone; elsewhere the lines alone, as they come. */
export interface Progress {
  /** One more is done, with a line about it, if any. */
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
  const { SingleBar, Presets } = createRequire(import.meta.url)('cli-progress') as typeof cliProgress;
  const format = total > 0 ? `${label} {bar} {value}/{total} 剩余 {eta} 秒` : `${label} {value}`;
  const bar = new SingleBar({ stream: process.stderr, clearOnComplete: true, format }, Presets.shades_classic);
  const lines: string[] = [];
  bar.start(total, 0);
  return {
    step(line) {
      const text = line();
      if (text !== undefined) lines.push(text);
      bar.increment();
    },
    count(done) {
      bar.update(done);
    },
    end() {
      bar.stop();
      for (const line of lines) print(line);
    },
  };
}
