import { setTimeout as pause } from 'node:timers/promises';
import { type Telegram, TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import { type Signal, within } from './delivery.ts';
import { OtherPollerError, PollingEndedError } from './errors.ts';
import type { Report } from './problems.ts';

/** Brings updates until it is stopped. */
export interface Feed {
  /**
   * Resolves after `stop`, when what was taken has been confirmed to Telegram. Rejects when Telegram refuses for good, or
   * was silent for too long.
   */
  run(): Promise<void>;
  /** May come at any time, also before the first update. */
  stop(): void;
  /** Whether Telegram answered not long ago. */
  isConnected(): boolean;
}

export interface PollingParts {
  readonly telegram: Telegram;
  /** Resolves when the updates may be confirmed. */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  /** Resolves when updates can be taken, with how many. */
  readonly room: () => Promise<number>;
  readonly report: Report;
}

export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

/** Milliseconds; tests shorten them. */
export const TIMES = {
  /** How long Telegram keeps a fetch open when there is nothing to fetch. */
  poll: 20_000,
  /** A fetch that takes longer hangs. */
  fetch: 27_000,
  /** Silence after which nobody can be sure that messages come; a little more than a fetch takes. */
  doubted: 30_000,
  /** Silence that is told in the log. */
  warned: 75_000,
  /** Silence that ends the program, so that whoever watches over it starts it anew. */
  ended: 90_000,
  /** Before the next fetch after one that failed. */
  pause: 1000,
  longestPause: 5000,
  /** A refusal for another program within this time of the start means that this is the second one. */
  young: 5000,
  /** The last call confirms what was taken; the end does not wait for it longer than this. */
  confirm: 5000,
};
/** Refusals for another program, one after the other, before this one gives way though it was first. */
const CONFLICTS = 8;

/**
 * Long polling. That of telegraf waits minutes for a connection that went silent, and confirms what nobody has written
 * down.
 */
export function createPolling({ telegram, take, room, report }: PollingParts, times = TIMES): Feed {
  const stopping = new AbortController();
  let heardAt = performance.now();
  let warned = false;
  /** Nothing is fetched while there is no room. */
  let full = false;

  function heard(): void {
    heardAt = performance.now();
    warned = false;
  }

  async function fetch(offset: number, limit: number): Promise<readonly Update[]> {
    const silence = performance.now() - heardAt;
    const left = (silence < times.warned ? times.warned : times.ended) - silence;
    const call = new AbortController();
    const end = () => call.abort();
    const timer = setTimeout(end, Math.min(times.fetch, left));
    stopping.signal.addEventListener('abort', end);
    try {
      const timeout = Math.floor(times.poll / 1000);
      const asked = { offset, limit, timeout, allowed_updates: ALLOWED_UPDATES };
      return await telegram.callApi('getUpdates', asked, { signal: call.signal as unknown as Signal });
    } finally {
      clearTimeout(timer);
      stopping.signal.removeEventListener('abort', end);
    }
  }

  /** Milliseconds until the next fetch. Throws what ends all fetching. */
  function afterFailure(error: unknown, failures: number, startedAt: number): number {
    const code = error instanceof TelegramError ? error.code : undefined;
    if (code === 401 || code === 404) throw error;
    if (code === 409 && (failures >= CONFLICTS || performance.now() - startedAt < times.young))
      throw new OtherPollerError({ cause: error });
    if (code === 429 && error instanceof TelegramError) {
      const wait = (error.parameters?.retry_after ?? 1) * 1000;
      heardAt = performance.now() + wait;
      return wait;
    }
    const silence = performance.now() - heardAt;
    if (silence >= times.ended)
      throw new PollingEndedError(`no reply for ${Math.round(silence / 1000)} s`, { cause: error });
    if (silence >= times.warned && !warned) {
      warned = true;
      report('Telegram has been silent for long', error);
    }
    return Math.min(times.pause * 2 ** (failures - 1), times.longestPause);
  }

  async function confirm(offset: number): Promise<void> {
    if (offset === 0) return;
    const asked = { offset, limit: 1, timeout: 0 };
    // What is not confirmed comes again, and is known.
    await telegram.callApi('getUpdates', asked, { signal: within(times.confirm) }).catch(() => {});
  }

  return {
    async run() {
      const startedAt = performance.now();
      let offset = 0;
      let failures = 0;
      while (!stopping.signal.aborted) {
        full = true;
        const limit = await room();
        full = false;
        if (failures === 0) heard();
        try {
          const updates = await fetch(offset, Math.min(limit, 100));
          heard();
          failures = 0;
          await take(updates);
          offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1));
        } catch (error) {
          if (stopping.signal.aborted) break;
          failures += 1;
          report('messages were not fetched', error);
          const wait = afterFailure(error, failures, startedAt);
          await pause(wait, undefined, { signal: stopping.signal }).catch(() => {});
        }
      }
      await confirm(offset);
    },
    stop: () => stopping.abort(),
    isConnected: () => full || performance.now() - heardAt < times.doubted,
  };
}
