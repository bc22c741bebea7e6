import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { similarPassages } from '../../retrieval/gather/text/passages.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { storeTexts } from '../fixtures/store.ts';
import { BATCH, type ModelStage, openModelStage, WORDS } from './model-stage.ts';

let stage: ModelStage;
beforeEach(async () => {
  stage = await openModelStage();
});
afterEach(async () => await stage.end());

describe('vectors by a model on a server', () => {
  it('are made once a passage, in batches, and questions are put to the model from then on', async () => {
    const store = await stage.storeOfReports(12);
    const count = await stage.passages(store);
    expect(count).toBeGreaterThan(2 * BATCH);
    expect(await stage.asks(store)).toBe('built in');
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    expect(stage.sent()).toHaveLength(count);
    expect(stage.server.requests).toHaveLength(1 + Math.ceil(count / BATCH));
    expect(await stage.asks(store)).toBe('a');
    await store.vectors.embed();
    expect(stage.repeated()).toBe(0);
  });

  it('are found again by the next process without asking for one', async () => {
    const store = await stage.storeOfReports(3);
    await store.vectors.embed();
    const found = await store.vectors.search(WORDS, {}, 5);
    const next = await stage.storeWith('a');
    const asked = stage.server.requests.length;
    expect(await next.vectors.search(WORDS, {}, 5)).toEqual(found);
    expect(stage.server.requests.length).toBe(asked + 1);
  });

  it('are made of the newest versions only, and gone with their report', async () => {
    const store = await stage.storeWith('a');
    await storeTexts(store, [fictionalReport({ overview: '第一次公布的造林信息。' })]);
    await storeTexts(store, [fictionalReport({ overview: '更正后公布的造林信息。' })]);
    await store.vectors.embed();
    expect(stage.sent().join()).toContain('更正后');
    expect(stage.sent().join()).not.toContain('第一次');
    await store.remove('云溪县林业局', 2024);
    expect(store.engine.db.all(sql`select * from vectors`)).toEqual([]);
  });

  it('find what means the same in other words', async () => {
    await stage.end();
    stage = await openModelStage({
      models: { a: 64 },
      meaning: (text) => text.replaceAll('被人起诉', '行政诉讼败诉'),
    });
    const store = await stage.storeWith('a');
    const report = (name: string, problems: string) =>
      fictionalReport({ head: `云溪县${name}2024年政府信息公开工作年度报告`, problems });
    await storeTexts(store, [
      report('林业局', '行政诉讼败诉。'),
      report('水利局', '公开栏目更新慢，人员不足。'),
      report('民政局', '起立鼓掌的人多，诉求办得快。'),
    ]);
    await store.vectors.embed();
    const [first] = await similarPassages(store, '被人起诉', {}, 3);
    expect(first?.passage.text).toContain('行政诉讼败诉');
  });
});

describe('a change of model', () => {
  it('is made beside the old vectors, which are asked until the new ones are complete', async () => {
    const before = await stage.storeOfReports(12);
    await before.vectors.embed();
    const after = await stage.storeWith('b');
    expect(await stage.asks(after)).toBe('a');
    stage.server.slow(30);
    const seen: string[] = [];
    let done = false;
    const following = after.vectors.embed().finally(() => {
      done = true;
    });
    while (!done) seen.push(await stage.asks(after));
    await following;
    // The last of them may have been asked when it was just done.
    expect(new Set(seen.slice(0, -1))).toEqual(new Set(['a']));
    expect(await stage.asks(after)).toBe('b');
    expect(await stage.asks(await stage.storeWith('b'))).toBe('b');
    // A process that still has the old settings goes on with what was made by them.
    expect(await stage.asks(before)).toBe('a');
  });

  it('on a server that no longer has the model before is bridged by the built-in vectors, without complaint', async () => {
    const before = await stage.storeOfReports(3);
    await before.vectors.embed();
    stage.server.drop('a');
    const after = await stage.storeWith('b');
    expect(await stage.asks(after)).toBe('built in');
    expect(stage.troubles).toEqual([]);
    await after.vectors.embed();
    expect(await stage.asks(after)).toBe('b');
  });

  it('back to the model before asks for nothing again', async () => {
    const store = await stage.storeOfReports(3);
    await store.vectors.embed();
    for (const model of ['b', 'a']) await (await stage.storeWith(model)).vectors.embed();
    expect(stage.repeated()).toBe(await stage.passages(store));
  });

  it('behind the same name is noticed, and nothing is compared with vectors of the other', async () => {
    const store = await stage.storeOfReports(3);
    await store.vectors.embed();
    expect(await stage.asks(store)).toBe('a');
    stage.server.swap('a', 'c');
    expect(await stage.asks(store)).toBe('built in');
    await store.vectors.embed();
    expect(await stage.asks(store)).toBe('a');
    stage.server.swap('a', 'd', 16);
    expect(await stage.asks(store)).toBe('built in');
  });

  it('leaves the old vectors for a week without use', async () => {
    const store = await stage.storeOfReports(3);
    await store.vectors.embed();
    const rows = () => store.engine.db.all(sql`select distinct model from vectors order by model`);
    await (await stage.storeWith('b')).vectors.embed();
    expect(rows()).toHaveLength(2);
    store.engine.db.run(sql`update vector_sets set used_on = '2020-01-01' where model = 'a'`);
    await (await stage.storeWith('b')).vectors.embed();
    expect(rows()).toEqual([{ model: 'b#2' }]);
    expect(await stage.asks(store)).toBe('b');
  });
});
