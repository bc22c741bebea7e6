import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;
const received = { cell: 'requests.received.total' };
const GIVEN = ['requests.granted.total', 'requests.partly_granted.total'];

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
    ['鹿鸣县卫健局和青砚县教育局2025谁被告得多', { ask: 'compare', counted: [{ group: 'litigation' }] }],
    ['2024年谁没上过法庭', { ask: 'filter', counted: { group: 'litigation' }, condition: { value: 0 } }],
    ['2024年申请超过半百的单位', { ask: 'filter', condition: { comparison: 'more', value: 50 } }],
    ['2024年哪家拒得最狠', { ask: 'rank', counted: { group: 'refused' }, order: 'most' }],
    ['2024年行政复议占比最大的单位', { ask: 'rank', counted: { cell: 'disputes.reconsideration.total' }, ofAll: true }],
    ['青砚县2024年予以公开加部分公开多少件', { ask: 'total', scope: { region: '青砚县' }, counted: [{ sum: GIVEN }] }],
    ['两个县2024年行政复议各多少起', { ask: 'several', plans: [{ ask: 'total' }, { ask: 'total' }] }],
    ['各家2024年予以公开合计，注明少了谁', { ask: 'total', years: [2024], operation: 'sum' }],
    ['我正在准备一份材料，统计青砚县2024年申请总量', { ask: 'total', scope: { region: '青砚县' } }],
    ['青砚县教育局2024年和2023年比', { ask: 'change', from: 2023, to: 2024, counted: [received] }],
  ])('%s is the one that is meant', async (question, plan) => {
    expect(await planOf(question)).toMatchObject(plan);
  });

  it.each(['青砚县教育局2024年申请比上年增加，复议也增加了吗', '青砚县教育局2024年申请量涨了，复议涨了吗'])(
    'asks of every number that is said to move: %s',
    async (question) => {
      const counted = [received, { cell: 'disputes.reconsideration.total' }];
      expect(await planOf(question)).toMatchObject({ ask: 'change', from: 2023, to: 2024, counted });
    },
  );

  it.each(['青砚县政府办2025年自然人和法人各占几成', '青砚县政府办2025年申请人结构：自然人和法人各占多少'])(
    'takes persons and organisations as the two sides of a whole: %s',
    async (question) => {
      const plan = await planOf(question);
      expect(plan).toMatchObject({
        ask: 'share',
        shares: [{ part: { cell: 'requests.received.natural_person' } }, {}],
      });
      expect(plan.ask === 'share' && plan.shares[1]?.part).toMatchObject({ sum: { length: 5 } });
    },
  );

  it('asks which county is meant although no number is named', async () => {
    const asked = await planOf('全县2024年总共多少');
    expect(asked).toMatchObject({ ask: 'clarify', choices: [{ label: '青砚县' }, { label: '鹿鸣县' }] });
    expect(await planOf('青砚县全县2024年总共多少申请')).toMatchObject({ ask: 'total', counted: [received] });
  });

  it('adds two counties up where both are all that are stored', async () => {
    const plan = await planOf('两个县2024年行政复议总共多少起');
    expect(plan.ask === 'total' && plan.scope.agencies.length).toBe(10);
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
