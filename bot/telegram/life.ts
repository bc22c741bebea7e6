import type { Logger } from 'pino';
import { TelegramError } from 'telegraf';
import type { Store } from '../../db/store.ts';
import { redactedCause } from '../redaction.ts';
import { OtherPollerError, PollingEndedError, PortTakenError, TokenRefusedError } from './errors.ts';
import { takeLock } from './lock.ts';
import type { Feed } from './polling.ts';

/** From the start to the end of a bot. */
export interface Life {
  /**
   * Resolves after `stop`, when answers being written have been sent. Rejects with a `TokenRefusedError`, an
   * `OtherPollerError`, a `LockHeldError`, a `PortTakenError` or a `PollingEndedError`.
   */
  run(): Promise<void>;
  /** Resolves when `run` is over. */
  stop(): Promise<void>;
}

export interface LifeParts {
  readonly token: string;
  /** Stands beside the store, so that one process polls with it; `null` for a store nobody else can see. */
  readonly lockFile: string | null;
  readonly logger: Logger;
  readonly feed: Feed;
  /** All that comes before the first update. */
  readonly start: () => Promise<void>;
  /** What may be at work; it starts nothing more, and resolves with `false` when it has not ended within so many milliseconds. */
  readonly work: readonly { stop(milliseconds: number): Promise<unknown> }[];
  /** After all work. */
  readonly end: () => Promise<void>;
}

/** How long answers being written are waited for after `stop`. */
const FINISH_WITHIN = 15_000;
const DAY = 86_400_000;

export function createLife({ token, lockFile, logger, feed, start, work, end }: LifeParts): Life {
  async function live(): Promise<void> {
    const lock = lockFile === null ? null : await takeLock(lockFile);
    try {
      await start();
      await feed.run();
    } catch (error) {
      throw refusal(error, token);
    } finally {
      const finished = await Promise.all(work.map((one) => one.stop(FINISH_WITHIN)));
      if (finished.includes(false)) logger.warn('telegram: stopped before all answers were sent');
      await end();
      await lock?.release();
    }
  }

  let running: Promise<void> | undefined;
  return {
    async run() {
      running ??= live();
      await running;
    },
    async stop() {
      feed.stop();
      for (const one of work) void one.stop(0);
      await running?.catch(() => {}); // `run` tells its caller.
    },
  };
}

/** Telegram keeps what it could not deliver for a day: after a longer rest something may be lost. */
export async function tellGap({ inbox }: Store, logger: Logger): Promise<void> {
  const last = await inbox.last();
  if (last && Date.now() - Date.parse(last.receivedAt) > DAY)
    logger.warn(
      { last: last.receivedAt },
      'telegram: nothing was fetched for more than a day, older messages are lost',
    );
}

/** Telegram answers 404 to a token that has not the shape of one. */
function refusal(error: unknown, token: string): Error {
  const cause = redactedCause(error, token);
  const code = error instanceof TelegramError ? error.code : undefined;
  if (code === 401 || code === 404) return new TokenRefusedError({ cause });
  if (error instanceof PortTakenError) return error;
  if (error instanceof OtherPollerError) return new OtherPollerError({ cause });
  return new PollingEndedError(cause.message, { cause });
}
