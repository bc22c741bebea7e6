import type { Message, Update, UserFromGetMe } from 'telegraf/types';

/**
 * What a text message asks of the bot; `undefined` when it is not meant for it. In a private chat every message is; in a
 * group only one that mentions the bot or replies to it.
 */
export function wordsForBot(message: Message.TextMessage, bot: UserFromGetMe): string | undefined {
  const { text } = message;
  if (message.chat.type === 'private') return text.trim();
  const mentions = (message.entities ?? []).filter((entity) => {
    const named = text.slice(entity.offset, entity.offset + entity.length);
    if (entity.type === 'mention') return named.toLowerCase() === `@${bot.username}`.toLowerCase();
    return entity.type === 'text_mention' && entity.user.id === bot.id;
  });
  if (mentions.length === 0) {
    const isReply = message.reply_to_message?.from?.id === bot.id && !text.startsWith('/');
    return isReply ? text.trim() : undefined;
  }
  return mentions
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`, text)
    .trim();
}

/** Whether an update may be meant for the bot. What people say to each other in a group is nothing to write down. */
export function concernsBot(update: Update, bot: UserFromGetMe): boolean {
  if (!('message' in update)) return true;
  const { message } = update;
  if (message.chat.type === 'private') return true;
  if ('migrate_to_chat_id' in message || 'migrate_from_chat_id' in message) return true;
  if (!('text' in message)) return false;
  return wordsForBot(message, bot) !== undefined || isCommandFor(message.text, bot);
}

/** A command that names no bot is for all of them. */
function isCommandFor(text: string, bot: UserFromGetMe): boolean {
  const command = /^\/\w+(?:@(\w+))?/.exec(text);
  return command !== null && (command[1] ?? bot.username).toLowerCase() === bot.username.toLowerCase();
}
