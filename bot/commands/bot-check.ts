import { createServer } from 'node:http';
import { Telegraf, TelegramError } from 'telegraf';
import { DEFAULT_STORE, openApp, type Settings } from '../app.ts';
import { createLogger } from '../logger.ts';
import { redactedCause } from '../redaction.ts';
import { SettingsError } from '../settings.ts';
import { within } from '../telegram/delivery.ts';
import { PortTakenError } from '../telegram/errors.ts';
import { listen } from '../telegram/listening.ts';
import { type Holder, holderOf, lockFileOf } from '../telegram/lock.ts';
import { agentFor } from '../telegram/proxy.ts';
import { userMessageOf } from '../user-message.ts';
import { accessOf, missingToken } from './bot.ts';

/** One setting, or what it leads to, and whether it can be used. Never a value that is a secret. */
export interface Checked {
  readonly key: string;
  readonly message: string;
  readonly wrong: boolean;
}

const REPLY_LIMIT = 10_000;

/**
 * Looks at all that the bot needs before it starts: settings, store, ports, and whether Telegram can be reached and knows
 * the token. Ports that are taken while the bot of the store runs are taken to be its own.
 */
export async function checkBot(read: () => Settings, path?: string): Promise<Checked[]> {
  let settings: Settings;
  try {
    settings = read();
  } catch (error) {
    return problemsIn(error);
  }
  const database = path ?? settings.NIANBAO_DB ?? DEFAULT_STORE;
  // What keeps the lock from being read keeps the store from being opened, and is told of the store.
  const running = await holderOf(lockFileOf(database)).catch(() => null);
  const { TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_HOST, TELEGRAM_WEBHOOK_PORT, NIANBAO_HEALTH_PORT } = settings;
  return [
    await storeOf(settings, database, running),
    await telegramOf(settings),
    ...(TELEGRAM_WEBHOOK_URL === undefined
      ? []
      : [await portOf('TELEGRAM_WEBHOOK_PORT', TELEGRAM_WEBHOOK_HOST, TELEGRAM_WEBHOOK_PORT, running)]),
    ...(NIANBAO_HEALTH_PORT === undefined
      ? []
      : [await portOf('NIANBAO_HEALTH_PORT', '127.0.0.1', NIANBAO_HEALTH_PORT, running)]),
    adminsOf(settings),
  ];
}

function adminsOf(settings: Settings): Checked {
  try {
    const { mode, admins } = accessOf(settings);
    const managed = admins.length > 0 ? `${admins.length} 位管理员` : '没有管理员，谁都不能在聊天里管理';
    return right('NIANBAO_ADMINS', `${managed}；NIANBAO_ACCESS 为 ${mode}`);
  } catch (error) {
    return problemsIn(error)[0] ?? wrong('NIANBAO_ADMINS', '');
  }
}

function problemsIn(error: unknown): Checked[] {
  if (!(error instanceof SettingsError)) throw error;
  return error.problems.map(({ key, why }) => wrong(key, why));
}

async function storeOf(settings: Settings, database: string, running: Holder | null): Promise<Checked> {
  try {
    const app = await openApp(settings, createLogger(), database);
    try {
      const condition = await app.store.condition();
      if (condition !== null) return wrong('NIANBAO_DB', condition);
      const held = running ? `；它的机器人正在运行（进程号 ${running.pid}，启动于 ${running.started}）` : '';
      return right('NIANBAO_DB', `已收录 ${(await app.store.reports.all()).length} 份报告${held}`);
    } finally {
      await app.close();
    }
  } catch (error) {
    return wrong('NIANBAO_DB', userMessageOf(error) ?? '无法打开');
  }
}

async function telegramOf(settings: Settings): Promise<Checked> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_PROXY, HTTPS_PROXY } = settings;
  if (token === undefined) return wrong('TELEGRAM_BOT_TOKEN', missingToken().problems[0]?.why ?? '');
  try {
    const agent = await agentFor(settings);
    const { telegram } = new Telegraf(token, { telegram: apiRoot === undefined ? {} : { apiRoot } });
    if (agent) telegram.options.agent = agent;
    const me = await telegram.callApi('getMe', {}, { signal: within(REPLY_LIMIT) });
    return right('TELEGRAM_BOT_TOKEN', `机器人 @${me.username}`);
  } catch (error) {
    if (error instanceof SettingsError) return problemsIn(error)[0] ?? wrong('HTTPS_PROXY', '');
    if (error instanceof TelegramError && (error.code === 401 || error.code === 404))
      return wrong('TELEGRAM_BOT_TOKEN', 'Telegram 不接受这个令牌，请检查是否抄写完整、是否已被重置');
    const key = TELEGRAM_PROXY
      ? 'TELEGRAM_PROXY'
      : apiRoot
        ? 'TELEGRAM_API_ROOT'
        : HTTPS_PROXY
          ? 'HTTPS_PROXY'
          : 'Telegram';
    const why = redactedCause(error, token).message.replace(/^request to \S+ failed, reason:\s*/, '');
    return wrong(key, `连不上 Telegram（${why}）。连不上的网络要设置 TELEGRAM_PROXY`);
  }
}

async function portOf(key: string, host: string, port: number, running: Holder | null): Promise<Checked> {
  const server = createServer();
  try {
    await listen(server, port, host);
    return right(key, `${host}:${port} 可用`);
  } catch (error) {
    if (running && isTaken(error)) return right(key, `${host}:${port} 已在使用，应当是正在运行的机器人自己`);
    return wrong(key, userMessageOf(error) ?? '无法监听');
  } finally {
    server.close();
  }
}

function isTaken(error: unknown): boolean {
  const cause = error instanceof PortTakenError ? error.cause : null;
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

function right(key: string, message: string): Checked {
  return { key, message, wrong: false };
}

function wrong(key: string, message: string): Checked {
  return { key, message, wrong: true };
}
