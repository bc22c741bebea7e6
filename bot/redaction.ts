/** What may be told of an error: no token, key, address with either, and nothing that somebody wrote. */
export interface Cause {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string;
  readonly cause?: Cause;
}

/**
 * Errors of libraries carry addresses with tokens, whole messages that were not sent, and pieces of what could not be
 * read; only words about the failure get through.
 * @param secret Cut out wherever it stands.
 */
export function redactedCause(error: unknown, secret?: string, depth = 0): Cause {
  if (!(error instanceof Error)) return { type: typeof error, message: redacted(String(error), secret) };
  const code = 'code' in error && /^[\w.]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: error instanceof SyntaxError ? 'not readable' : redacted(error.message, secret),
    ...(frames?.length ? { stack: redacted(frames.join('\n'), secret) } : {}),
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined || depth === 3 ? {} : { cause: redactedCause(error.cause, secret, depth + 1) }),
  };
}

const LONGEST = 2000;

function redacted(text: string, secret: string | undefined): string {
  const known = secret === undefined ? text : text.replaceAll(secret, '[token]');
  return SECRETS.reduce((rest, [pattern, words]) => rest.replace(pattern, words), known).slice(0, LONGEST);
}

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\/bot\d+:[^/\s]+/g, '/bot[token]'],
  [/\b\d{6,}:[\w-]{20,}/g, '[token]'],
  [/\bsk-[\w-]{8,}/g, '[key]'],
  [/\bBearer\s+\S+/gi, 'Bearer [key]'],
  [/(\w+:\/\/)[^/\s@]+@/g, '$1[user]@'],
  [/(\w+:\/\/[^\s?]+)\?\S*/g, '$1?[…]'],
  // What a statement was given stands in the words about it.
  [/(Failed (?:to run the )?query)[\s\S]*/g, '$1'],
];
