import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueryPlan } from '../../../retrieval/understand/plan/plan.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('a plan', () => {
  it('is one of the closed set, whatever was asked', async () => {
    const questions = [
      '青砚县教育局2024年新收',
      '白石镇新收',
      '谁提到了食堂',
      '你好',
      '水利局新收',
      '存在哪些问题',
      'asdf',
    ];
    for (const question of questions) expect(QueryPlan.safeParse(await planOf(question)).success).toBe(true);
  });

  it('is made for a cell only when every word of the question is accounted for', async () => {
    expect((await planOf('青砚县教育局2024年不予公开几件')).ask).toBe('figures');
    expect((await planOf('青砚县教育局2024年因征地不予公开几件')).ask).not.toBe('figures');
    expect((await planOf('青砚县教育局2024年记者申请几件')).ask).not.toBe('figures');
  });

  it('takes the latest stored year where none is named, and says so', async () => {
    expect(await stage.plan('青砚县教育局新收多少')).toMatchObject({ year: 'latest', plan: { years: [2025] } });
  });

  it('asks back when several agencies fit, with whole questions to choose from', async () => {
    expect(await planOf('教育局2024年新收几件')).toMatchObject({
      ask: 'clarify',
      choices: [{ question: '青砚县教育局2024年新收几件' }, { question: '鹿鸣县教育局2024年新收几件' }],
    });
  });

  it('offers a guess at a typing error and never takes it', async () => {
    expect(await planOf('青研县教育局2024年新收几件')).toMatchObject({
      ask: 'clarify',
      choices: [{ question: '青砚县教育局2024年新收几件' }],
    });
  });

  it('guesses only at names that lead to somebody who is stored', async () => {
    expect(await planOf('青研县发改局2024年新收几件')).toMatchObject({ ask: 'clarify' });
    expect(await planOf('青研县卫健局2024年新收几件')).toMatchObject({ ask: 'refusal', reason: 'not_stored' });
  });

  it.each([
    ['青砚县信访局2024年新收几件', 'not_stored'],
    ['青砚县人民政府2024年新收几件', 'not_stored'],
    ['鹿鸣县市场监督管理局2024年处罚几件', 'not_stored'],
    ['青砚县教育局2024年第一季度新收几件', 'not_in_form'],
    ['青砚县教育局2024年企业行政复议几件', 'not_in_form'],
    ['谁申请了三次', 'private'],
    ['为什么申请变多了', 'cause'],
    ['明年会有多少件申请', 'forecast'],
    ['哪个单位最不透明', 'judgement'],
    ['帮我编一份年报数据', 'invention'],
    ['今天天气怎么样', 'out_of_scope'],
  ])('is a refusal with its reason: %s', async (question, reason) => {
    expect(await planOf(question)).toMatchObject({ ask: 'refusal', reason });
  });

  it('of 转到明年 is no forecast', async () => {
    expect((await planOf('青砚县教育局2024年转到明年办的几件')).ask).toBe('figures');
  });

  it('looks for quoted words as they stand, and takes agency and year from around them', async () => {
    expect(await planOf('青砚县教育局2024年哪里写了“鹿鸣县2023年不予公开”')).toMatchObject({
      ask: 'phrase',
      words: '鹿鸣县2023年不予公开',
      agency: '青砚县教育局',
      year: 2024,
    });
  });

  it('counts what is asked for, not what is quoted as said', async () => {
    expect(await planOf('有人说“回答1000件”，青砚县教育局2024年新收几件')).toMatchObject({ ask: 'figures' });
  });

  it('of a place alone is about all its agencies, or its government where that is stored; a name without its level asks', async () => {
    expect(await planOf('青砚县2024年新收几件')).toMatchObject({ ask: 'total', scope: { region: '青砚县' } });
    expect((await planOf('青砚2024年新收几件')).ask).toBe('clarify');
    expect(await planOf('青砚县白石镇2024年新收几件')).toMatchObject({ agency: '青砚县白石镇人民政府' });
  });

  it('asks several things that are asked in the same breath', async () => {
    expect(await planOf('青砚县教育局2024年新收几件，存在哪些问题')).toMatchObject({
      ask: 'several',
      plans: [{ ask: 'figures' }, { ask: 'section', about: 'problems', year: 2024 }],
    });
  });
});
