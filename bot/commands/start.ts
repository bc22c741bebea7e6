import { DEFAULT_STORE, hasOwnStore, openApp, openSamples, readSettings } from '../app.ts';
import { createLogger } from '../logger.ts';
import { complain, print } from '../terminal/output.ts';
import { renderAnswer } from '../terminal/render.ts';
import { runBot } from './bot.ts';
import { converse } from './chat.ts';

/** `npm start`: the Telegram bot when there is a token, else the terminal; the samples when there is no store of one's own. */
export async function start(question: string | undefined): Promise<void> {
  const settings = readSettings(process.env);
  const logger = createLogger();
  const own = hasOwnStore(settings);
  const app = own ? await openApp(settings, logger) : await openSamples(settings, logger);
  try {
    if (!own)
      complain('正在使用自带的虚构样例报告（data/samples.db）。读入自己的报告：npm run -s nianbao -- ingest 文件夹');
    if (question !== undefined) {
      const answer = await app.ask(question);
      print(renderAnswer(answer));
      await app.log.record(answer, { channel: 'terminal' });
    } else if (settings.TELEGRAM_BOT_TOKEN) await runBot(app);
    else {
      const known = await app.ask('你有哪些单位哪些年的报告');
      if (own) complain(`数据库：${settings.NIANBAO_DB ?? DEFAULT_STORE}`);
      print(`${renderAnswer(known)}\n`);
      complain('直接输入问题；输入“退出”结束。');
      await converse(app, {});
    }
  } finally {
    await app.close();
  }
}
