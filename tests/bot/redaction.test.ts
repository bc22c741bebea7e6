import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { logOptions } from '../../bot/logger.ts';
import { redactedCause } from '../../bot/redaction.ts';
import { openTelegramServer } from '../telegram-server.ts';
import { freshFolder, nianbao, samples } from './command.ts';
import { startBot } from './telegram-process.ts';

const TOKEN = '123456789:AAcanary-token_that_nobody_may_see';
const KEY = 'sk-canary-key-that-nobody-may-see';
const PHONE = '13912345678';
const QUESTION = '金丝雀问题不可外传';

describe('what is told of an error', () => {
  it.each([
    new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed`),
    new Error(`https://api.telegram.org/file/bot${TOKEN}/documents/a.pdf?x=${PHONE}`),
    new Error(`connect failed: socks5://user:${KEY}@127.0.0.1:1080`),
    new Error(`Incorrect API key provided: ${KEY}`),
    new Error(`Authorization: Bearer ${KEY}`),
    new Error(`Failed query: insert into answers values (?)\nparams: ${QUESTION},${PHONE}`),
    Object.assign(new Error('400: Bad Request'), { on: { payload: { text: QUESTION } }, response: { token: TOKEN } }),
    new Error('outer', { cause: new Error(`inner ${TOKEN}`) }),
    syntaxError(),
    `thrown text with ${TOKEN}`,
  ])('holds no secret and no words of people: %#', (error) => {
    const lines: string[] = [];
    const logger = pino(logOptions, { write: (line: string) => void lines.push(line) });
    logger.error({ err: error }, 'failed');
    for (const told of [JSON.stringify(redactedCause(error, TOKEN)), lines.join('')]) {
      for (const secret of [TOKEN, KEY, PHONE, QUESTION]) expect(told).not.toContain(secret);
    }
  });

  it('still says what went wrong and where', () => {
    const told = redactedCause(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' }));
    expect(told).toMatchObject({ type: 'Error', message: 'connect ECONNREFUSED 127.0.0.1:9', code: 'ECONNREFUSED' });
    expect(told.stack).toContain('redaction.test.ts');
  });
});

describe('a bot over a day of trouble', () => {
  it('writes no token, key, number of a chat or word of anybody', async () => {
    const server = await openTelegramServer({ token: TOKEN });
    const db = join(freshFolder(), 'a.db');
    expect(nianbao(['ingest', samples, '--db', db]).status).toBe(0);
    const chat = 777_666_555;
    const bot = await startBot(server, db, { OPENAI_API_KEY: KEY, NIANBAO_ADMINS: String(chat) });
    server.fail('sendMessage', { code: 400, description: `Bad Request: ${QUESTION} has no rights` });
    server.fail('sendMessage', 'reset');
    server.fail('getUpdates', 'html');
    server.fail('answerCallbackQuery', { code: 400, description: 'Bad Request: query is too old' });
    server.fail('download', { code: 404, description: 'Not Found' });
    server.say(chat, `${QUESTION}，电话 ${PHONE}`);
    server.say(chat, '青砚县教育局2024年新收多少件申请');
    const [, answer] = await server.sent(2, 20_000);
    if (answer) server.press(answer, '[1]');
    server.upload(chat, { name: `${QUESTION}.pdf`, bytes: Buffer.from('%PDF-1.4 broken') });
    server.say(chat + 1, QUESTION);
    server.fail('sendMessage', { code: 403, description: 'Forbidden: bot was blocked by the user' }, chat + 1);
    await server.called('getFile', 1, 20_000);
    await server.called('answerCallbackQuery', 1, 20_000);
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.written()).toContain('messages were not fetched');
    for (const secret of [TOKEN, TOKEN.split(':')[1] ?? '', KEY, PHONE, QUESTION, String(chat)])
      expect(bot.written()).not.toContain(secret);
    await server.close();
  }, 60_000);
});

function syntaxError(): unknown {
  try {
    return JSON.parse(QUESTION);
  } catch (error) {
    return error;
  }
}
