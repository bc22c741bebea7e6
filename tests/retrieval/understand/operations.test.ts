import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

const received = { cell: 'requests.received.total' };
const disclosure = {
  part: { sum: ['requests.granted.total', 'requests.partly_granted.total'] },
  whole: { cell: 'requests.concluded.total' },
};
const county = { agencies: [], region: '青砚县' };
const education = '青砚县教育局';

describe('a change', () => {
  it.each([
    ['青砚县教育局2024年新收比上年多了多少', 2023, 2024],
    ['青砚县教育局2024年新收和去年比', 2023, 2024],
    ['青砚县教育局2025年新收比2023年多多少', 2023, 2025],
    ['青砚县教育局申请量涨了还是跌了', 2024, 2025],
    ['青砚县教育局去年新收同比增长多少', 2024, 2025],
    ['青砚县教育局去年比前年多收了几件申请', 2024, 2025],
    ['青砚县教育局2025年新收和前年比', 2023, 2025],
    ['青砚县教育局企业申请和个人申请各多少，跟前年比呢', 2024, 2025],
  ])('is between the years that are meant: %s', async (question, from, to) => {
    expect(await planOf(question)).toMatchObject({ ask: 'change', agency: education, from, to });
  });

  it('of several numbers keeps them all', async () => {
    const plan = await planOf('青砚县教育局2024年新收、公开、诉讼各多少，和去年比');
    expect(plan).toMatchObject({ ask: 'change', from: 2023, to: 2024 });
    expect(plan.ask === 'change' && plan.counted).toEqual([
      received,
      { cell: 'requests.granted.total' },
      { cell: 'requests.partly_granted.total' },
      { group: 'litigation', column: 'total' },
    ]);
  });
});

describe('a course over the years', () => {
  it.each([
    ['青砚县教育局近三年申请量变化', 'series', [2023, 2024, 2025]],
    ['青砚县教育局2022到2024年申请趋势', 'series', [2022, 2023, 2024]],
    ['青砚县教育局哪年申请最多', 'maximum', [2023, 2024, 2025]],
    ['青砚县教育局历史最低是哪年', 'minimum', [2023, 2024, 2025]],
  ])('holds every year of it: %s', async (question, find, years) => {
    expect(await planOf(question)).toMatchObject({ ask: 'trend', agency: education, find, years });
  });

  it('that is to be added is a sum', async () => {
    const plan = { ask: 'total', operation: 'sum', scope: { agencies: [education] }, counted: [received] };
    expect(await planOf('青砚县教育局近三年一共收了多少申请')).toMatchObject({ ...plan, years: [2023, 2024, 2025] });
    expect(await planOf('青砚县教育局2023和2024年加起来收了多少件')).toMatchObject({ ...plan, years: [2023, 2024] });
  });
});

