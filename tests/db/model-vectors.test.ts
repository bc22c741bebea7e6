import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { hashedEmbedder } from '../../db/vectors/hashed.ts';
import { openAIEmbeddings } from '../../db/vectors/openai.ts';
import { similarPassages } from '../../retrieval/gather/text/passages.ts';
import { generateReports } from '../bench/generator.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { freshFolder, storeTexts } from '../fixtures/store.ts';
import { type ModelFault, type ModelServer, openModelServer } from '../openai-server.ts';

const PROBE = '政府信息公开工作年度报告';
const WORDS = '群众满意度与监督';
const BATCH = 64;
let server: ModelServer;
let path: string;
const open: Store[] = [];

beforeEach(async () => {
  server = await openModelServer({ models: { a: 32, b: 48 }, longest: 900 });
  path = join(freshFolder(), 'store.db');
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  await server.close();
});

/** The store as a process with these settings sees it. */
async function storeWith(model: string, budget = 10_000_000): Promise<Store> {
  const settings = { apiKey: undefined, baseURL: server.baseURL, model, budget };
  const store = await openStore(path, { server: openAIEmbeddings(settings), firstPause: 5 });
  open.push(store);
  return store;
}

async function storeOfReports(count: number, model = 'a', budget?: number): Promise<Store> {
  const store = await storeWith(model, budget);
  await storeTexts(
    store,
    [...generateReports(count, 1)].map((report) => report.text),
  );
  return store;
}

const texts = () => server.embedded().filter((text) => text !== PROBE);
const repeated = (all: readonly string[]) => all.length - new Set(all).size;
const passageCount = async (store: Store) => (await store.passages.after(0, 100_000)).length;
/** Which model a question was put to, or the built-in one. */
async function asks(store: Store): Promise<string> {
  const { hits, weight } = await store.vectors.ranked(WORDS, {}, 5);
  expect(hits).toHaveLength(5);
  if (weight === hashedEmbedder.weight) return 'built in';
  const put = server.requests.filter(({ body }) => (body.input as string[])[1] === WORDS);
  return String(put.at(-1)?.body.model);
}

describe('vectors by a model on a server', () => {
  it('are made once a passage, in batches, and questions are put to the model from then on', async () => {
    const store = await storeOfReports(12);
    const count = await passageCount(store);
    expect(count).toBeGreaterThan(2 * BATCH);
    expect(await asks(store)).toBe('built in');
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    expect(texts()).toHaveLength(count);
    expect(server.requests).toHaveLength(1 + Math.ceil(count / BATCH));
    expect(await asks(store)).toBe('a');
    await store.vectors.embed();
    expect(repeated(texts().filter((text) => text !== WORDS))).toBe(0);
  });

  it('are found again by the next process without asking for one', async () => {
    const store = await storeOfReports(3);
    await store.vectors.embed();
    const found = await store.vectors.search(WORDS, {}, 5);
    const next = await storeWith('a');
    const asked = server.requests.length;
    expect(await next.vectors.search(WORDS, {}, 5)).toEqual(found);
    expect(server.requests.length).toBe(asked + 1);
  });

  it('are made of the newest versions only, and gone with their report', async () => {
    const store = await storeWith('a');
    await storeTexts(store, [fictionalReport({ overview: '第一次公布的造林信息。' })]);
    await storeTexts(store, [fictionalReport({ overview: '更正后公布的造林信息。' })]);
    await store.vectors.embed();
    expect(texts().join()).toContain('更正后');
    expect(texts().join()).not.toContain('第一次');
    await store.remove('云溪县林业局', 2024);
    expect(store.engine.db.all(sql`select * from vectors`)).toEqual([]);
  });

  it('find what means the same in other words', async () => {
    await server.close();
    server = await openModelServer({
      models: { a: 64 },
      meaning: (text) => text.replaceAll('被人起诉', '行政诉讼败诉'),
    });
    const store = await storeWith('a');
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
    const before = await storeOfReports(12);
    await before.vectors.embed();
    const after = await storeWith('b');
    expect(await asks(after)).toBe('a');
    server.slow(30);
    const seen: string[] = [];
    let done = false;
    const following = after.vectors.embed().finally(() => {
      done = true;
    });
    while (!done) seen.push(await asks(after));
    await following;
    // The last of them may have been asked when it was just done.
    expect(new Set(seen.slice(0, -1))).toEqual(new Set(['a']));
    expect(await asks(after)).toBe('b');
    expect(await asks(await storeWith('b'))).toBe('b');
    // A process that still has the old settings goes on with what was made by them.
    expect(await asks(before)).toBe('a');
  });

  it('back to the model before asks for nothing again', async () => {
    const store = await storeOfReports(3);
    await store.vectors.embed();
    for (const model of ['b', 'a']) await (await storeWith(model)).vectors.embed();
    expect(repeated(texts())).toBe(await passageCount(store));
  });

  it('behind the same name is noticed, and nothing is compared with vectors of the other', async () => {
    const store = await storeOfReports(3);
    await store.vectors.embed();
    expect(await asks(store)).toBe('a');
    server.swap('a', 'c');
    expect(await asks(store)).toBe('built in');
    await store.vectors.embed();
    expect(await asks(store)).toBe('a');
    server.swap('a', 'd', 16);
    expect(await asks(store)).toBe('built in');
  });

  it('leaves the old vectors for a week without use', async () => {
    const store = await storeOfReports(3);
    await store.vectors.embed();
    const rows = () => store.engine.db.all(sql`select distinct model from vectors order by model`);
    await (await storeWith('b')).vectors.embed();
    expect(rows()).toHaveLength(2);
    store.engine.db.run(sql`update vector_sets set used_on = '2020-01-01' where model = 'a'`);
    await (await storeWith('b')).vectors.embed();
    expect(rows()).toEqual([{ model: 'b#2' }]);
    expect(await asks(store)).toBe('b');
  });
});

