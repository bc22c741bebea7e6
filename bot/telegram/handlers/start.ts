import { Composer } from 'telegraf';
import type { Store } from '../../../db/store.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import { exampleQuestions } from '../examples.ts';
import { exampleKeyboard } from '../keyboard.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf } from '../place.ts';
import { renderLines } from '../render.ts';

/** /start: says what this is, with questions to press. */
export function startHandler(outbox: Outbox, store: Store) {
  const handler = new Composer();
  handler.start(async (ctx) => {
    const questions = exampleQuestions(await store.reports.all());
    const keyboard = exampleKeyboard(questions);
    await outbox.send(placeOf(ctx.message), { pieces: renderLines(GREETING), keyboard });
  });
  return handler;
}

const GREETING: readonly Line[] = [
  [{ bold: '你好，我回答政府信息公开工作年度报告方面的问题。' }],
  ['数字取自报告的表格，引文是报告原话；点答案下面带编号的按钮，可以看到出处。'],
  [],
  ['直接打字提问，或者点一个例子。'],
  ['/help　能问什么'],
  ['/reports　收录了哪些报告'],
];
