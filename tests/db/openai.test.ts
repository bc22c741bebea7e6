import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddingError } from '../../db/vectors/embedding-error.ts';
import { openAIEmbeddings } from '../../db/vectors/openai.ts';
import { madeUpVector } from '../openai-embeddings.ts';
import { type ModelFault, type ModelServer, openModelServer } from '../openai-server.ts';

const MODEL = 'model-a';
const TEXTS = ['公开指南\n已更新', '依申请公开', '行政复议'];
const WITHIN = 2000;
let server: ModelServer;

beforeEach(async () => {
  server = await openModelServer({ models: { [MODEL]: 8 }, key: 'sk-test', longest: 100 });
});
afterEach(async () => await server.close());

const embeddings = (apiKey: string | undefined = 'sk-test') =>
  openAIEmbeddings({ apiKey, baseURL: server.baseURL, model: MODEL, budget: 1000 });
const embed = (texts: readonly string[] = TEXTS, within = WITHIN) => embeddings().embed(MODEL, texts, within);
const right = TEXTS.map((text) => unit(madeUpVector(MODEL, 8, text)));

describe('embeddings from a server', () => {
  it('are one vector of length 1 a text, by one request with the texts as they are', async () => {
    expectVectors(await embed(), right);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      path: 'embeddings',
      key: 'sk-test',
      body: { model: MODEL, input: TEXTS, encoding_format: 'float' },
    });
  });

  it.each(['shuffled', 'base64', 'unnumbered'] as const)('are right when the reply is %s', async (how) => {
    server.fail(how);
    expectVectors(await embed(), right);
  });

  it('of nothing ask nothing', async () => {
    expect(await embed([])).toEqual([]);
    expect(server.requests).toHaveLength(0);
  });

  it('come from a server that wants no key', async () => {
    const open = await openModelServer({ models: { [MODEL]: 8 } });
    const own = openAIEmbeddings({ apiKey: undefined, baseURL: open.baseURL, model: MODEL, budget: 1000 });
    expectVectors(await own.embed(MODEL, TEXTS, WITHIN), right);
    await open.close();
  });

  it.each<[string, ModelFault, string, number | null]>([
    ['too many requests', { status: 429 }, 'busy', null],
    ['too many requests, with a time', { status: 429, retryAfter: '7' }, 'busy', 7000],
    ['an empty account', { status: 429, code: 'insufficient_quota' }, 'denied', null],
    ['a fault inside', { status: 500 }, 'failing', null],
    ['a fault inside over a long text', { status: 500, message: 'input is too large to process' }, 'texts', null],
    ['a pause for repairs', { status: 503, retryAfter: '2' }, 'failing', 2000],
    ['a refused text', { status: 422 }, 'texts', null],
    ['a refused key', { status: 401 }, 'denied', null],
    ['a way to somewhere else', { status: 307 }, 'denied', null],
    ['a closed connection', 'reset', 'failing', null],
    ['half a reply', 'cut', 'failing', null],
    ['a page', 'html', 'failing', null],
    ['fewer vectors than texts', 'fewer', 'failing', null],
    ['vectors of several lengths', 'uneven', 'failing', null],
    ['vectors of nothing', 'null', 'failing', null],
    ['vectors without direction', 'zero', 'texts', null],
  ])('tell %s from other faults, after one request', async (_what, fault, kind, retryAfter) => {
    server.fail(fault);
    const error = await embed().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EmbeddingError);
    expect(error).toMatchObject({ fault: kind, retryAfter });
    expect(server.requests).toHaveLength(1);
  });

  it('are waited for no longer than asked', async () => {
    server.fail('silence');
    const started = performance.now();
    await expect(embed(TEXTS, 200)).rejects.toMatchObject({ fault: 'failing' });
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('stop when the program does', async () => {
    server.fail('silence');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(embeddings().embed(MODEL, TEXTS, WITHIN, stop.signal)).rejects.toMatchObject({ fault: 'stopped' });
  });

  it('that fail say nothing of key, texts or what the server wrote', async () => {
    const wrong = await embeddings('sk-secret')
      .embed(MODEL, TEXTS, WITHIN)
      .catch((error: unknown) => error);
    server.fail({ status: 400, message: TEXTS[1] ?? '' });
    const refused = await embed().catch((error: unknown) => error);
    for (const error of [wrong, refused]) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/sk-secret|依申请公开/);
    }
    expect(wrong).toMatchObject({ fault: 'denied', userMessage: expect.stringContaining('密钥') });
  });
});

function unit(values: readonly number[]): number[] {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

function expectVectors(found: readonly Float32Array[], expected: readonly number[][]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((vector, at) => {
    expect(vector.length).toBe(expected[at]?.length);
    vector.forEach((value, place) => {
      expect(value).toBeCloseTo(expected[at]?.[place] ?? Number.NaN, 5);
    });
  });
}
