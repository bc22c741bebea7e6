import { afterEach, describe, expect, it } from 'vitest';
import { answerOf, byHand, openStage, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ANNA = 11;
const BEN = 22;

describe('many people at once', () => {
  it('get their answers in the order of their questions', async () => {
    stage = await openStage(async (question) => {
      await new Promise((resolve) => setTimeout(resolve, question === '1' ? 60 : 5));
      return answerOf(question, `答${question}`);
    });
    stage.server.say(ANNA, '1');
    stage.server.say(ANNA, '/help');
    stage.server.say(ANNA, '3');
    const sent = await stage.server.sent(3);
    expect(sent.map((message) => message.text.slice(0, 6))).toEqual(['答1', '可以这样问\n', '答3']);
  });

  it('do not wait for the slow answer of another chat, twenty of twenty', async () => {
    const slow = byHand();
    stage = await openStage(async (question) => {
      await slow.promise;
      return answerOf(question, `答${question}`);
    });
    stage.server.say(ANNA, '慢');
    await stage.server.called('sendChatAction');
    for (let other = 1; other <= 20; other += 1) {
      stage.server.say(BEN + other, '/start');
      const { length } = await stage.server.sent(other, 1000);
      expect(length).toBe(other);
    }
    expect(stage.server.messages.map(({ payload }) => payload.chat_id)).not.toContain(ANNA);
    slow.keep();
    expect((await stage.server.sent(21)).at(-1)?.text).toBe('答慢');
  });

  it('hear once that they ask too fast, and what was taken is still answered', async () => {
    const slow = byHand();
    stage = await openStage(async (question) => {
      await slow.promise;
      return answerOf(question, `答${question}`);
    });
    for (let at = 1; at <= 20; at += 1) stage.server.say(ANNA, String(at));
    const [notice] = await stage.server.sent(1);
    expect(notice?.text).toMatch(/^提问太快/);
    slow.keep();
    const sent = await stage.server.sent(5);
    expect(sent.slice(1).map((message) => message.text)).toEqual(['答1', '答2', '答3', '答4']);
  });
});

describe('an answer that fails', () => {
  it('ends in one friendly line, the cause goes to the log, and the next question is answered', async () => {
    stage = await openStage(async (question) => {
      if (question === '坏') throw new Error(`boom at ${stage.server.token}`);
      return answerOf(question, '好。');
    });
    stage.server.say(ANNA, '坏');
    stage.server.say(ANNA, '好');
    expect((await stage.server.sent(2)).map((message) => message.text)).toEqual(['出了点问题，请稍后再试。', '好。']);
    const logged = stage.logged.join('');
    expect(logged).toContain('boom at [token]');
    expect(logged).not.toContain(stage.server.token);
    expect(logged).not.toContain('坏');
  });

  it('to be recorded is given all the same, without question buttons', async () => {
    stage = await openStage(async (question) => {
      stage.store.engine.reserve = () => Promise.reject(new Error('disk full'));
      return answerOf(question, '19件。', { next: [{ label: '再问', question: '再问' }] });
    });
    stage.server.say(ANNA, '收到几件');
    const [answer] = await stage.server.sent(1);
    expect(answer?.text).toBe('19件。');
    expect(answer?.buttons).toEqual([]);
  });
});

describe('trouble with Telegram', () => {
  it('that says wait is obeyed, and order is kept', async () => {
    stage = await openStage(async (question) => answerOf(question, `答${question}`));
    stage.server.fail(
      'sendMessage',
      { code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
      ANNA,
    );
    stage.server.say(ANNA, '1');
    stage.server.say(ANNA, '2');
    const sent = await stage.server.sent(2);
    expect(sent.map((message) => message.text)).toEqual(['答1', '答2']);
    const [first, second] = await stage.server.called('sendMessage');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('over a blocked chat is not argued with', async () => {
    stage = await openStage(async (question) => answerOf(question, `答${question}`));
    stage.server.fail('sendMessage', { code: 403, description: 'Forbidden: bot was blocked by the user' }, ANNA);
    stage.server.say(ANNA, '1');
    await stage.server.called('sendMessage');
    stage.server.say(BEN, '2');
    expect((await stage.server.sent(1)).map((message) => message.text)).toEqual(['答2']);
    expect(await stage.server.called('sendMessage')).toHaveLength(2);
  });

  it('over markup ends in the same words as plain text, with the same buttons', async () => {
    stage = await openStage(async (question) =>
      answerOf(question, '', {
        lines: [['3 < 5 & ', { bold: '19' }, '件']],
        next: [{ label: '再问', question: '再问' }],
      }),
    );
    stage.server.fail('sendMessage', { code: 400, description: "Bad Request: can't parse entities: oops" });
    stage.server.say(ANNA, '收到几件');
    const [answer] = await stage.server.sent(1);
    expect(answer?.text).toBe('3 < 5 & 19件');
    expect(answer?.payload).not.toHaveProperty('parse_mode');
    expect(answer?.buttons).toHaveLength(1);
  });

  it('over buttons or anything else around the words still lets the words arrive', async () => {
    stage = await openStage(async (question) =>
      answerOf(question, '19件', { next: [{ label: '再问', question: '再问' }] }),
    );
    stage.server.fail('sendMessage', { code: 400, description: 'Bad Request: BUTTON_DATA_INVALID' });
    stage.server.say(ANNA, '收到几件');
    expect((await stage.server.sent(1))[0]?.text).toBe('19件');
  });

  it('on the way, a cut connection or a page instead of a reply, is tried again', async () => {
    stage = await openStage(async (question) => answerOf(question, '19件'));
    stage.server.fail('sendMessage', 'reset');
    stage.server.fail('sendMessage', { code: 502, description: 'Bad Gateway' });
    stage.server.say(ANNA, '收到几件');
    expect((await stage.server.sent(1))[0]?.text).toBe('19件');
    expect(stage.logged.join('')).not.toContain(stage.server.token);
  });

  it('while messages are fetched does not end the bot', async () => {
    stage = await openStage(async (question) => answerOf(question, '19件'));
    stage.server.fail('getUpdates', { code: 429, description: 'Too Many Requests', retryAfter: 1 });
    stage.server.fail('getUpdates', 'reset');
    stage.server.say(ANNA, '收到几件');
    await stage.server.sent(1);
    stage.server.say(ANNA, '还在吗');
    expect(await stage.server.sent(2, 12_000)).toHaveLength(2);
  });
});

describe('an update', () => {
  it('delivered twice has one effect', async () => {
    stage = await openStage(async (question) => answerOf(question, '19件'));
    const update = stage.server.say(ANNA, '收到几件');
    stage.server.deliver(update);
    await stage.server.sent(1);
    stage.server.deliver(update);
    stage.server.say(ANNA, '再问');
    await stage.server.sent(2);
    expect(stage.server.messages).toHaveLength(2);
  });

  it('of a button pressed twice in haste is answered once, and both presses are acknowledged', async () => {
    const slow = byHand();
    stage = await openStage(async (question) => {
      if (question === '再问') await slow.promise;
      return answerOf(question, `答${question}`, { next: [{ label: '再问', question: '再问' }] });
    });
    stage.server.say(ANNA, '1');
    const [answer] = await stage.server.sent(1);
    if (!answer) throw new Error('no answer');
    stage.server.press(answer, '再问');
    stage.server.press(answer, '再问');
    await stage.server.called('answerCallbackQuery', 2);
    slow.keep();
    await stage.server.sent(2);
    stage.server.say(ANNA, '3');
    expect((await stage.server.sent(3)).map((message) => message.text)).toEqual(['答1', '问：再问\n\n答再问', '答3']);
  });
});
