import { readFileSync } from 'node:fs';
import { openStore } from '../../../db/store.ts';
import { readBytes } from '../../fixtures/reading.ts';
import { copyByBareDriver, countsOf } from '../bare-driver.ts';
import { filesOf, ingestAll, removeStore, storePath } from '../corpus.ts';
import { digits, median, perSecond, timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { openReport, progress } from '../report.ts';
import { measureFollowing } from './following.ts';

/** How fast files become rows and full text, and rows become vectors, each beside the bare library. */
export async function ingest(options: BenchOptions): Promise<void> {
  const report = openReport('ingest');
  const sizes = options.reports ?? [1000, 10_000];
  const rows = [];
  for (const size of sizes) rows.push(await ingestRow(size, options));
  report.table(
    `Rows and full text, reports a second (median of ${options.runs})`,
    ['reports', '`ingestFiles`', 'of which reading alone', 'bare driver, writing alone', 'share of the bare driver'],
    rows,
  );
  report.note(
    'Bare driver: better-sqlite3 with WAL and synchronous=FULL writes the very same rows and terms, prepared in memory, 64 rows a statement, 50 reports a commit. `ingestFiles` reads and understands the files in the same time.',
  );
  for (const size of sizes) await measureFollowing(size, options, report);
}

async function ingestRow(size: number, options: BenchOptions): Promise<string[]> {
  const files = filesOf(size, options);
  const path = storePath(size, options);
  const bare = `${path}.bare`;
  const times: { product: number; bare: number }[] = [];
  for (let run = 1; run <= options.runs; run += 1) {
    progress(`ingest ${size}, run ${run} of ${options.runs}`);
    removeStore(path);
    const store = await openStore(path);
    const product = await timed(() => ingestAll(store, files));
    await store.close();
    const copied = await copyByBareDriver(path, bare);
    if (countsOf(bare) !== countsOf(path)) throw new Error(`${countsOf(bare)} against ${countsOf(path)}`);
    times.push({ product: product.ms, bare: copied });
    removeStore(bare);
  }
  const reading = await timed(() => {
    for (const file of files) readBytes(readFileSync(file), file);
  });
  const [product, driver] = [median(times.map((one) => one.product)), median(times.map((one) => one.bare))];
  const share = median(times.map((one) => one.bare / one.product));
  return [String(size), perSecond(size, product), perSecond(size, reading.ms), perSecond(size, driver), digits(share)];
}
