import { setTimeout as pause } from 'node:timers/promises';
import { type Telegram, TelegramError } from 'telegraf';
import type { Opts } from 'telegraf/types';
import type { Keyboard } from './keyboard.ts';
import { mask } from './mask.ts';
import type { Place } from './place.ts';
import type { Report } from './problems.ts';
import { plainOf } from './render.ts';

/** Something to say: messages in Telegram HTML, buttons under the last of them, and a file behind it. */
export interface Outgoing {
  readonly pieces: readonly string[];
  readonly keyboard?: Keyboard;
  readonly file?: OutgoingFile;
}

/** A text file; the mark at its front tells spreadsheets that it is UTF-8. */
export interface OutgoingFile {
  readonly name: string;
  readonly text: string;
  /** Stands under the file. */
  readonly caption: string;
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

type Message = Opts<'sendMessage'>;
type Document = Opts<'sendDocument'>;
type Signal = NonNullable<NonNullable<Parameters<Telegram['callApi']>[2]>['signal']>;

const TRIES = 5;
const BACKOFF = 500;
/** A call that hangs would otherwise be given up after 500 s only. */
const CALL_LIMIT = 30_000;
/** A file takes longer on its way. */
const UPLOAD_LIMIT = 120_000;
/** Telegram takes no larger files from a bot. */
const FILE_BYTES = 50 * 1024 * 1024;
/** Telegram takes the sign away after five seconds. */
const TYPING_AGAIN = 4500;
const TYPING_LIMIT = 1000;

export function createOutbox(telegram: Telegram, report: Report): Outbox {
  const tails = new Map<number, Promise<void>>();

  function inOrder(chat: number, work: () => Promise<void>): Promise<void> {
    const tail = (tails.get(chat) ?? Promise.resolve()).then(work);
    tails.set(chat, tail);
    return tail.finally(() => {
      if (tails.get(chat) === tail) tails.delete(chat);
    });
  }

  async function deliver(chat: number, first: Message): Promise<boolean> {
    let message = first;
    const call = () => telegram.callApi('sendMessage', message, { signal: limit() });
    return await insist(chat, call, (error) => {
      const simpler = simplify(message, error);
      if (simpler) message = simpler;
      return simpler !== undefined;
    });
  }

  /** A file that cannot be delivered is not passed over in silence: the message before it spoke of it. */
  async function deliverFile(place: Place, { name, text, caption }: OutgoingFile): Promise<void> {
    const source = Buffer.from(`\ufeff${text}`);
    const file = { ...addressOf(place), ...formReplyTo(place), caption, document: { source, filename: name } };
    const call = () => telegram.callApi('sendDocument', { ...file }, { signal: limit(UPLOAD_LIMIT) });
    const delivered = source.byteLength <= FILE_BYTES && (await insist(place.chat, call, () => false));
    if (!delivered) await deliver(place.chat, { ...addressOf(place), ...replyTo(place), text: NO_FILE });
  }

  /** Tries until it is delivered or cannot be; `simplified` may make the next try another one. */
  async function insist(
    chat: number,
    call: () => Promise<unknown>,
    simplified: (error: unknown) => boolean,
  ): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await call();
        return true;
      } catch (error) {
        const simpler = simplified(error);
        const wait = simpler ? 0 : waitAfter(error, attempt);
        if (wait === null || attempt === TRIES) {
          report('a message was not delivered', error, chat);
          return false;
        }
        if (!simpler) await pause(wait, undefined, { ref: false });
      }
    }
  }

  return {
    async send(place, { pieces, keyboard, file }) {
      await inOrder(place.chat, async () => {
        for (const [index, piece] of pieces.entries()) {
          const isLast = index === pieces.length - 1;
          const delivered = await deliver(place.chat, {
            ...addressOf(place),
            text: mask(piece),
            parse_mode: 'HTML',
            link_preview_options: { is_disabled: true },
            ...(index === 0 ? replyTo(place) : {}),
            ...(isLast && keyboard && keyboard.length > 0 ? markup(keyboard) : {}),
          });
          if (!delivered) return;
        }
        if (file) await deliverFile(place, file);
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

const NO_FILE = '完整名单没有发出去，可以缩小范围再问。';

function limit(milliseconds = CALL_LIMIT): Signal {
  return AbortSignal.timeout(milliseconds) as unknown as Signal;
}

function addressOf({ chat, topic }: Place) {
  return { chat_id: chat, ...(topic === null ? {} : { message_thread_id: topic }) };
}

function replyTo({ replyTo }: Place): Pick<Message, 'reply_parameters'> {
  if (replyTo === null) return {};
  return { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
}

/** Beside a file the library sends flat values only and leaves all others out, so this one goes as the JSON it is. */
function formReplyTo(place: Place): Pick<Document, 'reply_parameters'> {
  const { reply_parameters } = replyTo(place);
  if (!reply_parameters) return {};
  return { reply_parameters: JSON.stringify(reply_parameters) as unknown as typeof reply_parameters };
}

function markup(keyboard: Keyboard) {
  return { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } };
}

/** The same words with less around them, after Telegram refused what was around; `undefined` when nothing can go. */
function simplify(message: Message, error: unknown): Message | undefined {
  if (!(error instanceof TelegramError) || error.code !== 400) return undefined;
  const { parse_mode, reply_markup, reply_parameters, ...bare } = message;
  const text = parse_mode ? plainOf(message.text) : message.text;
  if (!/parse entities/i.test(error.description))
    return reply_markup || reply_parameters ? { ...bare, text } : undefined;
  if (!parse_mode) return undefined;
  return {
    ...bare,
    text,
    ...(reply_markup ? { reply_markup } : {}),
    ...(reply_parameters ? { reply_parameters } : {}),
  };
}

/** Milliseconds until the next try; `null` when there is none: the chat blocked the bot, or the message will never pass. */
function waitAfter(error: unknown, attempt: number): number | null {
  const backoff = BACKOFF * 2 ** (attempt - 1);
  if (!(error instanceof TelegramError)) {
    return error instanceof Error && /^(?:Fetch|Abort)Error$/.test(error.name) ? backoff : null;
  }
  if (error.code === 429) return (error.parameters?.retry_after ?? 1) * 1000;
  return error.code >= 500 ? backoff : null;
}
