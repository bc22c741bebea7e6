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
  /**
   * Counts what is asked while somebody types: what goes on with the same words, or takes some back, is the same question
   * for a minute. Words whenever it may not be asked.
   */
  takeTyped(person: number, question: string): Promise<'granted' | { readonly words: string }>;
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
  /** What each person types, and when it was counted. */
  const typing = new Map<number, { readonly question: string; readonly at: number }>();
  let day = '';

  async function countOf(person: number): Promise<number> {
    const now = today.get(person);
    if (now !== undefined) return now;
    return await inbox.asked(markInCounts(person), day).catch(() => 0);
  }

  function turnDay(): void {
    const date = now();
    const current = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
    if (current !== day) today.clear();
    day = current;
  }

  async function counted(person: number): Promise<'granted' | { readonly words: string }> {
    turnDay();
    const at = now().getTime();
    const times = (lately.get(person) ?? []).filter((time) => at - time < MINUTE);
    const count = await countOf(person);
    if (perDay > 0 && count >= perDay) return { words: `今天已经问了 ${perDay} 个问题，明天再来问吧。` };
    if (perMinute > 0 && times.length >= perMinute)
      return { words: `一分钟最多答 ${perMinute} 个问题，请稍等一会儿再问。` };
    told.delete(person);
    keep(lately, person, [...times, at]);
    today.set(person, count + 1);
    if (perDay > 0) await inbox.countAsked(markInCounts(person), day, count + 1).catch(() => {}); // Counted here all the same.
    return 'granted';
  }

  return {
    async take(person) {
      const outcome = await counted(person);
      if (outcome === 'granted') return outcome;
      if (told.has(person)) return { words: null };
      told.add(person);
      return outcome;
    },
    async takeTyped(person, question) {
      const last = typing.get(person);
      const goesOn = last && (question.startsWith(last.question) || last.question.startsWith(question));
      const since = last && goesOn && now().getTime() - last.at < MINUTE ? last.at : undefined;
      const outcome = since === undefined ? await counted(person) : 'granted';
      if (outcome === 'granted') keep(typing, person, { question, at: since ?? now().getTime() });
      return outcome;
    },
  };
}

/** Those not heard of longest are forgotten first. */
function keep<T>(known: Map<number, T>, person: number, what: T): void {
  known.delete(person);
  known.set(person, what);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
}

/** A person as the counts know them: by another hash than answers, so that counts fit no answers. */
function markInCounts(person: number): string {
  return createHash('sha256').update(`allowance/${person}`).digest('hex').slice(0, 24);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
