/** Work for one message; it may take long. */
export type Job = () => Promise<void>;

/**
 * Runs jobs in order within a chat and side by side between chats, so that a slow answer holds up only its own chat.
 */
export interface ChatQueue {
  /** `notify`: the job was not taken and the chat should be told; `ignored`: the chat has been told already. */
  add(chat: number | string, job: Job): 'started' | 'waiting' | 'notify' | 'ignored';
  /** While the job of this chat only waits, another chat has its slot. Its own next jobs go on waiting for it. */
  rest(chat: number | string, wait: () => Promise<void>): Promise<void>;
  /** Resolves when more can be taken, with how many. */
  room(): Promise<number>;
  isFull(): boolean;
  /** Starts nothing more. Resolves with `true` when no job runs, with `false` when some still do after this time. */
  stop(milliseconds: number): Promise<boolean>;
}

const RUNNING = 8;
const WAITING_PER_CHAT = 3;
const WAITING = 100;
/** What rests has its answer in memory: those that come to wait after so many others keep their slots. */
const RESTING = 100;

export function createChatQueue(onError: (error: unknown) => void): ChatQueue {
  /** Chats whose job has begun and not ended. */
  const running = new Set<number | string>();
  /** Those of them whose job only waits. */
  const resting = new Set<number | string>();
  const waiting = new Map<number | string, Job[]>();
  /** Chats that were told to slow down since their last job was taken. */
  const told = new Set<number | string>();
  /** Called whenever a job has ended or rests. */
  const watchers = new Set<() => void>();
  let count = 0;
  let stopped = false;

  function startNext(): void {
    for (const [chat, jobs] of waiting) {
      if (stopped || running.size - resting.size >= RUNNING) return;
      const job = running.has(chat) ? undefined : jobs.shift();
      if (!job) continue;
      count -= 1;
      // Behind the other chats, so that all get their turn.
      waiting.delete(chat);
      if (jobs.length > 0) waiting.set(chat, jobs);
      void run(chat, job);
    }
  }

  async function run(chat: number | string, job: Job): Promise<void> {
    running.add(chat);
    try {
      await job();
    } catch (error) {
      onError(error);
    }
    running.delete(chat);
    resting.delete(chat);
    goOn();
  }

  function goOn(): void {
    startNext();
    for (const watcher of watchers) watcher();
  }

  /** Whether it holds within this time, looked at again when jobs end or rest. */
  async function until(holds: () => boolean, milliseconds?: number): Promise<boolean> {
    if (holds()) return true;
    return await new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        watchers.delete(look);
        resolve(holds());
      };
      const look = () => holds() && end();
      const timer = milliseconds === undefined ? undefined : setTimeout(end, milliseconds);
      watchers.add(look);
    });
  }

  return {
    add(chat, job) {
      const jobs = waiting.get(chat) ?? [];
      if (jobs.length >= WAITING_PER_CHAT) {
        if (told.has(chat)) return 'ignored';
        told.add(chat);
        return 'notify';
      }
      jobs.push(job);
      waiting.set(chat, jobs);
      count += 1;
      told.delete(chat);
      startNext();
      return jobs.includes(job) ? 'waiting' : 'started';
    },
    async rest(chat, wait) {
      if (running.has(chat) && resting.size < RESTING) {
        resting.add(chat);
        goOn();
      }
      await wait();
      // At once, though all slots may be taken: those who have them may be waiting for what this one has to say.
      resting.delete(chat);
    },
    async room() {
      await until(() => stopped || count < WAITING);
      return Math.max(WAITING - count, 1);
    },
    isFull: () => count >= WAITING,
    async stop(milliseconds) {
      stopped = true;
      for (const watcher of watchers) watcher();
      return await until(() => running.size === 0, milliseconds);
    },
  };
}
