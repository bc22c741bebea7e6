import { afterEach, describe, expect, it } from 'vitest';
import type { AccessSettings } from '../../bot/telegram/access/access.ts';
import { answerOf, handled, openStage, type Stage } from './telegram-stage.ts';
import { ADMIN } from './upload-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ANNA = 11;
const BEN = 22;
const GROUP = -100;

async function openFor(access: Partial<AccessSettings>): Promise<Stage> {
  const ask = async (question: string) =>
    answerOf(question, `答${question}`, { next: [{ label: '再问', question: '再问' }] });
  return await openStage(ask, undefined, { mode: 'open', admins: [ADMIN], allowed: [], ...access });
}

const textsOf = ({ server }: Stage) => server.messages.map(({ chat, text }) => `${chat} ${text.split('\n')[0]}`);

describe('a bot for those on a list', () => {
  it('answers them and its admins; others hear their number, which is what an admin needs', async () => {
    stage = await openFor({ mode: 'list', allowed: [ANNA] });
    for (const person of [ANNA, ADMIN, BEN]) stage.server.say(person, '收到几件');
    await stage.server.sent(3);
    expect(textsOf(stage).toSorted()).toEqual([
      '11 答收到几件',
      '22 这个机器人只对名单上的人开放。您的数字编号是 22，请把它交给管理员，由管理员加入名单。',
      '7 答收到几件',
    ]);
  });

  it('answers everybody in a group on the list, and in another group only people on the list', async () => {
    stage = await openFor({ mode: 'list', allowed: [GROUP, ANNA] });
    stage.server.say(GROUP, '@nianbao_bot 收到几件', { from: BEN });
    stage.server.say(-200, '闲聊', { from: BEN });
    stage.server.say(-200, '@nianbao_bot 收到几件', { from: BEN });
    await stage.server.sent(2);
    stage.server.say(-200, '@nianbao_bot 收到几件', { from: ANNA });
    await stage.server.sent(3);
    expect(textsOf(stage).toSorted()).toEqual([
      '-100 答收到几件',
      '-200 答收到几件',
      '-200 这个机器人只对获准的人开放。请私聊我，看看怎样获准。',
    ]);
  });

  it('does nothing for others who press a button or type its name in another chat, and says so', async () => {
    stage = await openFor({ mode: 'list', allowed: [ANNA] });
    await handled(stage, stage.server.say(GROUP, '@nianbao_bot 收到几件', { from: ANNA }));
    const [answer] = stage.server.messages;
    if (!answer) throw new Error('no answer');
    stage.server.press(answer, '再问', BEN);
    const [acknowledged] = await stage.server.called('answerCallbackQuery');
    expect(acknowledged?.payload.text).toContain('只对获准的人开放');
    stage.server.inline(BEN, '收到几件');
    const [inline] = await stage.server.called('answerInlineQuery');
    expect(inline?.payload).toMatchObject({ results: [], is_personal: true });
    expect(stage.server.messages).toHaveLength(1);
  });
});

describe('a bot that admins let people into', () => {
  const codeIn = (text = '') => /您的申请码是 ([A-Z0-9]{6})$/m.exec(text)?.[1] ?? '';

  it('gives a stranger a code, the same each time, and answers once an admin has approved it', async () => {
    stage = await openFor({ mode: 'pairing' });
    stage.server.say(ANNA, '收到几件');
    stage.server.say(ANNA, '/start');
    const [first, second] = await stage.server.sent(2);
    expect(codeIn(first?.text)).toMatch(/^[A-Z0-9]{6}$/);
    expect(codeIn(second?.text)).toBe(codeIn(first?.text));
    stage.server.say(ADMIN, `/admin approve ${codeIn(first?.text).toLowerCase()}`);
    await stage.server.sent(4);
    expect(textsOf(stage).slice(2)).toEqual([
      '7 已同意：某人（编号 11）。',
      '11 管理员已经同意，可以直接提问了。能问什么：/help',
    ]);
    stage.server.say(ANNA, '收到几件');
    expect((await stage.server.sent(5))[4]?.text).toBe('答收到几件');
  });

  it('is opened and closed from /admin, by buttons and by number', async () => {
    stage = await openFor({ mode: 'pairing' });
    for (const person of [ANNA, BEN]) stage.server.say(person, '收到几件');
    await stage.server.sent(2);
    stage.server.say(ADMIN, '/admin');
    const panel = (await stage.server.sent(3))[2];
    expect(panel?.text).toMatch(/等待同意：2 人\n　· 某人（编号 (?:11|22)），申请码 [A-Z0-9]{6}/);
    expect(panel?.buttons.map(({ text }) => text)).toEqual(['同意 某人', '不同意', '同意 某人', '不同意']);
    if (!panel) throw new Error('no panel');
    const waiting = (await stage.store.guests.waiting()).map(({ person }) => person);
    stage.server.press(panel, '同意 某人');
    await stage.server.sent(5);
    expect((await stage.store.guests.admitted()).map(({ person }) => person)).toEqual([waiting[0]]);
    stage.server.pressData(panel, panel.buttons[3]?.callback_data ?? '');
    expect((await stage.server.sent(6))[5]?.text).toMatch(/^已移除/);
    stage.server.say(ADMIN, `/admin remove ${waiting[0]}`);
    await stage.server.sent(7);
    stage.server.say(waiting[0] ?? 0, '收到几件');
    expect((await stage.server.sent(8))[7]?.text).toContain('申请码');
  });

  it('keeps a flood of strangers from filling the store', async () => {
    stage = await openFor({ mode: 'pairing' });
    const askedAt = new Date().toISOString();
    for (let at = 0; at < 200; at += 1)
      await stage.store.guests.add({ person: 1000 + at, name: '某人', code: `A${at}`, askedAt });
    stage.server.say(ANNA, '收到几件');
    expect((await stage.server.sent(1))[0]?.text).toContain('等待的人太多');
    await stage.store.guests.forgetWaiting('9999');
    stage.server.say(ANNA, '收到几件');
    expect((await stage.server.sent(2))[1]?.text).toContain('申请码');
  });
});

describe('/admin', () => {
  it('tells an admin how much the bot is used and what it holds', async () => {
    stage = await openFor({});
    for (const asker of ['a', 'b', 'a']) await stage.log.record(answerOf('问', '答'), { channel: 'telegram', asker });
    await stage.log.flush();
    stage.server.say(ADMIN, '/admin');
    expect((await stage.server.sent(1))[0]?.text).toBe(
      [
        '管理',
        '最近 7 天：回答 3 次，提问的有 2 人',
        '已收录：1 份报告，1 个机关',
        '最近 7 天没有读入失败的文件',
        '',
        '访问：所有人都可以提问',
      ].join('\n'),
    );
  });

  it('is for anybody else a command that does not exist, and for an admin too where others read along', async () => {
    stage = await openFor({});
    stage.server.say(ANNA, '/admin');
    stage.server.say(ANNA, '/whatever');
    stage.server.say(GROUP, '/admin', { from: ADMIN });
    const [first, second] = await stage.server.sent(2);
    expect(first?.text).toBe(second?.text);
    expect(first?.text).toContain('没有这个命令');
    stage.server.say(ADMIN, '收到几件');
    expect(await stage.server.sent(3)).toHaveLength(3);
  });
});
