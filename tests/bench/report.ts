import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const OUT = join(import.meta.dirname, 'out');

/** Puts tables on stdout and, at the same time, into one file a part below `tests/bench/out/`. */
export function openReport(part: string) {
  mkdirSync(OUT, { recursive: true });
  const file = join(OUT, `${part}.md`);
  writeFileSync(file, '');
  const write = (text: string): void => {
    process.stdout.write(`${text}\n`);
    appendFileSync(file, `${text}\n`);
  };
  write(`# ${part}\n\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${gigabytes()} GB.\n`);
  return {
    /** A line of explanation. */
    note: (text: string): void => write(`${text}\n`),
    table: (heading: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): void => {
      write(`## ${heading}\n`);
      write(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
      write(`${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`);
    },
  };
}

export type BenchReport = ReturnType<typeof openReport>;

/** Says on stderr what is under way. */
export function progress(text: string): void {
  process.stderr.write(`… ${text}\n`);
}

function gigabytes(): number {
  return Math.round(totalmem() / 2 ** 30);
}
