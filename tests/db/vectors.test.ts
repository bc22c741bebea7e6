import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { emptyGraph } from '../../db/vectors/hnsw.ts';
import { dot } from '../../db/vectors/vector-search.ts';
import { generateReports } from '../bench/generator.ts';
import { randomOf } from '../bench/random.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { freshFolder, storeOfGenerated, storeTexts } from '../fixtures/store.ts';

const WORDS = ['信息公开审查制度', '群众满意度与监督', '下一步改进的措施'];
const nearest = async (store: Store) => await Promise.all(WORDS.map((words) => store.vectors.search(words, {}, 5)));

describe('search by likeness', () => {
  it.each([
    ['is lost', (file: string) => rmSync(file)],
    ['is cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 1000))],
    ['is empty', (file: string) => writeFileSync(file, '')],
    ['has one bit turned', turnBit],
    ['is something else', (file: string) => writeFileSync(file, Buffer.alloc(200_000, 7))],
    ['is that of another store', swap],
  ])('gives the same when the index file %s', async (_what, damage) => {
    const store = await storeOfGenerated(20);
    await store.vectors.follow();
    const before = await nearest(store);
    await store.close();
    await damage(`${store.engine.path}.hnsw`);
    const again = await openStore(store.engine.path);
    const found = await nearest(again);
    expect(found.map((hits) => hits.map((hit) => hit.passage))).toEqual(
      before.map((hits) => hits.map((hit) => hit.passage)),
    );
    await again.vectors.follow();
    expect(await again.vectors.problems()).toEqual([]);
    await again.close();
  });

  it('finds what is stored after the index was written with nothing in it', async () => {
    const path = join(freshFolder(), 'store.db');
    const empty = await openStore(path);
    await empty.vectors.follow();
    await empty.close();
    const store = await openStore(path);
    await storeTexts(store, [fictionalReport({ overview: '护林员骑马巡山，逐村发放防火明白纸。' })]);
    await store.vectors.follow();
    expect(await store.vectors.search('护林员骑马巡山', {}, 3)).not.toHaveLength(0);
    await store.close();
  });

  it('is made ready by two processes at once without either failing', async () => {
    const store = await storeOfGenerated(6);
    const other = await openStore(store.engine.path);
    await Promise.all([store.vectors.follow(), other.vectors.follow()]);
    expect((await nearest(other))[0]).not.toHaveLength(0);
    await other.close();
    await store.close();
  });

  it('finds what another process has stored since', async () => {
    const store = await storeOfGenerated(6);
    await store.vectors.follow();
    await store.vectors.search('造林', {}, 3);
    const other = await openStore(store.engine.path);
    await storeTexts(other, [fictionalReport({ overview: '护林员骑马巡山，逐村发放防火明白纸，编印造林树种图谱。' })]);
    await other.close();
    const [hit] = await store.vectors.search('护林员骑马巡山，编印造林树种图谱', {}, 3);
    const [passage] = await store.passages.byIds([hit?.passage ?? -1]);
    expect(passage?.agency).toBe('云溪县林业局');
    await store.close();
  });

  it('does not find versions that were replaced', async () => {
    const store = await storeOfGenerated(3);
    const texts = [...generateReports(3, 99)].map((report) => report.text);
    await storeTexts(store, texts);
    await store.vectors.follow();
    const hits = (await nearest(store)).flat();
    const reports = await store.passages.byIds(hits.map((hit) => hit.passage));
    for (const { report } of reports) expect((await store.reports.byId(report))?.newest).toBe(true);
    await store.close();
  });
});

function turnBit(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 64;
  writeFileSync(file, bytes);
}

async function swap(file: string): Promise<void> {
  const other = await storeOfGenerated(8, 2);
  await other.vectors.follow();
  await other.close();
  copyFileSync(`${other.engine.path}.hnsw`, file);
}

describe('an index of vectors', () => {
  const random = randomOf(5);
  const vectors = Array.from({ length: 3000 }, () => Float32Array.from({ length: 16 }, () => random.next() - 0.5));
  const graph = emptyGraph(16);
  for (const [label, vector] of vectors.entries()) graph.add(label, vector);

  it.each([2, 10, 100])('shows the nearest of one in %i', (share) => {
    const has = (label: number) => label % share === 0;
    for (const target of vectors.slice(0, 20)) {
      const like = (label: number) => dot(target, vectors[label] ?? target) / length(vectors[label] ?? target);
      const nearest = [...vectors.keys()].filter(has).sort((a, b) => like(b) - like(a));
      expect(graph.search(target, 5, has).map(({ label }) => label)).toEqual(nearest.slice(0, 5));
    }
  });

  it('shows nothing when nothing is allowed', () => {
    expect(graph.search(vectors[0] ?? new Float32Array(16), 5, () => false)).toEqual([]);
  });
});

function length(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}
