import { setTimeout as pause } from 'node:timers/promises';
import { type Telegram, TelegramError } from 'telegraf';
import type { Opts } from 'telegraf/types';
import type { MovedChats } from './moved-chats.ts';
import type { Place } from './place.ts';
import type { Report } from './problems.ts';
import type { ChatQueue } from './queue.ts';
import { plainOf } from './render.ts';
import type { SilentChats } from './silent-chats.ts';
import type { Turns } from './turns.ts';

/** Says things in chats, again and again where that helps. Nothing here rejects: what cannot be said is a line in the log. */
export interface Delivery {
  /**
   * The number of the message; `null` when it cannot arrive. Words that are refused for their markup or buttons go
   * without, and those for a group that became a supergroup go there.
   */
  call<M extends ChatMethod>(method: M, payload: Opts<M> & { readonly chat_id: number }): Promise<number | null>;
  /** Whether the chat can be called right now: it is open, and Telegram has not asked to wait. */
  isOpen(chat: number): boolean;
}

/** What is said in a chat, or said anew. */
export type ChatMethod = 'sendMessage' | 'sendDocument' | 'sendPhoto' | 'editMessageText';

/** Tries after replies that say the server has trouble. */
const TRIES = 5;
const BACKOFF = 500;
const LONGEST_BACKOFF = 15_000;
/** Telegram that cannot be reached, or asks to wait, is waited for this long; polling gives up sooner. */
const PATIENCE = 600_000;
/** A call that hangs would otherwise be given up after 500 s only. */
const CALL_LIMIT = 30_000;
/** A file takes longer on its way. */
const UPLOAD_LIMIT = 120_000;

export interface DeliveryParts {
  readonly telegram: Telegram;
  readonly silent: SilentChats;
  readonly moved: MovedChats;
  readonly turns: Turns;
  readonly rest: ChatQueue['rest'];
  readonly report: Report;
}

export function createDelivery({ telegram, silent, moved, turns, rest, report }: DeliveryParts): Delivery {
  /** Until when Telegram asked to send nothing to a chat. */
  const held = new Map<number, number>();

  async function waitUntilFree(chat: number): Promise<void> {
    for (let until = held.get(chat); until !== undefined; until = held.get(chat)) {
      const left = until - performance.now();
      if (left > 0) await pause(left, undefined, { ref: false });
      if (held.get(chat) === until) held.delete(chat);
    }
  }

  return {
    isOpen: (chat) => !silent.has(chat) && !held.has(chat) && moved.now(chat) === chat,
    async call(method, payload) {
      const asked = payload.chat_id;
      const last = performance.now() + PATIENCE;
      let given = payload;
      for (let attempt = 1; !silent.has(moved.now(asked)); attempt += 1) {
        const chat = moved.now(asked);
        if (chat !== given.chat_id) {
          if ('message_id' in given) return null; // Messages of before have other numbers there.
          given = inSupergroup(given, chat);
        }
        if (held.has(chat)) await rest(asked, () => waitUntilFree(chat));
        await turns.take(asked);
        try {
          const limit = method === 'sendMessage' || method === 'editMessageText' ? CALL_LIMIT : UPLOAD_LIMIT;
          return numberOf(await telegram.callApi(method, { ...given }, { signal: within(limit) }), payload);
        } catch (error) {
          turns.giveBack(asked);
          if (isUnchanged(error)) return numberOf(null, payload);
          const supergroup = supergroupIn(error);
          if (supergroup !== undefined && chat === asked) {
            await moved.move(chat, supergroup);
            continue;
          }
          const simpler = simplify(given, error);
          if (simpler) {
            given = simpler;
            continue;
          }
          if (error instanceof TelegramError && error.code === 403) silent.close(chat);
          const wait = waitAfter(error, attempt);
          if (wait === null || performance.now() + wait > last) {
            report(`${method} was given up`, error, chat);
            return null;
          }
          held.set(chat, Math.max(held.get(chat) ?? 0, performance.now() + wait));
        }
      }
      return null;
    },
  };
}

/** Ends a call that hangs. */
export function within(milliseconds = CALL_LIMIT): Signal {
  return AbortSignal.timeout(milliseconds) as unknown as Signal;
}
export type Signal = NonNullable<NonNullable<Parameters<Telegram['callApi']>[2]>['signal']>;

export function addressOf({ chat, topic }: Place) {
  return { chat_id: chat, ...(topic === null ? {} : { message_thread_id: topic }) };
}

export function replyTo({ replyTo }: Place): Pick<Opts<'sendMessage'>, 'reply_parameters'> {
  if (replyTo === null) return {};
  return { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
}

/** The number that a group has as a supergroup, after Telegram refused the one before. */
function supergroupIn(error: unknown): number | undefined {
  return error instanceof TelegramError ? error.parameters?.migrate_to_chat_id : undefined;
}

/** The same for the supergroup. The message that it replied to has another number there. */
function inSupergroup<P extends object>(payload: P, chat: number): P {
  const { reply_parameters, ...rest } = payload as P & Partial<Opts<'sendMessage'>>;
  return { ...rest, chat_id: chat } as unknown as P;
}

/** The same words with less around them, after Telegram refused what was around; `undefined` when nothing can go. */
function simplify<P extends object>(payload: P, error: unknown): P | undefined {
  if (!(error instanceof TelegramError) || error.code !== 400 || !('text' in payload)) return undefined;
  const { parse_mode, reply_markup, reply_parameters, ...bare } = payload as P & Partial<Opts<'sendMessage'>>;
  const text = parse_mode ? plainOf(String(bare.text)) : String(bare.text);
  if (!/parse entities/i.test(error.description))
    return reply_markup || reply_parameters ? ({ ...bare, text } as unknown as P) : undefined;
  if (!parse_mode) return undefined;
  const kept = { ...(reply_markup ? { reply_markup } : {}), ...(reply_parameters ? { reply_parameters } : {}) };
  return { ...bare, ...kept, text } as unknown as P;
}

/** The number of the message that was sent or edited. */
function numberOf(result: unknown, payload: object): number {
  const { message_id } = { ...payload, ...(result instanceof Object ? result : {}) } as { message_id?: number };
  return message_id ?? 0;
}

/** An edit that changes nothing is refused, and harms nobody. */
function isUnchanged(error: unknown): boolean {
  return error instanceof TelegramError && /message is not modified/.test(error.description);
}

/** Milliseconds until the next try; `null` when there is none: the chat blocked the bot, or the call will never pass. */
function waitAfter(error: unknown, attempt: number): number | null {
  const backoff = Math.min(BACKOFF * 2 ** (attempt - 1), LONGEST_BACKOFF);
  if (!(error instanceof TelegramError)) {
    return error instanceof Error && /^(?:Fetch|Abort)Error$/.test(error.name) ? backoff : null;
  }
  if (error.code === 429) return (error.parameters?.retry_after ?? 1) * 1000;
  return error.code >= 500 && attempt < TRIES ? backoff : null;
}
