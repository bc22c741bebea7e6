import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { openStore, type Store } from '../../db/store.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import { type GeneratedReport, generateReport, generateReports } from './generator.ts';
import type { BenchOptions } from './options.ts';
import { progress } from './report.ts';

/** The years each generated agency has a report of. */
export const YEARS = [2022, 2023, 2024];

/** The report at a place in the corpus, made again: 10,000 of them would fill the memory. */
export function reportAt(index: number, seed: number): GeneratedReport {
  return generateReport(Math.floor(index / YEARS.length), YEARS[index % YEARS.length] ?? 0, seed);
}

/** Generated files of so many reports, in the order they were made. */
export function filesOf(count: number, { folder, seed }: BenchOptions): string[] {
  const reports = join(folder, `files-${seed}-${count}`);
  const complete = existsSync(reports) && readdirSync(reports).length === count;
  if (!complete) progress(`writing ${count} report files`);
  mkdirSync(reports, { recursive: true });
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) files.push(join(reports, fileName(index)));
  if (!complete) {
    let index = 0;
    for (const { text } of generateReports(count, seed, YEARS)) {
      writeFileSync(files[index] ?? '', text);
      index += 1;
    }
  }
  return files;
}

/** Where the store of so many reports is kept. */
export function storePath(count: number, { folder, seed }: BenchOptions): string {
  return join(folder, `reports-${seed}-${count}.db`);
}

/** The store of so many reports with their vectors; made when it is not there or was left unfinished. */
export async function storeOf(count: number, options: BenchOptions): Promise<Store> {
  const path = storePath(count, options);
  if (!existsSync(`${path}.hnsw`)) {
    progress(`storing ${count} reports and their vectors`);
    removeStore(path);
    const made = await openStore(path);
    await ingestAll(made, filesOf(count, options));
    await made.vectors.follow();
    await made.close();
  }
  await readThrough(path);
  return await openStore(path);
}

/** Reads a file once, so that no later measure is one of the disk. */
async function readThrough(path: string): Promise<void> {
  const reading = createReadStream(path, { highWaterMark: 1024 * 1024 });
  reading.resume();
  await finished(reading);
}

/** Stores files as the product does; a file that is not stored would spoil every figure. */
export async function ingestAll(store: Store, files: readonly string[]): Promise<void> {
  for await (const result of ingestFiles(store, files)) {
    if (result.status !== 'stored') throw new Error(`${result.file}: ${result.status}`);
  }
}

export function removeStore(path: string): void {
  for (const end of ['', '-wal', '-shm', '.hnsw']) rmSync(`${path}${end}`, { force: true });
}

/** Names that say nothing, so that the text alone tells whose report it is. */
function fileName(index: number): string {
  return `${String(index).padStart(6, '0')}.txt`;
}
