import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ChatModelError } from '../../prompts/chat-model.ts';
import { openAIChatModel } from '../../prompts/openai.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import { readReply } from '../../prompts/reply.ts';
import type { ChatRequest, Speak } from '../openai-chat.ts';
import { type ModelFault, type ModelServer, openModelServer } from '../openai-server.ts';

const WORDS: Prompt = { version: 'test@0', system: '只输出 JSON。', user: '青砚县教育局2024年收到多少件申请' };
const Reply = z.strictObject({ ask: z.literal('figures'), years: z.array(z.int()) });
const GOOD = { ask: 'figures', years: [2024] };

let server: ModelServer;
afterEach(() => server.close());

async function model(options: { speak?: Speak; refuses?: (request: ChatRequest) => boolean; key?: string } = {}) {
  server = await openModelServer({ speak: () => JSON.stringify(GOOD), ...options });
  return openAIChatModel({ apiKey: 'sk-test', baseURL: server.baseURL, model: 'test-chat' });
}

function within(milliseconds: number) {
  return { shape: Reply, stopped: AbortSignal.timeout(milliseconds) };
}

async function faultOf(writing: Promise<unknown>): Promise<ChatModelError> {
  const error = await writing.catch((thrown: unknown) => thrown);
  if (!(error instanceof ChatModelError)) throw new Error(`no fault but ${JSON.stringify(error)}`);
  return error;
}

describe('a chat model behind a server', () => {
  it('is asked once, for JSON of the shape, with nothing left to chance', async () => {
    const written = await (await model()).write(WORDS, within(5_000));
    expect(readReply(written.text, Reply).value).toEqual(GOOD);
    const [request, ...others] = server.chats();
    expect(others).toEqual([]);
    expect(request).toMatchObject({ model: 'test-chat', temperature: 0, max_tokens: 1_500, stream: true });
    expect(request?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(request?.response_format?.json_schema?.schema).toMatchObject({ type: 'object', required: ['ask', 'years'] });
  });

  it('says what it has cost, as the server counts it', async () => {
    const { used } = await (await model()).write(WORDS, within(5_000));
    expect(used.calls).toBe(1);
    expect(used.tokensIn).toBeGreaterThan(10);
    expect(used.tokensOut).toBeGreaterThan(5);
  });

  it('tells of the text as it comes', async () => {
    const texts: string[] = [];
    const { text } = await (await model()).write(WORDS, { ...within(5_000), onText: (sofar) => texts.push(sofar) });
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.every((one) => text.startsWith(one))).toBe(true);
    expect(texts.at(-1)).toBe(text);
  });

  it.each<[string, (request: ChatRequest) => boolean, object]>([
    [
      'takes no schema',
      ({ response_format: format }) => format?.type === 'json_schema',
      { response_format: { type: 'json_object' } },
    ],
    [
      'takes no temperature',
      ({ temperature }) => temperature !== undefined,
      { max_tokens: 1_500, response_format: { type: 'json_schema' } },
    ],
    ['takes no format at all', ({ response_format: format }) => format !== undefined, {}],
  ])('asks a server that %s in a simpler manner, and stays with that', async (_, refuses, simpler) => {
    const chat = await model({ refuses });
    expect(readReply((await chat.write(WORDS, within(5_000))).text, Reply).value).toEqual(GOOD);
    const before = server.chats().length;
    await chat.write(WORDS, within(5_000));
    expect(server.chats()).toHaveLength(before + 1);
    expect(server.chats().at(-1)).toMatchObject(simpler);
  });

  it.each<[string, ModelFault, number]>([
    ['a failure of the server', { status: 500 }, 2],
    ['being asked to wait a moment', { status: 429, retryAfter: '0' }, 2],
    ['a connection that is reset', 'reset', 2],
    ['a text that breaks off', 'cut', 2],
  ])('asks once more after %s', async (_, fault, requests) => {
    const chat = await model();
    server.fail(fault);
    expect(readReply((await chat.write(WORDS, within(5_000))).text, Reply).value).toEqual(GOOD);
    expect(server.requests).toHaveLength(requests);
  });

  it.each<[string, ModelFault, string, number]>([
    ['a server that keeps failing', { status: 500 }, 'failing', 2],
    ['one that is busy and does not say how long', { status: 429 }, 'busy', 1],
    ['one that is busy for a minute', { status: 429, retryAfter: '60' }, 'busy', 1],
    ['an account that is empty', { status: 429, code: 'insufficient_quota' }, 'denied', 1],
    ['a key that is wrong', { status: 401 }, 'denied', 1],
    ['a request that is refused in every manner', { status: 400 }, 'denied', 4],
    ['a text that breaks off again', 'cut', 'failing', 2],
    ['a reply without end', 'endless', 'slow', 1],
  ])('gives up on %s', async (_, fault, kind, requests) => {
    const chat = await model();
    server.failAlways(fault);
    const error = await faultOf(chat.write(WORDS, within(10_000)));
    expect([error.fault, server.requests.length]).toEqual([kind, requests]);
    expect(error.used.calls).toBe(requests);
  });

  it.each<ModelFault>(['silence', 'stalled'])(
    'ends at once with its caller, also when the server shows %s',
    async (fault) => {
      const chat = await model();
      server.failAlways(fault);
      expect((await faultOf(chat.write(WORDS, within(300)))).fault).toBe('stopped');
    },
  );

  it('leaves a server that is silent for eight seconds', async () => {
    const chat = await model();
    server.failAlways('silence');
    const error = await faultOf(chat.write(WORDS, within(20_000)));
    expect([error.fault, server.requests.length]).toEqual(['slow', 1]);
  });

  it('never tells what was sent, what the server wrote, or the key', async () => {
    const chat = await model();
    server.failAlways({ status: 400, message: 'no such thing as 青砚县教育局, sk-test' });
    const error = await faultOf(chat.write(WORDS, within(5_000)));
    expect(`${error.message}${error.stack}`).not.toMatch(/青砚县|sk-test|no such thing/);
  });
});

describe('a reply', () => {
  it.each([
    ['as it is', JSON.stringify(GOOD)],
    ['in a fence', `\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``],
    ['between words', `好的，结果是：${JSON.stringify(GOOD)} 希望有帮助。`],
    ['behind thoughts', `<think>用户问{数量}</think>\n${JSON.stringify(GOOD)}`],
  ])('is read %s', (_, text) => {
    expect(readReply(text, Reply).value).toEqual(GOOD);
  });

  it.each([
    ['words', '对不起，我不能回答。'],
    ['nothing', ''],
    ['half of it', '{"ask": "figures", "years": [20'],
    ['more than was wanted', JSON.stringify({ ...GOOD, sql: 'drop table reports' })],
    ['other kinds of values', JSON.stringify({ ...GOOD, years: ['2024'] })],
  ])('is not taken when it is %s', (_, text) => {
    const read = readReply(text, Reply);
    expect(read.value).toBeUndefined();
    expect(JSON.stringify(read)).not.toMatch(/drop table/);
  });
});
