import { setTimeout as pause } from 'node:timers/promises';
import type { Keyboard } from '../keyboard.ts';
import type { Outbox } from '../outbox.ts';
import type { Place } from '../place.ts';

/** One message that tells how far something is, and at the end what became of it. */
export interface Notice {
  /** The number of the message; `null` when it could not be sent. */
  readonly message: number | null;
  /** Says how far it is, at once or a little later; of several in haste only the last is said. */
  progress(html: string): void;
  /** Says the end, in this message and, if that is gone or too short for it, in new ones. */
  end(pieces: readonly string[], keyboard?: Keyboard): Promise<void>;
}

/** Telegram slows down whoever edits faster. */
const BETWEEN_EDITS = 1500;

/**
 * @param message The message that was sent before the program was started anew; without one it is sent now
 */
export async function openNotice(outbox: Outbox, place: Place, html: string, known: number | null): Promise<Notice> {
  const message = known ?? (await outbox.send(place, { pieces: [html] }));
  let editedAt = Number.NEGATIVE_INFINITY;
  let later: { readonly timer: NodeJS.Timeout; html: string } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const left = () => Math.max(0, editedAt + BETWEEN_EDITS - performance.now());

  function edit(words: string, keyboard?: Keyboard): Promise<boolean> {
    if (message === null) return Promise.resolve(false);
    editedAt = performance.now();
    const edited = outbox.edit(place, message, words, keyboard);
    last = edited;
    return edited;
  }

  return {
    message,
    progress(words) {
      if (later) {
        later.html = words;
        return;
      }
      const timer = setTimeout(() => {
        const said = later?.html ?? words;
        later = undefined;
        void edit(said);
      }, BETWEEN_EDITS).unref();
      later = { timer, html: words };
    },
    async end(pieces, keyboard) {
      clearTimeout(later?.timer);
      later = undefined;
      await last;
      await pause(left(), undefined, { ref: false });
      const [first = '', ...rest] = pieces;
      const edited = await edit(first, rest.length === 0 ? keyboard : undefined);
      if (edited && rest.length === 0) return;
      await outbox.send(place, { pieces: edited ? rest : pieces, ...(keyboard ? { keyboard } : {}) });
    },
  };
}
