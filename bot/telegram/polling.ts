import type { Telegraf } from 'telegraf';
import type { Report } from './problems.ts';

/** Fetches messages until it is stopped. */
export interface Polling {
  /** Resolves after `stop`, when what was fetched has been confirmed to Telegram; rejects when Telegram refuses for good. */
  run(onStart: () => void): Promise<void>;
  /** May come at any time, also before the first fetch. */
  stop(): void;
}

type CallApi = Telegraf['telegram']['callApi'];

/** Telegram ends a long poll after 50 s by itself. */
const SILENT_AFTER = 75_000;
/** The last call confirms what was fetched; the end does not wait for it longer than this. */
const CONFIRM_WITHIN = 5000;

/**
 * Long polling by telegraf, which by itself would wait minutes for a connection that went silent, and could not be
 * stopped while it starts.
 */
export function createPolling(bot: Telegraf, report: Report, silentAfter = SILENT_AFTER): Polling {
  const callApi = bot.telegram.callApi.bind(bot.telegram);
  let stopping = false;

  const watched = async (...[method, payload, options]: Parameters<CallApi>) => {
    if (method !== 'getUpdates') return await callApi(method, payload, options);
    if (stopping) bot.stop();
    const signal = options?.signal;
    const call = new AbortController();
    const end = () => call.abort();
    const timer = setTimeout(end, signal ? silentAfter : CONFIRM_WITHIN);
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end);
    try {
      return await callApi(method, payload, { signal: call.signal as unknown as NonNullable<typeof signal> });
    } catch (error) {
      if (stopping) throw error;
      report('messages were not fetched', error);
      throw call.signal.aborted ? new SilenceError(silentAfter, error) : error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    }
  };
  bot.telegram.callApi = watched as CallApi;

  return {
    run: (onStart) => bot.launch({ allowedUpdates: ['message', 'callback_query'] }, onStart),
    stop() {
      stopping = true;
      try {
        bot.stop();
      } catch {
        // Not polling yet: the first fetch will see that it is over.
      }
    },
  };
}

/** Carries the name by which telegraf knows that it should fetch again. */
class SilenceError extends Error {
  override readonly name = 'FetchError';

  constructor(after: number, cause: unknown) {
    super(`no reply to getUpdates within ${after} ms`, { cause });
  }
}
