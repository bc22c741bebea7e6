import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createChatQueue } from '../../bot/telegram/queue.ts';
import { byHand } from './telegram-stage.ts';

/** A queue whose jobs tell when they begin and end, and rest until it is kept by hand. */
function restingQueue() {
  const queue = createChatQueue((error) => {
    throw error;
  });
  const waited = byHand();
  const done: string[] = [];
  const rests = (chat: number, name = `${chat}`) =>
    queue.add(chat, async () => {
      done.push(`${name} begins`);
      await queue.rest(chat, () => waited.promise);
      done.push(`${name} ends`);
    });
  return { queue, waited, done, rests };
}

describe('a job that rests', () => {
  it('lets other chats go on, but not the next job of its own', async () => {
    const { queue, waited, done, rests } = restingQueue();
    for (let chat = 1; chat <= 9; chat += 1) rests(chat);
    rests(1, 'another of 1');
    expect(done).toEqual(Array.from({ length: 9 }, (_, at) => `${at + 1} begins`));
    waited.keep();
    await turn();
    expect(done.slice(9, 18)).toEqual(Array.from({ length: 9 }, (_, at) => `${at + 1} ends`));
    expect(done.slice(18)).toEqual(['another of 1 begins', 'another of 1 ends']);
    expect(await queue.stop(1000)).toBe(true);
  });

  it('is one of a hundred at most: those after them keep their slots', async () => {
    const { waited, done, rests } = restingQueue();
    for (let chat = 1; chat <= 150; chat += 1) rests(chat);
    expect(done).toHaveLength(108);
    waited.keep();
    await turn();
    expect(done).toHaveLength(300);
  });

  it('makes room for what is to be taken', async () => {
    const { queue, waited, rests } = restingQueue();
    const working = byHand();
    for (let chat = 1; chat <= 8; chat += 1)
      queue.add(chat, async () => {
        await working.promise;
        await queue.rest(chat, () => waited.promise);
      });
    for (let chat = 9; chat <= 108; chat += 1) rests(chat);
    expect(queue.isFull()).toBe(true);
    const room = queue.room();
    working.keep();
    expect(await room).toBeGreaterThan(0);
    waited.keep();
  });

  it('is waited for when all is to stop', async () => {
    const { queue, waited, done, rests } = restingQueue();
    rests(1);
    expect(await queue.stop(0)).toBe(false);
    const stopped = queue.stop(5000);
    waited.keep();
    expect(await stopped).toBe(true);
    expect(done).toEqual(['1 begins', '1 ends']);
  });
});
