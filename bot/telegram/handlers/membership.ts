import { Composer } from 'telegraf';
import type { SilentChats } from '../silent-chats.ts';

/** Blocked by a person or put out of a group: the chat is closed. Let in again: it is open. */
export function membershipHandler(silent: SilentChats) {
  const handler = new Composer();
  handler.on('my_chat_member', (ctx) => {
    const { chat, new_chat_member } = ctx.myChatMember;
    const isOut = new_chat_member.status === 'kicked' || new_chat_member.status === 'left';
    if (isOut) silent.close(chat.id);
    else silent.open(chat.id);
  });
  return handler;
}
