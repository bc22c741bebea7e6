import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnswerRow } from '../../db/queries/answers.ts';
import { NO_PREFERENCES } from '../../db/queries/preferences.ts';
import { openStore, type Store } from '../../db/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const [ANNA, BEN] = ['a1', 'b2'];

/** An answer with one button. */
async function give(id: number, asker: string, askedAt: string): Promise<void> {
  const row: AnswerRow & { id: number } = {
    id,
    askedAt,
    channel: 'telegram',
    question: `${asker}问了几件`,
    kind: 'figure',
    plan: '{"ask":"help"}',
    text: '19 件',
    evidence: '云溪市教育局/2024/1/requests.received.total',
    doubts: '',
    planner: 'rules',
    milliseconds: 1,
    asker,
    chat: asker,
    key: 'key',
  };
  await store.answers.add([{ row, buttons: [{ label: '前一年', question: `${asker}前一年` }] }]);
}

it('empties old questions with their buttons and askers, and keeps what is counted', async () => {
  await give(1, ANNA, '2026-01-01T10:00:00.000Z');
  await give(2, BEN, '2026-02-01T10:00:00.000Z');
  await store.answers.rate(1, BEN, true, '2026-01-02T00:00:00.000Z');
  await store.answers.empty('2026-01-31T00:00:00.000Z');
  const [old, recent] = await store.answers.all();
  expect(old).toMatchObject({
    id: 1,
    kind: 'figure',
    question: '',
    text: '',
    plan: '',
    asker: null,
    chat: null,
    key: 'key',
  });
  expect(old?.evidence).toBe('云溪市教育局/2024/1/requests.received.total');
  expect(recent).toMatchObject({ id: 2, question: 'b2问了几件', asker: BEN });
  expect(await store.answers.offer(1, 0)).toBeUndefined();
  expect(await store.answers.offer(2, 0)).toEqual({ label: '前一年', question: 'b2前一年' });
  expect(await store.answers.opinions()).toEqual([{ answer: 1, person: null, good: true }]);
});

it('takes the last word of each person about an answer', async () => {
  await give(1, ANNA, '2026-01-01T10:00:00.000Z');
  for (const [person, good] of [
    [ANNA, true],
    [BEN, true],
    [ANNA, false],
  ] as const)
    await store.answers.rate(1, person, good, '2026-01-02T00:00:00.000Z');
  expect(await store.answers.opinions()).toEqual([
    { answer: 1, person: ANNA, good: false },
    { answer: 1, person: BEN, good: true },
  ]);
});

it('forgets one person whole and nobody else', async () => {
  await give(1, ANNA, '2026-01-01T10:00:00.000Z');
  await give(2, BEN, '2026-01-01T10:00:00.000Z');
  for (const person of [ANNA, BEN]) {
    await store.answers.rate(1, person, true, '2026-01-02T00:00:00.000Z');
    await store.answers.rate(2, person, true, '2026-01-02T00:00:00.000Z');
    await store.preferences.set(person, { agency: '云溪市教育局', sources: 'full', units: 'yuan' });
  }
  await store.answers.forget(ANNA);
  expect((await store.answers.all()).map(({ id }) => id)).toEqual([2]);
  expect(await store.answers.offer(1, 0)).toBeUndefined();
  expect(await store.answers.opinions()).toEqual([{ answer: 2, person: BEN, good: true }]);
  expect(await store.preferences.of(ANNA)).toEqual(NO_PREFERENCES);
  expect(await store.preferences.of(BEN)).toEqual({ agency: '云溪市教育局', sources: 'full', units: 'yuan' });
});
