import type { Outbox, Outgoing } from './outbox.ts';
import type { Place } from './place.ts';
import type { Report } from './problems.ts';
import type { ChatQueue, Job } from './queue.ts';

/**
 * Takes work for a chat and returns at once, with `false` when the chat has too much waiting. Whatever becomes of the
 * work, the chat hears something.
 */
export type Intake = (place: Place, job: Job) => boolean;

export const SORRY: Outgoing = { pieces: ['出了点问题，请稍后再试。'] };
const TOO_FAST: Outgoing = { pieces: ['提问太快，请等前面的问题答完再问。'] };

export function createIntake(queue: ChatQueue, outbox: Outbox, report: Report): Intake {
  return (place, job) => {
    const taken = queue.add(place.chat, async () => {
      try {
        await job();
      } catch (error) {
        report('a question was not answered', error, place.chat);
        await outbox.send(place, SORRY);
      }
    });
    if (taken === 'notify') void outbox.send(place, TOO_FAST);
    return taken === 'taken';
  };
}
