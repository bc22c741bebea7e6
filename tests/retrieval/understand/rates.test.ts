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
const education = '青砚县教育局';

describe('a rate', () => {
  it.each([
    ['青砚县教育局2024年公开率多少', disclosure],
    ['青砚教育局24年多大比例给公开了', disclosure],
    [
      '青砚县教育局2024年企业申请占多少',
      { part: { cell: 'requests.received.business' }, whole: { cell: 'requests.received.total' } },
    ],
    ['青砚县教育局2024年不予公开的占比', { part: { group: 'refused' }, whole: { cell: 'requests.concluded.total' } }],
    [
      '青砚县教育局2024年复议纠错率',
      { part: { cell: 'disputes.reconsideration.corrected' }, whole: { cell: 'disputes.reconsideration.total' } },
    ],
    [
      '青砚县教育局2024年办结率',
      {
        whole: { sum: ['requests.received.total', 'requests.carried_in.total'] },
        part: { cell: 'requests.concluded.total' },
      },
    ],
  ])('is planned with its two counts: %s', async (question, share) => {
    expect(await planOf(question)).toMatchObject({ ask: 'share', agency: education, years: [2024], shares: [share] });
  });

  it('asked beside a count is answered beside it', async () => {
    expect(await planOf('青砚县教育局2024年新收多少件，公开率多少')).toMatchObject({
      ask: 'several',
      plans: [
        { ask: 'figures', measures: [received] },
        { ask: 'share', shares: [disclosure] },
      ],
    });
  });
});

describe('the rate of each', () => {
  it('is asked for where no first is', async () => {
    expect(await planOf('2025年商业企业提交的申请占全部申请的比例，按单位列')).toMatchObject({ withFew: true });
    expect(await planOf('2025年商业企业申请占比最高的单位')).not.toHaveProperty('withFew');
  });
});

describe('what is divided', () => {
  it.each([
    ['青砚县教育局2024年新收除以办结是多少', 'received', 'concluded'],
    ['青砚县政府办2024没办完的除以新收的', 'carried_out', 'received'],
  ])('stands before 除以, and the whole behind it: %s', async (question, part, whole) => {
    const share = { part: { cell: `requests.${part}.total` }, whole: { cell: `requests.${whole}.total` } };
    expect(await planOf(question)).toMatchObject({ ask: 'share', shares: [share] });
  });

  it('is one sum where several are added before they are divided', async () => {
    const part = { sum: ['requests.granted.total', 'requests.partly_granted.total'] };
    const plan = await planOf('青砚县教育局2024年（予以公开+部分公开）除以办结');
    expect(plan).toMatchObject({ ask: 'share', shares: [{ part }] });
  });

  it('is refused where it is divided by a number that is no cell', async () => {
    expect(await planOf('青砚县教育局2024年新收除以2')).toMatchObject({ ask: 'refusal', reason: 'unclear' });
  });

  it.each(['青砚县教育局去年十个申请里头大概能给几个', '青砚县教育局去年公开了的占百分之几，包括部分公开'])(
    'is made public, in whole or in part: %s',
    async (question) => {
      const part = { sum: ['requests.granted.total', 'requests.partly_granted.total'] };
      expect(await planOf(question)).toMatchObject({ ask: 'share', shares: [{ part }] });
    },
  );

  it('is a share where one of so many is asked for', async () => {
    expect(await planOf('青砚县政府办2024年每件申请里面有多少是律所提的，比例')).toMatchObject({
      ask: 'share',
      shares: [{ part: { cell: 'requests.received.legal_service' } }],
    });
  });
});
