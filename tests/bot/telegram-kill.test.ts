import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TIMES } from '../../bot/telegram/polling.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { freshFolder, nianbao, samples } from './command.ts';
import { type BotProcess, spawnBot, startBot } from './telegram-process.ts';

let server: TelegramServer;
let db: string;
let bot: BotProcess | undefined;

beforeEach(async () => {
  server = await openTelegramServer();
  db = join(freshFolder(), 'a.db');
  expect(nianbao(['ingest', samples, '--db', db]).status).toBe(0);
});
afterEach(async () => {
  bot?.signal('SIGKILL');
  await bot?.ended;
  await server.close();
});

/** Somebody asks in a group of their own, where every answer names its question. */
function ask(group: number): number {
  const update = server.say(-group, '@nianbao_bot 青砚县教育局2024年新收多少件申请', { from: group });
  return (update.message as { message_id: number }).message_id;
}

/** How often each question was answered. */
function answersTo(questions: readonly number[]): number[] {
  const replies = server.messages.map(({ payload }) => (payload.reply_parameters as { message_id: number }).message_id);
  return questions.map((question) => replies.filter((reply) => reply === question).length);
}

async function allAnswered(questions: readonly number[]): Promise<void> {
  await expect.poll(() => answersTo(questions).filter((times) => times === 0), { timeout: 40_000 }).toEqual([]);
}

describe('a bot that is killed while it answers', () => {
  it('answers every question all the same, and repeats at most one a kill', async () => {
    const questions: number[] = [];
    const kills = 8;
    for (let kill = 0; kill < kills; kill += 1) {
      bot = await startBot(server, db);
      for (let at = 0; at < 15; at += 1) questions.push(ask(1000 + questions.length));
      await pause(kill * 12);
      bot.signal('SIGKILL');
      await bot.ended;
    }
    bot = await startBot(server, db);
    await allAnswered(questions);
    const repeats = answersTo(questions).reduce((sum, times) => sum + times - 1, 0);
    expect(repeats).toBeLessThanOrEqual(kills);
    expect(bot.written()).not.toMatch(/unhandled/i);
  }, 120_000);
});

describe('a bot that is asked to stop', () => {
  it('finishes, leaves the rest for the next one, and nothing is said twice', async () => {
    bot = await startBot(server, db);
    const questions = Array.from({ length: 10 }, (_, at) => ask(at + 1));
    await server.sent(1);
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    bot = await startBot(server, db);
    questions.push(ask(99));
    await allAnswered(questions);
    expect(answersTo(questions)).toEqual(Array(11).fill(1));
  }, 60_000);
});

describe('a bot that is asked to stop while Telegram does not answer', () => {
  it('ends all the same, and the next one says what was not said', async () => {
    bot = await startBot(server, db);
    server.fail('sendMessage', 'silence');
    const question = ask(1);
    await server.called('sendMessage');
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    bot = await startBot(server, db);
    await allAnswered([question]);
    expect(answersTo([question])).toEqual([1]);
  }, 45_000);
});

describe('a second bot with the same token', () => {
  it('gives way with a clear word, and the first goes on with all messages', async () => {
    bot = await startBot(server, db);
    await pause(TIMES.young);
    const other = spawnBot(server, join(freshFolder(), 'b.db'));
    const questions: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      questions.push(ask(at + 1));
      await pause(100);
    }
    expect(await other.ended).toBe(1);
    expect(other.written()).toContain('另一个程序正在用同一个令牌接收消息');
    questions.push(ask(99));
    await allAnswered(questions);
  }, 60_000);
});
