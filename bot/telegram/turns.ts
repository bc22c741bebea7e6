/**
 * Lets one chat at a time say what ends its update. Between a message that Telegram has and the line in the inbox that
 * says so stands a moment in which a killed program would say it again: only one answer is ever in that moment.
 */
export interface Turns {
  /** From now on, what the chat says belongs to an update. */
  begin(chat: number): void;
  /** Resolves when it is the chat's turn; at once for a chat without an update, and soon when the one before it hangs. */
  take(chat: number): Promise<void>;
  /** Nothing that the chat says is on its way. */
  giveBack(chat: number): void;
  /** The update is finished. */
  end(chat: number): void;
}

/** A message is on its way for a tenth of this. */
const PATIENCE = 1000;

export function createTurns(patience = PATIENCE): Turns {
  const atWork = new Set<number>();
  let holder: number | null = null;
  const waiting: (() => void)[] = [];

  function giveBack(chat: number): void {
    if (holder !== chat) return;
    holder = null;
    waiting.shift()?.();
  }

  return {
    begin: (chat) => void atWork.add(chat),
    async take(chat) {
      if (!atWork.has(chat) || holder === chat) return;
      if (holder !== null) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(next, patience);
          function next(): void {
            clearTimeout(timer);
            const at = waiting.indexOf(next);
            if (at >= 0) waiting.splice(at, 1);
            resolve();
          }
          waiting.push(next);
        });
      }
      holder = chat;
    },
    giveBack,
    end(chat) {
      atWork.delete(chat);
      giveBack(chat);
    },
  };
}