describe('a server that fails', () => {
  it.each<[string, ModelFault[]]>([
    ['is asked too often', [{ status: 429 }, { status: 429 }]],
    ['has a fault', [{ status: 500 }, { status: 502 }]],
    ['closes the connection', ['reset', 'reset']],
    ['gives half a reply', ['cut', 'html']],
    ['gives fewer vectors', ['fewer', 'null']],
  ])('and then works again costs nothing: it %s', async (_what, faults) => {
    const store = await storeOfReports(3);
    server.fail(...faults);
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    expect(repeated(texts())).toBe(0);
  });

  it('is waited for as long as it asks', async () => {
    const store = await storeOfReports(1);
    server.fail({ status: 429, retryAfter: '1' });
    await store.vectors.embed();
    const [first, second] = server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it.each<[string, ModelFault, string, number]>([
    ['is down', { status: 503 }, 'failing', 3],
    ['wants to be left alone for an hour', { status: 429, retryAfter: '3600' }, 'busy', 1],
    ['refuses the key', { status: 401 }, 'denied', 1],
    ['has an empty account', { status: 429, code: 'insufficient_quota' }, 'denied', 1],
  ])('is given up for now, and the rest says how much is left: it %s', async (_what, fault, why, tries) => {
    const store = await storeOfReports(1);
    server.failAlways(fault);
    expect(await store.vectors.embed()).toEqual({ left: await passageCount(store), why });
    expect(server.requests).toHaveLength(tries);
    expect(await asks(store)).toBe('built in');
  });

  it('in the middle keeps what was had, and the next time goes on there', async () => {
    const store = await storeOfReports(12);
    const count = await passageCount(store);
    await store.vectors.embed((done) => done === BATCH && server.failAlways({ status: 500 }));
    server.failAlways(undefined);
    const sent = texts().length;
    expect((await (await storeWith('a')).vectors.embed()).left).toBe(0);
    expect(texts().length - sent).toBe(count - BATCH);
  });

  it('refuses one text that is too long gets the others, and as much of it as it takes', async () => {
    const store = await storeWith('a');
    await storeTexts(store, [fictionalReport({ overview: `公开栏目${'更新较慢'.repeat(250)}` })]);
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    const half = texts().filter((text) => text.includes('更新较慢更新较慢'));
    expect(half.some((text) => text.length <= 900)).toBe(true);
  });

  it('refuses a text however short leaves that passage to words', async () => {
    await server.close();
    server = await openModelServer({ models: { a: 8 }, longest: 25 });
    const store = await storeOfReports(1);
    expect((await store.vectors.embed()).why).toBe(null);
    expect(await store.vectors.embed()).toMatchObject({ why: null });
  });
});

describe('a question while the server fails', () => {
  it.each<[string, ModelFault]>([
    ['says nothing', 'silence'],
    ['is busy', { status: 429, retryAfter: '20' }],
    ['refuses', { status: 401 }],
    ['gives zeros', 'zero'],
  ])('is answered by the built-in vectors in time, the next ones without asking: it %s', async (_what, fault) => {
    const store = await storeOfReports(3);
    await store.vectors.embed();
    server.failAlways(fault);
    const before = server.requests.length;
    const started = performance.now();
    for (let question = 0; question < 5; question += 1) expect(await asks(store)).toBe('built in');
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(server.requests.length).toBe(before + 1);
  });
});

describe('the characters of a day', () => {
  it('are never gone over, by whatever number of processes', async () => {
    const store = await storeOfReports(12, 'a', 20_000);
    expect((await store.vectors.embed()).why).toBe('budget');
    const other = await storeWith('a', 20_000);
    expect((await other.vectors.embed()).why).toBe('budget');
    const sent = server.embedded().join('').length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(0.9 * 20_000);
    expect(await asks(store)).toBe('built in');
  });

  it('leave some for questions when passages have used theirs', async () => {
    const first = await storeOfReports(3);
    await first.vectors.embed();
    const used = server.embedded().join('').length;
    const store = await storeWith('a', used + 100);
    await storeTexts(store, [fictionalReport({ overview: '护林员骑马巡山。'.repeat(20) })]);
    expect((await store.vectors.embed()).why).toBe('budget');
    expect(await asks(store)).toBe('a');
  });

  it('of 0 send nothing at all', async () => {
    const store = await storeOfReports(1, 'a', 0);
    await store.vectors.embed();
    await asks(store);
    expect(server.requests).toEqual([]);
  });
});

describe('several processes', () => {
  it('share the work: no passage is embedded twice', async () => {
    const store = await storeOfReports(12);
    const other = await storeWith('a');
    server.slow(500);
    const followed = await Promise.all([store.vectors.embed(), other.vectors.embed()]);
    expect(repeated(texts())).toBe(0);
    expect(followed.map(({ why }) => why).sort()).toEqual(['elsewhere', null]);
    expect(await asks(other)).toBe('a');
  });

  it('go on where one was killed, and at most its last request is repeated', async () => {
    const store = await storeOfReports(12);
    const count = await passageCount(store);
    server.slow(100);
    const script = `import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../db/store.ts'))};
      import { openAIEmbeddings } from ${JSON.stringify(join(import.meta.dirname, '../../db/vectors/openai.ts'))};
      const store = await openStore(${JSON.stringify(path)}, { server: openAIEmbeddings({ apiKey: undefined, baseURL: ${JSON.stringify(server.baseURL)}, model: 'a', budget: 1e7 }) });
      await store.vectors.embed((done) => console.log(done));`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await new Promise((said) => child.stdout.once('data', said));
    child.kill('SIGKILL');
    await new Promise((gone) => child.once('close', gone));
    server.slow(0);
    expect(await store.vectors.embed()).toEqual({ left: 0, why: null });
    expect(new Set(texts()).size).toBe(count);
    expect(repeated(texts())).toBeLessThanOrEqual(BATCH);
  });

  it('end soon in the middle of the work, with what was had', async () => {
    const store = await storeOfReports(12);
    server.slow(200);
    const followed = store.vectors.embed();
    while (server.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    const started = performance.now();
    await store.close();
    open.splice(open.indexOf(store), 1);
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(await followed.catch(() => 'stopped')).toMatchObject({ why: 'stopped' });
    server.slow(0);
    await (await storeWith('a')).vectors.embed();
    expect(repeated(texts())).toBe(0);
  });
});
