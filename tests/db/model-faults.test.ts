import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { storeTexts } from '../fixtures/store.ts';
import type { ModelFault } from '../openai-server.ts';
import { BATCH, type ModelStage, openModelStage } from './model-stage.ts';

let stage: ModelStage;
beforeEach(async () => {
  stage = await openModelStage({ longest: 900 });
});
afterEach(async () => await stage.end());

describe('a server that fails', () => {
  it.each<[string, ModelFault[]]>([
    ['is asked too often', [{ status: 429 }, { status: 429 }]],
    ['has a fault', [{ status: 500 }, { status: 502 }]],
    ['closes the connection', ['reset', 'reset']],
    ['gives half a reply', ['cut', 'html']],
    ['gives fewer vectors', ['fewer', 'null']],
  ])('and then works again costs nothing: it %s', async (_what, faults) => {
    const store = await stage.storeOfReports(3);
    stage.server.fail(...faults);
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    expect(stage.repeated()).toBe(0);
  });

  it('is waited for as long as it asks', async () => {
    const store = await stage.storeOfReports(1);
    stage.server.fail({ status: 429, retryAfter: '1' });
    await store.vectors.embed();
    const [first, second] = stage.server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it.each<[string, ModelFault, string, number]>([
    ['is down', { status: 503 }, 'failing', 5],
    ['wants to be left alone for an hour', { status: 429, retryAfter: '3600' }, 'busy', 1],
    ['refuses the key', { status: 401 }, 'denied', 1],
    ['has an empty account', { status: 429, code: 'insufficient_quota' }, 'denied', 1],
  ])('is given up for now, and the rest says how much is left: it %s', async (_what, fault, why, tries) => {
    const store = await stage.storeOfReports(1);
    stage.server.failAlways(fault);
    expect(await store.vectors.embed()).toEqual({ left: await stage.passages(store), why });
    expect(stage.server.requests).toHaveLength(tries);
    expect(await stage.asks(store)).toBe('built in');
  });

  it('in the middle keeps what was had, and the next time goes on there', async () => {
    const store = await stage.storeOfReports(12);
    const count = await stage.passages(store);
    await store.vectors.embed((done) => done === BATCH && stage.server.failAlways({ status: 500 }));
    stage.server.failAlways(undefined);
    const sent = stage.sent().length;
    expect((await (await stage.storeWith('a')).vectors.embed()).left).toBe(0);
    expect(stage.sent().length - sent).toBe(count - BATCH);
  });

  it('refuses one text that is too long gets the others, and as much of it as it takes', async () => {
    const store = await stage.storeWith('a');
    await storeTexts(store, [fictionalReport({ overview: `公开栏目${'更新较慢'.repeat(250)}` })]);
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    const half = stage.sent().filter((text) => text.includes('更新较慢更新较慢'));
    expect(half.some((text) => text.length <= 900)).toBe(true);
  });

  it('takes few texts at once is soon asked for no more', async () => {
    await stage.end();
    stage = await openModelStage({ most: 10 });
    const store = await stage.storeOfReports(12);
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    const sizes = stage.server.requests.map(({ body }) => (body.input as string[]).length);
    expect(sizes.filter((size) => size > 10)).toEqual([64, 32, 16, 16, 32, 16, 16]);
    expect(sizes.at(-2)).toBe(8);
  });

  it('refuses a text however short leaves that passage to words', async () => {
    await stage.end();
    stage = await openModelStage({ models: { a: 8 }, longest: 25 });
    const store = await stage.storeOfReports(1);
    expect((await store.vectors.embed()).why).toBe(null);
    expect(await store.vectors.embed()).toMatchObject({ why: null });
  });
});

describe('a question while the server fails', () => {
  it.each<[string, ModelFault]>([
    ['says nothing', 'silence'],
    ['is busy', { status: 429, retryAfter: '20' }],
    ['refuses', { status: 401 }],
    ['gives a page', 'html'],
  ])('is answered by the built-in vectors in time, the next ones without asking: it %s', async (_what, fault) => {
    const store = await stage.storeOfReports(3);
    await store.vectors.embed();
    stage.server.failAlways(fault);
    const before = stage.server.requests.length;
    const started = performance.now();
    for (let question = 0; question < 5; question += 1) expect(await stage.asks(store)).toBe('built in');
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(stage.server.requests.length).toBe(before + 1);
  });
});

describe('words that the server refuses', () => {
  it('are looked for by the built-in vectors, and the next question is put to the model again', async () => {
    const store = await stage.storeOfReports(3);
    await store.vectors.embed();
    stage.server.fail({ status: 400 });
    expect(await stage.asks(store)).toBe('built in');
    expect(await stage.asks(store)).toBe('a');
  });
});

describe('the characters of a day', () => {
  it('are never gone over, by whatever number of processes', async () => {
    const store = await stage.storeOfReports(12, 'a', 20_000);
    expect((await store.vectors.embed()).why).toBe('budget');
    const other = await stage.storeWith('a', 20_000);
    expect((await other.vectors.embed()).why).toBe('budget');
    const sent = stage.server.embedded().join('').length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(0.9 * 20_000);
    expect(await stage.asks(store)).toBe('built in');
  });

  it('leave some for questions when passages have used theirs', async () => {
    const first = await stage.storeOfReports(3);
    await first.vectors.embed();
    const used = stage.server.embedded().join('').length;
    const store = await stage.storeWith('a', used + 100);
    await storeTexts(store, [fictionalReport({ overview: '护林员骑马巡山。'.repeat(20) })]);
    expect((await store.vectors.embed()).why).toBe('budget');
    expect(await stage.asks(store)).toBe('a');
  });

  it('of 0 send nothing at all', async () => {
    const store = await stage.storeOfReports(1, 'a', 0);
    await store.vectors.embed();
    await stage.asks(store);
    expect(stage.server.requests).toEqual([]);
  });
});
