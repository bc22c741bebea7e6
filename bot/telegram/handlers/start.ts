import { Composer } from 'telegraf';
import type { Store } from '../../../db/store.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import type { AnswerLog } from '../../answer-log.ts';
import { exampleQuestions } from '../examples.ts';
import { keptAnswerPage } from '../kept-answer.ts';
import { exampleKeyboard } from '../keyboard.ts';
import { readLink } from '../link.ts';
import type { Outbox, Outgoing } from '../outbox.ts';
import { placeOf } from '../place.ts';
import { renderLines } from '../render.ts';

/** /start: says what this is, with questions to press; through a link, the answer that it stands for. */
export function startHandler(outbox: Outbox, log: AnswerLog, store: Store) {
  const handler = new Composer();

  async function opened(payload: string): Promise<Outgoing> {
    const link = readLink(payload);
    if (!link) return await greeting(store);
    const kept = await log.find(link.answer);
    return kept?.key === link.key ? await keptAnswerPage(store, kept) : GONE;
  }

  handler.start(async (ctx) => {
    await outbox.send(placeOf(ctx.message), await opened(ctx.payload.trim()));
  });
  return handler;
}

const GONE: Outgoing = { pieces: ['这个链接里的回答已经删除，请直接提问。能问什么：/help'] };

async function greeting(store: Store): Promise<Outgoing> {
  const questions = exampleQuestions(await store.reports.all());
  return { pieces: renderLines(GREETING), keyboard: exampleKeyboard(questions) };
}

const GREETING: readonly Line[] = [
  [{ bold: '你好，我回答政府信息公开工作年度报告方面的问题。' }],
  ['数字取自报告的表格，引文是报告原话；点答案下面带编号的按钮，可以看到出处。'],
  [],
  ['直接打字提问，或者点一个例子。'],
  ['/help　能问什么'],
  ['/reports　收录了哪些报告'],
  ['/settings　设好自己的机关，就能问“我们去年怎么写的”'],
];
