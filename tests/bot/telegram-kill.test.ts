import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { freshFolder, nianbao, samples } from './command.ts';
import { type GroupQuestions, groupQuestions } from './group-questions.ts';
import { type BotProcess, startBot } from './telegram-process.ts';
import { ADMIN, reportFile } from './upload-stage.ts';

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

async function versionsOf(agency: string): Promise<number[]> {
  const store = await openStore(db);
  const all = await store.reports.everyVersion();
  await store.close();
  return all.filter((report) => report.agency.includes(agency)).map(({ version }) => version);
}

describe('a bot that is killed at fifty points while two hundred questions and ten files flow', () => {
  const KILLS = 50;
  const QUESTIONS_PER_KILL = 4;
  const FILES = 10;

  it('answers every question, repeats at most one a kill, and stores no file twice', async () => {
    const admin = { NIANBAO_ADMINS: String(ADMIN) };
    const asked: number[] = [];
    /** How many messages there were at each kill. */
    const kills: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      bot = await startBot(server, db, admin);
      for (let at = 0; at < QUESTIONS_PER_KILL; at += 1) asked.push(questions.ask(1000 + asked.length));
      if (kill % (KILLS / FILES) === 0) server.upload(ADMIN, reportFile('云溪县林业局', 1990 + kill));
      await pause(kill * 6);
      bot.signal('SIGKILL');
      await bot.ended;
      await pause(10); // What it had sent is still on its way.
      kills.push(server.messages.length);
    }
    bot = await startBot(server, db, admin);
    await questions.allAnswered(asked);
    expect(Math.max(...questions.repeatsByLife(asked, kills))).toBeLessThanOrEqual(1);
    const givenUp = () => server.messages.filter(({ text }) => text.startsWith('没有入库')).length;
    await expect.poll(async () => (await versionsOf('林业局')).length + givenUp(), { timeout: 40_000 }).toBe(FILES);
    expect(await versionsOf('林业局')).toEqual(Array(FILES - givenUp()).fill(1));
    expect(bot.written()).not.toMatch(/unhandled/i);
  }, 180_000);
});
