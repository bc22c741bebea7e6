import { setTimeout as pause } from 'node:timers/promises';
import { type Telegram, TelegramError } from 'telegraf';
import type { Opts } from 'telegraf/types';
import type { Place } from './place.ts';
import type { Report } from './problems.ts';
import { plainOf } from './render.ts';

/** A text file; the mark at its front tells spreadsheets that it is UTF-8. */
export interface OutgoingFile {
  readonly name: string;
  readonly text: string;
  /** Stands under the file. */
  readonly caption: string;
}

export type Message = Opts<'sendMessage'>;

/** Sends one thing, again and again where that helps. Nothing here rejects: what cannot be delivered is a line in the log. */
export interface Delivery {
  /** `false` when the message did not arrive. */
  message(message: Message & { readonly chat_id: number }): Promise<boolean>;
  file(place: Place, file: OutgoingFile): Promise<boolean>;
}

const TRIES = 5;
const BACKOFF = 500;
/** A call that hangs would otherwise be given up after 500 s only. */
const CALL_LIMIT = 30_000;
/** A file takes longer on its way. */
const UPLOAD_LIMIT = 120_000;
/** Telegram takes no larger files from a bot. */
const FILE_BYTES = 50 * 1024 * 1024;

export function createDelivery(telegram: Telegram, report: Report): Delivery {
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
    async message(first) {
      let message: Message = first;
      const call = () => telegram.callApi('sendMessage', message, { signal: limit() });
      return await insist(first.chat_id, call, (error) => {
        const simpler = simplify(message, error);
        if (simpler) message = simpler;
        return simpler !== undefined;
      });
    },
    async file(place, { name, text, caption }) {
      const source = Buffer.from(`\ufeff${text}`);
      if (source.byteLength > FILE_BYTES) return false;
      const file = { ...addressOf(place), ...formReplyTo(place), caption, document: { source, filename: name } };
      const call = () => telegram.callApi('sendDocument', { ...file }, { signal: limit(UPLOAD_LIMIT) });
      return await insist(place.chat, call, () => false);
    },
  };
}

/** Ends a call that hangs. */
export function limit(milliseconds = CALL_LIMIT): Signal {
  return AbortSignal.timeout(milliseconds) as unknown as Signal;
}
type Signal = NonNullable<NonNullable<Parameters<Telegram['callApi']>[2]>['signal']>;

export function addressOf({ chat, topic }: Place) {
  return { chat_id: chat, ...(topic === null ? {} : { message_thread_id: topic }) };
}

export function replyTo({ replyTo }: Place): Pick<Message, 'reply_parameters'> {
  if (replyTo === null) return {};
  return { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
}

/** Beside a file the library sends flat values only and leaves all others out, so this one goes as the JSON it is. */
function formReplyTo(place: Place): Pick<Opts<'sendDocument'>, 'reply_parameters'> {
  const { reply_parameters } = replyTo(place);
  if (!reply_parameters) return {};
  return { reply_parameters: JSON.stringify(reply_parameters) as unknown as typeof reply_parameters };
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
