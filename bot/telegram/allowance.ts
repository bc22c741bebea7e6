import { createHash } from 'node:crypto';
import type { Store } from '../../db/store.ts';

/** How many questions each person may ask; 0 sets no bound. */
export interface Bounds {
  readonly perMinute: number;
  readonly perDay: number;
}

/** Keeps one person from using up what all share. */
export interface Allowance {
  /** Counts a question. Words when it may not be asked and the person should hear why; `null` when they have heard it. */
  take(person: number): Promise<'granted' | { readonly words: string | null }>;
}

const MINUTE = 60_000;
/** People whose last minute is remembered; a minute later nothing of them matters. */
const KEPT = 10_000;

/** @param now The clock; days change at midnight where the program runs. */
export function createAllowance({ inbox }: Store, { perMinute, perDay }: Bounds, now = () => new Date()): Allowance {
  /** When each person asked of late. */
  const lately = new Map<number, number[]>();
  /** Counts of today, once they were read. */
  const today = new Map<number, number>();
  const told = new Set<number>();
  let day = '';

  async function countOf(person: number): Promise<number> {
    const now = today.get(person);
    if (now !== undefined) return now;
    return await inbox.asked(unnamed(person), day).catch(() => 0);
  }

  function turnDay(): void {
    const date = now();
    const current = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
    if (current !== day) today.clear();
    day = current;
  }

  function refuse(person: number, words: string): { readonly words: string | null } {
    if (told.has(person)) return { words: null };
    told.add(person);
    return { words };
  }

  return {
    async take(person) {
      turnDay();
      const at = now().getTime();
      const times = (lately.get(person) ?? []).filter((time) => at - time < MINUTE);
      const count = await countOf(person);
      if (perDay > 0 && count >= perDay) return refuse(person, `今天已经问了 ${perDay} 个问题，明天再来问吧。`);
      if (perMinute > 0 && times.length >= perMinute)
        return refuse(person, `一分钟最多答 ${perMinute} 个问题，请稍等一会儿再问。`);
      told.delete(person);
      lately.delete(person);
      lately.set(person, [...times, at]);
      if (lately.size > KEPT) for (const oldest of [...lately.keys()].slice(0, 1)) lately.delete(oldest);
      today.set(person, count + 1);
      if (perDay > 0) await inbox.countAsked(unnamed(person), day, count + 1).catch(() => {}); // Counted here all the same.
      return 'granted';
    },
  };
}

function unnamed(person: number): string {
  return createHash('sha256').update(`allowance/${person}`).digest('hex').slice(0, 24);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
