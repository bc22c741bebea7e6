import { Composer } from 'telegraf';
import type { Line } from '../../../retrieval/answer/answer.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf } from '../place.ts';
import { renderLines } from '../render.ts';

/** /help: the kinds of questions, each with an example. */
export function helpHandler(outbox: Outbox) {
  const handler = new Composer();
  handler.help((ctx) => outbox.send(placeOf(ctx.message), { pieces: renderLines(HELP) }));
  return handler;
}

const HELP: readonly Line[] = [
  [{ bold: '可以这样问' }],
  [{ bold: '查数字' }, '　某某市政府办2024年新收多少件申请？'],
  [{ bold: '算小计' }, '　2024年不予公开一共多少件？'],
  [{ bold: '读原文' }, '　某某局2024年存在哪些问题？'],
  [{ bold: '找说法' }, '　哪些报告写了“搜索即服务”？'],
  [{ bold: '核对表格' }, '　某某局2024年的表对得上吗？'],
  [{ bold: '看收录' }, '　收录了哪些机关的年报？'],
  [],
  ['可以接着问，例如“那2023年呢？”。'],
  ['在群里请 @ 我、回复我，或用 /ask 加问题。'],
  ['/reports　收录了哪些报告'],
];
