import { rmSync } from 'node:fs';
import Client from 'better-sqlite3';
import hnswlib from 'hnswlib-node';
import { vectorQueries } from '../../../db/queries/vectors.ts';
import { openStore, type Store } from '../../../db/store.ts';
import { hashedEmbedder } from '../../../db/vectors/hashed.ts';
import { createAsk } from '../../../retrieval/ask.ts';
import { openArrivals } from '../arrivals.ts';
import { storePath } from '../corpus.ts';
import { digits, p50p95, perSecond, timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { type CellQuestion, cellQuestions, PROSE_QUESTION } from '../questions.ts';
import { type BenchReport, progress } from '../report.ts';

/** Measures `store.vectors.follow()` on a store that has none yet, and questions asked in the same process meanwhile. */
export async function measureFollowing(size: number, options: BenchOptions, report: BenchReport): Promise<void> {
  const path = storePath(size, options);
  const questions = cellQuestions(options.questions, size, options.seed);
  progress(`vectors of ${size} reports, undisturbed`);
  const alone = await undisturbed(path);
  progress('the same points by hnswlib alone');
  const bare = await bareInsertion(path);
  progress('vectors again, with questions meanwhile');
  forget(path);
  const store = await openStore(path);
  const ask = createAsk(store, { now: () => new Date('2025-06-01') });
  await ask(questions[0]?.question ?? '');
  const idle = await asking(ask, questions, new Promise((resolve) => setTimeout(resolve, 6000)));
  const following = store.vectors.follow();
  const prose = timed(() => ask(PROSE_QUESTION));
  const during = await asking(ask, questions, following);
  const { ms: proseMs } = await prose;
  await store.close();
  report.table(
    `Vectors of ${size} reports (${bare.points} passages)`,
    ['', 'reports/s', 'points/s'],
    [
      ['`follow()`: embedded, stored, inserted, file written', perSecond(size, alone), perSecond(bare.points, alone)],
      ['hnswlib-node alone: the same points inserted', perSecond(size, bare.ms), perSecond(bare.points, bare.ms)],
      ['share', digits(bare.ms / alone), ''],
    ],
  );
  report.table(
    `A cell question every 20 ms in the same process, ${size} reports, p50 / p95 ms`,
    ['', 'from arrival to answer', 'the answer itself', 'questions'],
    [
      ['idle', p50p95(idle.waits), p50p95(idle.works), idle.waits.length],
      ['while vectors follow', p50p95(during.waits), p50p95(during.works), during.waits.length],
      ['one prose question, asked as following begins', digits(proseMs), '', 1],
    ],
  );
}

async function undisturbed(path: string): Promise<number> {
  const store = await openStore(path);
  const { ms } = await timed(() => store.vectors.follow());
  await store.close();
  return ms;
}

/** The settings are those of `db/vectors/hnsw.ts`. */
async function bareInsertion(path: string): Promise<{ ms: number; points: number }> {
  const store: Store = await openStore(path);
  const rows = await vectorQueries(store.engine, hashedEmbedder.model).after(0, Number.MAX_SAFE_INTEGER);
  await store.close();
  const points = rows.map(({ passage, vector }) => ({ passage, vector: Array.from(vector) }));
  const index = new hnswlib.HierarchicalNSW('cosine', hashedEmbedder.dimension);
  index.initIndex({ maxElements: points.length, m: 16, efConstruction: 100 });
  const { ms } = await timed(() => {
    for (const { vector, passage } of points) index.addPoint(vector, passage);
  });
  return { ms, points: points.length };
}

/** Takes the vectors out of a store, so that they have to be made again. */
function forget(path: string): void {
  const client = new Client(path);
  client.exec('delete from vectors; delete from vector_files');
  client.close();
  rmSync(`${path}.hnsw`, { force: true });
}

/** Answers questions that arrive from another thread until something has ended. */
async function asking(ask: ReturnType<typeof createAsk>, questions: readonly CellQuestion[], end: Promise<unknown>) {
  const waits: number[] = [];
  const works: number[] = [];
  const arrivals = openArrivals(20, async (arrived) => {
    const { ms } = await timed(() => ask(questions[waits.length % questions.length]?.question ?? ''));
    works.push(ms);
    waits.push(performance.timeOrigin + performance.now() - arrived);
  });
  await end;
  await arrivals.close();
  return { waits, works };
}
