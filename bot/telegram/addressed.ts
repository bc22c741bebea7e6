import type { Message, UserFromGetMe } from 'telegraf/types';

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
