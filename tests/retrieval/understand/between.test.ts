import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

const education = '青砚县教育局';
const reform = '青砚县发展和改革局';
const received = { cell: 'requests.received.total' };
const concluded = { cell: 'requests.concluded.total' };
const given = { sum: ['requests.granted.total', 'requests.partly_granted.total'] };
const refused = { group: 'refused', column: 'total' };
const person = { cell: 'requests.received.natural_person' };
const business = { cell: 'requests.received.business' };

describe('two numbers of one report', () => {
  it.each([
    ['青砚县教育局2024年给公开的比不给的多多少', given, refused],
    ['青砚县教育局2024年不给的比给公开的少几件', refused, given],
    ['青砚县教育局2024年新收和办结差几件', received, concluded],
    ['青砚县教育局2024年新收减办结', received, concluded],
    ['青砚县教育局2024年办结减去新收是多少', concluded, received],
    ['青砚县教育局2024年企业比个人多几件', business, person],
    [
      '青砚县教育局2024年制发和废止的规范性文件差几件',
      { cell: 'disclosure.normative_documents.made' },
      { cell: 'disclosure.normative_documents.repealed' },
    ],
    ['青砚县教育局2024年复议比诉讼多几件', { cell: 'disputes.reconsideration.total' }, { group: 'litigation' }],
    ['青砚县教育局2024年予以公开、部分公开比不予公开多几件', given, refused],
    ['青砚县教育局2024年个人比企业的不予公开多几件', { column: 'natural_person' }, { column: 'business' }],
  ])('are subtracted in the order in which they are named: %s', async (question, left, right) => {
    const scope = { agencies: [education] };
    expect(await planOf(question)).toMatchObject({
      ask: 'between',
      operation: 'difference',
      left: { scope, year: 2024, counted: left },
      right: { scope, year: 2024, counted: right },
    });
  });

  it('keep the year that each is said with', async () => {
    expect(await planOf('青砚县教育局2024年新收比2023年的办结多几件')).toMatchObject({
      left: { year: 2024, counted: received },
      right: { year: 2023, counted: concluded },
    });
  });

  it('are divided where a multiple is asked for', async () => {
    expect(await planOf('青砚县教育局2024年自然人的申请是企业的多少倍')).toMatchObject({
      operation: 'multiple',
      left: { counted: person },
      right: { counted: business },
    });
  });
});

describe('two numbers of a place', () => {
  it('are each added over its agencies', async () => {
    const scope = { agencies: [], region: '青砚县' };
    expect(await planOf('青砚县2024年企业申请比个人少几件')).toMatchObject({
      ask: 'between',
      operation: 'difference',
      left: { scope, counted: business },
      right: { scope, counted: person },
    });
  });

  it('of several years are one operation a year', async () => {
    expect(await planOf('青砚县教育局2023年和2024年给公开的比不给的多多少')).toMatchObject({
      ask: 'several',
      plans: [
        { left: { year: 2023 }, right: { year: 2023 } },
        { left: { year: 2024 }, right: { year: 2024 } },
      ],
    });
  });
});

describe('two years', () => {
  it.each([
    ['青砚县教育局2024年新收是2023年的几倍', 2024, 2023],
    ['青砚县教育局2023年新收是2024年的几倍', 2023, 2024],
    ['青砚县教育局去年的申请量是前年的多少倍', 2025, 2024],
    ['青砚县教育局2024年申请增加了几倍', 2024, 2023],
    ['青砚县教育局2024年申请是去年的几倍', 2024, 2023],
  ])('are divided in the order in which they are named: %s', async (question, left, right) => {
    const counted = received;
    expect(await planOf(question)).toMatchObject({
      ask: 'between',
      operation: 'multiple',
      left: { year: left, counted },
      right: { year: right, counted },
    });
  });

  it('of a place are the sums over its agencies', async () => {
    const scope = { agencies: [], region: '青砚县' };
    const sides = { left: { scope, year: 2024 }, right: { scope, year: 2023 } };
    expect(await planOf('青砚县2024年申请是2023年的几倍')).toMatchObject({ operation: 'multiple', ...sides });
    expect(await planOf('青砚县各单位2024年比2023年申请多多少')).toMatchObject({ operation: 'difference', ...sides });
  });
});

