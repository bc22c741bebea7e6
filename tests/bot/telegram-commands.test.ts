import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameless } from '../../bot/telegram/nameless.ts';
import { samplesBot } from './telegram-samples.ts';
import type { Stage } from './telegram-stage.ts';

let stage: Stage;
beforeEach(async () => {
  ({ stage } = await samplesBot());
});
afterEach(() => stage.close());

const [ANNA, BEN] = [11, 22];
const GROUP = -100;

/** What the bot says next to somebody's words. */
async function reply(words: string, chat = ANNA, from = chat) {
  const { length } = stage.server.messages;
  stage.server.say(chat, words, { from });
  const message = (await stage.server.sent(length + 1))[length];
  if (!message) throw new Error('nothing was said');
  return message;
}

describe('the menu', () => {
  it('has commands for private chats and others for groups', async () => {
    const calls = await stage.server.called('setMyCommands', 2);
    const menu = (at: number) =>
      ((calls[at]?.payload.commands ?? []) as { command: string }[]).map(({ command }) => command);
    expect(calls.map(({ payload }) => payload.scope)).toEqual([
      { type: 'all_private_chats' },
      { type: 'all_group_chats' },
    ]);
    expect(menu(0)).toEqual(['help', 'find', 'compare', 'check', 'reports', 'settings', 'forget', 'id']);
    expect(menu(1)).toEqual(['ask', 'help', 'find', 'compare', 'check', 'reports']);
  });
});

describe('a command that asks', () => {
  it.each([
    ['/find 食堂经费', '“食堂经费”'],
    ['/compare 青砚县教育局 鹿鸣县教育局 2024年新收', '青砚县教育局比鹿鸣县教育局多 6 件'],
    ['/check 鹿鸣县教育局2024年', '不平 2 处'],
    ['/reports 鹿鸣县教育局', '鹿鸣县教育局'],
    ['/ask 青砚县教育局2024年新收多少件', '26 件'],
    ['/help', '青砚县'],
    ['/id', '11'],
  ])('%s is answered', async (words, expected) => {
    expect((await reply(words)).text).toContain(expected);
  });

  it.each(['/find', '/compare', '/check', '/ask'])('%s alone says how it is used', async (command) => {
    expect((await reply(command)).text).toContain(`${command} `);
  });

  it('every example of /help gets an answer', async () => {
    const { text } = await reply('/help');
    const examples = [...text.matchAll(/^(?:一个数|算一下|变化|比较|读原文|找说法|核对|收录)　(.+)$/gm)].flatMap(
      ([, line]) => (line ?? '').split(' · '),
    );
    expect(examples.length).toBeGreaterThan(7);
    for (const example of examples) expect((await reply(example)).text).not.toContain('没有听懂');
  });
});

