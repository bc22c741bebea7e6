import type { Update } from 'telegraf/types';
import { type Place, placeOf } from './place.ts';

/**
 * Whose turn an update takes: updates of one turn are worked on one after the other. Files of admins are only written down
 * then, and many may come at once, so each has a turn of its own.
 */
export function turnOf(update: Update, isAdmin: (person: number) => boolean): number | string {
  if ('message' in update && 'document' in update.message && isAdmin(update.message.from.id))
    return `file/${update.message.chat.id}/${update.message.message_id}`;
  if ('message' in update) return update.message.chat.id;
  if ('my_chat_member' in update) return update.my_chat_member.chat.id;
  if ('callback_query' in update) return update.callback_query.message?.chat.id ?? update.callback_query.from.id;
  if ('inline_query' in update) return `inline/${update.inline_query.from.id}`;
  return 0;
}

/** Where words about an update go; `null` when there is no such chat. */
export function placeOfUpdate(update: Update): Place | null {
  if ('message' in update) return placeOf(update.message);
  if ('callback_query' in update && update.callback_query.message) return placeOf(update.callback_query.message);
  return null;
}

/** The press of a button, and which button of which message it was. */
export function pressOf(update: Update): { readonly id: string; readonly button: string } | undefined {
  if (!('callback_query' in update)) return undefined;
  const { id, from, message, ...pressed } = update.callback_query;
  const data = 'data' in pressed ? pressed.data : '';
  return { id, button: `${message?.chat.id}/${message?.message_id}/${from.id}/${data}` };
}

/** What is asked while somebody types is of no use a moment later; everything else is answered also after a restart. */
export function isLasting(update: Update): boolean {
  return !('inline_query' in update);
}
