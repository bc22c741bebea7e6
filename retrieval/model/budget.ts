import { createHash } from 'node:crypto';
import type { DayUse } from '../../db/queries/model-use.ts';
import type { Store } from '../../db/store.ts';
import { today } from '../../db/today.ts';

/** How much may be asked of the model. What is beyond is not asked; the answer is the one without a model. */
export interface ModelLimits {
  /** Tokens of all together on a day, sent and written. */
  readonly tokens: number;
  /** Questions of one person on a day that the model is asked about. */
  readonly questions: number;
}

/** Questions of one person in a minute that the model is asked about. */
const A_MINUTE = 6;
const MINUTE = 60_000;

/** Counts what is asked of the model, in the store, so that a restart changes nothing. */
export type Budget = ReturnType<typeof createBudget>;

export function createBudget(
  { modelUse }: Pick<Store, 'modelUse'>,
  limits: ModelLimits,
  now = () => performance.now(),
) {
  const lately = new Map<string, number[]>();

  /** Whether the person has asked little enough in the last minute; counts this question. */
  function inMinute(person: string): boolean {
    const since = now() - MINUTE;
    for (const [one, times] of lately) if ((times.at(-1) ?? 0) < since) lately.delete(one);
    const times = (lately.get(person) ?? []).filter((at) => at >= since);
    if (times.length >= A_MINUTE) return false;
    lately.set(person, [...times, now()]);
    return true;
  }

  async function add(person: string | null, use: DayUse) {
    return await modelUse.add(today(), person === null ? null : markInCounts(person), use);
  }

  return {
    /** Whether the model may be asked about one more question of the person; `null` is whoever sits at the machine itself, and has no limit but the one for all. */
    async mayAsk(person: string | null): Promise<boolean> {
      if (person === null) return true;
      if (!inMinute(person)) return false;
      const { own } = await add(person, { questions: 1, tokens: 0 });
      return own.questions <= limits.questions;
    },
    /** Sets tokens aside before they are spent; `false` when so many are not left. */
    async reserve(person: string | null, tokens: number): Promise<boolean> {
      const { all } = await add(person, { questions: 0, tokens });
      if (all.tokens <= limits.tokens) return true;
      await add(person, { questions: 0, tokens: -tokens });
      return false;
    },
    /** Counts what a call has come to in the end, where so many were set aside; whether that is still within the day. */
    async settle(person: string | null, reserved: number, spent: number): Promise<boolean> {
      const { all } = await add(person, { questions: 0, tokens: spent - reserved });
      return all.tokens <= limits.tokens;
    },
  };
}

/** A person as the counts know them: whatever a channel calls them by is hashed, so that no name is ever stored. */
function markInCounts(person: string): string {
  return createHash('sha256').update(person).digest('hex').slice(0, 16);
}
