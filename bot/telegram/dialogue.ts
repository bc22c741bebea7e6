import { type Dialogue, NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import type { Place } from './place.ts';

/** What each person spoke of in each chat and topic, so that a bare 那前年呢 is understood. Kept in memory only. */
export interface Dialogues {
  of(place: Place, person: number): Dialogue;
  remember(place: Place, person: number, dialogue: Dialogue): void;
  /** In every chat. */
  forget(person: number): void;
}

/** Dialogues kept; those not used longest are forgotten first. */
const KEPT = 10_000;

/** @param first The number under which things of a chat are kept. */
export function createDialogues(first: (chat: number) => number): Dialogues {
  const known = new Map<string, Dialogue>();
  const keyOf = ({ chat, topic }: Place, person: number) => `${first(chat)}/${topic ?? ''}/${first(person)}`;
  return {
    of: (place, person) => known.get(keyOf(place, person)) ?? NEW_DIALOGUE,
    remember(place, person, dialogue) {
      const key = keyOf(place, person);
      known.delete(key);
      known.set(key, dialogue);
      if (known.size <= KEPT) return;
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    },
    forget(person) {
      for (const key of [...known.keys()]) if (key.endsWith(`/${first(person)}`)) known.delete(key);
    },
  };
}
