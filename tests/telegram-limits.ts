/** How much a Bot API server lets a bot say. Telegram's own limits are unstated and shift. */
export interface Limits {
  /** Messages to one chat at once, before only one a second passes. */
  readonly burst: number;
  /** Messages a second over all chats. */
  readonly overall: number;
  /** Seconds that it asks to wait. */
  readonly retryAfter: number;
}

/** Says how long to wait before the next message to a chat, and counts the calls that did not. */
export function createLimits({ burst, overall, retryAfter }: Limits) {
  const said = new Map<unknown, number[]>();
  const until = new Map<unknown, number>();
  let impatient = 0;

  /** What was said of late, and is not forgotten yet. */
  function recent(key: unknown, now: number, milliseconds: number): number[] {
    const times = (said.get(key) ?? []).filter((at) => now - at < milliseconds);
    said.set(key, times);
    return times;
  }

  return {
    /** Seconds to wait; `undefined` when the message may pass. */
    wait(chat: unknown): number | undefined {
      const now = performance.now();
      // A clock ticks in milliseconds, and the reply itself takes one.
      if (now < (until.get(chat) ?? 0) - 5) {
        impatient += 1;
        return retryAfter;
      }
      const ofChat = recent(chat, now, burst * 1000);
      const ofAll = recent('all', now, 1000);
      if (ofChat.length >= burst || ofAll.length >= overall) {
        until.set(chat, now + retryAfter * 1000);
        return retryAfter;
      }
      ofChat.push(now);
      ofAll.push(now);
      return undefined;
    },
    /** Calls that came before the time that was given. */
    impatient: () => impatient,
  };
}
