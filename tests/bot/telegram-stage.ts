import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { type AnswerLog, createAnswerLog } from '../../bot/answer-log.ts';
import type { AccessSettings } from '../../bot/telegram/access/access.ts';
import type { Bounds } from '../../bot/telegram/allowance.ts';
import { createTelegramBot, type TelegramBot } from '../../bot/telegram/bot.ts';
import type { Report } from '../../db/model/report.ts';
import { openStore, type Store } from '../../db/store.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import type { Answer, Citation } from '../../retrieval/answer/answer.ts';
import type { Ask } from '../../retrieval/ask.ts';
import { NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import { openTelegramServer, type TelegramServer, type Update } from '../telegram-server.ts';

/** A running bot with a store, and the server it talks to. */
export interface Stage {
  readonly server: TelegramServer;
  readonly store: Store;
  readonly log: AnswerLog;
  readonly report: Report;
  readonly bot: TelegramBot;
  /** What the bot wrote into its log. */
  readonly logged: readonly string[];
  /** Resolves or rejects as the bot's `run` does. */
  readonly running: Promise<void>;
  close(): Promise<void>;
}

/** Starts a bot whose answers are those of the given function, over a store of one report if none is given. */
export async function openStage(ask: Ask, given?: Store, access?: AccessSettings, bounds?: Bounds): Promise<Stage> {
  const server = await openTelegramServer();
  const { store, report } = given ? await withFirstReport(given) : await storeWithReport();
  return await started(ask, { server, store, report, logged: [] }, access, bounds);
}

/** The same store and server with a new bot, after the one before it was stopped. */
export async function restarted(stage: Stage, ask: Ask, access?: AccessSettings): Promise<Stage> {
  await stage.bot.stop();
  await stage.log.close();
  return await started(ask, stage, access);
}

async function started(
  ask: Ask,
  { server, store, report, logged: before }: Pick<Stage, 'server' | 'store' | 'report' | 'logged'>,
  access?: AccessSettings,
  bounds?: Bounds,
): Promise<Stage> {
  const logged = [...before];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const log = createAnswerLog(
    store,
    () => new Date(),
    () => logger,
  );
  const { token, apiRoot } = server;
  const bot = createTelegramBot({
    token,
    apiRoot,
    ask,
    store,
    log,
    logger,
    lockFile: null,
    ...(access ? { access } : {}),
    ...(bounds ? { bounds } : {}),
  });
  const polls = server.calls.filter(({ method }) => method === 'getUpdates').length;
  const running = bot.run();
  running.catch(() => {}); // Looked at by the tests that expect it.
  await server.called('getUpdates', polls + 1);
  return {
    server,
    store,
    log,
    report,
    bot,
    logged,
    running,
    async close() {
      await bot.stop();
      await log.close();
      await store.close();
      await server.close();
    },
  };
}

/** Waits until an update was taken and nothing is left to be done. */
export async function handled({ server, store }: Stage, { update_id }: Update): Promise<void> {
  const taken = () =>
    server.calls.some(({ method, payload }) => method === 'getUpdates' && Number(payload.offset) > update_id);
  for (let tries = 0; !taken() || (await store.inbox.waiting()).length > 0; tries += 1) {
    if (tries > 200) throw new Error(`update ${update_id} was not handled`);
    await pause(20);
  }
}

/** A store that holds the report of an invented office. */
export async function storeWithReport(): Promise<{ store: Store; report: Report }> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-telegram-'));
  const file = join(folder, '云溪市人民政府办公室-2024.txt');
  await writeFile(file, REPORT);
  const store = await openStore(':memory:');
  try {
    for await (const result of ingestFiles(store, [file])) {
      if (result.status === 'failed') throw new Error(`${result.error.code}: ${result.error.message}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return await withFirstReport(store);
}

async function withFirstReport(store: Store): Promise<{ store: Store; report: Report }> {
  const [report] = await store.reports.all();
  if (!report) throw new Error('no report was stored');
  return { store, report };
}

/** An answer that says these words and stands on nothing. */
export function answerOf(question: string, words: string, more: Partial<Answer> = {}): Answer {
  return {
    question,
    kind: 'help',
    lines: [[words]],
    plan: { ask: 'help' },
    figures: [],
    computed: [],
    citations: [],
    doubts: [],
    choices: [],
    next: [],
    coverage: null,
    rows: [],
    dialogue: { ...NEW_DIALOGUE, plan: more.plan ?? { ask: 'help' } },
    planner: 'rules',
    model: null,
    ms: 1,
    ...more,
  };
}

/** A citation of something in the report. */
export function citationOf(report: Report, n: number, source: string, more: Partial<Citation> = {}): Citation {
  return {
    n,
    report: `${report.agency}/${report.year}`,
    version: report.version,
    agency: report.agency,
    year: report.year,
    title: report.title,
    part: 3,
    heading: '三、收到和处理政府信息公开申请情况',
    quote: '',
    start: 0,
    end: 0,
    source,
    ...more,
  };
}

/** A promise that is kept by hand. */
export function byHand(): { readonly promise: Promise<void>; keep(): void } {
  let keep = () => {};
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

const NONE = '\t0\t0\t0\t0\t0\t0\t0';

const REPORT = `云溪市人民政府办公室2024年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年通过门户网站公开信息 120 条。联系电话：0990-6862345。
（二）依申请公开情况。2024年共收到政府信息公开申请 19 件，均按时答复，
未引起行政复议
或行政诉讼。

二、主动公开政府信息情况

第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t2\t1\t8
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t5
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t0
行政强制\t0
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0

三、收到和处理政府信息公开申请情况

（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况\t总计
\t自然人\t法人或其他组织
\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他
一、本年新收政府信息公开申请数量\t17\t2\t0\t0\t0\t0\t19
二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
三、本年度办理结果\t（一）予以公开\t18\t2\t0\t0\t0\t0\t20
（二）部分公开（区分处理的，只计这一情形，不计其他情形）${NONE}
（三）不予公开\t1.属于国家秘密${NONE}
2.其他法律行政法规禁止公开${NONE}
3.危及“三安全一稳定”${NONE}
4.保护第三方合法权益${NONE}
5.属于三类内部事务信息${NONE}
6.属于四类过程性信息${NONE}
7.属于行政执法案卷${NONE}
8.属于行政查询事项${NONE}
（四）无法提供\t1.本机关不掌握相关政府信息${NONE}
2.没有现成信息需要另行制作${NONE}
3.补正后申请内容仍不明确${NONE}
（五）不予处理\t1.信访举报投诉类申请${NONE}
2.重复申请${NONE}
3.要求提供公开出版物${NONE}
4.无正当理由大量反复申请${NONE}
5.要求行政机关确认或重新出具已获取信息${NONE}
（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${NONE}
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请${NONE}
3.其他${NONE}
（七）总计\t18\t2\t0\t0\t0\t0\t20
四、结转下年度继续办理${NONE}

四、政府信息公开行政复议、行政诉讼情况

行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0

五、存在的主要问题及改进情况

政策解读形式还不够丰富。下一步将增加图解。

六、其他需要报告的事项

本年度未收取信息处理费。
`;

/** A stored report for answers that are made without a store. */
export const STORED_REPORT: Report = {
  id: 1,
  agency: '云溪市人民政府办公室',
  year: 2024,
  version: 1,
  newest: true,
  title: '云溪市人民政府办公室2024年政府信息公开工作年度报告',
  scope: 'office',
  scopeWords: null,
  agencyFrom: 'title',
  agencyWords: null,
  agencySure: 'sure',
  regionFrom: null,
  regionWords: null,
  regionSure: null,
  yearFrom: 'title',
  yearWords: null,
  yearSure: 'sure',
  published: null,
  file: 'a.txt',
  url: null,
  sha256: '',
  storedAt: '2025-02-01T00:00:00.000Z',
};
