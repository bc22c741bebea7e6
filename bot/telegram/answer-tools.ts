import type { KeptAnswer } from '../../db/queries/answers.ts';
import type { Store } from '../../db/store.ts';
import { answerPlan, keptPlan } from '../../retrieval/answer-plan.ts';
import { type Chart, chartOf } from '../../retrieval/chart.ts';
import type { AnswerLog } from '../answer-log.ts';
import type { Drawing } from '../charts/drawing.ts';
import { linkTo } from './link.ts';
import { rowsFile } from './list-file.ts';
import { nameless } from './nameless.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { Place } from './place.ts';
import type { Tool } from './press.ts';
import type { Report } from './problems.ts';
import { escapeHtml } from './render.ts';

/** Somebody who wants something of an answer that was given before. */
export interface Wish {
  readonly tool: Exclude<Tool, 'again'>;
  readonly kept: KeptAnswer;
  readonly place: Place;
  readonly person: number;
  readonly press: string;
}

/** What can be done with an answer after it was given, also after a restart: its chart, its rows, its link, an opinion of it. */
export function createAnswerTools(parts: {
  readonly store: Store;
  readonly log: AnswerLog;
  readonly outbox: Outbox;
  readonly drawing: Drawing;
  readonly report: Report;
  /** The bot's name in links. */
  readonly username: () => string;
}): (wish: Wish) => Promise<void> {
  const { store, log, outbox, drawing, report, username } = parts;

  async function drawn(chart: Chart): Promise<Outgoing> {
    try {
      const png = await drawing.picture(chart);
      return { pieces: [], picture: { png, caption: `${chart.title}（${chart.source}）` } };
    } catch (error) {
      report('an answer went without its picture', error);
      return NO_PICTURE;
    }
  }

  async function made(tool: 'chart' | 'rows', kept: KeptAnswer): Promise<Outgoing> {
    const plan = keptPlan(kept.plan);
    if (!plan) return EXPIRED;
    if (tool === 'rows') return { pieces: [], file: rowsFile(await answerPlan(store, plan), '回答用到的数') };
    const chart = await chartOf(store, plan);
    return chart ? await drawn(chart) : { pieces: ['有数的不到两个，画不成图。'] };
  }

  return async ({ tool, kept, place, person, press }) => {
    if (tool === 'good' || tool === 'bad') {
      await log.rate(kept.id, nameless(person), tool === 'good');
      await outbox.acknowledge(press, tool === 'good' ? '谢谢，记下了。' : '谢谢，记下了。可以换个说法再问一次。');
    } else if (tool === 'link') await outbox.send(place, { pieces: [linkWords(username(), kept)] });
    else await outbox.send(place, await made(tool, kept));
  };
}

export const EXPIRED: Outgoing = { pieces: ['按钮已过期，请重新提问。'] };
const NO_PICTURE: Outgoing = { pieces: ['这次没有画成图，数都在上面的回答里。稍后可以再点一次“图”。'] };

function linkWords(bot: string, { id, key }: KeptAnswer): string {
  const words = '这条回答的链接，谁点开看到的都是同一版本报告里的数：';
  return key === null ? (EXPIRED.pieces[0] ?? '') : `${words}\n${escapeHtml(linkTo(bot, id, key))}`;
}
