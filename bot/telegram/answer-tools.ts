import type { KeptAnswer } from '../../db/queries/answers.ts';
import type { Store } from '../../db/store.ts';
import { answerPlan, keptPlan } from '../../retrieval/answer-plan.ts';
import { chartOf } from '../../retrieval/chart.ts';
import type { AnswerLog } from '../answer-log.ts';
import { linkTo } from './link.ts';
import { rowsFile } from './list-file.ts';
import { nameless } from './nameless.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { Place } from './place.ts';
import type { Tool } from './press.ts';
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
  /** The bot's name in links. */
  readonly username: () => string;
}): (wish: Wish) => Promise<void> {
  const { store, log, outbox, username } = parts;

  async function made(tool: 'chart' | 'rows', kept: KeptAnswer): Promise<Outgoing> {
    const plan = keptPlan(kept.plan);
    if (!plan) return EXPIRED;
    if (tool === 'rows') return { pieces: [], file: rowsFile(await answerPlan(store, plan), '回答用到的数') };
    const chart = await chartOf(store, plan);
    if (!chart) return { pieces: ['有数的不到两个，画不成图。'] };
    const { pictureOf } = await import('../charts/picture.ts');
    return { pieces: [], picture: { png: pictureOf(chart), caption: `${chart.title}（${chart.source}）` } };
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

function linkWords(bot: string, { id, key }: KeptAnswer): string {
  const words = '这条回答的链接，谁点开看到的都是同一版本报告里的数：';
  return key === null ? (EXPIRED.pieces[0] ?? '') : `${words}\n${escapeHtml(linkTo(bot, id, key))}`;
}
