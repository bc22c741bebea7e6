import { once } from 'node:events';
import { createServer } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerLog } from '../../bot/answer-log.ts';
import { createTelegramBot, type TelegramBot } from '../../bot/telegram/bot.ts';
import { PortTakenError } from '../../bot/telegram/errors.ts';
import { agentFor } from '../../bot/telegram/proxy.ts';
import type { WebhookPlace } from '../../bot/telegram/webhook.ts';
import { openStore, type Store } from '../../db/store.ts';
import { openHttpProxy, openSocksProxy } from '../loopback-proxy.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { answerOf } from './telegram-stage.ts';

let server: TelegramServer;
let store: Store;
let bot: TelegramBot | undefined;

beforeEach(async () => {
  server = await openTelegramServer();
  store = await openStore(':memory:');
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await server.close();
  await store.close();
});

function botWith(more: Partial<Parameters<typeof createTelegramBot>[0]>): TelegramBot {
  const { token, apiRoot } = server;
  const logger = pino({ level: 'silent' });
  const log = createAnswerLog(store, () => new Date());
  const ask = async (question: string) => answerOf(question, `答${question}`);
  bot = createTelegramBot({ token, apiRoot, ask, store, log, logger, lockFile: null, ...more });
  return bot;
}

describe('a proxy', () => {
  it.each([
    ['http', openHttpProxy],
    ['socks', openSocksProxy],
  ])('of the kind %s carries every call', async (_, open) => {
    const proxy = await open();
    const agent = await agentFor({ TELEGRAM_PROXY: proxy.url });
    const running = botWith({ agent }).run();
    server.say(11, '收到几件');
    expect((await server.sent(1))[0]?.text).toBe('答收到几件');
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(server.apiRoot).host]));
    await bot?.stop();
    await running;
    await proxy.close();
  });

  it('of the whole system is for addresses with https, and may come without a scheme', async () => {
    const HTTPS_PROXY = '127.0.0.1:7890';
    expect(await agentFor({ HTTPS_PROXY, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' })).toBeUndefined();
    expect(await agentFor({ HTTPS_PROXY })).toBeDefined();
    expect(await agentFor({})).toBeUndefined();
    await expect(agentFor({ HTTPS_PROXY: 'http://secret:word@' })).rejects.toThrow(/^HTTPS_PROXY: (?!.*secret)/);
  });
});

describe('a webhook', () => {
  let place: WebhookPlace;

  beforeEach(async () => {
    const port = await freePort();
    place = { url: `http://127.0.0.1:${port}/nianbao`, host: '127.0.0.1', port };
  });

  async function announced(): Promise<{ url: string; secret: string }> {
    const [call] = await server.called('setWebhook');
    const { url, secret_token } = call?.payload ?? {};
    return { url: String(url), secret: String(secret_token) };
  }

  async function knock(url: string, headers: Record<string, string>, body = '{"update_id":1}'): Promise<number> {
    const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    return response?.status ?? 0;
  }

  it('brings questions in the order of their chat, and is given up for polling without a trace', async () => {
    const running = botWith({ webhook: place }).run();
    await announced();
    for (const words of ['1', '2', '3']) server.say(11, words);
    expect((await server.sent(3)).map(({ text }) => text)).toEqual(['答1', '答2', '答3']);
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toEqual([]);
    await bot?.stop();
    await running;
    void botWith({}).run();
    await server.called('getUpdates');
    server.say(11, '4');
    expect((await server.sent(4)).at(-1)?.text).toBe('答4');
  });

  it('stands at a path that nobody can guess, and is the same after a restart', async () => {
    void botWith({ webhook: place }).run();
    const { url, secret } = await announced();
    expect(url).toMatch(/\/nianbao\/[0-9a-f]{32}$/);
    expect(url + secret).not.toContain(server.token.split(':')[1]);
    await bot?.stop();
    void botWith({ webhook: place }).run();
    await server.called('setWebhook', 2);
    expect(server.calls.filter(({ method }) => method === 'setWebhook')[1]?.payload.url).toBe(url);
  });

  it('refuses whoever does not know path and secret, and bodies that no update has', async () => {
    void botWith({ webhook: place }).run();
    const { url, secret } = await announced();
    const header = 'x-telegram-bot-api-secret-token';
    const right = { [header]: secret };
    const large = 'x'.repeat(10 * 1024 * 1024);
    expect(await knock(url, {})).toBe(403);
    expect(await knock(url, { [header]: secret.slice(1) })).toBe(403);
    expect(await knock(url, { [header]: secret + secret })).toBe(403);
    expect(await knock(url, { [header]: `${secret}, ${secret}` })).toBe(403);
    expect(await knock(new URL('/', url).href, right)).toBe(404);
    expect(await knock(url.replace(/.$/, '-'), right)).toBe(404);
    expect(await knock(url, right, 'not json')).toBe(400);
    expect(await knock(url, right, '{"update_id":"1"}')).toBe(400);
    expect([0, 413]).toContain(await knock(url, right, large));
    expect((await fetch(url, { headers: right })).status).toBe(404);
    expect(await knock(url, right)).toBe(200);
  });

  it('on a port that is taken says so', async () => {
    const taken = createServer().listen(place.port, '127.0.0.1');
    await once(taken, 'listening');
    await expect(botWith({ webhook: place }).run()).rejects.toThrow(PortTakenError);
    taken.close();
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
