import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { redactedCause } from '../redaction.ts';

/** Writes what went wrong into the log: never a token, never what somebody wrote. The error is null where there is none. */
export type Report = (message: string, error: unknown, chat?: number) => void;

export function createReport(logger: Logger, token: string): Report {
  return (message, error, chat) => {
    const about = chat === undefined ? {} : { chat: markInLog(chat) };
    const cause = error === null ? {} : { error: redactedCause(error, token) };
    logger.error({ ...about, ...cause }, `telegram: ${message}`);
  };
}

/** A chat as the log knows it: by another hash than the store, so that a log that is passed on fits nothing in a store. */
function markInLog(chat: number): string {
  return createHash('sha256').update(String(chat)).digest('hex').slice(0, 12);
}
