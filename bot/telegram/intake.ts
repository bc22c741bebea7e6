import type { Update, UserFromGetMe } from 'telegraf/types';
import type { Store } from '../../db/store.ts';
import { concernsBot } from './addressed.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { Report } from './problems.ts';
import type { ChatQueue } from './queue.ts';
import type { Turns } from './turns.ts';
import { isLasting, placeOfUpdate, pressOf, turnOf } from './updates.ts';

/** Takes updates in and works on each once, in the order of its chat. Whatever becomes of the work, the chat hears something. */
export interface Intake {
  /** Resolves when they are written down, so that Telegram may be told that they arrived. */
  take(updates: readonly Update[]): Promise<void>;
  /** Takes up what was waiting or at work when the program ended. */
  resume(): Promise<void>;
}

export interface IntakeParts {
  readonly store: Store;
  readonly queue: ChatQueue;
  readonly outbox: Outbox;
  readonly turns: Turns;
  readonly report: Report;
  /** The bot as Telegram knows it. */
  readonly me: () => UserFromGetMe;
  readonly isAdmin: (person: number) => boolean;
  /** All that is done about an update; it may take long. */
  readonly handle: (update: Update) => Promise<void>;
}

const SORRY: Outgoing = { pieces: ['出了点问题，请稍后再试。'] };
const TOO_FAST: Outgoing = { pieces: ['提问太快，请等前面的问题答完再问。'] };
/** Work that was begun so often and never ended is what ends the program. */
const BEGINNINGS = 3;

export function createIntake({ store, queue, outbox, turns, report, me, isAdmin, handle }: IntakeParts): Intake {
  /** Buttons at work: a second press on one does nothing. */
  const pressed = new Set<string>();
  /** What cannot be written down is worked on all the same, and known for as long as the program runs. */
  const unwritten = new Set<number>();

  async function written(updates: readonly Update[]): Promise<ReadonlySet<number>> {
    const received = updates
      .filter(({ update_id }) => !unwritten.has(update_id))
      .map((update) => ({ id: update.update_id, body: JSON.stringify(update) }));
    try {
      return new Set(await store.inbox.add(received, new Date().toISOString()));
    } catch (error) {
      report('updates were not written down', error);
      for (const { id } of received) unwritten.add(id);
      return new Set(received.map(({ id }) => id));
    }
  }

  async function finish({ update_id }: Update): Promise<void> {
    if (unwritten.has(update_id)) return;
    await store.inbox.finish(update_id).catch((error) => report('an update was not marked as finished', error));
  }

  async function work(update: Update, begun: number): Promise<void> {
    const place = placeOfUpdate(update);
    if (place) turns.begin(place.chat);
    try {
      if (begun >= BEGINNINGS) throw new Error(`begun ${begun} times and never finished`);
      if (isLasting(update) && !unwritten.has(update.update_id)) {
        await store.inbox.begin(update.update_id).catch((error) => report('a beginning was not written down', error));
      }
      await handle(update);
    } catch (error) {
      report('an update was not handled', error, place?.chat);
      if (place) await outbox.send(place, SORRY);
    }
    await finish(update);
    if (place) turns.end(place.chat);
  }

  function enqueue(update: Update, begun: number): void {
    const press = pressOf(update);
    const again = press !== undefined && pressed.has(press.button);
    const taken = again
      ? 'ignored'
      : queue.add(turnOf(update, isAdmin), async () => {
          await work(update, begun);
          if (press) pressed.delete(press.button);
        });
    // A press that has to wait, or is not taken, is acknowledged here; any other by its handler.
    if (press && taken !== 'started') void outbox.acknowledge(press.id);
    if (taken === 'started' || taken === 'waiting') {
      if (press) pressed.add(press.button);
      return;
    }
    const place = placeOfUpdate(update);
    if (taken === 'notify' && place) void outbox.send(place, TOO_FAST);
    if (isLasting(update)) void finish(update);
  }

  return {
    async take(updates) {
      const meant = updates.filter((update) => concernsBot(update, me()));
      const fresh = await written(meant.filter(isLasting));
      for (const update of meant) {
        if (isLasting(update) && !fresh.has(update.update_id)) continue;
        const place = placeOfUpdate(update);
        if (place) outbox.heardFrom(place.chat);
        enqueue(update, 0);
      }
    },
    async resume() {
      for (const { body, begun } of await store.inbox.waiting()) enqueue(JSON.parse(body), begun);
    },
  };
}
