import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { generateReports } from '../bench/generator.ts';
import { randomOf } from '../bench/random.ts';
import { readBytes } from '../fixtures/reading.ts';

const main = resolve(import.meta.dirname, '../../dist/bot/main.js');
if (!existsSync(main))
  console.log('dist is not built; the test that kills the program is left out (npm test builds it)');
const REPORTS = 400;
const KILLS = 12;
const SECONDS = 25;

interface Said {
  readonly status?: string;
  readonly file: string;
  readonly report?: { readonly agency: string; readonly year: number };
}

describe.skipIf(!existsSync(main))('reading a folder that is killed at any moment', () => {
  it('keeps every report it said was stored, each one whole, and goes on where it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-kill-'));
    const files = join(folder, 'files');
    const database = join(folder, 'store.db');
    mkdirSync(files);
    [...generateReports(REPORTS, 3)].forEach((report, index) => {
      writeFileSync(join(files, `${index}.txt`), report.text);
    });
    const random = randomOf(Date.now());
    const started = Date.now();
    const stored: Said[] = [];
    for (let kill = 0; kill < KILLS && Date.now() - started < SECONDS * 1000; kill += 1) {
      const said = await runIngest(files, database, random.whole(150, 1200));
      stored.push(...said.filter((one) => one.status === 'stored'));
      await expectWhole(database, stored);
    }
    const last = await runIngest(files, database, null);
    expect(last.filter((one) => one.status === 'failed')).toEqual([]);
    expect(await expectWhole(database, stored)).toBe(REPORTS);
  }, 120_000);
});

/** What the program printed before it ended, or was killed after so many milliseconds. */
async function runIngest(files: string, database: string, killAfter: number | null): Promise<Said[]> {
  const child = spawn(process.execPath, [main, 'ingest', files, '--db', database, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece;
  });
  await new Promise((done) => child.on('close', done));
  clearTimeout(timer);
  const whole = output.slice(0, output.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Said => JSON.parse(line));
}

/** @returns how many reports are stored */
async function expectWhole(database: string, said: readonly Said[]): Promise<number> {
  if (!existsSync(database)) return 0;
  const store = await openStore(database);
  try {
    expect(await store.engine.problems()).toEqual([]);
    const reports = await store.reports.all();
    const known = new Set(reports.map(({ agency, year }) => `${agency} ${year}`));
    expect(said.filter(({ report }) => !known.has(`${report?.agency} ${report?.year}`))).toEqual([]);
    const sizes = await store.reports.sizes();
    for (const report of reports) {
      const text = await store.reports.text(report.id);
      const { passages } = readBytes(Buffer.from(text), report.file);
      expect(sizes.get(report.id)).toEqual({ figures: 200, passages: passages.length, parts: 6 });
    }
    return reports.length;
  } finally {
    await store.close();
  }
}
