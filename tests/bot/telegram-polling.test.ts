import { Telegraf, TelegramError } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OtherPollerError, PollingEndedError } from '../../bot/telegram/errors.ts';
import type { Feed } from '../../bot/telegram/polling.ts';
import { createPolling, TIMES } from '../../bot/telegram/polling.ts';
import { type Fault, openTelegramServer, type TelegramServer } from '../telegram-server.ts';

let server: TelegramServer;
let polling: Feed | undefined;
let running: Promise<unknown> | undefined;
const taken: number[] = [];
const problems: string[] = [];

beforeEach(async () => {
  server = await openTelegramServer();
  taken.length = 0;
  problems.length = 0;
});
afterEach(async () => {
  polling?.stop();
  await running?.catch(() => {});
  await server.close();
});

/** Sixty times as fast as a real one. */
const FAST = {
  ...TIMES,
  poll: 0,
  fetch: 300,
  doubted: 500,
  warned: 750,
  ended: 1500,
  pause: 20,
  longestPause: 100,
  young: 0,
  confirm: 50,
};

function poll(times = FAST, apiRoot = server.apiRoot): Promise<unknown> {
  const { telegram } = new Telegraf(server.token, { telegram: { apiRoot } });
  polling = createPolling(
    {
      telegram,
      take: async (updates) => void taken.push(...updates.map(({ update_id }) => update_id)),
      room: async () => 100,
      report: (problem) => problems.push(problem),
    },
    times,
  );
  const run = polling.run();
  // Tests look at how it ends when they come to it.
  running = run.catch(() => {});
  return run;
}

const PASSING: Fault[] = [
  'reset',
  'html',
  'garbage',
  'silence',
  'slow',
  { code: 409, description: 'Conflict: terminated by other getUpdates request' },
  { code: 429, description: 'Too Many Requests', retryAfter: 1 },
  { code: 500, description: 'Internal Server Error' },
  { code: 502, description: 'Bad Gateway' },
];

describe('fetching messages', () => {
  it.each(PASSING)('goes on after a fault that passes: %j', async (fault) => {
    server.fail('getUpdates', fault);
    void poll();
    const update = server.say(11, '还在吗');
    await expect.poll(() => taken, { timeout: 8000 }).toEqual([update.update_id]);
    expect(polling?.isConnected()).toBe(true);
    expect(problems).toEqual(['messages were not fetched']);
  });

  it.each([...PASSING.slice(0, 5), PASSING[8]])('ends with an error when a fault stays: %j', async (fault) => {
    server.failAlways('getUpdates', fault ?? null);
    await expect(poll()).rejects.toThrow(PollingEndedError);
    expect(polling?.isConnected()).toBe(false);
    expect(problems).toContain('Telegram has been silent for long');
  });

  it.each([
    ['a name that nobody knows', () => 'http://telegram.invalid'],
    ['a port where nobody listens', () => 'http://127.0.0.1:9'],
    ['a server that does not speak TLS', () => server.apiRoot.replace('http', 'https')],
  ])('ends with an error at %s', async (_, apiRoot) => {
    await expect(poll(FAST, apiRoot())).rejects.toThrow(PollingEndedError);
  });

  it('ends at once when the token was taken back', async () => {
    server.fail('getUpdates', { code: 401, description: 'Unauthorized' });
    await expect(poll()).rejects.toThrow(TelegramError);
    expect(await server.called('getUpdates')).toHaveLength(1);
  });

  it('gives way to another program at once when it is new, and after a while when that one stays', async () => {
    const conflict = { code: 409, description: 'Conflict: terminated by other getUpdates request' };
    server.failAlways('getUpdates', conflict);
    await expect(poll({ ...FAST, young: 1000 })).rejects.toThrow(OtherPollerError);
    expect(await server.called('getUpdates')).toHaveLength(1);
    await expect(poll({ ...FAST, ended: 60_000, warned: 50_000 })).rejects.toThrow(OtherPollerError);
    expect((await server.called('getUpdates')).length).toBeGreaterThan(5);
  });

  it('takes no edited questions', async () => {
    void poll();
    await server.called('getUpdates');
    for (let at = 0; at < 20; at += 1) server.deliver({ update_id: 1 + at, edited_message: { text: '改了' } });
    const update = server.say(11, '收到几件');
    await expect.poll(() => taken, { timeout: 8000 }).toEqual([update.update_id]);
  });
});
