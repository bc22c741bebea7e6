import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Message } from 'telegraf/types';
import { wordsForBot } from '../addressed.ts';
import type { Answering } from '../answering.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf, senderOf } from '../place.ts';

/** Characters of a question; longer ones are not questions. */
const LONGEST = 500;

/** Answers a person's words. In groups, only words that are meant for the bot. */
export function questionHandler(outbox: Outbox, answering: Answering) {
  const handler = new Composer();

  async function answer(from: Message.TextMessage, words: string): Promise<void> {
    const place = placeOf(from);
    const objection = objectionTo(words);
    if (objection) await outbox.send(place, { pieces: [objection] });
    else await answering({ place, person: senderOf(from), question: words, pressed: false });
  }

  handler.command('ask', (ctx) => answer(ctx.message, ctx.payload.trim()));
  handler.on(message('text'), async (ctx) => {
    const words = wordsForBot(ctx.message, ctx.botInfo);
    if (words !== undefined) await answer(ctx.message, words);
  });
  handler.on(KINDS, async (ctx) => {
    if (ctx.chat.type === 'private') await outbox.send(placeOf(ctx.message), { pieces: [ONLY_TEXT] });
  });
  return handler;
}

/** What people send instead of text; the rest of messages, such as a new title of a group, says nothing to anybody. */
const KINDS = [
  message('photo'),
  message('document'),
  message('voice'),
  message('video'),
  message('sticker'),
  message('audio'),
  message('video_note'),
  message('location'),
  message('contact'),
];
const ONLY_TEXT = '我只看得懂文字，请打字提问。能问什么：/help';

function objectionTo(words: string): string | undefined {
  if (words === '') return '请把问题写在后面，例如：/ask 收录了哪些机关的年报？';
  if (words.startsWith('/')) return '没有这个命令。能问什么：/help';
  if (words.length > LONGEST) return `问题太长（最多 ${LONGEST} 字），请说得短一些。`;
  return undefined;
}