describe('two agencies', () => {
  it.each([
    ['青砚县教育局比发改局2024年多收多少件', education, reform, 'difference'],
    ['青砚县发改局比教育局2024年申请少多少', reform, education, 'difference'],
    ['青砚县教育局2024年申请是发改局的几倍', education, reform, 'multiple'],
  ])(
    'are held against each other in the order in which they are named: %s',
    async (question, first, second, operation) => {
      expect(await planOf(question)).toMatchObject({
        ask: 'between',
        operation,
        left: { scope: { agencies: [first] }, year: 2024, counted: received },
        right: { scope: { agencies: [second] }, year: 2024, counted: received },
      });
    },
  );

  it('or more on one side are added', async () => {
    expect(await planOf('青砚县教育局2024年申请比发改局和市监局加起来少几件')).toMatchObject({
      left: { scope: { agencies: [education] } },
      right: { scope: { agencies: [reform, '青砚县市场监督管理局'] } },
    });
  });

  it('of which neither is held against the other are compared', async () => {
    expect(await planOf('青砚县教育局和发改局2024年哪个申请多')).toMatchObject({ ask: 'compare' });
  });

  it('are those of the dialogue and the one that is named', async () => {
    const first = '青砚县教育局2024年新收多少件';
    const sides = { left: { scope: { agencies: [education] } }, right: { scope: { agencies: [reform] }, year: 2024 } };
    expect(await planOf(first, '比发改局多几件')).toMatchObject({ operation: 'difference', ...sides });
    expect(await planOf(first, '是发改局的几倍')).toMatchObject({ operation: 'multiple', ...sides });
  });
});

describe('two places', () => {
  it.each([
    ['青砚县比鹿鸣县2024年申请多多少', 'difference'],
    ['青砚县和鹿鸣县2024年申请差多少', 'difference'],
    ['青砚县2024年申请是鹿鸣县的几倍', 'multiple'],
  ])('are the sums over the agencies of each: %s', async (question, operation) => {
    expect(await planOf(question)).toMatchObject({
      ask: 'between',
      operation,
      left: { scope: { agencies: [], region: '青砚县' }, counted: received },
      right: { scope: { agencies: [], region: '鹿鸣县' }, counted: received },
    });
  });
});

describe('two places and two years', () => {
  it('are the years of each place, and not the places against each other', async () => {
    expect(await planOf('青砚县和鹿鸣县2024年申请比2023年各多了多少')).toMatchObject({
      ask: 'several',
      plans: ['青砚县', '鹿鸣县'].map((region) => {
        const scope = { agencies: [], region };
        return { ask: 'between', operation: 'difference', left: { scope, year: 2024 }, right: { scope, year: 2023 } };
      }),
    });
  });
});

