import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('a row told by its place under its group', () => {
  it.each([
    ['青砚府办24年不予公开底下第5项几件', 'refused_internal_affairs'],
    ['青砚府办24年“（三）不予公开”第5条是几件', 'refused_internal_affairs'],
    ['青砚府办24年不予公开里的第六小项填的几', 'refused_process'],
    ['青砚府办24年不予公开最后一条几件', 'refused_inquiry'],
    ['青砚府办24年无法提供下面第一项几件', 'unavailable_not_held'],
    ['青砚府办24年不予处理第二项是几', 'declined_repeated'],
    ['青砚府办24年不予处理的最后一项是几', 'declined_reconfirm'],
    ['青砚府办24年其他处理头一项几件', 'other_not_corrected'],
    ['青砚府办24年其他处理第2项几件', 'other_unpaid'],
  ])('is that row and not the group: %s', async (question, row) => {
    expect(await planOf(question)).toMatchObject({ ask: 'figures', measures: [{ cell: `requests.${row}.total` }] });
  });

  it.each([
    '青砚府办24年不予公开第9项几件',
    '青砚府办24年不予公开第5项和第6项各几件',
    '青砚府办24年其他处理头两项几件',
    '青砚府办24年不予公开前三项一共几件',
    '青砚府办24年不予公开后面两项加起来几件',
    '青砚教育局第二次提的申请几件',
  ])('is never answered with the group where it is not read: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({ ask: 'topic' });
  });

  it('is none where the ground is named, or all rows are counted', async () => {
    expect(await planOf('青砚府办24年不予公开的第三方几件')).toMatchObject({
      measures: [{ cell: 'requests.refused_third_party.total' }],
    });
    expect(await planOf('青砚府办24年不予公开那八项加起来几件')).toMatchObject({ measures: [{ group: 'refused' }] });
  });
});

describe('“其他” in quotes', () => {
  it.each(['青砚府办24年申请人里“其他”那一列几件', '青砚府办24年行政复议“其他”几件'])(
    'is a column of its own and never dropped: %s',
    async (question) => {
      expect(await planOf(question)).toMatchObject({ ask: 'topic' });
    },
  );
});
