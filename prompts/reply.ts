import type { z } from 'zod';

/** What a model wrote, read as the value that was wanted, or what is wrong with it. */
export type ReadReply<T> =
  | { readonly value: T; readonly problems?: never }
  | { readonly value?: never; readonly problems: readonly string[] };

/** Problems told of one reply. */
const MOST = 6;

/**
 * Reads JSON out of a reply, also from between words, a fence or behind the thoughts that some models write first, and checks its shape. The problems
 * name places in the value and never repeat what stands there.
 */
export function readReply<T>(text: string, shape: z.ZodType<T>): ReadReply<T> {
  const behind = text.slice(text.lastIndexOf('</think>') + 1);
  const [start, end] = [behind.indexOf('{'), behind.lastIndexOf('}')];
  if (start === -1 || end < start) return { problems: ['no JSON object'] };
  let value: unknown;
  try {
    value = JSON.parse(behind.slice(start, end + 1));
  } catch {
    return { problems: ['the JSON is broken'] };
  }
  const checked = shape.safeParse(value);
  if (checked.success) return { value: checked.data };
  return {
    problems: checked.error.issues.slice(0, MOST).map((issue) => `${issue.path.join('.') || '(all)'}: ${issue.code}`),
  };
}
