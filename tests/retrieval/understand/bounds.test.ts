import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../retrieval/answer/answer.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

const received = { cell: 'requests.received.total' };
const reconsidered = { cell: 'disputes.reconsideration.total' };
const sued = { group: 'litigation', column: 'total' };
const none = { comparison: 'equal', value: 0 };
const any = { comparison: 'at_least', value: 1 };

describe('two bounds of one agency', () => {
  it.each([
    ['2024年零诉讼、零复议的单位一共几家', sued, none, reconsidered, none],
    ['2024年零诉讼零复议的单位有哪些', sued, none, reconsidered, none],
    ['2024年复议和诉讼都为0的单位', reconsidered, none, sued, none],
    ['2024年没有复议也没有诉讼的单位有几家', reconsidered, none, sued, none],
    ['2024年没有复议和诉讼的单位有几家', reconsidered, none, sued, none],
    ['2024年申请没有，复议也没有的单位', received, none, reconsidered, none],
    ['2024年有复议没诉讼的单位', reconsidered, any, sued, none],
    ['2024年既有复议又有诉讼的单位', reconsidered, any, sued, any],
    [
      '2024年收到企业申请但没有律所申请的单位',
      { cell: 'requests.received.business' },
      any,
      { cell: 'requests.received.legal_service' },
      none,
    ],
    ['2024年收了20件以上还没被告过的单位', received, { comparison: 'at_least', value: 20 }, sued, none],
    ['2024年没有收到申请的单位有没有被起诉', received, none, sued, any],
    [
      '2024年申请超过20件、复议超过2件的单位有哪些',
      received,
      { comparison: 'more', value: 20 },
      reconsidered,
      { comparison: 'more', value: 2 },
    ],
  ])('are both held against it: %s', async (question, counted, condition, other, another) => {
    const also = [{ counted: other, condition: another }];
    expect(await planOf(question)).toMatchObject({ ask: 'filter', year: 2024, counted, condition, also });
  });

  it('may be those of a number and of a rate', async () => {
    expect(await planOf('2024年申请超过20件且公开率低于30%的单位')).toMatchObject({
      counted: received,
      also: [
        { counted: { whole: { cell: 'requests.concluded.total' } }, condition: { comparison: 'less', value: 30 } },
      ],
    });
  });

  it.each(['2024年复议超过2件、诉讼超过1件的单位分别有几家', '2024年复议超过2件或诉讼超过1件的单位'])(
    'have a list each, where they are not meant together: %s',
    async (question) => {
      const plans = [{ condition: { comparison: 'more', value: 2 } }, { condition: { comparison: 'more', value: 1 } }];
      expect(await planOf(question)).toMatchObject({ ask: 'several', plans });
    },
  );

  it('are not taken for one where one of them is not understood', async () => {
    expect(await planOf('2024年申请超过20件、罚没款超过2万的单位')).toMatchObject({ ask: 'refusal' });
  });

  it.each(['2024年一件申请都没有的单位', '2024年新收在20到40件之间的有谁'])(
    'are not read into one: %s',
    async (one) => {
      const plan = await planOf(one);
      expect(plan.ask === 'filter' && plan.also).toBeUndefined();
    },
  );
});

describe('what is asked of some agencies only', () => {
  it.each([
    ['2024年申请少于10件的单位一共收了多少', 'less', 10, 'sum'],
    ['2024年申请20件以上的单位平均公开率', 'at_least', 20, 'mean'],
    ['2024年新收超过20件的单位加起来不予公开多少件', 'more', 20, 'sum'],
  ])('is added or averaged over those alone: %s', async (question, comparison, value, operation) => {
    const among = [{ counted: { cell: 'requests.received.total' }, condition: { comparison, value } }];
    expect(await planOf(question)).toMatchObject({ ask: 'total', operation, among });
  });

  it('says whom it has added', async () => {
    const answer = await stage.ask('2024年申请超过20件的单位一共收了多少件');
    const rows = answer.figures.filter(({ row }) => row === 'received');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ value }) => (value ?? 0) > 20)).toBe(true);
    const sum = rows.reduce((all, { value }) => all + (value ?? 0), 0);
    expect(plainText(answer.lines)).toMatch(new RegExp(`数量超过 20 件的，.*合计 ${sum} 件`));
  });

  it('has the mean beside all in order, where the mean is the bound', async () => {
    const plans = [
      { ask: 'total', operation: 'mean' },
      { ask: 'rank', counted: received },
    ];
    expect(await planOf('2024年申请超过平均数的单位有哪些')).toMatchObject({ ask: 'several', plans });
  });

  it('is a share of all where every request is of one kind', async () => {
    const plan = await planOf('2024年哪些单位的申请全是个人提的');
    expect(plan).toMatchObject({
      ask: 'filter',
      counted: { whole: received },
      condition: { comparison: 'equal', value: 100 },
    });
  });

  it('is the first and the last of a rank, each for itself', async () => {
    const plans = [
      { order: 'most', limit: 3 },
      { order: 'least', limit: 3 },
    ];
    expect(await planOf('2024年新收前三名和后三名')).toMatchObject({ ask: 'several', plans });
  });
});

describe('a bound on who takes part', () => {
  it.each([
    ['2024年公开率最高的单位，申请不到5件的不算', received, { comparison: 'at_least', value: 5 }],
    ['2024年公开率谁最高，申请不到5件的别算进来', received, { comparison: 'at_least', value: 5 }],
    ['2024年公开率排名，剔除办结少于10件的单位', { cell: 'requests.concluded.total' }, { value: 10 }],
    ['2024年公开率排名，只看申请超过20件的单位', received, { comparison: 'more', value: 20 }],
    ['2024年零复议的单位里哪家公开率最高', reconsidered, none],
  ])('leaves the others out of a rank: %s', async (question, counted, condition) => {
    const disclosure = { whole: { cell: 'requests.concluded.total' } };
    expect(await planOf(question)).toMatchObject({ ask: 'rank', counted: disclosure, among: [{ counted, condition }] });
  });

  it('is kept when another year is asked for', async () => {
    const plan = await planOf('2024年公开率最高的单位，申请不到5件的不算', '2023年呢');
    expect(plan).toMatchObject({ ask: 'rank', year: 2023, among: [{ counted: received }] });
  });

  it('leaves the others out of a sum', async () => {
    const among = [{ counted: received, condition: { comparison: 'at_least', value: 20 } }];
    const plan = await planOf('2024年各单位一共收了多少，申请不到20件的不算');
    expect(plan).toMatchObject({ ask: 'total', operation: 'sum', among });
  });

  it('is refused where it is left out of nothing that is ranked, listed or added', async () => {
    const plan = await planOf('2024年各单位新收的中位数，申请不到20件的不算');
    expect(plan).toMatchObject({ ask: 'refusal', hindrance: 'operation' });
  });
});
