import { createHash } from 'node:crypto';

/** A person or a chat as the store knows it: told apart from others, and not named. */
export function nameless(id: number): string {
  return createHash('sha256').update(`telegram/${id}`).digest('hex').slice(0, 24);
}
