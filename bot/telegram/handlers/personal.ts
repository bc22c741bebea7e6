import { Composer } from 'telegraf';
import type { AnswerLog } from '../../answer-log.ts';
import type { Dialogues } from '../dialogue.ts';
import type { MovedChats } from '../moved-chats.ts';
import { nameless } from '../nameless.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf, senderOf } from '../place.ts';

/** /id: one's own number, for the settings; /forget: erases what is stored about a person. */
export function personalHandler(parts: {
  readonly outbox: Outbox;
  readonly log: AnswerLog;
  readonly dialogues: Dialogues;
  readonly moved: MovedChats;
}) {
  const { outbox, log, dialogues, moved } = parts;
  const handler = new Composer();

  handler.command('id', async (ctx) => {
    const place = placeOf(ctx.message);
    await outbox.send(place, { pieces: [`您的数字编号：<code>${senderOf(ctx.message)}</code>`] });
  });

  handler.command('forget', async (ctx) => {
    const person = senderOf(ctx.message);
    await log.forget(nameless(moved.first(person)));
    dialogues.forget(person);
    await outbox.send(placeOf(ctx.message), { pieces: [FORGOTTEN] });
  });
  return handler;
}

const FORGOTTEN =
  '已经删除：您问过的问题和得到的回答、回答下面的按钮、您的评价和设置、正在进行的对话。聊天窗口里的消息请自己删除。';
