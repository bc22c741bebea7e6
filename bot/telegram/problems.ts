import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { redactedCause } from '../redaction.ts';

/** Writes what went wrong into the log: never a token, never what somebody wrote. The error is null where there is none. */
export type Report = (message: string, error: unknown, chat?: number) => void;

export function createReport(logger: Logger, token: string): Report {
  return (message, error, chat) => {
    const about = chat === undefined ? {} : { chat: nameless(chat) };
    const cause = error === null ? {} : { error: redactedCause(error, token) };
    logger.error({ ...about, ...cause }, `telegram: ${message}`);
  };
}

/** Tells chats apart in the log without naming them. */
function nameless(chat: number): string {
  return createHash('sha256').update(String(chat)).digest('hex').slice(0, 12);
}
