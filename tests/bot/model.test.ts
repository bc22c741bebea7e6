import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, openModelServer } from '../openai-server.ts';
import { understanding } from '../retrieval/model/stage.ts';
import { freshFolder, loadedForModels, nianbao, root, samples } from './command.ts';

const folder = freshFolder();
const db = join(folder, 'store.db');
const LOST = '青砚县教育局2024年坐上被告席的次数';
const COUNT = '青砚县教育局2024年新收多少件申请';

let server: ModelServer;
let env: Record<string, string>;
beforeAll(async () => {
  expect(nianbao(['ingest', samples, '--db', db]).status).toBe(0);
  server = await openModelServer({ key: 'sk-secret-canary', speak: understanding });
  env = { OPENAI_API_KEY: 'sk-secret-canary', OPENAI_BASE_URL: server.baseURL, NIANBAO_CHAT_MODEL: 'test-chat' };
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Beside the server, which answers in this process. */
async function calling(args: readonly string[], more: Record<string, string> = {}) {
  const child = spawn('node', [join(root, 'dist/bot/main.js'), ...args, '--db', db], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NIANBAO_NOW: '2026-11-21', ...env, ...more },
  });
  let [out, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors += piece;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { out, errors, status };
}

describe('nianbao with a language model', () => {
  it('answers what the rules do not know, and counts it', async () => {
    const { out } = await calling(['ask', LOST, '--json']);
    expect(JSON.parse(out)).toMatchObject({ kind: 'computed', planner: 'model' });
    await calling(['ask', COUNT]);
    const stats = JSON.parse((await calling(['stats', '--json'])).out);
    expect(stats).toMatchObject({
      answers: 2,
      kinds: { computed: 1, figure: 1 },
      planners: { model: 1, rules: 1 },
      channels: { terminal: 2 },
      model: { answers: 1, calls: 1, models: { 'test-chat': 1 }, troubles: {} },
      feedback: { good: 0, bad: 0 },
    });
    expect(stats.today.tokens).toBe(stats.model.tokensIn + stats.model.tokensOut);
    expect(Object.keys(stats.model.prompts)).toEqual([expect.stringMatching(/^planner@/)]);
    const words = (await calling(['stats'])).out;
    expect(words).toContain('理解：规则 1，模型 1');
    expect(words).toContain('语言模型（test-chat）：用于 1 次回答，调用 1 次');
  });

  it('scores a set with the same table and says what the model had to do with it', async () => {
    const { out, errors, status } = await calling(['score', 'tests/questions/free.jsonl', '--model']);
    expect([status, errors]).toEqual([0, '']);
    expect(out).toContain('共 36 题：正确 36（100%），答错 0（0%），误拒 0（0%），引错 0（0%）；其中数字答错 0');
    expect(out).toMatch(/语言模型：用于 36 题，其中 36 题按它的理解回答/);
  });

  it('answers without it when the tokens of the day are used up', async () => {
    const before = server.requests.length;
    const { out } = await calling(['ask', LOST, '--json'], { NIANBAO_MODEL_TOKENS: '1000' });
    expect([JSON.parse(out).planner, server.requests.length]).toEqual(['rules', before]);
  });

  it('never prints the key, whatever the server says', async () => {
    server.failAlways({ status: 401, message: 'Incorrect API key provided: sk-secret-canary' });
    const { out, errors, status } = await calling(['ask', LOST]);
    server.failAlways(undefined);
    expect(status).toBe(0);
    expect(out + errors).not.toMatch(/sk-secret|401|API key/);
  });
});

describe('nianbao without a language model', () => {
  it('scores none, and says what to set', () => {
    const { status, errors } = nianbao(['score', 'tests/questions/free.jsonl', '--model', '--db', db]);
    expect(status).toBe(2);
    expect(errors).toContain('NIANBAO_CHAT_MODEL');
  });

  it.each([
    ['a model without a key or a server', { NIANBAO_CHAT_MODEL: 'm' }, 'NIANBAO_CHAT_MODEL'],
    ['tokens that are no number', { NIANBAO_MODEL_TOKENS: '很多' }, 'NIANBAO_MODEL_TOKENS'],
    ['questions that are no number', { NIANBAO_MODEL_QUESTIONS: '-1' }, 'NIANBAO_MODEL_QUESTIONS'],
  ])('ends with 2 and one line on %s', (_, settings, words) => {
    const { status, errors } = nianbao(['reports', '--db', db], { env: settings });
    expect(status).toBe(2);
    expect(errors).toContain(words);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('loads nothing of LangChain, and with one only when it is asked', () => {
    const loaded = (question: string, more: Record<string, string>) =>
      loadedForModels(['ask', question, '--db', db], more);
    const dead = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', NIANBAO_CHAT_MODEL: 'm' };
    expect(loaded(COUNT, { OPENAI_API_KEY: 'sk-x' })).toEqual([]);
    expect(loaded(COUNT, dead).filter((name) => name.startsWith('@langchain'))).toEqual([]);
    expect(loaded(LOST, dead)).toContain('@langchain/openai');
  });
});
