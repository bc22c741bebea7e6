import { afterEach, beforeEach, expect, it } from 'vitest';
import { nameless } from '../../bot/telegram/nameless.ts';
import { samplesBot } from './telegram-samples.ts';
import type { Stage } from './telegram-stage.ts';

let stage: Stage;
beforeEach(async () => {
  ({ stage } = await samplesBot());
});
afterEach(() => stage.close());

const [ANNA, BEN] = [11, 22];

interface Result {
  readonly title: string;
  readonly input_message_content: { readonly message_text: string; readonly link_preview_options: unknown };
  readonly reply_markup: { readonly inline_keyboard: readonly (readonly { readonly url: string }[])[] };
}

/** What is offered for words that somebody types behind the bot's name. */
async function offered(query: string, person = ANNA) {
  const { length } = stage.server.calls.filter(({ method }) => method === 'answerInlineQuery');
  stage.server.inline(person, query);
  const call = (await stage.server.called('answerInlineQuery', length + 1))[length];
  return { results: (call?.payload.results ?? []) as Result[], payload: call?.payload };
}

it('a few words typed in any chat give a number with its source, and a link that opens it', async () => {
  const { results, payload } = await offered('青砚教育局 2024 新收');
  expect(results).toHaveLength(1);
  const [result] = results;
  expect(result?.title).toContain('26 件');
  expect(result?.input_message_content.message_text).toContain('<b>26</b> 件[1]');
  expect(result?.input_message_content.message_text).toContain('[1] 青砚县教育局 2024年度报告 第三部分');
  expect(result?.input_message_content.link_preview_options).toEqual({ is_disabled: true });
  expect(payload).toMatchObject({ is_personal: true, cache_time: 10 });
  const url = result?.reply_markup.inline_keyboard[0]?.[0]?.url ?? '';
  stage.server.say(BEN, `/start ${/start=(.*)$/.exec(url)?.[1]}`);
  const [opened] = await stage.server.sent(1);
  expect(opened?.text).toContain('26 件[1]');
  expect(opened?.buttons.map(({ text }) => text)).toContain('[1] 青砚县教育局 2024年');
});

it('a name that several bear gives each of them', async () => {
  const { results } = await offered('白石镇 2024 许可');
  expect(results.map(({ title }) => title)).toEqual([
    expect.stringContaining('青砚县白石镇人民政府'),
    expect.stringContaining('鹿鸣县白石镇人民政府'),
  ]);
});

it('gives amounts in 元 too where whoever types has set so', async () => {
  const ranked = '2024年收费排名';
  const words = async () => (await offered(ranked)).results[0]?.input_message_content.message_text;
  expect(await words()).toContain('<b>36.74</b> 万元[1]');
  await stage.store.preferences.set(nameless(ANNA), { agency: null, sources: 'short', units: 'yuan' });
  expect(await words()).toContain('<b>36.74</b> 万元（367400 元）[1]');
});

it.each(['', '月球局 2024 新收', '明年会有多少', '你好'])('%j gives nothing but a way to the bot', async (query) => {
  const { results, payload } = await offered(query);
  expect(results).toEqual([]);
  expect(payload?.button).toMatchObject({ start_parameter: 'inline' });
});

it('what is typed is kept only where it gave something, and is forgotten on request', async () => {
  await offered('月球局');
  await offered('青砚教育局 2024 新收');
  await stage.log.flush();
  const rows = await stage.store.answers.all();
  expect(rows.map(({ channel, asker, chat }) => ({ channel, asker, chat }))).toEqual([
    { channel: 'inline', asker: nameless(ANNA), chat: null },
  ]);
  stage.server.say(ANNA, '/forget');
  await stage.server.sent(1);
  expect(await stage.store.answers.all()).toEqual([]);
});

it('what is typed counts as a question, once however many letters it has; too many are told so, and none is worked out', async () => {
  await stage.close();
  ({ stage } = await samplesBot({ perMinute: 0, perDay: 2 }));
  for (const typed of ['青砚教育局', '青砚教育局 2024', '青砚教育局 2024 新收', ''])
    expect((await offered(typed)).payload?.button).not.toMatchObject({ text: expect.stringContaining('今天') });
  stage.server.say(ANNA, '你好');
  await stage.server.sent(1);
  const { results, payload } = await offered('鹿鸣县白石镇 2024 许可');
  expect(results).toEqual([]);
  expect(payload?.button).toEqual({ text: '今天已经问了 2 个问题，明天再来问吧。', start_parameter: 'inline' });
  expect((await offered('鹿鸣县白石镇 2024 许可', BEN)).results).toHaveLength(1);
});
