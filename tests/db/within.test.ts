import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageFilter } from '../../db/engine.ts';
import { openStore, type Store } from '../../db/store.ts';
import { hashedEmbedder } from '../../db/vectors/hashed.ts';
import { dot } from '../../db/vectors/vector-search.ts';
import { generateReports } from '../bench/generator.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { storeOfGenerated, storeTexts } from '../fixtures/store.ts';

const WORDS = '信息公开审查培训次数和政策解读';

describe('a search within agencies, a year or a part', () => {
  let store: Store;
  let agencies: string[];
  beforeAll(async () => {
    store = await storeOfGenerated(24);
    // Every report of the first agency has a version that is replaced.
    await storeTexts(
      store,
      [...generateReports(3, 77)].map((report) => report.text),
    );
    await store.vectors.follow();
    agencies = (await store.agencies.all()).map(({ id }) => id);
  });
  afterAll(async () => {
    await store.close();
  });

  const filters = (): [string, PassageFilter][] => [
    ['nothing left out', {}],
    ['one agency', { agency: agencies[1] ?? '' }],
    ['several agencies', { agencies: agencies.slice(2, 5) }],
    ['all agencies but one', { not: agencies[0] ?? '' }],
    ['one year', { year: 2023 }],
    ['one part', { part: 5 }],
    ['what stands in a part', { prose: true, year: 2024 }],
    ['one agency in one year', { agency: agencies[0] ?? '', year: 2024 }],
    ['one part of one year', { year: 2022, part: 1 }],
    ['nobody', { agency: '无此机关' }],
  ];
  const kept = async (filter: PassageFilter) => {
    const newest = new Set((await store.reports.all()).map(({ id }) => id));
    return (await store.passages.after(0, 100_000))
      .filter(
        ({ report, agency, year, part }) =>
          newest.has(report) &&
          agency === (filter.agency ?? agency) &&
          (filter.agencies?.includes(agency) ?? true) &&
          agency !== filter.not &&
          year === (filter.year ?? year) &&
          part === (filter.part ?? part) &&
          (!filter.prose || part > 0),
      )
      .map(({ id }) => id);
  };

  it('looks at the passages of newest versions that the filter leaves, and at no others', async () => {
    for (const [name, filter] of filters()) {
      const within = store.engine.within(filter);
      const expected = await kept(filter);
      expect([name, within.ids()]).toEqual([name, expected]);
      expect(within.size).toBe(expected.length);
    }
  });

  it('by words gives as many as are wanted, in the order they have among all', async () => {
    const all = store.engine.searchWords(WORDS, {}, 100_000).map(({ passage }) => passage);
    for (const [name, filter] of filters()) {
      const within = store.engine.within(filter);
      const found = store.engine.searchWords(WORDS, filter, 5).map(({ passage }) => passage);
      expect([name, found]).toEqual([name, all.filter(within.has).slice(0, 5)]);
    }
  });

  it('by vectors gives the nearest of those, not those of the nearest', async () => {
    const [target] = await hashedEmbedder.embed([WORDS]);
    const rows = await store.passages.after(0, 100_000);
    const vectors = await hashedEmbedder.embed(
      rows.map(({ agency, year, heading, text }) => `${agency} ${year} ${heading}\n${text}`),
    );
    const near = rows
      .map(({ id }, at) => ({ id, score: dot(target ?? new Float32Array(), vectors[at] ?? new Float32Array()) }))
      .sort((a, b) => b.score - a.score);
    for (const [name, filter] of filters()) {
      const within = store.engine.within(filter);
      const found = await store.vectors.search(WORDS, filter, 5);
      const expected = near.filter(({ id }) => within.has(id)).slice(0, 5);
      expect([name, found.map(({ passage }) => passage)]).toEqual([name, expected.map(({ id }) => id)]);
    }
  });

  it('sees what another process has stored or removed since', async () => {
    const own = await storeOfGenerated(3);
    const another = await openStore(own.engine.path);
    const agency = '云溪县林业局';
    const found = () => own.engine.searchWords('护林员骑马', {}, 5).length;
    expect([own.engine.within({ agency }).size, found()]).toEqual([0, 0]);
    await storeTexts(another, [fictionalReport({ overview: '护林员骑马巡山。' })]);
    expect(own.engine.within({ agency }).size).toBeGreaterThan(0);
    expect(found()).toBe(1);
    await another.remove(agency, 2024);
    expect([own.engine.within({ agency }).size, found()]).toEqual([0, 0]);
    await another.close();
    await own.close();
  });
});
