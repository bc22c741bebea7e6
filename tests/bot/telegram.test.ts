import { afterEach, describe, expect, it } from 'vitest';
import { cell } from '../../db/form/form.ts';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { cellSource, passageSource } from '../../retrieval/source.ts';
import type { QueryPlan } from '../../retrieval/understand/plan/plan.ts';
import { answerOf, citationOf, openStage, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ANNA = 11;
const BEN = 22;

/** The answer to how many requests came in, with the cell it stands on. */
function requestsAnswer(question: string): Answer {
  const { report } = stage;
  return answerOf(question, '', {
    kind: 'figure',
    lines: [['云溪市人民政府办公室2024年新收申请', { bold: '19' }, '件', { cite: 1 }, '。']],
    plan: { ask: 'section', agency: report.agency, year: 2024, part: 1, about: 'all' },
    citations: [citationOf(report, 1, cellSource(report.id, cell('requests.received.total').code))],
    next: [{ label: '自然人', question: '云溪市人民政府办公室2024年自然人申请多少件？' }],
  });
}

describe('a first conversation', () => {
  it('greets with four questions about the latest report, and a pressed one is asked', async () => {
    const asked: string[] = [];
    stage = await openStage(async (question) => {
      asked.push(question);
      return answerOf(question, '19件。');
    });
    stage.server.say(ANNA, '/start');
    const [greeting] = await stage.server.sent(1);
    expect(greeting?.text).toContain('政府信息公开工作年度报告');
    expect(greeting?.buttons).toHaveLength(4);
    expect(greeting?.buttons[0]?.text).toBe('云溪市人民政府办公室2024年新收多少件申请？');
    if (greeting) stage.server.press(greeting, '云溪市人民政府办公室2024年不予公开');
    const [, answer] = await stage.server.sent(2);
    expect(asked).toEqual(['云溪市人民政府办公室2024年不予公开多少件？']);
    expect(answer?.text).toBe('问：云溪市人民政府办公室2024年不予公开多少件？\n\n19件。');
  });

  it('says what can be asked and what is stored', async () => {
    stage = await openStage(async (question) => answerOf(question, ''));
    stage.server.say(ANNA, '/help');
    stage.server.say(ANNA, '/reports');
    const [help, reports] = await stage.server.sent(2);
    expect(help?.text).toContain('可以这样问');
    expect(reports?.text).toBe('已收录的年报\n云溪市人民政府办公室：2024\n共 1 个机关、1 份年报。');
  });

  it('tells somebody who sends a picture or an unknown command what to do instead', async () => {
    stage = await openStage(async (question) => answerOf(question, ''));
    const { message } = stage.server.say(ANNA, '/nothing');
    await stage.server.sent(1);
    stage.server.deliver({ update_id: 5000, message: { ...(message as object), text: undefined, sticker: {} } });
    const [command, picture] = await stage.server.sent(2);
    expect(command?.text).toContain('没有这个命令');
    expect(picture?.text).toContain('我只看得懂文字');
  });
});

describe('a question', () => {
  it('gets its answer with stressed numbers and source marks, after the typing sign', async () => {
    stage = await openStage(async (question) => requestsAnswer(question));
    stage.server.say(ANNA, '云溪市政府办2024年收到多少件申请');
    const [message] = await stage.server.sent(1);
    expect(message?.html).toBe('云溪市人民政府办公室2024年新收申请<b>19</b>件[1]。');
    expect(message?.buttons.map((button) => button.text)).toEqual([
      '[1] 云溪市人民政府办公室 2024年',
      '自然人',
      '👍',
      '👎',
      '🔗',
    ]);
    expect(message?.payload.link_preview_options).toEqual({ is_disabled: true });
    const order = stage.server.calls.map((call) => call.method).filter((method) => method.startsWith('send'));
    expect(order).toEqual(['sendChatAction', 'sendMessage']);
  });

  it('is understood with the plan of the one before it, of the same person in the same chat', async () => {
    const plans: [string, QueryPlan | null][] = [];
    stage = await openStage(async (question, before) => {
      plans.push([question, before?.plan ?? null]);
      return requestsAnswer(question);
    });
    for (const [at, chat, text] of [
      [1, ANNA, '收到多少件申请'],
      [2, BEN, '那前一年呢'],
      [3, ANNA, '那前一年呢'],
    ] as const) {
      stage.server.say(chat, text);
      await stage.server.sent(at);
    }
    const { plan } = requestsAnswer('');
    expect(plans).toEqual([
      ['收到多少件申请', null],
      ['那前一年呢', null],
      ['那前一年呢', plan],
    ]);
  });

  it('that has two readings gets buttons, and the pressed one is asked in full', async () => {
    const asked: string[] = [];
    stage = await openStage(async (question) => {
      asked.push(question);
      if (question !== '新华区收了几件') return answerOf(question, '3件。');
      return answerOf(question, '是哪个新华区？', {
        kind: 'clarify',
        choices: ['石家庄市', '沧州市'].map((city) => ({ label: city, question: `${city}新华区2024年收了几件？` })),
      });
    });
    stage.server.say(ANNA, '新华区收了几件');
    const [question] = await stage.server.sent(1);
    expect(question?.buttons.map((button) => button.text)).toEqual(['石家庄市', '沧州市']);
    if (question) stage.server.press(question, '沧州市');
    const [, answer] = await stage.server.sent(2);
    expect(answer?.text).toBe('问：沧州市新华区2024年收了几件？\n\n3件。');
    expect(asked).toEqual(['新华区收了几件', '沧州市新华区2024年收了几件？']);
  });

  it('of a thousand characters is sent back, and an empty /ask is explained', async () => {
    stage = await openStage(async (question) => answerOf(question, question));
    stage.server.say(ANNA, '问'.repeat(1000));
    stage.server.say(ANNA, '/ask');
    stage.server.say(ANNA, '/ask 收到几件');
    const [long, empty, full] = await stage.server.sent(3);
    expect(long?.text).toContain('问题太长');
    expect(empty?.text).toContain('请把问题写在后面');
    expect(full?.text).toBe('收到几件');
  });
});

describe('a source button', () => {
  it('opens the printed row with its neighbours, column by column', async () => {
    stage = await openStage(async (question) => requestsAnswer(question));
    stage.server.say(ANNA, '收到多少件申请');
    const [answer] = await stage.server.sent(1);
    if (answer) stage.server.press(answer, '[1]');
    const [, page] = await stage.server.sent(2);
    expect(page?.html).toContain('<b>▸ 一、本年新收政府信息公开申请数量</b>\n自然人：17\n商业企业：2');
    expect(page?.text).toContain('总计：19');
    expect(page?.text).toContain('上年结转政府信息公开申请数量\n自然人：1　商业企业：0');
    expect(page?.text).toContain('收到和处理政府信息公开申请情况');
    expect(page?.text).toMatch(/^云溪市人民政府办公室2024年政府信息公开工作年度报告\n/);
  });

  it('opens the passage with the quote in bold, lines of the page joined and telephone numbers hidden', async () => {
    stage = await openStage(async (question) => {
      const text = await stage.store.reports.text(stage.report.id);
      const places = [/全年.*120 条/, /2024年共收到[\s\S]*?行政诉讼/].map((words) => words.exec(text));
      const citations = places.map((found, at) => {
        const start = found?.index ?? 0;
        const end = start + (found?.[0].length ?? 0);
        return citationOf(stage.report, at + 1, passageSource(stage.report.id, start, end));
      });
      return answerOf(question, '见原文', { citations });
    });
    stage.server.say(ANNA, '原话怎么写的');
    const [answer] = await stage.server.sent(1);
    if (answer) stage.server.press(answer, '[1]');
    const [, first] = await stage.server.sent(2);
    expect(first?.html).toMatch(/\n<b>全年通过门户网站公开信息 120 条<\/b>。联系电话：0990-\*{4}345。$/);
    if (answer) stage.server.press(answer, '[2]');
    const [, , second] = await stage.server.sent(3);
    expect(second?.html).toMatch(/<b>2024年共收到政府信息公开申请 19 件，均按时答复，未引起行政复议或行政诉讼<\/b>。$/);
  });

  it('still works after a restart, since it needs nothing but the store', async () => {
    stage = await openStage(async (question) => requestsAnswer(question));
    const { id } = stage.report;
    const source = cellSource(id, cell('disputes.reconsideration.total').code);
    stage.server.pressData({ id: 1, chat: ANNA, text: '', html: '', buttons: [], payload: {} }, `s:${source}`);
    const [page] = await stage.server.sent(1);
    expect(page?.text).toContain('行政复议');
  });

  it('of a report that is no longer stored says so', async () => {
    stage = await openStage(async (question) => answerOf(question, ''));
    stage.server.pressData({ id: 1, chat: ANNA, text: '', html: '', buttons: [], payload: {} }, 's:c.zz.1');
    expect((await stage.server.sent(1))[0]?.text).toBe('这处出处已经不在库里了。');
  });
});

describe('a question button', () => {
  it('works from the store once its answer was written', async () => {
    stage = await openStage(async (question) => requestsAnswer(question));
    stage.server.say(ANNA, '收到多少件申请');
    const [answer] = await stage.server.sent(1);
    await stage.log.flush();
    const [row] = await stage.store.answers.all();
    expect(row).toMatchObject({ question: '收到多少件申请', channel: 'telegram', kind: 'figure' });
    if (answer) stage.server.press(answer, '自然人');
    expect((await stage.server.sent(2))[1]?.text).toMatch(/^问：云溪市人民政府办公室2024年自然人申请多少件？/);
  });

  it('of an answer that is no longer kept asks to put the question again', async () => {
    stage = await openStage(async (question) => answerOf(question, ''));
    stage.server.pressData({ id: 1, chat: ANNA, text: '', html: '', buttons: [], payload: {} }, 'q:zzz:0');
    expect((await stage.server.sent(1))[0]?.text).toBe('按钮已过期，请重新提问。');
  });

  it('that somebody made up does nothing, but is acknowledged', async () => {
    stage = await openStage(async (question) => answerOf(question, '在。'));
    const message = { id: 1, chat: ANNA, text: '', html: '', buttons: [], payload: {} };
    const forged = ['', 'drop', 's:../../etc', 's:c.1.2;', 'q:1:-1', 'q:1', 'x:99', '\u0000', '卡'.repeat(30), 's:p.1'];
    for (const [at, data] of forged.entries()) {
      stage.server.pressData(message, data);
      await stage.server.called('answerCallbackQuery', at + 1);
    }
    stage.server.say(ANNA, '在吗');
    expect((await stage.server.sent(1)).map((sent) => sent.text)).toEqual(['在。']);
  });
});
