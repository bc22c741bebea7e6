import type { Store } from '../../db/store.ts';
import type { Report } from './problems.ts';

/**
 * Groups that became supergroups: Telegram gave each another number, and refuses the one before. What is kept of a chat is
 * kept under its first number, so that one line in the store takes all of it along.
 */
export interface MovedChats {
  /** Reads what was known when the program ended. */
  load(): Promise<void>;
  /** The number under which a chat can be reached. */
  now(chat: number): number;
  /** The number under which things of a chat, or of a group that writes in its own name, are kept. */
  first(chat: number): number;
  /** Resolves when it is written down; it is so at once. */
  move(from: number, to: number): Promise<void>;
}

export function createMovedChats({ inbox }: Store, report: Report): MovedChats {
  const became = new Map<number, number>();
  const was = new Map<number, number>();

  function learn(from: number, to: number): void {
    became.set(from, to);
    was.set(to, from);
  }

  return {
    async load() {
      for (const { chat, became } of await inbox.movedChats()) learn(chat, became);
    },
    now: (chat) => became.get(chat) ?? chat,
    first: (chat) => was.get(chat) ?? chat,
    async move(from, to) {
      if (became.get(from) === to) return;
      learn(from, to);
      await inbox.moveChat(from, to).catch((error) => report('a group that moved was not written down', error, to));
    },
  };
}
