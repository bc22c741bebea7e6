import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('a follow-up', () => {
  it('holds the two years asked last against each other', async () => {
    const asked = ['青砚县市监局2024年处罚多少', '2023年呢', '降了多少'];
    expect(await planOf(...asked)).toMatchObject({ ask: 'change', from: 2023, to: 2024 });
  });

  it('by 其中 asks of those that were listed', async () => {
    const { plan } = await stage.ask('2025年新收申请超过30件的单位', '其中有被复议过的吗');
    expect(plan).toMatchObject({
      ask: 'filter',
      scope: { agencies: ['青砚县人民政府办公室', '鹿鸣县人民政府办公室'] },
      condition: { comparison: 'at_least', value: 1 },
    });
  });

  it('adds a row to the part of a rate', async () => {
    const rate = {
      ask: 'share',
      shares: [{ part: { sum: ['requests.granted.total', 'requests.partly_granted.total'] } }],
    };
    expect(await planOf('鹿鸣县政府办2025年予以公开率是多少', '如果把部分公开也算上呢')).toMatchObject(rate);
    const refused = await planOf('鹿鸣县教育局2025年不予公开率', '换个口径，把无法提供也算进去');
    expect(refused.ask === 'share' && 'sum' in (refused.shares[0]?.part ?? {})).toBe(true);
  });

  it('means the body in the county that is named, after a name that stands in two', async () => {
    expect(await planOf('白石镇', '青砚的')).toMatchObject({ ask: 'coverage', agency: '青砚县白石镇人民政府' });
  });

  it('shows the same once more in another unit or shape', async () => {
    const asked = ['鹿鸣县卫健局2025年行政事业性收费多少万元', '换算成元是多少'];
    expect(await planOf(...asked)).toMatchObject({ ask: 'figures', measures: [{ cell: 'disclosure.fees.amount' }] });
  });
});

describe('names', () => {
  it('takes two names that fit the same two agencies for both', async () => {
    expect(await planOf('县政府办去年申请量和鹿鸣政府办差多少')).toMatchObject({
      ask: 'compare',
      agencies: ['青砚县人民政府办公室', '鹿鸣县人民政府办公室'],
    });
  });

  it('reads the ending of a body in full behind its abbreviation', async () => {
    expect(await planOf('青砚县发展改革委员会2023年的年报有吗')).toMatchObject({
      ask: 'coverage',
      agency: '青砚县发展和改革局',
    });
  });

  it('asks whether a name with a slip in it is meant', async () => {
    expect(await planOf('青砚县市监句2024年收了几件')).toMatchObject({ ask: 'clarify' });
  });
});

describe('numbers of prose', () => {
  it('are found where only the heading holds the words', async () => {
    const { kind, citations } = await stage.ask('鹿鸣县工信局2024年主动公开了多少条');
    expect(kind).toBe('passages');
    expect(citations[0]?.quote).toContain('117 条');
  });
});

describe('several things at once', () => {
  it('are the sum and the most, each for itself', async () => {
    expect(await planOf('鹿鸣县2025年总共多少件申请，哪家最多')).toMatchObject({
      ask: 'several',
      plans: [
        { ask: 'total', operation: 'sum' },
        { ask: 'rank', order: 'most' },
      ],
    });
  });

  it('are one number each of several kinds of disputes', async () => {
    expect(await planOf('青砚县教育局2024年复议和诉讼各几件')).toMatchObject({
      measures: [{ cell: 'disputes.reconsideration.total' }, { group: 'litigation', column: 'total' }],
    });
  });
});

describe('years and what is carried over', () => {
  it('are all from a year on', async () => {
    expect(await planOf('青砚县教育局23年以来部分公开数走势')).toMatchObject({
      ask: 'trend',
      years: [2023, 2024, 2025],
    });
  });

  it('leave what is concluded as it is counted', async () => {
    expect(await planOf('青砚县政府办2024总共办了多少件，包括上年的')).toMatchObject({
      years: [2024],
      measures: [{ cell: 'requests.concluded.total' }],
    });
  });
});

describe('places', () => {
  it('are held against each other by the sums over their agencies', async () => {
    expect(await planOf('2024年哪个县诉讼最多')).toMatchObject({
      ask: 'total',
      places: ['青砚县', '鹿鸣县'],
      order: 'most',
    });
    expect(await planOf('2024年哪个县诉讼最少')).toMatchObject({ ask: 'total', order: 'least' });
  });
});
