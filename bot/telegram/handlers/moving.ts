import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import type { MovedChats } from '../moved-chats.ts';

/** A group that becomes a supergroup: Telegram tells it in the old one and in the new one. */
export function movingHandler(moved: MovedChats) {
  const handler = new Composer();
  handler.on(message('migrate_to_chat_id'), (ctx) => moved.move(ctx.chat.id, ctx.message.migrate_to_chat_id));
  handler.on(message('migrate_from_chat_id'), (ctx) => moved.move(ctx.message.migrate_from_chat_id, ctx.chat.id));
  return handler;
}
