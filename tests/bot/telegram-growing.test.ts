import { afterEach, describe, expect, it } from 'vitest';
import type { Line } from '../../retrieval/answer/answer.ts';
import { answerOf, byHand, openStage, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const ANNA = 11;
const told = (words: string): Line => ['· ', { told: words, cite: 1 }, '。'];

/** When the message was first sent and then changed, in milliseconds. */
function changes(): number[] {
  const calls = stage.server.calls.filter(({ method }) => method === 'sendMessage' || method === 'editMessageText');
  return calls.map(({ at }) => at);
}

describe('an answer that is summed up', () => {
  it('grows in one message at a bearable rate, and the answer takes its place', async () => {
    const more = byHand();
    stage = await openStage(async (question, _before, { onLine } = {}) => {
      onLine?.(told('政策解读形式单一'));
      await stage.server.sent(1);
      for (const words of ['栏目更新不及时', '信息员变动多', '图解用得少']) onLine?.(told(words));
      await stage.server.called('editMessageText', 1);
      more.keep();
      return answerOf(question, '核对后的回答。', { next: [{ label: '存在的问题', question: '有哪些问题' }] });
    });
    stage.server.say(ANNA, '总结一下');
    const [growing] = await stage.server.sent(1);
    expect(growing?.text).toBe('正在整理，核对过的先给您看：\n· 政策解读形式单一[1]。');
    await more.promise;
    await stage.server.called('editMessageText', 2);
    const [message, other] = await stage.server.sent(1);
    expect(other).toBeUndefined();
    expect(message?.text).toBe('核对后的回答。');
    expect(message?.buttons.map(({ text }) => text)).toContain('存在的问题');
    const at = changes();
    expect(at).toHaveLength(3);
    for (const [index, time] of at.slice(1).entries()) expect(time - (at[index] ?? 0)).toBeGreaterThanOrEqual(1400);
  });

  it('takes its lines back when there is no answer after all', async () => {
    stage = await openStage(async (_question, _before, { onLine } = {}) => {
      onLine?.(told('政策解读形式单一'));
      await stage.server.sent(1);
      throw new Error('the store is gone');
    });
    stage.server.say(ANNA, '总结一下');
    await stage.server.called('editMessageText', 1);
    const [first] = await stage.server.sent(1);
    expect(first?.text).toBe('这次没有整理完。');
  });

  it('is one plain message where nothing was shown before', async () => {
    stage = await openStage(async (question) => answerOf(question, '19件。'));
    stage.server.say(ANNA, '几件');
    await stage.server.sent(1);
    expect(changes()).toHaveLength(1);
  });

  it('is sent anew when the message is gone', async () => {
    stage = await openStage(async (question, _before, { onLine } = {}) => {
      onLine?.(told('政策解读形式单一'));
      await stage.server.sent(1);
      stage.server.fail('editMessageText', { code: 400, description: 'Bad Request: message to edit not found' });
      return answerOf(question, '核对后的回答。');
    });
    stage.server.say(ANNA, '总结一下');
    const [, answer] = await stage.server.sent(2);
    expect(answer?.text).toBe('核对后的回答。');
  });
});
