import { afterEach, describe, expect, it } from 'vitest';
import { answerOf, byHand, openStage, restarted, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ANNA = 11;
const BEN = 22;

describe('what arrived', () => {
  it('is on disk before Telegram is told so, and says nothing once it is answered', async () => {
    const slow = byHand();
    stage = await openStage(async (question) => {
      await slow.promise;
      return answerOf(question, '19件。');
    });
    const update = stage.server.say(ANNA, '收到几件');
    await stage.server.called('sendChatAction');
    expect((await stage.store.inbox.waiting()).map(({ id, begun }) => [id, begun])).toEqual([[update.update_id, 1]]);
    slow.keep();
    await stage.server.sent(1);
    await stage.bot.stop();
    expect(await stage.store.inbox.waiting()).toEqual([]);
    expect(await stage.store.inbox.add([{ id: update.update_id, body: '' }], '')).toEqual([]);
  });

  it('and waited when the bot stopped is answered by the next one, in order, and nothing twice', async () => {
    const slow = byHand();
    stage = await openStage(async (question) => {
      if (question === '1') await slow.promise;
      return answerOf(question, `答${question}`);
    });
    for (const words of ['1', '2', '3']) stage.server.say(ANNA, words);
    await stage.server.called('sendChatAction');
    const stopped = stage.bot.stop();
    slow.keep();
    await stopped;
    expect(stage.server.messages.map(({ text }) => text)).toEqual(['答1']);
    stage = await restarted(stage, async (question) => answerOf(question, `答${question}`));
    stage.server.say(BEN, '4');
    const sent = await stage.server.sent(4);
    expect(sent.map(({ text }) => text).toSorted()).toEqual(['答1', '答2', '答3', '答4']);
    expect(sent.map(({ text }) => text).indexOf('答2')).toBeLessThan(sent.map(({ text }) => text).indexOf('答3'));
  });

  it('and ended the program three times is given up with a word', async () => {
    stage = await openStage(async (question) => answerOf(question, `答${question}`));
    const update = stage.server.say(ANNA, '1');
    await stage.server.sent(1);
    await stage.bot.stop();
    const poison = { ...update, update_id: update.update_id + 1 };
    await stage.store.inbox.add([{ id: poison.update_id, body: JSON.stringify(poison) }], new Date().toISOString());
    for (let at = 0; at < 3; at += 1) await stage.store.inbox.begin(poison.update_id);
    stage = await restarted(stage, async (question) => answerOf(question, `答${question}`));
    expect((await stage.server.sent(2))[1]?.text).toBe('出了点问题，请稍后再试。');
  });

  it('in a group and is meant for others is not written down at all', async () => {
    stage = await openStage(async (question) => answerOf(question, '19件。'));
    const written: string[] = [];
    const { add } = stage.store.inbox;
    stage.store.inbox.add = async (updates, at) => {
      written.push(...updates.map(({ body }) => body));
      return await add(updates, at);
    };
    for (let at = 0; at < 90; at += 1) stage.server.say(-100, `闲聊${at}`, { from: at + 1 });
    for (let at = 0; at < 10; at += 1) {
      stage.server.say(-100 - at, `@nianbao_bot 收到几件${at}`, { from: 1 });
    }
    await stage.server.sent(10);
    expect(written).toHaveLength(10);
    expect(written.join()).not.toContain('闲聊');
  });

  it('is answered also when it cannot be written down', async () => {
    stage = await openStage(async (question) => answerOf(question, '19件。'));
    stage.store.inbox.add = () => Promise.reject(new Error('disk full'));
    const update = stage.server.say(ANNA, '收到几件');
    await stage.server.sent(1);
    stage.server.deliver(update);
    stage.server.say(BEN, '收到几件');
    expect(await stage.server.sent(2)).toHaveLength(2);
    expect(stage.logged.join()).toContain('updates were not written down');
  });
});

describe('handlers that throw', () => {
  it('cost no message: each person gets a word, and the next are answered', async () => {
    stage = await openStage(async (question) => {
      if (question === '坏') throw new Error('boom');
      return answerOf(question, '好。');
    });
    for (let person = 1; person <= 50; person += 1) stage.server.say(person, '坏');
    await stage.server.sent(50);
    stage.server.say(ANNA, '好');
    const sent = await stage.server.sent(51);
    expect(new Set(sent.slice(0, 50).map(({ chat }) => chat)).size).toBe(50);
    expect(sent.at(-1)?.text).toBe('好。');
    await stage.bot.stop();
    expect(await stage.store.inbox.waiting()).toEqual([]);
  });
});

describe('a chat that blocked the bot', () => {
  it('is not written to until somebody writes there again, also after a restart', async () => {
    const ask = async (question: string) => answerOf(question, `答${question}`);
    stage = await openStage(ask);
    stage.server.fail('sendMessage', { code: 403, description: 'Forbidden: bot was blocked by the user' }, ANNA);
    stage.server.say(ANNA, '1');
    await stage.server.called('sendMessage');
    stage = await restarted(stage, ask);
    expect(await stage.store.inbox.silentChats()).toEqual([ANNA]);
    stage.server.say(ANNA, '2');
    expect((await stage.server.sent(1))[0]?.text).toBe('答2');
    expect(await stage.store.inbox.silentChats()).toEqual([]);
  });
});

describe('a rest of more than a day', () => {
  it('is told in the log, and is no error', async () => {
    const ask = async (question: string) => answerOf(question, `答${question}`);
    stage = await openStage(ask);
    const update = stage.server.say(ANNA, '1');
    await stage.server.sent(1);
    await stage.bot.stop();
    const longAgo = new Date(Date.now() - 30 * 3_600_000).toISOString();
    await stage.store.inbox.forget(new Date(Date.now() + 1000).toISOString());
    await stage.store.inbox.add([{ id: update.update_id, body: '' }], longAgo);
    await stage.store.inbox.finish(update.update_id);
    stage = await restarted(stage, ask);
    stage.server.deliver({ ...update, update_id: update.update_id + 5000 });
    expect(await stage.server.sent(2)).toHaveLength(2);
    expect(stage.logged.filter((line) => line.includes('more than a day'))).toHaveLength(1);
    expect(stage.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
