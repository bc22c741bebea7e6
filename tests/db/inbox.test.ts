import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const MORNING = '2026-03-01T08:00:00.000Z';
const TWO_DAYS_LATER = '2026-03-03T09:00:00.000Z';

function update(id: number) {
  return { id, body: JSON.stringify({ update_id: id, message: { text: '收到几件' } }) };
}

describe('what Telegram brought', () => {
  it('is written down once, however often it comes', async () => {
    expect(await store.inbox.add([update(7), update(8)], MORNING)).toEqual([7, 8]);
    expect(await store.inbox.add([update(8), update(9)], MORNING)).toEqual([9]);
    expect((await store.inbox.waiting()).map(({ id }) => id)).toEqual([7, 8, 9]);
  });

  it('waits until it is finished, and says nothing afterwards', async () => {
    await store.inbox.add([update(7), update(8)], MORNING);
    await store.inbox.begin(7);
    await store.inbox.begin(7);
    expect((await store.inbox.waiting()).map(({ id, begun }) => [id, begun])).toEqual([
      [7, 2],
      [8, 0],
    ]);
    await store.inbox.finish(7);
    expect((await store.inbox.waiting()).map(({ id }) => id)).toEqual([8]);
    expect(await store.inbox.add([update(7)], MORNING)).toEqual([]);
  });

  it('is forgotten with its number after a while, unless it still waits', async () => {
    await store.inbox.add([update(7), update(8)], MORNING);
    await store.inbox.finish(7);
    await store.inbox.forget(TWO_DAYS_LATER);
    expect(await store.inbox.last()).toMatchObject({ id: 8, receivedAt: MORNING });
    expect(await store.inbox.add([update(7), update(8)], TWO_DAYS_LATER)).toEqual([7]);
  });
});

it('a chat that cannot be written to is known until it is open again', async () => {
  await store.inbox.silence(11, MORNING);
  await store.inbox.silence(11, TWO_DAYS_LATER);
  expect(await store.inbox.silentChats()).toEqual([11]);
  await store.inbox.unsilence(11);
  expect(await store.inbox.silentChats()).toEqual([]);
});

it('questions are counted a day and person at a time', async () => {
  await store.inbox.countAsked('anna', '2026-03-01', 5);
  await store.inbox.countAsked('anna', '2026-03-01', 6);
  expect(await store.inbox.asked('anna', '2026-03-01')).toBe(6);
  expect(await store.inbox.asked('ben', '2026-03-01')).toBe(0);
  await store.inbox.countAsked('ben', '2026-03-02', 1);
  expect(await store.inbox.asked('anna', '2026-03-01')).toBe(0);
});
