import { setTimeout as pause } from 'node:timers/promises';
import type { Outbox, Outgoing } from './outbox.ts';
import type { Place } from './place.ts';

/** A message that says how far something is, and in the end what came of it. */
export interface EditedMessage {
  /** Says so as soon as the chat can bear another change; of several in haste only the last is said. */
  say(html: string): void;
  /**
   * Says the end in this message, and in new ones where it is gone or too short for it. The number of the last message, as
   * `Outbox.send` has it.
   */
  end(outgoing: Outgoing): Promise<number | null>;
  /** Says nothing more; the chat can bear another change then. The number of the message; `null` when nothing was said. */
  stop(): Promise<number | null>;
}

/** Milliseconds between two changes of a message. */
const EVERY = 1500;

/**
 * @param known The number of a message that was sent just now: how far it is, is said a while later, but the end at once.
 * Without one the first words are sent.
 */
export function editedMessage(
  outbox: Outbox,
  place: Place,
  known: number | null = null,
  every: number = EVERY,
): EditedMessage {
  const ended = new AbortController();
  let message = known;
  let wanted: string | undefined;
  let next = known === null ? 0 : performance.now() + every;
  let changed = false;
  let showing: Promise<void> | undefined;

  async function show(): Promise<void> {
    while (wanted !== undefined) {
      await turn(ended.signal);
      if (ended.signal.aborted) return;
      const html = wanted;
      wanted = undefined;
      if (message === null) message = await outbox.send(place, { pieces: [html] });
      else await outbox.edit(place, message, html);
      changed = true;
      next = performance.now() + every;
    }
  }

  async function turn(signal?: AbortSignal): Promise<void> {
    const wait = next - performance.now();
    // A wait that is cut short is no fault: the end is there.
    if (wait > 0) await pause(wait, undefined, signal ? { signal } : {}).catch(() => {});
  }

  async function stop(): Promise<number | null> {
    ended.abort();
    await showing;
    if (changed) await turn();
    return message;
  }

  return {
    say(html) {
      wanted = html;
      showing ??= show().finally(() => {
        showing = undefined;
      });
    },
    async end(outgoing) {
      const at = await stop();
      const [first = '', ...rest] = outgoing.pieces;
      const { pieces: _, keyboard, ...files } = outgoing;
      const isOne = rest.length === 0;
      if (at === null || !(await outbox.edit(place, at, first, isOne ? keyboard : undefined)))
        return await outbox.send(place, outgoing);
      if (isOne && Object.keys(files).length === 0) return at;
      return (await outbox.send(place, { ...files, pieces: rest, ...(isOne || !keyboard ? {} : { keyboard }) })) ?? at;
    },
    stop,
  };
}
