import { afterEach, expect, it } from 'vitest';
import { answerOf, openStage, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const GROUP = -100;
const ANNA = 11;

it('answers only those words in a group that are meant for it', async () => {
  const asked: string[] = [];
  stage = await openStage(async (question) => {
    asked.push(question);
    return answerOf(question, `答：${question}`);
  });
  const { server } = stage;
  for (let at = 0; at < 20; at += 1) server.say(GROUP, `闲聊${at}`, { from: ANNA });
  server.say(GROUP, '@nianbao_bot 收到几件', { from: ANNA });
  server.say(GROUP, '@somebody 收到几件', { from: ANNA });
  await server.sent(1);
  server.say(GROUP, '那前一年呢', { from: ANNA, toBot: true });
  await server.sent(2);
  server.say(GROUP, '/ask@nianbao_bot 行政复议几件', { from: ANNA });
  server.say(GROUP, '/ask@other_bot 行政复议几件', { from: ANNA });
  server.say(GROUP, '/whatever', { from: ANNA });
  await server.sent(3);
  server.say(GROUP, '请问 @NianBao_Bot 处罚几件', { from: ANNA });
  await server.sent(4);
  expect(asked).toEqual(['收到几件', '那前一年呢', '行政复议几件', '请问   处罚几件']);
});

it('replies to the message that asked, and stays in its topic', async () => {
  stage = await openStage(async (question) => answerOf(question, '19件。'));
  const { message } = stage.server.say(GROUP, '@nianbao_bot 收到几件', { from: ANNA, topic: 7 });
  const [answer] = await stage.server.sent(1);
  expect(answer?.payload.message_thread_id).toBe(7);
  expect(answer?.payload.reply_parameters).toMatchObject({
    message_id: (message as { message_id: number }).message_id,
  });
  const [typing] = await stage.server.called('sendChatAction');
  expect(typing?.payload.message_thread_id).toBe(7);
});

it('does not name the General topic of a forum, which Telegram would refuse', async () => {
  stage = await openStage(async (question) => answerOf(question, '19件。'));
  stage.server.say(GROUP, '@nianbao_bot 收到几件', { from: ANNA, topic: 1 });
  const [answer] = await stage.server.sent(1);
  expect(answer?.payload).not.toHaveProperty('message_thread_id');
});

it('keeps the dialogues of two people in one group apart', async () => {
  const seen: (string | undefined)[] = [];
  stage = await openStage(async (question, before) => {
    seen.push(before?.plan?.ask === 'phrase' ? before.plan.words : undefined);
    return answerOf(question, '好。', {
      plan: { ask: 'phrase', agency: null, year: null, region: null, words: question },
    });
  });
  for (const [at, person] of [ANNA, 22, ANNA, 22].entries()) {
    stage.server.say(GROUP, `@nianbao_bot ${person}`, { from: person });
    await stage.server.sent(at + 1);
  }
  expect(seen).toEqual([undefined, undefined, '11', '22']);
});
