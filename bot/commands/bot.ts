import { type App, readSettings, type Settings } from '../app.ts';
import { openHealth } from '../health.ts';
import { SettingsError } from '../settings.ts';
import type { AccessSettings } from '../telegram/access/access.ts';
import { lockFileOf } from '../telegram/lock.ts';
import type { WebhookPlace } from '../telegram/webhook.ts';
import { complain, print, printJson } from '../terminal/output.ts';
import { type CommonOptions, withApp } from './command.ts';

/** Runs the Telegram bot until it is stopped, or says what is wrong with the settings. */
export async function bot(options: CommonOptions & { check?: boolean }): Promise<void> {
  if (options.check) return await check(options);
  await withApp(options, runBot);
}

/** Everything that is wrong, at once; what is right is told too. */
async function check(options: CommonOptions): Promise<void> {
  const { checkBot } = await import('./bot-check.ts');
  const checked = await checkBot(() => readSettings(process.env), options.db);
  const ok = checked.every(({ wrong }) => !wrong);
  if (options.json) printJson({ ok, checked });
  else for (const { key, message, wrong } of checked) print(`${wrong ? '✗' : '✓'} ${key}：${message}`);
  if (!ok) process.exitCode = 2;
}

const FOLLOWS_EVERY = 600_000;
/** How long the store may take to close at the end. */
const EXIT_WITHIN = 3000;

/** Takes questions until a signal asks to stop; what is being answered then is finished first. */
export async function runBot(app: App): Promise<void> {
  const { store, ask, log, settings } = app;
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, NIANBAO_HEALTH_PORT: healthPort } = settings;
  if (token === undefined) throw missingToken();
  const [{ createTelegramBot }, { agentFor }] = await Promise.all([
    import('../telegram/bot.ts'),
    import('../telegram/proxy.ts'),
  ]);
  const telegram = createTelegramBot({
    token,
    apiRoot,
    agent: await agentFor(settings),
    webhook: webhookOf(settings),
    bounds: { perMinute: settings.NIANBAO_QUESTIONS_PER_MINUTE, perDay: settings.NIANBAO_QUESTIONS_PER_DAY },
    keepDays: settings.NIANBAO_KEEP_DAYS,
    ask,
    store,
    log,
    logger: app.logger(),
    access: accessOf(app.settings),
    lockFile: lockFileOf(store.engine.path),
  });
  const checks = {
    store: store.condition,
    telegram: () => (telegram.isConnected() ? null : 'Telegram 没有回应'),
  };
  const notes = { model: () => (app.consult?.isResting?.() ? '对话模型没有回应，照样按规则回答' : null) };
  const health = healthPort === undefined ? null : await openHealth({ port: healthPort, checks, notes });
  const stop = () => void telegram.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  complain('Telegram 机器人已启动，按 Ctrl+C 停止。');
  // What other processes have stored gets its vectors also when nobody asks.
  store.vectors.followSoon();
  const following = setInterval(store.vectors.followSoon, FOLLOWS_EVERY);
  try {
    await telegram.run();
  } finally {
    clearInterval(following);
    await health?.close();
    // A call to Telegram that hangs would keep the process; what it was to say waits in the store.
    setTimeout(() => process.exit(), EXIT_WITHIN).unref();
  }
}

/**
 * Who may use the bot.
 * @throws SettingsError when nobody could let anybody in
 */
export function accessOf({ NIANBAO_ACCESS: mode = 'open', NIANBAO_ADMINS, NIANBAO_ALLOWED }: Settings): AccessSettings {
  if (mode === 'pairing' && NIANBAO_ADMINS === undefined)
    throw new SettingsError({
      key: 'NIANBAO_ADMINS',
      why: '未设置：NIANBAO_ACCESS 为 pairing 时，要有管理员才能同意申请',
    });
  return { mode, admins: numbersIn(NIANBAO_ADMINS), allowed: numbersIn(NIANBAO_ALLOWED) };
}

function numbersIn(list: string | undefined): number[] {
  return list === undefined ? [] : list.split(',').map(Number);
}

/** Where Telegram calls this program, when it does. */
export function webhookOf(settings: Settings): WebhookPlace | undefined {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_HOST: host, TELEGRAM_WEBHOOK_PORT: port } = settings;
  return url === undefined ? undefined : { url, host, port };
}

/** The bot cannot run without a token. */
export function missingToken(): SettingsError {
  return new SettingsError({ key: 'TELEGRAM_BOT_TOKEN', why: '未设置，请填写从 @BotFather 取得的令牌' });
}
