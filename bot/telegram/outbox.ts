import { setTimeout as pause } from 'node:timers/promises';
import type { Opts } from 'telegraf/types';
import { addressOf, createDelivery, type DeliveryParts, replyTo, within } from './delivery.ts';
import type { Keyboard } from './keyboard.ts';
import { mask } from './mask.ts';
import type { Place } from './place.ts';

/** Something to say: messages in Telegram HTML, buttons under the last of them, then a picture and a file. */
export interface Outgoing {
  readonly pieces: readonly string[];
  readonly keyboard?: Keyboard;
  readonly picture?: OutgoingPicture;
  readonly file?: OutgoingFile;
}

/** A text file; the mark at its front tells spreadsheets that it is UTF-8. */
export interface OutgoingFile {
  readonly name: string;
  readonly text: string;
  /** Stands under the file. */
  readonly caption: string;
}

export interface OutgoingPicture {
  readonly png: Buffer;
  /** Stands under the picture. */
  readonly caption: string;
}

/** The only way to a chat. Nothing here rejects: what cannot be delivered is a line in the log. */
export interface Outbox {
  /**
   * Resolves when the messages have arrived or were given up, with the number of the last message of words that
   * arrived, for `edit`; `null` when not all of them did. Messages to one chat arrive in order.
   */
  send(place: Place, outgoing: Outgoing): Promise<number | null>;
  /** Puts other words, and other or no buttons, in the place of a message. Whether it says so now. */
  edit(place: Place, message: number, html: string, keyboard?: Keyboard): Promise<boolean>;
  /** Shows that an answer is being written, until `stop` is called. `shown` resolves when Telegram knows, or soon after. */
  typing(place: Place): { readonly shown: Promise<void>; stop(): void };
  /**
   * Ends the waiting sign on a pressed button, with a few words over the chat if there are any; only the first time.
   * Whether the words, if any, are shown.
   */
  acknowledge(press: string, words?: string): Promise<boolean>;
  /** Somebody wrote there, so it can be written to. */
  heardFrom(chat: number): void;
}

/** Telegram takes the sign away after five seconds. */
const TYPING_AGAIN = 4500;
const TYPING_LIMIT = 1000;
/** Telegram takes no larger files from a bot. */
const FILE_BYTES = 50 * 1024 * 1024;
/** A file is not left out in silence: the message before it spoke of all rows. */
const NO_FILE = '完整名单没有发出去，可以缩小范围再问。';
/** Presses whose acknowledgement is remembered. */
const PRESSES = 1000;

export function createOutbox(parts: DeliveryParts): Outbox {
  const { telegram, silent, report } = parts;
  const delivery = createDelivery(parts);
  const tails = new Map<number, Promise<unknown>>();
  const acknowledged = new Set<string>();

  function inOrder<T>(chat: number, work: () => Promise<T>): Promise<T> {
    const tail = (tails.get(chat) ?? Promise.resolve()).then(work);
    tails.set(chat, tail);
    return tail.finally(() => {
      if (tails.get(chat) === tail) tails.delete(chat);
    });
  }

  async function sendWords(place: Place, { pieces, keyboard }: Outgoing): Promise<number | null> {
    let last: number | null = null;
    for (const [index, piece] of pieces.entries()) {
      last = await delivery.call('sendMessage', {
        ...addressOf(place),
        ...words(piece, index === pieces.length - 1 ? keyboard : undefined),
        ...(index === 0 ? replyTo(place) : {}),
      });
      if (last === null) return null;
    }
    return last;
  }

  async function sendFile(place: Place, { name, text, caption }: OutgoingFile): Promise<void> {
    const source = Buffer.from(`\ufeff${text}`);
    const file = { ...addressOf(place), ...formReplyTo(place), caption, document: { source, filename: name } };
    if (source.byteLength <= FILE_BYTES && (await delivery.call('sendDocument', file)) !== null) return;
    await delivery.call('sendMessage', { ...addressOf(place), ...replyTo(place), text: NO_FILE });
  }

  return {
    async send(place, outgoing) {
      return await inOrder(place.chat, async () => {
        const last = await sendWords(place, outgoing);
        const { picture, file, pieces } = outgoing;
        if (last === null && pieces.length > 0) return null;
        if (picture) {
          const { png, caption } = picture;
          const photo = { source: png, filename: 'chart.png' };
          await delivery.call('sendPhoto', { ...addressOf(place), ...formReplyTo(place), caption, photo });
        }
        if (file) await sendFile(place, file);
        return last;
      });
    },
    async edit(place, message, html, keyboard) {
      const edited = { chat_id: place.chat, message_id: message, ...words(html, keyboard) };
      return await inOrder(place.chat, async () => (await delivery.call('editMessageText', edited)) !== null);
    },
    typing(place) {
      const show = async () => {
        if (!delivery.isOpen(place.chat)) return;
        const sign = { ...addressOf(place), action: 'typing' } as const;
        // An ornament: the message itself will tell whether the chat can be reached.
        await telegram.callApi('sendChatAction', sign, { signal: within() }).catch(() => {});
      };
      const again = setInterval(show, TYPING_AGAIN).unref();
      return {
        shown: Promise.race([show(), pause(TYPING_LIMIT, undefined, { ref: false })]),
        stop: () => clearInterval(again),
      };
    },
    async acknowledge(press, text) {
      if (acknowledged.has(press)) return text === undefined;
      acknowledged.add(press);
      if (acknowledged.size > PRESSES) for (const oldest of [...acknowledged].slice(0, 1)) acknowledged.delete(oldest);
      const answer = { callback_query_id: press, ...(text === undefined ? {} : { text }) };
      try {
        await telegram.callApi('answerCallbackQuery', answer, { signal: within() });
        return true;
      } catch (error) {
        report('a pressed button was not acknowledged', error);
        return text === undefined;
      }
    },
    heardFrom: silent.open,
  };
}

function words(html: string, keyboard: Keyboard | undefined) {
  return {
    text: mask(html),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(keyboard && keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } } : {}),
  } as const;
}

/** Beside a file the library sends flat values only and leaves all others out, so this one goes as the JSON it is. */
function formReplyTo(place: Place): Pick<Opts<'sendDocument'>, 'reply_parameters'> {
  const { reply_parameters } = replyTo(place);
  if (!reply_parameters) return {};
  return { reply_parameters: JSON.stringify(reply_parameters) as unknown as typeof reply_parameters };
}
