import type { Store } from '../../db/store.ts';
import type { Report } from './problems.ts';

/** Chats that cannot be written to: somebody blocked the bot or took it out of a group. Nothing is sent there. */
export interface SilentChats {
  /** Reads what was known when the program ended. */
  load(): Promise<void>;
  has(chat: number): boolean;
  close(chat: number): void;
  /** Somebody writes there again. */
  open(chat: number): void;
}

export function createSilentChats({ inbox }: Store, report: Report): SilentChats {
  const closed = new Set<number>();
  const tell = (error: unknown) => report('a closed chat was not written down', error);
  return {
    async load() {
      for (const chat of await inbox.silentChats()) closed.add(chat);
    },
    has: (chat) => closed.has(chat),
    close(chat) {
      if (closed.has(chat)) return;
      closed.add(chat);
      inbox.silence(chat, new Date().toISOString()).catch(tell);
    },
    open(chat) {
      if (closed.delete(chat)) inbox.unsilence(chat).catch(tell);
    },
  };
}
