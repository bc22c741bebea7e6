import { type Dialogue, NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';

/** What each person spoke of in each chat, so that a bare 那前年呢 is understood. Kept in memory only. */
export interface Dialogues {
  of(chat: number, person: number): Dialogue;
  remember(chat: number, person: number, dialogue: Dialogue): void;
}

/** Dialogues kept; those not used longest are forgotten first. */
const KEPT = 10_000;

export function createDialogues(): Dialogues {
  const known = new Map<string, Dialogue>();
  return {
    of: (chat, person) => known.get(`${chat}/${person}`) ?? NEW_DIALOGUE,
    remember(chat, person, dialogue) {
      const key = `${chat}/${person}`;
      known.delete(key);
      known.set(key, dialogue);
      if (known.size <= KEPT) return;
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    },
  };
}
