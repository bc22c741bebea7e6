/** Work for one message; it may take long. */
export type Job = () => Promise<void>;

/**
 * Runs jobs in order within a chat and side by side between chats, so that a slow answer holds up only its own chat.
 */
export interface ChatQueue {
  /** `notify`: the job was not taken and the chat should be told; `ignored`: the chat has been told already. */
  add(chat: number, job: Job): 'taken' | 'notify' | 'ignored';
  /** Resolves with `true` when no job is left, with `false` when some still are after this time. */
  idle(milliseconds: number): Promise<boolean>;
}

const RUNNING = 8;
const WAITING_PER_CHAT = 3;
const WAITING = 100;

export function createChatQueue(onError: (error: unknown) => void): ChatQueue {
  const running = new Set<number>();
  const waiting = new Map<number, Job[]>();
  /** Chats that were told to slow down since their last job was taken. */
  const told = new Set<number>();
  const watchers = new Set<() => void>();
  let count = 0;

  function startNext(): void {
    for (const [chat, jobs] of waiting) {
      if (running.size >= RUNNING) return;
      const job = running.has(chat) ? undefined : jobs.shift();
      if (!job) continue;
      count -= 1;
      // Behind the other chats, so that all get their turn.
      waiting.delete(chat);
      if (jobs.length > 0) waiting.set(chat, jobs);
      void run(chat, job);
    }
  }

  async function run(chat: number, job: Job): Promise<void> {
    running.add(chat);
    try {
      await job();
    } catch (error) {
      onError(error);
    }
    running.delete(chat);
    startNext();
    if (running.size === 0 && count === 0) for (const watcher of watchers) watcher();
  }

  return {
    add(chat, job) {
      const jobs = waiting.get(chat) ?? [];
      if (jobs.length >= WAITING_PER_CHAT || count >= WAITING) {
        if (told.has(chat)) return 'ignored';
        told.add(chat);
        return 'notify';
      }
      jobs.push(job);
      waiting.set(chat, jobs);
      count += 1;
      told.delete(chat);
      startNext();
      return 'taken';
    },
    async idle(milliseconds) {
      if (running.size === 0 && count === 0) return true;
      return await new Promise((resolve) => {
        const done = (empty: boolean) => () => {
          clearTimeout(timer);
          watchers.delete(emptied);
          resolve(empty);
        };
        const emptied = done(true);
        const timer = setTimeout(done(false), milliseconds);
        watchers.add(emptied);
      });
    },
  };
}
