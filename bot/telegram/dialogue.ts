import type { QueryPlan } from '../../retrieval/understand/plan.ts';

/** What each person asked last in each chat, so that a bare 那前年呢 is understood. Kept in memory only. */
export interface Dialogues {
  lastPlan(chat: number, person: number): QueryPlan | undefined;
  remember(chat: number, person: number, plan: QueryPlan): void;
}

/** Dialogues kept; those not used longest are forgotten first. */
const KEPT = 10_000;

export function createDialogues(): Dialogues {
  const plans = new Map<string, QueryPlan>();
  return {
    lastPlan: (chat, person) => plans.get(`${chat}/${person}`),
    remember(chat, person, plan) {
      const key = `${chat}/${person}`;
      plans.delete(key);
      plans.set(key, plan);
      if (plans.size <= KEPT) return;
      const [oldest] = plans.keys();
      if (oldest !== undefined) plans.delete(oldest);
    },
  };
}