describe('a question over agencies', () => {
  it.each([
    ['青砚县2024年哪个单位申请最多', { ask: 'rank', order: 'most', scope: county, agency: null }],
    ['青砚县2024年各局申请排前三', { ask: 'rank', limit: 3, scope: { region: '青砚县', kind: '部门' } }],
    ['青砚县2024年谁的申请最少', { ask: 'rank', order: 'least', scope: county }],
    ['青砚县教育局2024年申请多吗', { ask: 'rank', agency: education, scope: county }],
    ['青砚县教育局2024年新收在全县排第几', { ask: 'rank', agency: education }],
    ['青砚县2024年哪个局公开率最高', { ask: 'rank', counted: disclosure }],
    ['青砚县各单位2024年加起来收了多少件', { ask: 'total', operation: 'sum', scope: county, years: [2024] }],
    ['青砚县2024年平均每家几件', { ask: 'total', operation: 'mean', counted: [received] }],
    ['青砚县2024年有多少单位一件申请都没收到', { ask: 'filter', condition: { comparison: 'equal', value: 0 } }],
    ['2024年零申请的单位有哪些', { ask: 'filter', condition: { comparison: 'equal', value: 0 }, counted: received }],
    ['青砚县2024年申请超过五十件的单位', { ask: 'filter', condition: { comparison: 'more', value: 50 } }],
    ['青砚县2024年申请不到10件的有几家', { ask: 'filter', condition: { comparison: 'less', value: 10 } }],
    [
      '青砚县2024年哪些单位被诉讼过',
      { ask: 'filter', condition: { comparison: 'at_least', value: 1 }, counted: { group: 'litigation' } },
    ],
    ['青砚县2024年公开率30%以上的单位', { ask: 'filter', condition: { comparison: 'at_least', value: 30 } }],
    ['青砚县和鹿鸣县教育局2024年谁收得多', { ask: 'compare', agencies: [education, '鹿鸣县教育局'], years: [2024] }],
  ])('reads every one of them: %s', async (question, plan) => {
    expect(await planOf(question)).toMatchObject(plan);
  });

  it('that names bodies of several places asks which are meant', async () => {
    const plan = await planOf('教育局和发改局2024年哪个申请多');
    expect(plan.ask === 'clarify' && plan.choices.map(({ label }) => label)).toContain(
      '青砚县教育局和青砚县发展和改革局',
    );
  });
});

describe('a bound', () => {
  it.each([
    ['2024年公开率低于五成的单位', { comparison: 'less', value: 50 }],
    ['2024年公开率超过一半的有几家', { comparison: 'more', value: 50 }],
    ['2024年公开率超过六成的单位有哪些', { comparison: 'more', value: 60 }],
    ['2024年新收在20到40件之间的有谁', { comparison: 'between', value: 20, to: 40 }],
    ['2024年不是零申请的单位有几家', { comparison: 'at_least', value: 1 }],
  ])('is read as it is said: %s', async (question, condition) => {
    expect(await planOf(question)).toMatchObject({ ask: 'filter', condition });
  });

  it('that no number tells is not guessed', async () => {
    expect(await planOf('2024年新收二十来件的单位有哪些')).toMatchObject({ ask: 'refusal', reason: 'unclear' });
  });
});

describe('an operation that the plan does not hold', () => {
  it.each([
    '青砚县教育局2024年公开率是发改局的几倍',
    '青砚县2024年新收涨得最少的单位',
    '青砚县2024年新收超过教育局2倍的单位',
  ])('is refused and never answered with a part of it: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({ ask: 'refusal', reason: 'unclear' });
  });
});

describe('a whole that is named', () => {
  it('is what a part is a share of', async () => {
    const inherent = '青砚县政府办2024年不予公开里过程性信息占几成';
    expect(await planOf(inherent)).toMatchObject({ shares: [{ whole: { group: 'refused', column: 'total' } }] });
    const concluded = '青砚县政府办2024年不予公开占办结的比例';
    expect(await planOf(concluded)).toMatchObject({
      shares: [{ part: { group: 'refused' }, whole: { cell: 'requests.concluded.total' } }],
    });
  });
});

describe('whoever comes first', () => {
  it.each([
    ['2024年新收最多的单位不予公开几件', received, { group: 'refused' }],
    ['去年被复议最多的单位被起诉几件', { cell: 'disputes.reconsideration.total' }, { group: 'litigation' }],
  ])('is asked for the number behind it: %s', async (question, counted, asked) => {
    expect(await planOf(question)).toMatchObject({ ask: 'rank', counted, ofFirst: [asked] });
  });

  it('is not asked for the number it was found by, nor for a second ranking', async () => {
    expect(await planOf('2024年新收最多的单位收了几件')).not.toHaveProperty('ofFirst');
    expect(await planOf('2024年新收最多的单位和不予公开最多的单位')).toMatchObject({ ask: 'several' });
  });
});