describe('/settings', () => {
  it('sets an agency of one’s own, which 我们 then means, for this person alone', async () => {
    expect((await reply('/settings')).text).toContain('默认机关：未设置');
    expect((await reply('/settings 青砚县教育局')).text).toContain('默认机关：青砚县教育局');
    expect((await reply('我们去年怎么写的')).text).toContain('青砚县教育局2025年');
    expect((await reply('2024年新收多少件')).text).toContain('26 件');
    expect((await reply('2024年新收多少件', BEN)).text).toContain('请说明是哪个机关');
    const page = await reply('/settings');
    stage.server.press(page, '清除默认机关');
    const [edited] = await stage.server.edited(1);
    expect(edited?.text).toContain('默认机关：未设置');
    expect(await stage.store.preferences.of(nameless(ANNA))).toMatchObject({ agency: null });
  });

  it('is pointed to where somebody says 我们 and nobody knows who that is', async () => {
    expect((await reply('我们去年怎么写的')).text).toContain('/settings');
    expect((await reply('2024年新收多少件')).text).not.toContain('/settings');
  });

  it('asks which one a name means, and offers the agency that was spoken of', async () => {
    const which = await reply('/settings 白石镇');
    stage.server.press(which, '设为 鹿鸣县白石镇人民政府');
    await stage.server.edited(1);
    expect(await stage.store.preferences.of(nameless(ANNA))).toMatchObject({ agency: '鹿鸣县白石镇人民政府' });
    expect((await reply('/settings 月球局')).text).toContain('没有收录“月球局”');
    await reply('青砚县教育局2024年新收多少件');
    expect((await reply('/settings')).buttons.map(({ text }) => text)).toContain('设为 青砚县教育局');
  });

  it('lists sources under the words for those who want them', async () => {
    expect((await reply('青砚县教育局2024年新收多少件')).text).not.toContain('年度报告 第三部分');
    stage.server.press(await reply('/settings'), '出处改为完整');
    await stage.server.edited(1);
    expect((await reply('青砚县教育局2024年新收多少件')).text).toContain('[1] 青砚县教育局 2024年度报告 第三部分');
  });

  it('gives amounts in 元 beside 万元 to those who want them', async () => {
    const both = '青砚县教育局近三年收费变化';
    expect((await reply(both)).text).toContain('· 2024年：20.15 万元[2]');
    const page = await reply('/settings');
    expect(page.text).toContain('金额：按表中万元');
    stage.server.press(page, '金额同时写成元');
    const [edited] = await stage.server.edited(1);
    expect(edited?.text).toContain('金额：同时写成元');
    expect(edited?.buttons.map(({ text }) => text)).toContain('金额改为按表中万元');
    const { text } = await reply(both);
    expect(text).toContain(
      '从2023年的 18.62 万元（186200 元）[1]到2025年的 19.08 万元（190800 元）[3]，多 0.46 万元，即 4600 元，',
    );
    expect(text).toContain('· 2024年：20.15 万元（201500 元）[2]');
    expect((await reply('青砚县教育局2024年收费多少')).text).toContain('20.15 万元（换算为 201500 元）[1]。');
    expect((await reply(both, BEN)).text).toContain('· 2024年：20.15 万元[2]');
    stage.server.press(await reply('/settings'), '金额改为按表中万元');
    await stage.server.edited(2);
    expect((await reply(both)).text).toContain('· 2024年：20.15 万元[2]');
  });

  it('is not shown to a group', async () => {
    expect((await reply('/settings@nianbao_bot 青砚县教育局', GROUP, ANNA)).text).toContain('私下');
    expect(await stage.store.preferences.of(nameless(ANNA))).toMatchObject({ agency: null });
  });
});

describe('/forget', () => {
  it('erases what is stored about a person, and nothing of anybody else', async () => {
    await reply('/settings 青砚县教育局');
    const message = await reply('2024年新收多少件');
    stage.server.press(message, '👍');
    await stage.server.called('answerCallbackQuery', 1);
    await reply('鹿鸣县教育局2024年新收多少件', BEN);
    expect((await reply('/forget')).text).toContain('已经删除');
    const kept = await stage.store.answers.all();
    expect(kept.map(({ question }) => question)).toEqual(['鹿鸣县教育局2024年新收多少件']);
    expect(await stage.store.answers.opinions()).toEqual([]);
    expect(await stage.store.preferences.of(nameless(ANNA))).toMatchObject({ agency: null });
    expect((await reply('那2023年呢')).text).not.toContain('青砚县教育局2023年');
    stage.server.press(message, '存在的问题');
    const last = (await stage.server.sent(stage.server.messages.length + 1)).at(-1);
    expect(last?.text).toContain('按钮已过期');
  });
});

describe('a dialogue', () => {
  it('is kept apart in each topic of a group', async () => {
    const ask = async (words: string, topic: number) => {
      const { length } = stage.server.messages;
      stage.server.say(GROUP, `@nianbao_bot ${words}`, { from: ANNA, topic });
      return (await stage.server.sent(length + 1))[length]?.text;
    };
    await ask('青砚县教育局2024年新收多少件', 7);
    expect(await ask('那2023年呢', 8)).not.toContain('青砚县教育局');
    expect(await ask('那2023年呢', 7)).toContain('青砚县教育局2023年');
  });
});
