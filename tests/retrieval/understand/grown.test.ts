import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

const received = { cell: 'requests.received.total' };
const scope = { agencies: [], region: '青砚县' };
const number = { year: 2023, in: 'number' };
const perCent = { year: 2023, in: 'per_cent' };

describe('who changed most', () => {
  it.each([
    ['青砚县2024年哪个单位申请涨得最多', { order: 'most', since: number }],
    ['青砚县哪个单位2024年申请比2023年增长最多', { order: 'most', since: number }],
    ['青砚县2024年申请比去年增加最多的前三', { order: 'most', limit: 3, since: number }],
    ['青砚县2024年申请降得最多的单位', { order: 'least', since: number }],
    ['青砚县2024年申请增幅最大的单位', { order: 'most', since: perCent }],
    ['青砚县2024年新收同比增幅排名', { order: 'most', since: perCent }],
    ['青砚县近三年申请增长最多的单位', { order: 'most', year: 2025, since: number }],
  ])('is ranked by the change and not by the number: %s', async (question, plan) => {
    expect(await planOf(question)).toMatchObject({ ask: 'rank', scope, counted: received, agency: null, ...plan });
  });

  it('either way is two lists', async () => {
    expect(await planOf('青砚县2024年申请变化最大的单位')).toMatchObject({
      ask: 'several',
      plans: [
        { order: 'most', since: number },
        { order: 'least', since: number },
      ],
    });
  });

  it('of one agency is where its change stands', async () => {
    expect(await planOf('青砚县教育局2024年申请增幅在全县排第几')).toMatchObject({
      ask: 'rank',
      agency: '青砚县教育局',
      scope,
      since: perCent,
    });
  });
});

describe('who changed most, after who has most', () => {
  it('is a ranking of changes over the same agencies', async () => {
    const plan = await planOf('青砚县2024年哪个单位申请最多', '比2023年涨得最多的呢');
    expect(plan).toMatchObject({ ask: 'rank', scope, year: 2024, since: number, counted: received });
  });
});

describe('who changed so', () => {
  it.each([
    ['青砚县2024年哪些单位申请比2023年少了', { comparison: 'less', value: 0 }, number],
    ['有多少单位2024年新收比2023年多', { comparison: 'more', value: 0 }, number],
    ['青砚县2024年申请同比下降的单位有哪些', { comparison: 'less', value: 0 }, number],
    ['青砚县2024年哪些单位申请比2023年没变化', { comparison: 'equal', value: 0 }, number],
    ['青砚县2024年申请没有增加的单位', { comparison: 'at_most', value: 0 }, number],
    ['青砚县2024年有几家申请翻倍了', { comparison: 'at_least', value: 100 }, perCent],
    ['青砚县2024年哪些单位申请比2023年多10件以上', { comparison: 'at_least', value: 10 }, number],
    ['青砚县2024年申请增长超过20%的单位', { comparison: 'more', value: 20 }, perCent],
    ['青砚县2024年申请下降超过10%的单位', { comparison: 'less', value: -10 }, perCent],
  ])('is a list by the change: %s', async (question, condition, since) => {
    expect(await planOf(question)).toMatchObject({ ask: 'filter', year: 2024, counted: received, condition, since });
  });

  it('by a bound that is not one of the change is refused', async () => {
    const plan = await planOf('青砚县2024年申请超过20件的单位比2023年多了几家');
    expect(plan).toMatchObject({ ask: 'refusal', reason: 'unclear', hindrance: 'operation' });
  });
});

describe('what follows a list of changes', () => {
  const grown = '青砚县2024年哪些单位申请比2023年多了';
  const most = '青砚县2024年哪个单位申请比2023年增长最多';

  it('turns it the other way', async () => {
    expect(await planOf(grown, '少了的呢')).toMatchObject({
      ask: 'filter',
      condition: { comparison: 'less' },
      since: number,
    });
    expect(await planOf(most, '降得最多的呢')).toMatchObject({ ask: 'rank', order: 'least', since: number });
  });

  it('keeps the distance of the years, and asks another number or place', async () => {
    expect(await planOf(most, '2025年呢')).toMatchObject({ year: 2025, since: { year: 2024 } });
    expect(await planOf(most, '不予公开呢')).toMatchObject({ counted: { group: 'refused' }, since: number });
    expect(await planOf(most, '鹿鸣县呢')).toMatchObject({ scope: { region: '鹿鸣县' }, since: number });
  });

  it('asks of one agency of the place how it changed', async () => {
    expect(await planOf(grown, '教育局呢')).toMatchObject({
      ask: 'change',
      agency: '青砚县教育局',
      from: 2023,
      to: 2024,
    });
    expect(await planOf(most, '教育局呢')).toMatchObject({ ask: 'rank', agency: '青砚县教育局', since: number });
  });
});

describe('a sum and a mean in one question', () => {
  it.each(['青砚县2024年申请总数和平均数', '青砚县2024年平均每家收多少，总共多少'])(
    'are both given: %s',
    async (question) => {
      expect(await planOf(question)).toMatchObject({ ask: 'total', operation: 'sum_and_mean', scope });
    },
  );

  it('are not, where only the mean is asked for', async () => {
    expect(await planOf('青砚县2024年一共平均每家几件')).toMatchObject({ ask: 'total', operation: 'mean' });
  });
});

describe('a number and the place of a rate', () => {
  it('are both given, the number first', async () => {
    expect(await planOf('青砚县教育局2024年不予公开几件，公开率排第几')).toMatchObject({
      ask: 'several',
      plans: [
        { ask: 'figures', measures: [{ group: 'refused' }] },
        { ask: 'rank', agency: '青砚县教育局' },
      ],
    });
  });
});
