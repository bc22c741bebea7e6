import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { TIMES } from '../../bot/telegram/polling.ts';
import { openModelServer } from '../openai-server.ts';
import { understanding } from '../retrieval/model/stage.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { freshFolder, nianbao, samples } from './command.ts';
import { type GroupQuestions, groupQuestions } from './group-questions.ts';
import { type BotProcess, spawnBot, startBot } from './telegram-process.ts';

let server: TelegramServer;
let questions: GroupQuestions;
let db: string;
let bot: BotProcess | undefined;

beforeEach(async () => {
  server = await openTelegramServer();
  questions = groupQuestions(server);
  db = join(freshFolder(), 'a.db');
  expect(nianbao(['ingest', samples, '--db', db]).status).toBe(0);
});
afterEach(async () => {
  bot?.signal('SIGKILL');
  await bot?.ended;
  await server.close();
});

describe('a bot that is asked to stop over ten questions', () => {
  /** The others wait for one of these. */
  const AT_WORK = 8;

  it('sends what it is making within twenty seconds, and the next one says the rest, and nothing twice', async () => {
    const model = await openModelServer({ speak: understanding });
    const settings = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: model.baseURL, NIANBAO_CHAT_MODEL: 'test-chat' };
    onTestFinished(model.close);
    model.slow(2000);
    const unheard = [1, 2, 3];
    for (const group of unheard) server.fail('sendMessage', 'silence', -group);
    bot = await startBot(server, db, settings);
    const asked = Array.from({ length: 10 }, (_, at) => questions.ask(at + 1, '青砚县教育局2024年坐上被告席的次数'));
    await server.called('sendChatAction', AT_WORK, 20_000);
    expect(server.messages).toEqual([]);
    const signalled = performance.now();
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(performance.now() - signalled).toBeLessThan(20_000);
    const sent = (group: number) => (group <= AT_WORK && !unheard.includes(group) ? 1 : 0);
    expect(questions.answersTo(asked)).toEqual(asked.map((_, index) => sent(index + 1)));
    bot = await startBot(server, db, settings);
    asked.push(questions.ask(99));
    await questions.allAnswered(asked);
    expect(questions.answersTo(asked)).toEqual(Array(11).fill(1));
  }, 60_000);
});

describe('a second bot with the same token', () => {
  it('gives way with a clear word, and the first goes on with all messages', async () => {
    bot = await startBot(server, db);
    await pause(TIMES.young);
    const other = spawnBot(server, join(freshFolder(), 'b.db'));
    const asked: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      asked.push(questions.ask(at + 1));
      await pause(100);
    }
    expect(await other.ended).toBe(1);
    expect(other.written()).toContain('另一个程序正在用同一个令牌接收消息');
    asked.push(questions.ask(99));
    await questions.allAnswered(asked);
  }, 60_000);
});
