import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('a bound in spoken words', () => {
  it.each([
    ['2024年申请26件的单位是哪个', { comparison: 'equal', value: 26 }],
    ['2024年只收到8件申请的是谁', { comparison: 'equal', value: 8 }],
    ['2024年申请20多件的单位有几个', { comparison: 'between', value: 21, to: 29 }],
    ['2024年新收十几件的单位有哪些', { comparison: 'between', value: 11, to: 19 }],
    ['2024年申请一百多件的单位', { comparison: 'between', value: 101, to: 199 }],
    ['2024年申请几十件的有哪些单位', { comparison: 'between', value: 20, to: 99 }],
    ['2024年哪几家申请上百件', { comparison: 'at_least', value: 100 }],
  ])('%s lists by it', async (question, condition) => {
    expect(await planOf(question)).toMatchObject({ ask: 'filter', condition });
  });

  it.each(['2024年申请20件左右的单位', '2024年申请在三十件上下的单位', '2024年申请二十来件的单位'])(
    '%s is refused, since its bound cannot be told',
    async (question) => {
      expect(await planOf(question)).toMatchObject({ ask: 'refusal', reason: 'unclear', hindrance: 'operation' });
    },
  );

  it('is no bound of a list where a number of one agency is claimed', async () => {
    expect(await planOf('青砚县教育局2024年是不是收了26件')).toMatchObject({ ask: 'figures' });
  });
});
