import { createHash } from 'node:crypto';
import type { Logger } from 'pino';

/** Writes what went wrong into the log: never a token, never what somebody wrote. The error is null where there is none. */
export type Report = (message: string, error: unknown, chat?: number) => void;

/** What may be told of an error. */
export interface Cause {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: Cause;
}

export function createReport(logger: Logger, token: string): Report {
  return (message, error, chat) => {
    const about = chat === undefined ? {} : { chat: nameless(chat) };
    const cause = error === null ? {} : { error: redactedCause(error, token) };
    logger.error({ ...about, ...cause }, `telegram: ${message}`);
  };
}

/** Errors of the Bot API client carry URLs with the token and the whole message that was not sent; only words get through. */
export function redactedCause(error: unknown, token: string, depth = 0): Cause {
  const redact = (text: string) => text.replaceAll(token, '[token]').replace(URL_TOKEN, '/bot[token]/');
  if (!(error instanceof Error)) return { type: typeof error, message: redact(String(error)) };
  return {
    type: error.name,
    message: redact(error.message),
    ...(error.stack === undefined ? {} : { stack: redact(error.stack) }),
    ...(error.cause === undefined || depth === 3 ? {} : { cause: redactedCause(error.cause, token, depth + 1) }),
  };
}

const URL_TOKEN = /\/bot\d+:[^/\s]+\//g;

/** Tells chats apart in the log without naming them. */
function nameless(chat: number): string {
  return createHash('sha256').update(String(chat)).digest('hex').slice(0, 12);
}
