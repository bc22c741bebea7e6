import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('what a dialogue keeps', () => {
  it('takes 那年 for the year an answer came to', async () => {
    const { plan } = await stage.ask('哪一年青砚县政府办的申请最多', '那年诉讼有几件');
    expect(plan).toMatchObject({ ask: 'figures', years: [2024], measures: [{ group: 'litigation' }] });
  });

  it('stays about the agency after the grounds of its refusals were told', async () => {
    expect(await planOf('鹿鸣县教育局2025年拒绝了几个', '都是什么理由', '部分给的有几个')).toMatchObject({
      ask: 'figures',
      agency: '鹿鸣县教育局',
      years: [2025],
      measures: [{ cell: 'requests.partly_granted.total' }],
    });
  });

  it('stays about what was asked before a word was explained', async () => {
    const asked = ['鹿鸣县政府办2025年不予公开总共多少', '什么是部分公开', '不予处理的另外是多少'];
    expect(await planOf(...asked)).toMatchObject({ ask: 'figures', agency: '鹿鸣县人民政府办公室', years: [2025] });
  });

  it('takes 这两个数 for those asked for one after the other', async () => {
    const asked = ['青砚县市监局2024年行政处罚数', '行政强制呢', '前一年的这两个数也给我'];
    expect(await planOf(...asked)).toMatchObject({
      ask: 'figures',
      years: [2023],
      measures: [{ cell: 'disclosure.penalties.decisions' }, { cell: 'disclosure.coercion.decisions' }],
    });
  });

  it('adds them when their sum is asked for', async () => {
    const asked = ['青砚县教育局2024年予以公开几件', '部分公开呢', '这两项合计多少'];
    expect(await planOf(...asked)).toMatchObject({
      ask: 'figures',
      measures: [{ sum: ['requests.granted.total', 'requests.partly_granted.total'] }],
    });
  });
});

describe('words about what the answer is for', () => {
  it.each([
    '青砚县政府办2024年一共办结了多少件，我要核对台账',
    '我在写材料，青砚县政府办2024年办结多少件',
    '青砚县政府办2024年办结多少件，汇报用',
    '别管别的了，青砚县政府办2024年办结多少件',
  ])('%s asks for the number', async (question) => {
    expect(await planOf(question)).toMatchObject({
      ask: 'figures',
      years: [2024],
      measures: [{ cell: 'requests.concluded.total' }],
    });
  });
});
