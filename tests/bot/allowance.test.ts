import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAllowance } from '../../bot/telegram/allowance.ts';
import { openStore, type Store } from '../../db/store.ts';

let store: Store;
let clock: number;
beforeEach(async () => {
  store = await openStore(':memory:');
  clock = new Date('2026-03-01T10:00:00').getTime();
});
afterEach(() => store.close());

const ANNA = 11;
const BEN = 22;
const now = () => new Date(clock);

describe('questions of one person', () => {
  it('are bounded a minute, said once, and taken again a minute later', async () => {
    const allowance = createAllowance(store, { perMinute: 6, perDay: 100 }, now);
    const taken = [];
    for (let at = 0; at < 1000; at += 1) taken.push(await allowance.take(ANNA));
    expect(taken.slice(0, 6)).toEqual(Array(6).fill('granted'));
    expect(taken[6]).toEqual({ words: '一分钟最多答 6 个问题，请稍等一会儿再问。' });
    expect(new Set(taken.slice(7).map((one) => JSON.stringify(one)))).toEqual(new Set(['{"words":null}']));
    expect(await allowance.take(BEN)).toBe('granted');
    clock += 60_000;
    expect(await allowance.take(ANNA)).toBe('granted');
  });

  it('are bounded a day, also over a restart, and free again the next morning', async () => {
    const bounds = { perMinute: 0, perDay: 3 };
    const before = createAllowance(store, bounds, now);
    for (let at = 0; at < 2; at += 1) expect(await before.take(ANNA)).toBe('granted');
    const after = createAllowance(store, bounds, now);
    expect(await after.take(ANNA)).toBe('granted');
    expect(await after.take(ANNA)).toEqual({ words: '今天已经问了 3 个问题，明天再来问吧。' });
    clock += 86_400_000;
    expect(await after.take(ANNA)).toBe('granted');
  });

  it('that are typed letter by letter, or partly taken back, are one for a minute', async () => {
    const allowance = createAllowance(store, { perMinute: 2, perDay: 100 }, now);
    for (const typed of ['云', '云溪', '云溪市 2024', '云溪市 20', '云溪市 2023 新收'])
      expect(await allowance.takeTyped(ANNA, typed)).toBe('granted');
    expect(await allowance.takeTyped(ANNA, '青砚县')).toBe('granted');
    const refused = { words: '一分钟最多答 2 个问题，请稍等一会儿再问。' };
    expect(await allowance.takeTyped(ANNA, '白石镇')).toEqual(refused);
    expect(await allowance.takeTyped(ANNA, '白石镇 2024')).toEqual(refused);
    expect(await allowance.take(ANNA)).toEqual(refused);
    expect(await allowance.takeTyped(ANNA, '青砚县 2024')).toBe('granted');
    clock += 60_000;
    expect(await allowance.takeTyped(ANNA, '青砚县 2024 新收')).toBe('granted');
    expect(await allowance.take(ANNA)).toBe('granted');
    expect(await allowance.take(ANNA)).toEqual({ words: expect.stringContaining('一分钟') });
  });

  it('are not bounded by 0, and people stand in the store without their numbers', async () => {
    const allowance = createAllowance(store, { perMinute: 0, perDay: 0 }, now);
    for (let at = 0; at < 200; at += 1) expect(await allowance.take(ANNA)).toBe('granted');
    await createAllowance(store, { perMinute: 0, perDay: 9 }, now).take(ANNA);
    expect(await store.inbox.asked(String(ANNA), '2026-03-01')).toBe(0);
  });
});
