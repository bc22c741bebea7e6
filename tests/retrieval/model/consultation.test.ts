import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore, type Store } from '../../../db/store.ts';
import { today } from '../../../db/today.ts';
import { type ChatModel, ChatModelError, NO_USE } from '../../../prompts/chat-model.ts';
import type { Prompt } from '../../../prompts/prompt.ts';
import { scriptedChatModel } from '../../../prompts/scripted.ts';
import { createBreaker } from '../../../retrieval/model/breaker.ts';
import { createBudget } from '../../../retrieval/model/budget.ts';
import { createConsult } from '../../../retrieval/model/consultation.ts';
import { freshFolder } from '../../fixtures/store.ts';

const WORDS: Prompt = { version: 'test@0', system: '只输出 JSON。', user: '几件' };
const Shape = z.strictObject({ n: z.int() });
const MUCH = { tokens: 1_000_000, questions: 100 };

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

function failing(): ChatModel & { calls: number } {
  const model = {
    name: 'failing',
    calls: 0,
    async write(): Promise<never> {
      model.calls += 1;
      throw new ChatModelError('failing', 'status 500', { ...NO_USE, calls: 1 });
    },
  };
  return model;
}

describe('a consultation', () => {
  it('has seen nothing before the model is asked', () => {
    expect(createConsult(scriptedChatModel([]), store, MUCH)('anna').seen()).toBeNull();
  });

  it('keeps what it cost, with which words, and what was wrong with it', async () => {
    const consultation = createConsult(scriptedChatModel([{ n: '1' }, { n: 1 }]), store, MUCH)('anna');
    expect(await consultation.reply(WORDS, Shape)).toEqual({ problems: ['n: invalid_type'] });
    expect(await consultation.reply(WORDS, Shape)).toEqual({ value: { n: 1 } });
    consultation.rejected('an agency that is not stored');
    const seen = consultation.seen();
    expect(seen).toMatchObject({ model: 'scripted', calls: 2, prompts: ['test@0'] });
    expect(seen?.troubles).toEqual(['test@0: n: invalid_type', 'an agency that is not stored']);
    expect(seen?.tokensIn).toBe(2 * (WORDS.system.length + WORDS.user.length));
  });

  it('makes no more calls for one question than a few', async () => {
    const model = scriptedChatModel(() => ({ n: 1 }));
    const consultation = createConsult(model, store, MUCH)(null);
    for (let call = 0; call < 40; call += 1) await consultation.reply(WORDS, Shape);
    expect(model.asked).toHaveLength(12);
    expect(consultation.seen()?.troubles).toContain('limit');
  });

  it('does not swallow what is no fault of a model', async () => {
    const broken: ChatModel = { name: 'broken', write: () => Promise.reject(new TypeError('a mistake of ours')) };
    await expect(createConsult(broken, store, MUCH)(null).reply(WORDS, Shape)).rejects.toThrow('a mistake of ours');
  });
});

describe('limits', () => {
  it('let a person ask six questions in a minute, however many messages come', async () => {
    const model = scriptedChatModel(() => ({ n: 1 }));
    const consult = createConsult(model, store, MUCH);
    for (let message = 0; message < 1_000; message += 1) await consult('anna').reply(WORDS, Shape);
    expect(model.asked).toHaveLength(6);
    await consult('ben').reply(WORDS, Shape);
    expect(model.asked).toHaveLength(7);
  });

  it('let a person ask so many in a day, also over a restart', async () => {
    let now = 0;
    const budget = createBudget(store, { ...MUCH, questions: 10 }, () => now);
    const allowed: boolean[] = [];
    for (let question = 0; question < 8; question += 1) {
      allowed.push(await budget.mayAsk('anna'));
      now += 60_000;
    }
    const restarted = createBudget(store, { ...MUCH, questions: 10 }, () => now);
    for (let question = 0; question < 4; question += 1) {
      allowed.push(await restarted.mayAsk('anna'));
      now += 60_000;
    }
    expect(allowed).toEqual([...Array(10).fill(true), false, false]);
    expect(await restarted.mayAsk('ben')).toBe(true);
  });

  it('stop all calls when the tokens of the day are used up, also in another process', async () => {
    const path = `${freshFolder()}/store.db`;
    const [one, other] = [await openStore(path), await openStore(path)];
    const model = scriptedChatModel(() => ({ n: 1 }));
    const limits = { tokens: 2_000, questions: 100 };
    const replies: unknown[] = [];
    for (let question = 0; question < 300; question += 1) {
      const consult = createConsult(model, question % 2 === 0 ? one : other, limits);
      replies.push((await consult(`person ${question}`).reply(WORDS, Shape)).fault);
    }
    expect(model.asked.length).toBeLessThan(50);
    expect(replies.slice(model.asked.length)).toEqual(Array(300 - model.asked.length).fill('limit'));
    expect((await one.modelUse.of(today())).tokens).toBeLessThanOrEqual(limits.tokens);
    await one.close();
    await other.close();
  });

  it('are kept when many ask at once', async () => {
    const model = scriptedChatModel(() => ({ n: 1 }));
    const consult = createConsult(model, store, { tokens: 4_000, questions: 100 });
    await Promise.all(Array.from({ length: 50 }, (_, at) => consult(`person ${at}`).reply(WORDS, Shape)));
    expect(model.asked.length).toBeLessThanOrEqual(2);
    expect((await store.modelUse.of(today())).tokens).toBeLessThanOrEqual(4_000);
  });

  it('stop calls also when nothing can be counted', async () => {
    const model = scriptedChatModel(() => ({ n: 1 }));
    const locked = { modelUse: { ...store.modelUse, add: () => Promise.reject(new Error('database is locked')) } };
    for (const person of ['anna', null])
      expect(await createConsult(model, locked, MUCH)(person).reply(WORDS, Shape)).toEqual({ fault: 'limit' });
    expect(model.asked).toEqual([]);
  });

  it('forget the days before', async () => {
    await store.modelUse.add('2026-03-01', 'anna', { questions: 5, tokens: 9 });
    await store.modelUse.add('2026-03-02', 'ben', { questions: 1, tokens: 1 });
    expect(await store.modelUse.of('2026-03-01')).toEqual({ questions: 0, tokens: 0 });
  });
});

describe('a model that does not work', () => {
  it('is left alone after three faults in a row', async () => {
    const model = failing();
    const consult = createConsult(model, store, MUCH);
    const faults: unknown[] = [];
    for (let question = 0; question < 20; question += 1) faults.push((await consult(null).reply(WORDS, Shape)).fault);
    expect(model.calls).toBe(3);
    expect(faults).toEqual([...Array(3).fill('failing'), ...Array(17).fill('resting')]);
  });

  it('is tried again by one after a rest, and by all when that works', () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    for (let fault = 0; fault < 3; fault += 1) breaker.failed();
    expect(breaker.mayCall()).toBe(false);
    now += 60_000;
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, false]);
    breaker.worked();
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, true]);
  });
});
