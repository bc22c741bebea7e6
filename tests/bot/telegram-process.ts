import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { TelegramServer } from '../telegram-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The compiled bot as a process of its own, beside a stand-in for Telegram. */
export interface BotProcess {
  readonly pid: number;
  /** All that it wrote, to either stream. */
  readonly written: () => string;
  /** Its exit code; null after a kill. */
  readonly ended: Promise<number | null>;
  signal(name: 'SIGKILL' | 'SIGTERM'): void;
}

/** Starts the bot and waits until it fetches. */
export async function startBot(
  server: TelegramServer,
  db: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const polls = server.calls.filter(({ method }) => method === 'getUpdates').length;
  const bot = spawnBot(server, db, settings);
  await Promise.race([
    server.called('getUpdates', polls + 1, 20_000),
    bot.ended.then((code) => {
      throw new Error(`the bot ended with ${code}: ${bot.written()}`);
    }),
  ]);
  return bot;
}

/** Starts the bot and waits for nothing. */
export function spawnBot(
  { apiRoot, token }: Pick<TelegramServer, 'apiRoot' | 'token'>,
  db: string,
  settings: Readonly<Record<string, string>> = {},
): BotProcess {
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'dist/bot/main.js'), 'bot', '--db', db], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',
      NIANBAO_NOW: '2026-11-21',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      NIANBAO_QUESTIONS_PER_MINUTE: '0',
      NIANBAO_QUESTIONS_PER_DAY: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (written += text));
  return {
    pid: child.pid ?? 0,
    written: () => written,
    ended: once(child, 'exit').then(([code]) => code),
    signal: (name) => void child.kill(name),
  };
}
