import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;
const received = { cell: 'requests.received.total' };

describe('an operation in spoken words', () => {
  it.each([
    ['青砚县教育局2023到2024申请多了还是少了', { ask: 'change', from: 2023, to: 2024, counted: [received] }],
    ['青砚县教育局2024年收的申请比头一年多几件', { ask: 'change', from: 2023, to: 2024 }],
    ['青砚县教育局2024年较之2023年申请多几件', { ask: 'change', from: 2023, to: 2024 }],
    ['青砚县政府办行政复议案件这两年增加了多少', { ask: 'trend', years: [2024, 2025] }],
    ['青砚县教育局收申请最多的年份', { ask: 'trend', find: 'maximum' }],
    ['青砚县2024年申请大于等于26件的', { ask: 'filter', condition: { comparison: 'at_least', value: 26 } }],
    ['青砚县2024年申请不足20件的都有谁', { ask: 'filter', condition: { comparison: 'less', value: 20 } }],
    ['青砚县2024年申请前三是谁', { ask: 'rank', limit: 3 }],
    ['青砚县教育局2024年申请最后都怎么处理的', { ask: 'distribution', of: { by: 'outcomes' } }],
  ])('%s is the one that is meant', async (question, plan) => {
    expect(await planOf(question)).toMatchObject(plan);
  });

  it('is refused where the bound of a list is the number of another agency', async () => {
    expect(await planOf('青砚县2024年申请超过教育局的单位')).toMatchObject({ ask: 'refusal', hindrance: 'operation' });
  });

  it('adds two places up when all is asked for, and keeps them apart when each is', async () => {
    const together = await planOf('青砚县和鹿鸣县2024年一共收了多少申请');
    expect(together.ask === 'total' && together.scope.agencies.length).toBe(10);
    expect(await planOf('青砚县和鹿鸣县2024年申请各多少')).toMatchObject({ ask: 'several' });
  });

  it('gives the number asked for in the clause before a share', async () => {
    const plan = await planOf('青砚县教育局2024年收了几份申请，说没有的占多少');
    expect(plan).toMatchObject({ ask: 'several', plans: [{ ask: 'figures', measures: [received] }, { ask: 'share' }] });
  });

  it('takes what remains as the part of a share', async () => {
    const plan = await planOf('青砚县教育局2024年非自然人申请占多少比例');
    expect(plan).toMatchObject({ ask: 'share', shares: [{ whole: received }] });
  });
});

describe('a short question after an answer', () => {
  it.each([
    ['发改局跟它比呢', '青砚县教育局2024年收了多少', { ask: 'compare', years: [2024] }],
    ['同样的问题，鹿鸣县教育局', '青砚县教育局2024年收了多少', { ask: 'figures', agency: '鹿鸣县教育局' }],
    ['教育局排第几', '青砚县2024年哪个单位申请最多', { ask: 'rank', agency: '青砚县教育局' }],
    ['不予公开最多的呢', '青砚县2024年哪个单位申请最多', { ask: 'rank', scope: { region: '青砚县' } }],
    ['公开率呢', '青砚县教育局近三年申请趋势', { ask: 'trend', years: [2023, 2024, 2025] }],
    ['加起来呢', '青砚县教育局和发改局2024年谁收得多', { ask: 'total', operation: 'sum' }],
    ['鹿鸣县呢', '青砚县哪些部门写到了培训', { ask: 'topic', region: '鹿鸣县', kind: null }],
  ])('%s keeps what was spoken of', async (question, before, plan) => {
    expect(await planOf(before, question)).toMatchObject(plan);
  });
});

describe('the year of publication', () => {
  it.each(['青砚县教育局2025年向社会公布的年报收了多少件', '青砚县教育局发布于2025年的年报新收几件'])(
    '%s is one more than the year reported on',
    async (question) => {
      expect(await planOf(question)).toMatchObject({ ask: 'figures', years: [2024] });
    },
  );

  it('may be two digits right behind any name of an agency', async () => {
    expect(await planOf('青砚教育24公开率')).toMatchObject({ ask: 'share', years: [2024] });
  });
});
