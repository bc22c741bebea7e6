import type { Context, MiddlewareFn } from 'telegraf';
import type { User } from 'telegraf/types';
import { shownName } from '../../../ingest/read/shown-name.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf } from '../place.ts';
import { renderLines } from '../render.ts';
import type { Access } from './access.ts';

/** Lets through what people do who may use the bot; others hear how they could. */
export function gate(access: Access, outbox: Outbox): MiddlewareFn<Context> {
  return async (ctx, next) => {
    const { from, chat, message, callbackQuery, inlineQuery } = ctx;
    if (!message && !callbackQuery && !inlineQuery) return await next(); // The bot's own comings and goings.
    if (from && (await access.admits(from.id, chat?.id ?? from.id))) return await next();
    if (callbackQuery) return await outbox.acknowledge(callbackQuery.id, CLOSED);
    if (inlineQuery) return void (await ctx.answerInlineQuery([], { cache_time: 0, is_personal: true }));
    if (!message) return;
    const words = message.chat.type === 'private' && from ? await wayIn(access, from) : [[CLOSED]];
    await outbox.send(placeOf(message), { pieces: renderLines(words) });
  };
}

/** How a person is shown to admins. */
export function shownPerson({ first_name, last_name, username }: User): string {
  const name = [first_name, last_name].filter(Boolean).join(' ');
  return shownName(username === undefined ? name : `${name} @${username}`);
}

const CLOSED = '这个机器人只对获准的人开放。请私聊我，看看怎样获准。';

async function wayIn(access: Access, person: User): Promise<Line[]> {
  if (access.mode === 'list')
    return [[`这个机器人只对名单上的人开放。您的数字编号是 ${person.id}，请把它交给管理员，由管理员加入名单。`]];
  const code = await access.codeFor(person.id, shownPerson(person));
  if (code === null) return [['这个机器人只对获准的人开放，现在等待的人太多，请过几天再来。']];
  return [
    ['这个机器人只对获准的人开放。您的申请码是 ', { bold: code }],
    ['请把申请码交给管理员；管理员同意以后，就可以直接提问。'],
  ];
}
