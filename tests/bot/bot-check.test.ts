import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../bot/app.ts';
import { type Checked, checkBot } from '../../bot/commands/bot-check.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { freshFolder, nianbao } from './command.ts';
import { startBot } from './telegram-process.ts';

let server: TelegramServer;
let environment: Record<string, string>;

beforeEach(async () => {
  server = await openTelegramServer();
  environment = {
    NIANBAO_DB: join(freshFolder(), 'a.db'),
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
  };
});
afterEach(() => server.close());

async function check(more: Record<string, string> = {}): Promise<Checked[]> {
  return await checkBot(() => readSettings({ ...environment, ...more }));
}

async function wrongKeys(more: Record<string, string>): Promise<string[]> {
  const checked = await check(more);
  expect(JSON.stringify(checked)).not.toMatch(/AAanother|password/);
  return checked.filter(({ wrong }) => wrong).map(({ key }) => key);
}

describe('the check before the start', () => {
  it('says who the bot is, what it holds, and that all is well', async () => {
    const checked = await check({ NIANBAO_ADMINS: '11,22' });
    expect(checked).toEqual([
      { key: 'NIANBAO_DB', message: '已收录 0 份报告', wrong: false },
      { key: 'TELEGRAM_BOT_TOKEN', message: '机器人 @nianbao_bot', wrong: false },
      { key: 'NIANBAO_ADMINS', message: '2 位管理员；NIANBAO_ACCESS 为 open', wrong: false },
    ]);
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe']);
  });

  it('names the token that Telegram refuses, and the way that leads nowhere', async () => {
    expect(await wrongKeys({ TELEGRAM_BOT_TOKEN: '654321:AAanother-token-of-somebody' })).toEqual([
      'TELEGRAM_BOT_TOKEN',
    ]);
    expect(await wrongKeys({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9/' })).toEqual(['TELEGRAM_API_ROOT']);
    expect(await wrongKeys({ TELEGRAM_PROXY: 'socks5://somebody:password@127.0.0.1:9' })).toEqual(['TELEGRAM_PROXY']);
  });

  it('names ports that are taken, a store that cannot be opened, and admins that are missing, all at once', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const folder = freshFolder();
    writeFileSync(join(folder, 'no.db'), 'this is no database, but words that somebody put into a file of that name');
    const keys = await wrongKeys({
      NIANBAO_DB: join(folder, 'no.db'),
      NIANBAO_HEALTH_PORT: port,
      NIANBAO_ACCESS: 'pairing',
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/',
      TELEGRAM_WEBHOOK_PORT: port,
    });
    taken.close();
    expect(keys).toEqual(['NIANBAO_DB', 'TELEGRAM_WEBHOOK_PORT', 'NIANBAO_HEALTH_PORT', 'NIANBAO_ADMINS']);
    expect(await wrongKeys({ NIANBAO_DB: join(folder, 'no.db', 'within.db') })).toEqual(['NIANBAO_DB']);
  });

  it('beside the running bot takes its port for its own, and without it for that of somebody else', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const port = String((free.address() as AddressInfo).port);
    await new Promise((resolve) => free.close(resolve));
    const bot = await startBot(server, environment.NIANBAO_DB ?? '', { NIANBAO_HEALTH_PORT: port });
    const beside = await check({ NIANBAO_HEALTH_PORT: port });
    bot.signal('SIGTERM');
    await bot.ended;
    expect(beside.filter(({ wrong }) => wrong)).toEqual([]);
    expect(beside[0]?.message).toMatch(new RegExp(`^已收录 0 份报告；它的机器人正在运行（进程号 ${bot.pid}，启动于 `));
    expect(beside[2]?.message).toBe(`127.0.0.1:${port} 已在使用，应当是正在运行的机器人自己`);
    const other = createServer().listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    expect(await wrongKeys({ NIANBAO_HEALTH_PORT: port })).toEqual(['NIANBAO_HEALTH_PORT']);
    other.close();
  }, 30_000);

  it('is a command that ends with 2 and names every setting that is wrong', () => {
    const called = nianbao(['bot', '--check', '--json'], {
      env: { NIANBAO_NOW: 'gestern', TELEGRAM_BOT_TOKEN: 'geheim' },
    });
    expect(called.status).toBe(2);
    expect(called.json[0]).toMatchObject({ ok: false });
    expect(called.json[0].checked.map(({ key }: Checked) => key).toSorted()).toEqual([
      'NIANBAO_NOW',
      'TELEGRAM_BOT_TOKEN',
    ]);
    expect(called.out + called.errors).not.toMatch(/gestern|geheim/);
  });
});