describe('an agency in its place', () => {
  it.each([
    '青砚县教育局2024年申请占全县多少',
    '青砚县2024年教育局的申请占全县的百分之几',
    '青砚县教育局2024年申请占青砚县多大比重',
    '青砚县教育局2024年的申请在全县占比多少',
  ])('is a share of the sum over all of them: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({
      ask: 'between',
      operation: 'share',
      left: { scope: { agencies: [education] }, year: 2024, counted: received },
      right: { scope: { agencies: [], region: '青砚县' }, year: 2024, counted: received },
    });
  });

  it('is none of a place that no report says it lies in', async () => {
    expect(await planOf('青砚县教育局2024年新收占全省多少')).toMatchObject({ ask: 'refusal', reason: 'unclear' });
  });

  it('asks which is meant where a name fits several', async () => {
    expect(await planOf('教育局2024年申请占全县多少')).toMatchObject({ ask: 'clarify', words: '教育局' });
  });

  it('may be several, added or each for itself', async () => {
    const office = '青砚县人民政府办公室';
    expect(await planOf('青砚县政府办和教育局2024年申请加起来占全县多少')).toMatchObject({
      left: { scope: { agencies: [office, education] } },
    });
    expect(await planOf('青砚县政府办和教育局2024年申请各占全县多少')).toMatchObject({
      ask: 'several',
      plans: [{ left: { scope: { agencies: [office] } } }, { left: { scope: { agencies: [education] } } }],
    });
  });

  it('has a rate that is held against the one made from the sums', async () => {
    expect(await planOf('青砚县教育局2024年公开率比全县高多少')).toMatchObject({
      operation: 'difference',
      left: { scope: { agencies: [education] } },
      right: { scope: { region: '青砚县' } },
    });
  });
});

describe('what follows an operation between two numbers', () => {
  it('moves both sides where both are of one agency or one year', async () => {
    const rows = '青砚县教育局2024年给公开的比不给的多多少';
    expect(await planOf(rows, '那2023年呢', '鹿鸣县教育局呢')).toMatchObject({
      left: { scope: { agencies: ['鹿鸣县教育局'] }, year: 2023, counted: given },
      right: { scope: { agencies: ['鹿鸣县教育局'] }, year: 2023, counted: refused },
    });
    expect(await planOf('青砚县教育局2024年新收是2023年的几倍', '办结的呢')).toMatchObject({
      left: { year: 2024, counted: concluded },
      right: { year: 2023, counted: concluded },
    });
  });

  it('moves the first agency, and the place where the new one stands elsewhere', async () => {
    const share = '青砚县教育局2024年申请占全县多少';
    expect(await planOf(share, '发改局呢')).toMatchObject({
      left: { scope: { agencies: [reform] } },
      right: { scope: { region: '青砚县' } },
    });
    expect(await planOf(share, '鹿鸣县教育局呢')).toMatchObject({
      left: { scope: { agencies: ['鹿鸣县教育局'] } },
      right: { scope: { region: '鹿鸣县' } },
    });
    expect(await planOf('青砚县教育局2024年申请是发改局的几倍', '市监局呢')).toMatchObject({
      left: { scope: { agencies: ['青砚县市场监督管理局'] } },
      right: { scope: { agencies: [reform] } },
    });
  });

  it('makes the other operation of the same two numbers', async () => {
    const places = '青砚县和鹿鸣县2024年申请差多少';
    expect(await planOf(places, '几倍')).toMatchObject({
      operation: 'multiple',
      left: { scope: { region: '青砚县' } },
    });
    expect(await planOf('青砚县2024年申请是2023年的几倍', '差几件')).toMatchObject({ operation: 'difference' });
    expect(await planOf('青砚县教育局和发改局2024年哪个申请多', '几倍')).toMatchObject({ operation: 'multiple' });
  });

  it('is about the agency that was held against another', async () => {
    const held = '青砚县教育局2024年申请比发改局多几件';
    expect(await planOf(held, '占全县多少')).toMatchObject({
      operation: 'share',
      left: { scope: { agencies: [education] } },
    });
    expect(await planOf(held, '不予公开几件')).toMatchObject({ ask: 'figures', agency: education, years: [2024] });
    expect(await planOf(held, '存在哪些问题')).toMatchObject({ ask: 'section', agency: education });
  });

  it('counts a year back from the one that is spoken of', async () => {
    expect(await planOf('青砚县教育局2024年新收多少件', '是去年的几倍')).toMatchObject({
      left: { year: 2024 },
      right: { year: 2023 },
    });
  });

  it('asks for a number of the agency where the sides count different things', async () => {
    expect(await planOf('青砚县教育局2024年新收和办结差几件', '复议几件')).toMatchObject({
      ask: 'figures',
      agency: education,
    });
  });
});
