import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { randomOf } from '../bench/random.ts';
import { openTelegramServer, type TelegramServer } from '../telegram-server.ts';
import { freshFolder, root } from './command.ts';
import { ADMIN, reportFile } from './upload-stage.ts';

const main = join(root, 'dist/bot/main.js');
if (!existsSync(main)) console.log('dist is not built; the test that kills the bot is left out (npm test builds it)');
const KILLS = 10;
const FILES_PER_KILL = 2;
const FILES = KILLS * FILES_PER_KILL;

describe.skipIf(!existsSync(main))('a bot that is killed while it reads files', () => {
  it('reads each of them once after all, tells of each once, and leaves none in hand', async () => {
    const server = await openTelegramServer();
    const database = join(freshFolder(), 'store.db');
    const random = randomOf(Date.now());
    let bot = run(server, database);
    await server.called('getUpdates', 1, 20_000);
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (let at = 0; at < FILES_PER_KILL; at += 1)
        server.upload(ADMIN, reportFile('云溪县林业局', 1990 + kill * FILES_PER_KILL + at));
      await pause(random.whole(5, 900));
      await killed(bot);
      bot = run(server, database);
      const polls = server.calls.filter(({ method }) => method === 'getUpdates').length;
      await server.called('getUpdates', polls + 1, 20_000);
    }
    const ends = () => server.messages.filter(({ text }) => /^(?:已入库|已经收录|没有入库)/.test(text));
    for (const last = Date.now() + 30_000; ends().length < FILES && Date.now() < last; ) await pause(50);
    await pause(200);
    await killed(bot);
    expect(
      ends()
        .map(({ text }) => text.split('\n')[0])
        .toSorted(),
    ).toEqual(Array.from({ length: FILES }, (_, at) => `已入库：云溪县林业局 ${1990 + at}年`));
    expect(server.messages.length - FILES).toBeLessThanOrEqual(KILLS); // A message that was sent and not noted.
    await server.close();
    const store = await openStore(database);
    expect(await store.uploads.next()).toBeUndefined();
    expect((await store.reports.everyVersion()).map(({ version }) => version)).toEqual(Array(FILES).fill(1));
    expect(await store.engine.problems()).toEqual([]);
    await store.close();
  }, 120_000);
});

function run(server: TelegramServer, database: string): ChildProcess {
  const settings = {
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    NIANBAO_ADMINS: String(ADMIN),
  };
  return spawn(process.execPath, [main, 'bot', '--db', database], {
    cwd: freshFolder(),
    env: { PATH: process.env.PATH ?? '', ...settings },
    stdio: 'ignore',
  });
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
