import type { App, Settings } from '../app.ts';
import { SettingsError } from '../settings.ts';
import type { AccessSettings } from '../telegram/access/access.ts';
import { complain, print } from '../terminal/output.ts';
import { type CommonOptions, withApp } from './command.ts';

/** Runs the Telegram bot until it is stopped, or says what is wrong with the settings. */
export async function bot(options: CommonOptions & { check?: boolean }): Promise<void> {
  await withApp(options, async (app) => {
    if (!options.check) return await runBot(app);
    const { TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT, NIANBAO_ADMINS } = app.settings;
    if (TELEGRAM_BOT_TOKEN === undefined) throw missingToken();
    const reports = (await app.store.reports.all()).length;
    print(
      `令牌：已设置；服务器：${TELEGRAM_API_ROOT ?? '官方'}；管理员：${NIANBAO_ADMINS ?? '未设置'}；已收录 ${reports} 份报告`,
    );
  });
}

const FOLLOWS_EVERY = 600_000;

/** Polls until a signal asks to stop; what is being answered then is finished first. */
export async function runBot(app: App): Promise<void> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = app.settings;
  if (token === undefined) throw missingToken();
  const { createTelegramBot } = await import('../telegram/bot.ts');
  const { store, ask, log } = app;
  const telegram = createTelegramBot({
    token,
    apiRoot,
    ask,
    store,
    log,
    logger: app.logger(),
    access: accessOf(app.settings),
    lockFile: `${store.engine.path}.bot.lock`,
  });
  const stop = () => void telegram.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  complain('Telegram 机器人已启动，按 Ctrl+C 停止。');
  // What other processes have stored gets its vectors also when nobody asks.
  store.vectors.followSoon();
  const following = setInterval(store.vectors.followSoon, FOLLOWS_EVERY);
  await telegram.run().finally(() => clearInterval(following));
}

/** @throws SettingsError when nobody could let anybody in */
function accessOf({ NIANBAO_ACCESS: mode = 'open', NIANBAO_ADMINS, NIANBAO_ALLOWED }: Settings): AccessSettings {
  if (mode === 'pairing' && NIANBAO_ADMINS === undefined)
    throw new SettingsError('NIANBAO_ADMINS', '未设置：NIANBAO_ACCESS 为 pairing 时，要有管理员才能同意申请');
  return { mode, admins: numbersIn(NIANBAO_ADMINS), allowed: numbersIn(NIANBAO_ALLOWED) };
}

function numbersIn(list: string | undefined): number[] {
  return list === undefined ? [] : list.split(',').map(Number);
}

function missingToken(): SettingsError {
  return new SettingsError('TELEGRAM_BOT_TOKEN', '未设置，请填写从 @BotFather 取得的令牌');
}
