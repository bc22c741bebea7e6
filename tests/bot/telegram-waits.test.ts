import { afterEach, describe, expect, it } from 'vitest';
import { type Random, randomOf } from '../bench/random.ts';
import { answerOf, openStage, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

describe('a Telegram that asks to wait for one to five seconds at three of ten sends', () => {
  it('gets every answer in the order of its chat, and none before its time', async () => {
    stage = await openStage(async (question) => answerOf(question, `答${question}`));
    const { server } = stage;
    const draws = new Map<unknown, Random>();
    const until = new Map<unknown, number>();
    let asked = 0;
    let early = 0;
    server.failSome('sendMessage', (chat) => {
      const draw = draws.get(chat) ?? randomOf(Number(chat), 34);
      draws.set(chat, draw);
      // A clock ticks in milliseconds.
      if (performance.now() < (until.get(chat) ?? 0) - 2) early += 1;
      if (!draw.chance(0.3)) return undefined;
      const retryAfter = draw.whole(1, 5);
      until.set(chat, performance.now() + retryAfter * 1000);
      asked += 1;
      return { code: 429, description: `Too Many Requests: retry after ${retryAfter}`, retryAfter };
    });
    const people = Array.from({ length: 40 }, (_, at) => 31 + at);
    for (const question of ['1', '2', '3']) for (const person of people) server.say(person, question);
    const sent = await server.sent(people.length * 3, 60_000);
    for (const person of people)
      expect(sent.filter(({ chat }) => chat === person).map(({ text }) => text)).toEqual(['答1', '答2', '答3']);
    expect(asked).toBeGreaterThan(0.3 * sent.length);
    expect(early).toBe(0);
  }, 90_000);
});

describe('a Telegram that asks ten chats to wait', () => {
  it('keeps nobody else waiting, and answers the ten in their order when their time has come', async () => {
    stage = await openStage(async (question) => answerOf(question, `答${question}`));
    const { server } = stage;
    const people = Array.from({ length: 10 }, (_, at) => 31 + at);
    for (const person of people)
      server.fail('sendMessage', { code: 429, description: 'Too Many Requests: retry after 4', retryAfter: 4 }, person);
    for (const question of ['1', '2']) for (const person of people) server.say(person, question);
    await server.called('sendMessage', people.length);
    server.say(99, '3');
    const sent = await server.sent(people.length * 2 + 1, 20_000);
    expect(sent[0]).toMatchObject({ chat: 99, text: '答3' });
    for (const person of people)
      expect(sent.filter(({ chat }) => chat === person).map(({ text }) => text)).toEqual(['答1', '答2']);
  }, 30_000);
});
