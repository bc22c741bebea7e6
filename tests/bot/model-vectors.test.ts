import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ingest } from '../../bot/commands/ingest.ts';
import { search } from '../../bot/commands/search.ts';
import { verify } from '../../bot/commands/verify.ts';
import { generateReports } from '../bench/generator.ts';
import { type ModelServer, openModelServer } from '../openai-server.ts';
import { freshFolder, loadedForModels, nianbao } from './command.ts';

const KEY = 'sk-canary-of-the-tests';
let server: ModelServer;
let db: string;
let reports: string;

beforeEach(async () => {
  server = await openModelServer({ models: { 'small-model': 16, 'other-model': 24 }, key: KEY });
  const folder = freshFolder();
  db = join(folder, 'store.db');
  reports = join(folder, 'reports');
  mkdirSync(reports);
  [...generateReports(3, 1)].forEach(({ text }, at) => {
    writeFileSync(join(reports, `${at}.txt`), text);
  });
  vi.stubEnv('OPENAI_API_KEY', KEY);
  vi.stubEnv('OPENAI_BASE_URL', server.baseURL);
  vi.stubEnv('NIANBAO_EMBEDDING_MODEL', 'small-model');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await server.close();
});

/** What a command writes on both streams. */
async function said(command: () => Promise<void>): Promise<{ out: string; errors: string }> {
  const written = { out: '', errors: '' };
  const write = (to: 'out' | 'errors') => (text: unknown) => {
    written[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(write('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(write('errors'));
  await command();
  vi.restoreAllMocks();
  expect(written.out + written.errors).not.toContain(KEY);
  return written;
}

const reading = () => said(() => ingest([reports], { db }));
const looking = () => said(() => search('群众满意度与监督', { db, json: true }));
const verifying = () => said(() => verify({ db }));

describe('a model named in the settings', () => {
  it('embeds what is read in, and is asked when one searches', async () => {
    const { errors } = await reading();
    expect(errors).toBe('');
    expect(server.requests.every(({ key, body }) => key === KEY && body.model === 'small-model')).toBe(true);
    const before = server.requests.length;
    expect(JSON.parse((await looking()).out).hits).toHaveLength(10);
    expect(server.embedded().at(-1)).toBe('群众满意度与监督');
    expect(server.requests.length).toBe(before + 1);
    expect((await verifying()).out).toMatch(/^数据库完好。\n模型 small-model 的向量：\d+ 段（提问时使用）\n$/);
  });

  it('that is sent nothing but passages and the words looked for', async () => {
    await reading();
    await looking();
    expect(new Set(server.requests.map(({ path }) => path))).toEqual(new Set(['embeddings']));
    for (const { body } of server.requests)
      expect(Object.keys(body).sort()).toEqual(['encoding_format', 'input', 'model']);
  });

  it('that fails leaves reports answerable, and says what is left and why', async () => {
    server.failAlways({ status: 401, message: `Incorrect API key provided: ${KEY}` });
    const { out, errors } = await reading();
    expect(out).toContain('已入库  3');
    expect(errors).toMatch(
      /^报告已经可以提问。还有 \d+ 段没有取得模型的向量（向量服务器拒绝了请求.*取过的不会再取。\n$/,
    );
    server.failAlways(undefined);
    await reading();
    server.failAlways({ status: 500 });
    const found = await looking();
    expect(JSON.parse(found.out).hits).toHaveLength(10);
    expect(found.errors).toBe('向量服务器没有正常回应；相近的写法先按字面查找。\n');
  });

  it('is told apart from the one before, whose vectors stay for a while', async () => {
    await reading();
    vi.stubEnv('NIANBAO_EMBEDDING_MODEL', 'other-model');
    const used = server.embedded().join('').length;
    vi.stubEnv('NIANBAO_EMBEDDING_BUDGET', String(Math.ceil((used + 100) / 0.9)));
    expect((await reading()).errors).toContain('今天可以发送的字数已用完');
    expect((await verifying()).out).toMatch(
      /other-model 的向量：0 段，还差 \d+ 段（尚未取完，暂不使用）\n.*small-model .*（提问时使用）/,
    );
    vi.stubEnv('NIANBAO_EMBEDDING_BUDGET', '');
    await reading();
    expect((await verifying()).out).toMatch(/other-model .*（提问时使用）\n.*small-model .*（现在的设置不使用）/);
  });

  it('whose index is damaged is found so, and its index made again without asking the server', async () => {
    await reading();
    writeFileSync(`${db}.1.hnsw`, 'damaged');
    const asked = server.requests.length;
    expect((await verifying()).out).toMatch(/^向量索引文件与库中记录不符.*\.1\.hnsw/);
    expect((await verifying()).out).toMatch(/^数据库完好。/);
    expect(server.requests.length).toBe(asked);
  });
});

describe('settings of a model', () => {
  it.each([
    ['a model without a key or a server', { NIANBAO_EMBEDDING_MODEL: 'm' }, 'NIANBAO_EMBEDDING_MODEL'],
    ['a budget that is no number', { NIANBAO_EMBEDDING_BUDGET: '2万' }, 'NIANBAO_EMBEDDING_BUDGET'],
    ['a server that is no address', { OPENAI_BASE_URL: 'localhost' }, 'OPENAI_BASE_URL'],
  ])('that cannot be used end with 2 and one line: %s', (_what, env, words) => {
    const { status, errors } = nianbao(['reports', '--db', db], { env });
    expect(status).toBe(2);
    expect(errors).toContain(words);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('that name no model load nothing of LangChain', () => {
    const loaded = (env: Record<string, string>) => loadedForModels(['search', '公开', '--db', db], env);
    expect(loaded({ OPENAI_API_KEY: 'sk-x' })).toEqual([]);
    expect(loaded({ OPENAI_API_KEY: 'sk-x', NIANBAO_EMBEDDING_MODEL: 'm' })).toContain('../db/vectors/openai.js');
  });
});
