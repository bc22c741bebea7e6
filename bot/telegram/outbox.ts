import { setTimeout as pause } from 'node:timers/promises';
import type { Telegram } from 'telegraf';
import { addressOf, createDelivery, limit, type OutgoingFile, replyTo } from './delivery.ts';
import type { Keyboard } from './keyboard.ts';
import { mask } from './mask.ts';
import type { Place } from './place.ts';
import type { Report } from './problems.ts';

/** Something to say: messages in Telegram HTML, buttons under the last of them, and a file behind it. */
export interface Outgoing {
  readonly pieces: readonly string[];
  readonly keyboard?: Keyboard;
  readonly file?: OutgoingFile;
}

/** The only way to a chat. Nothing here rejects: what cannot be delivered is a line in the log. */
export interface Outbox {
  /** Resolves when the messages have arrived or were given up; messages to one chat arrive in order. */
  send(place: Place, outgoing: Outgoing): Promise<void>;
  /** Shows that an answer is being written, until `stop` is called. `shown` resolves when Telegram knows, or soon after. */
  typing(place: Place): { readonly shown: Promise<void>; stop(): void };
  /** Ends the waiting sign on a pressed button. */
  acknowledge(press: string): Promise<void>;
}

/** Telegram takes the sign away after five seconds. */
const TYPING_AGAIN = 4500;
const TYPING_LIMIT = 1000;
/** A file is not left out in silence: the message before it spoke of all rows. */
const NO_FILE = '完整名单没有发出去，可以缩小范围再问。';

export function createOutbox(telegram: Telegram, report: Report): Outbox {
  const delivery = createDelivery(telegram, report);
  const tails = new Map<number, Promise<void>>();

  function inOrder(chat: number, work: () => Promise<void>): Promise<void> {
    const tail = (tails.get(chat) ?? Promise.resolve()).then(work);
    tails.set(chat, tail);
    return tail.finally(() => {
      if (tails.get(chat) === tail) tails.delete(chat);
    });
  }

  return {
    async send(place, { pieces, keyboard, file }) {
      await inOrder(place.chat, async () => {
        for (const [index, piece] of pieces.entries()) {
          const isLast = index === pieces.length - 1;
          const delivered = await delivery.message({
            ...addressOf(place),
            text: mask(piece),
            parse_mode: 'HTML',
            link_preview_options: { is_disabled: true },
            ...(index === 0 ? replyTo(place) : {}),
            ...(isLast && keyboard && keyboard.length > 0 ? markup(keyboard) : {}),
          });
          if (!delivered) return;
        }
        if (!file || (await delivery.file(place, file))) return;
        await delivery.message({ ...addressOf(place), ...replyTo(place), text: NO_FILE });
      });
    },
    typing(place) {
      const show = () =>
        telegram.callApi('sendChatAction', { ...addressOf(place), action: 'typing' }, { signal: limit() }).then(
          () => {},
          () => {}, // An ornament: the message itself will tell whether the chat can be reached.
        );
      const again = setInterval(show, TYPING_AGAIN).unref();
      return {
        shown: Promise.race([show(), pause(TYPING_LIMIT, undefined, { ref: false })]),
        stop: () => clearInterval(again),
      };
    },
    async acknowledge(press) {
      try {
        await telegram.callApi('answerCallbackQuery', { callback_query_id: press }, { signal: limit() });
      } catch (error) {
        report('a pressed button was not acknowledged', error);
      }
    },
  };
}

function markup(keyboard: Keyboard) {
  return { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } };
}
