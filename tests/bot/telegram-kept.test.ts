import { afterEach, describe, expect, it } from 'vitest';
import { answerOf, openStage, restarted, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ANNA = 11;
const DAY = 86_400_000;
const ask = async (question: string) =>
  answerOf(question, '19 件。', { kind: 'figure', next: [{ label: '前一年', question: '2023年新收几件' }] });

describe('what is kept of a chat', () => {
  it('is emptied after thirty days, while counts and links of others stay', async () => {
    stage = await openStage(ask);
    stage.server.say(ANNA, '云溪市政府办去年收到多少件');
    const [message] = await stage.server.sent(1);
    await stage.log.flush();
    const [row] = await stage.store.answers.all();
    const old = { ...row, id: 900, askedAt: new Date(Date.now() - 31 * DAY).toISOString() } as NonNullable<typeof row>;
    await stage.store.answers.add([{ row: old, buttons: [] }]);
    stage = await restarted(stage, ask);
    const rows = await stage.store.answers.all();
    expect(rows.map(({ kind, question }) => ({ kind, question }))).toEqual([
      { kind: 'figure', question: '云溪市政府办去年收到多少件' },
      { kind: 'figure', question: '' },
    ]);
    expect(JSON.stringify(rows[1])).not.toContain('云溪市政府办去年收到多少件');
    stage.server.say(ANNA, `/start a${(900).toString(36)}-${row?.key}`);
    expect((await stage.server.sent(2))[1]?.text).toContain('文字已按期删除');
    if (message) stage.server.press(message, '前一年');
    expect((await stage.server.sent(3))[2]?.text).toContain('问：2023年新收几件');
  });

  it('names nobody: neither the person nor the chat', async () => {
    stage = await openStage(ask);
    stage.server.say(-1001234567, '@nianbao_bot 收到几件', { from: 7654321 });
    await stage.server.sent(1);
    await stage.log.flush();
    const rows = JSON.stringify(await stage.store.answers.all());
    expect(rows).not.toContain('7654321');
    expect(rows).not.toContain('1001234567');
  });

  it('is nothing of a question that was edited: an answer stays what it was', async () => {
    stage = await openStage(ask);
    const { message } = stage.server.say(ANNA, '收到几件');
    await stage.server.sent(1);
    for (let at = 0; at < 20; at += 1)
      stage.server.deliver({
        update_id: 7000 + at,
        edited_message: { ...(message as object), text: `改${at}`, edit_date: 2 },
      });
    stage.server.say(ANNA, '又收到几件');
    expect((await stage.server.sent(2)).map(({ text }) => text)).toEqual(['19 件。', '19 件。']);
    await stage.log.flush();
    expect((await stage.store.answers.all()).map(({ question }) => question)).toEqual(['收到几件', '又收到几件']);
  });
});

describe('a group', () => {
  it('of a hundred messages has ten answers, and nothing is kept of the other ninety', async () => {
    stage = await openStage(ask);
    for (let at = 0; at < 100; at += 1) {
      const words = at % 10 === 0 ? `@nianbao_bot 问${at}` : `闲聊${at}`;
      stage.server.say(-5, words, { from: 20 + (at % 7) });
      if (at % 10 === 0) await stage.server.sent(at / 10 + 1);
    }
    await stage.server.sent(10);
    await stage.log.flush();
    expect((await stage.store.answers.all()).map(({ question }) => question)).toEqual(
      Array.from({ length: 10 }, (_, at) => `问${at * 10}`),
    );
    expect(stage.server.messages).toHaveLength(10);
    expect(stage.logged.join()).not.toContain('闲聊');
  });
});
