import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;
const received = { cell: 'requests.received.total' };
const refused = { group: 'refused', column: 'total' };

describe('who comes first, and another number of theirs', () => {
  it.each([
    [
      '2024年打官司最多的是谁，输了几件',
      { group: 'litigation', column: 'total' },
      { group: 'litigation', column: 'corrected' },
    ],
    ['2024年哪个单位申请最多，不予公开几件', received, refused],
    ['2024年谁收的申请最多？办结了多少', received, { cell: 'requests.concluded.total' }],
    [
      '2024年处罚最多的单位是谁？许可多少件',
      { cell: 'disclosure.penalties.decisions' },
      { cell: 'disclosure.licensing.decisions' },
    ],
  ])('%s ranks by the first number and asks the second of the first', async (question, counted, asked) => {
    expect(await planOf(question)).toMatchObject({ ask: 'rank', counted, ofFirst: [asked] });
  });

  it.each(['2024年谁申请最多，有几件', '2024年收的最少的是哪家，收了几件'])(
    '%s asks for one number',
    async (question) => {
      const plan = await planOf(question);
      expect(plan).toMatchObject({ ask: 'rank', counted: received });
      expect(plan).not.toHaveProperty('ofFirst');
    },
  );

  it.each(['2024年最多的三家的公开率分别是多少', '2024年申请最多的三家公开率各多少'])(
    '%s asks for the rate of each of the three',
    async (question) => {
      const plan = await planOf(question);
      expect(plan).toMatchObject({ ask: 'rank', counted: received, limit: 3, ofFirst: [{ part: {}, whole: {} }] });
    },
  );

  it('refuses another number of more than an answer can hold', async () => {
    expect(await planOf('2024年申请最多的十家公开率各多少')).toMatchObject({ ask: 'refusal', hindrance: 'operation' });
  });

  it('writes both rates below the list', async () => {
    const answer = await stage.ask('2024年申请最多的两家公开率各多少');
    const shares = answer.computed.filter(({ operation }) => operation === 'share');
    expect(shares).toHaveLength(2);
  });

  it('adds up those of a list whose sum is asked for', async () => {
    const answer = await stage.ask('青砚县2025年申请最多的两家一共多少件');
    const [first, second] = answer.figures.filter(({ row }) => row === 'received');
    const sum = answer.computed.find(({ operation }) => operation === 'sum');
    expect(sum?.value).toBe((first?.value ?? 0) + (second?.value ?? 0));
  });
});

describe('a bound in per cent', () => {
  it.each(['2024年哪些单位自然人申请超过九成', '2024年自然人申请的有没有超过九成的单位'])(
    '%s is one on a share',
    async (question) => {
      expect(await planOf(question)).toMatchObject({
        ask: 'filter',
        counted: { part: { cell: 'requests.received.natural_person' }, whole: received },
        condition: { comparison: 'more', value: 90 },
      });
    },
  );

  it('is refused where no whole is known', async () => {
    expect(await planOf('2024年新收超过三成的单位')).toMatchObject({ ask: 'refusal', hindrance: 'operation' });
  });

  it('beside a change is one on the change, whoever is meant', async () => {
    expect(await planOf('2024年申请量同比下降超过一半的')).toMatchObject({
      ask: 'filter',
      condition: { comparison: 'less', value: -50 },
      since: { year: 2023, in: 'per_cent' },
    });
  });
});

it('哪些局没发年报 asks who has no report', async () => {
  expect(await planOf('2024年哪些局没发年报')).toMatchObject({ ask: 'coverage', year: 2024, only: { by: 'missing' } });
});

it.each(['2025年哪个单位不予公开最多，占多少', '2025年谁收的申请最多，占总数多少'])(
  '%s ranks numbers, and says what the first has of all',
  async (question) => {
    expect(await planOf(question)).toMatchObject({ ask: 'rank', ofAll: true });
  },
);

it('adds all numbers that were asked for one after the other', async () => {
  const sum = ['licensing', 'penalties', 'coercion'].map((row) => `disclosure.${row}.decisions`);
  expect(await planOf('青砚县市监局2024年行政许可几件', '处罚呢', '强制呢', '加起来多少')).toMatchObject({
    measures: [{ sum }],
  });
});