describe('several that are named', () => {
  it('are added where that is asked', async () => {
    expect(await planOf('青砚县教育局和发改局2024年一共收了多少件')).toMatchObject({
      ask: 'total',
      operation: 'sum',
      scope: { agencies: [education, '青砚县发展和改革局'] },
    });
  });

  it('places are added each for itself', async () => {
    expect(await planOf('青砚县和鹿鸣县2024年哪个县申请多')).toMatchObject({
      ask: 'several',
      plans: [
        { ask: 'total', scope: { region: '青砚县' } },
        { ask: 'total', scope: { region: '鹿鸣县' } },
      ],
    });
  });
});

describe('what a total is made of', () => {
  it.each([
    ['青砚县教育局2024年申请人都是些什么人', { by: 'applicants', row: 'received' }],
    ['青砚县教育局2024年结果怎么分布', { by: 'outcomes', column: 'total' }],
    ['青砚县教育局2024年不予公开的理由有哪些', { by: 'reasons', group: 'refused' }],
  ])('is asked for by its parts: %s', async (question, of) => {
    expect(await planOf(question)).toMatchObject({ ask: 'distribution', of, year: 2024 });
  });
});

describe('an operation that follows an answer', () => {
  const first = '青砚县教育局2024年新收几件';

  it.each([
    ['和去年比', { ask: 'change', from: 2023, to: 2024, counted: [received] }],
    ['近三年呢', { ask: 'trend', agency: education, counted: [received] }],
    ['排第几', { ask: 'rank', agency: education, counted: received }],
    ['全县一共多少', { ask: 'total', scope: county, counted: [received] }],
    ['这个数哪来的', { ask: 'again', wanted: 'source' }],
    ['怎么算的', { ask: 'again', wanted: 'method' }],
    ['你看错表了', { ask: 'again', wanted: 'check' }],
  ])('counts what the dialogue counts: %s', async (question, plan) => {
    expect(await planOf(first, question)).toMatchObject(plan);
  });

  it('keeps its kind when the year, the number or the place changes', async () => {
    const rank = '青砚县2024年哪个单位申请最多';
    expect(await planOf(rank, '2023年呢')).toMatchObject({ ask: 'rank', year: 2023, counted: received });
    expect(await planOf(rank, '不予公开呢')).toMatchObject({ ask: 'rank', year: 2024, counted: { group: 'refused' } });
    expect(await planOf(rank, '鹿鸣县呢')).toMatchObject({ ask: 'rank', year: 2024, scope: { region: '鹿鸣县' } });
  });

  it('holds the two agencies spoken of last side by side', async () => {
    expect(await planOf(first, '发改局呢', '这两家比一下')).toMatchObject({
      ask: 'compare',
      agencies: [education, '青砚县发展和改革局'],
      years: [2024],
      counted: [received],
    });
  });

  it('turns a rank round, or goes on in it', async () => {
    const rank = '2024年新收排名';
    expect(await planOf(rank, '倒过来排')).toMatchObject({ ask: 'rank', order: 'least' });
    expect(await planOf(rank, '第二名呢')).toMatchObject({ ask: 'rank', order: 'most', limit: 2 });
  });

  it('keeps the years of a list', async () => {
    const licences = '青砚县市监局2023和2024年许可各多少';
    expect(await planOf(licences, '处罚呢')).toMatchObject({ ask: 'figures', years: [2023, 2024] });
  });

  it('leaves the dialogue as it was when it is not understood', async () => {
    expect(await planOf(first, '呜哩哇啦', '那2023年呢')).toMatchObject({
      ask: 'figures',
      years: [2023],
      agency: education,
    });
  });

  it('means the first of a list by a pronoun', async () => {
    const answer = await stage.ask('青砚县2024年哪个单位新收最多', '它的不予公开几件');
    expect(answer.plan).toMatchObject({ ask: 'figures', agency: '青砚县人民政府办公室', years: [2024] });
  });

  it('says how the question was understood', async () => {
    const answer = await stage.ask(first, '和去年比');
    expect(answer.lines.flat().join('')).toContain('（理解为：青砚县教育局');
  });
});
