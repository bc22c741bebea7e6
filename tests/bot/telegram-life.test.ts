import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerLog } from '../../bot/answer-log.ts';
import { createTelegramBot } from '../../bot/telegram/bot.ts';
import { LockHeldError, OtherPollerError, PollingEndedError, TokenRefusedError } from '../../bot/telegram/errors.ts';
import { takeLock } from '../../bot/telegram/lock.ts';
import { openStore, type Store } from '../../db/store.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { answerOf, byHand, openStage } from './telegram-stage.ts';

let folder: string;
let lockFile: string;
let server: TelegramServer;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-telegram-'));
  lockFile = join(folder, 'nianbao.db.bot');
  server = await openTelegramServer();
  store = await openStore(':memory:');
});
afterEach(async () => {
  await server.close();
  await store.close();
  await rm(folder, { recursive: true });
});

function botWith(token = server.token, apiRoot = server.apiRoot) {
  const logger = pino({ level: 'silent' });
  const log = createAnswerLog(store, () => new Date());
  const ask = async (question: string) => answerOf(question, '好。');
  return createTelegramBot({ token, apiRoot, ask, store, log, logger, lockFile });
}

describe('starting', () => {
  it('is refused for a second process with the same store, and the first goes on', async () => {
    const first = botWith();
    const running = first.run();
    await server.called('getUpdates');
    const refused = await botWith()
      .run()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LockHeldError);
    expect((refused as LockHeldError).userMessage).toContain(`进程号 ${process.pid}`);
    server.say(11, '在吗');
    expect(await server.sent(1)).toHaveLength(1);
    await first.stop();
    await running;
    await expect(readFile(lockFile)).rejects.toThrow('ENOENT');
  });

  it('takes over the lock that a dead process left behind, or one that was cut off', async () => {
    for (const left of [
      '{"pid":3999999,"started":"2999-01-01T00:00:00.000Z"}',
      `{"pid":${process.pid},"started":"x"}`,
      '',
    ]) {
      await writeFile(lockFile, left);
      const lock = await takeLock(lockFile);
      expect(await readFile(lockFile, 'utf8')).toContain(`"pid":${process.pid},`);
      await lock.release();
    }
  });

  it('respects the lock of another living process', async () => {
    const started = new Date().toISOString();
    await writeFile(lockFile, JSON.stringify({ pid: process.ppid, started }));
    await expect(takeLock(lockFile)).rejects.toThrow(`held by process ${process.ppid} since ${started}`);
  });

  it('with a token that Telegram does not know says so, without the token', async () => {
    const token = '654321:AAanother-token';
    const refused = await botWith(token)
      .run()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TokenRefusedError);
    expect(JSON.stringify((refused as Error).cause)).not.toContain(token);
  });

  it('beside another poller ends with a clear word', async () => {
    server.fail('getUpdates', { code: 409, description: 'Conflict: terminated by other getUpdates request' });
    await expect(botWith().run()).rejects.toThrow(OtherPollerError);
  });

  it('without a way to Telegram ends with a word that holds no token', async () => {
    const refused = await botWith('not-even-a-token', 'http://127.0.0.1:9')
      .run()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PollingEndedError);
    const { userMessage, cause } = refused as PollingEndedError;
    expect(userMessage + JSON.stringify(cause)).not.toContain('not-even-a-token');
  });
});

describe('stopping', () => {
  it('lets an answer that is being written arrive, and confirms what was fetched', async () => {
    const slow = byHand();
    const stage = await openStage(async (question) => {
      await slow.promise;
      return answerOf(question, '好。');
    });
    const update = stage.server.say(11, '慢');
    await stage.server.called('sendChatAction');
    const stopped = stage.bot.stop();
    slow.keep();
    await stopped;
    await stage.running;
    expect(stage.server.messages.map((message) => message.text)).toEqual(['好。']);
    const offsets = stage.server.calls.map((call) => call.payload.offset);
    expect(offsets).toContain(update.update_id + 1);
    await stage.close();
  });

  it('may come before the first fetch', async () => {
    const bot = botWith();
    const running = bot.run();
    await bot.stop();
    await running;
    expect(server.messages).toEqual([]);
  });
});
