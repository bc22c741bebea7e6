import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatOf, messageOf } from '../telegram-people.ts';
import type { SentMessage } from '../telegram-server.ts';
import { answerOf, handled, openStage, restarted, type Stage } from './telegram-stage.ts';
import { ADMIN, ADMINS, reportFile, STRANGER, settled, told } from './upload-stage.ts';

const PAIRED = { ...ADMINS, mode: 'pairing' as const, allowed: [STRANGER] };
const WAITING = 33;
const GROUP = -100;
const ANONYMOUS = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const CHANNEL = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

let stage: Stage;
let told1: SentMessage;
let panel: SentMessage;
const ask = async (question: string) => answerOf(question, '好。');

beforeEach(async () => {
  stage = await openStage(ask, undefined, PAIRED);
  stage.server.upload(ADMIN, reportFile());
  const [first] = await told(stage, 1);
  stage.server.say(WAITING, '收到几件');
  await stage.server.sent(2);
  stage.server.say(ADMIN, '/admin');
  const [, , last] = await stage.server.sent(3);
  if (!first || !last) throw new Error('nothing was said');
  [told1, panel] = [first, last];
  await settled(stage);
});
afterEach(() => stage.close());

/** What an admin could do, done by somebody whose messages look like this. */
async function attempt(dress: (message: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  const { server, store } = stage;
  for (const { callback_data } of [...told1.buttons, ...panel.buttons])
    await handled(stage, server.pressData({ ...told1, chat: STRANGER }, callback_data, STRANGER));
  const code = (await store.guests.find(WAITING))?.code;
  const file = server.upload(STRANGER, reportFile('云溪县水利局'));
  await handled(stage, file);
  const words = ['/admin', `/admin approve ${code}`, `/admin remove ${WAITING}`, '云溪县水利局', '2023'];
  const contents = [
    { document: (file.message as Record<string, unknown>).document },
    ...words.map((text) => ({ text })),
  ];
  for (const [at, content] of contents.entries()) {
    const { text: _, ...message } = messageOf(5000 + at, STRANGER, String('text' in content ? content.text : ''), {});
    await handled(stage, server.deliver({ update_id: 5000 + at, message: dress({ ...message, ...content }) }));
  }
}

/** Everything that only an admin may change. */
async function held(): Promise<unknown> {
  const { store } = stage;
  return [await store.reports.everyVersion(), await store.guests.find(WAITING), await store.uploads.byId(1)];
}

describe('somebody who is no admin', () => {
  it.each<[string, (message: Record<string, unknown>) => Record<string, unknown>]>([
    ['a stranger', (message) => message],
    [
      'somebody with the name of an admin',
      (message) => ({ ...message, from: { id: STRANGER, is_bot: false, first_name: '某人', username: 'admin' } }),
    ],
    [
      'somebody who forwards what an admin wrote',
      (message) => ({
        ...message,
        forward_origin: { type: 'user', sender_user: { id: ADMIN, is_bot: false, first_name: '管理员' }, date: 1 },
      }),
    ],
    [
      'an admin of a group who stays unnamed',
      (message) => ({ ...message, chat: chatOf(GROUP, true), from: ANONYMOUS, sender_chat: chatOf(GROUP, true) }),
    ],
    [
      'a channel',
      (message) => ({ ...message, chat: chatOf(GROUP, true), from: CHANNEL, sender_chat: { id: -7, type: 'channel' } }),
    ],
  ])('changes nothing: %s', async (_who, dress) => {
    const before = await held();
    await attempt(dress);
    expect(await held()).toEqual(before);
    expect(await stage.store.reports.all({ agency: '云溪县水利局' })).toEqual([]);
    const presses = stage.server.calls.filter(({ method }) => /answerCallbackQuery|sendMessage/.test(method));
    const refusals = presses.filter(({ payload }) => payload.text === '这个按钮只有管理员能用。');
    expect(refusals).toHaveLength(told1.buttons.length + panel.buttons.length);
  });
});

describe('an admin who was taken off the list', () => {
  it('is none at the next message, also for files that were still waiting and for old buttons', async () => {
    const { fileId } = (await stage.store.uploads.byId(1)) ?? { fileId: '' };
    await stage.bot.stop();
    const late = { chat: ADMIN, message: 900, person: ADMIN, fileId, name: '晚.txt' };
    await stage.store.uploads.add({ ...late, receivedAt: new Date().toISOString() });
    stage = await restarted(stage, ask, { ...PAIRED, admins: [8], allowed: [ADMIN] });
    expect((await told(stage, 2))[1]?.text).toContain('发送的人现在不是管理员');
    await settled(stage);
    stage.server.press(told1, '更正年度');
    await stage.server.called('answerCallbackQuery');
    stage.server.upload(ADMIN, reportFile('云溪县水利局'));
    stage.server.say(ADMIN, '/admin');
    const said = (await stage.server.sent(6)).slice(4).map(({ text }) => text);
    expect(said).toEqual([expect.stringContaining('报告由管理员添加'), expect.stringContaining('没有这个命令')]);
    expect(await stage.store.reports.all({ agency: '云溪县水利局' })).toEqual([]);
    expect(await stage.store.uploads.byId(1)).toMatchObject({ asked: null });
  });
});
