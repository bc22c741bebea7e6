import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../db/package-root.ts';
import { storeOf, storePath } from '../corpus.ts';
import { digits, median, quantile, timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { cellQuestions, PROSE_QUESTION } from '../questions.ts';
import { openReport, progress } from '../report.ts';

const MAIN = join(packageRoot, 'dist/bot/main.js');
const BARE = join(import.meta.dirname, '../bare-start.mjs');
const SPAWNS = 7;

/** How long one question takes from a cold process, beside a program that only imports the libraries and opens the store. */
export async function start(options: BenchOptions): Promise<void> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is not there: npm run build`);
  const report = openReport('start');
  const rows: string[][] = [];
  for (const size of options.reports ?? [1000, 10_000]) {
    await (await storeOf(size, options)).close();
    const path = storePath(size, options);
    const [cell] = cellQuestions(1, size, options.seed);
    const asking = (question: string) => [MAIN, 'ask', question, '--db', path];
    rows.push(await rowOf(`bare program, store of ${size} reports`, 'node', [BARE, path]));
    rows.push(
      await rowOf(`one cell, \`node dist/bot/main.js ask\`, ${size} reports`, 'node', asking(cell?.question ?? '')),
    );
    rows.push(await rowOf(`prose, the same, ${size} reports`, 'node', asking(PROSE_QUESTION)));
  }
  rows.push(await rowOf('bare program through `npm exec`', 'npm', ['exec', '--no', '--', 'node', BARE, ':memory:']));
  rows.push(await rowOf('`npm start -- "…"`, the samples', 'npm', ['start', '--', '青砚县教育局2023年收到多少件申请']));
  report.table(
    `A process for one question (${SPAWNS} spawns after one that is not counted)`,
    ['', 'median s', 'slowest s'],
    rows,
  );
  report.note('The bare program imports better-sqlite3, drizzle-orm and zod, opens the store and reads one row.');
}

async function rowOf(what: string, command: string, words: readonly string[]): Promise<string[]> {
  progress(what);
  const seconds: number[] = [];
  for (let spawn = 0; spawn <= SPAWNS; spawn += 1) {
    const { ms, result } = await timed(() => spawnSync(command, words, { cwd: packageRoot, encoding: 'utf8', env }));
    if (result.status !== 0 || result.stdout.trim() === '') throw new Error(`${what}: ${result.stderr}`);
    if (spawn > 0) seconds.push(ms / 1000);
  }
  return [what, digits(median(seconds)), digits(quantile(seconds, 1))];
}

/** Without settings that would name another store. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NIANBAO|TELEGRAM|OPENAI)_/.test(name)),
);
