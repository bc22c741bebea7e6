import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartOf, hasChart } from '../../retrieval/chart.ts';
import { type Stage, samplesStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

async function drawn(...questions: string[]) {
  const answer = await stage.ask(...questions);
  expect(hasChart(answer)).toBe(true);
  return await chartOf(stage.store, answer.plan);
}

describe('the chart of an answer', () => {
  it('shows the cells of every year, in order, and whose reports they stand in', async () => {
    expect(await drawn('青砚县教育局近三年新收申请变化')).toEqual({
      shape: 'course',
      title: '青砚县教育局本年新收政府信息公开申请数量',
      unit: '件',
      labels: ['2023年', '2024年', '2025年'],
      series: [{ name: '本年新收政府信息公开申请数量', points: [{ value: 18 }, { value: 26 }, { value: 28 }] }],
      source: '青砚县教育局2023–2025年度报告',
    });
  });

  it('shows a year that is not stored as a gap with its reason, and a reported 0 as 0', async () => {
    const chart = await drawn('鹿鸣县工业和信息化局2022年到2024年新收变化');
    expect(chart?.labels).toEqual(['2022年', '2023年', '2024年']);
    expect(chart?.series[0]?.points).toEqual([{ value: null, why: '未收录' }, { value: 0 }, { value: 8 }]);
  });

  it('shows rates in per cent, agencies side by side, ranks in order and the parts of a total', async () => {
    expect((await drawn('青砚县教育局近三年公开率变化'))?.unit).toBe('%');
    expect(await drawn('青砚教育局和鹿鸣教育局2024年哪个申请多')).toMatchObject({
      shape: 'bars',
      labels: ['青砚县教育局', '鹿鸣县教育局'],
      series: [{ points: [{ value: 26 }, { value: 20 }] }],
    });
    const rank = await drawn('青砚县2024年哪个单位申请最多');
    expect(rank?.labels.slice(0, 2)).toEqual(['青砚县人民政府办公室', '青砚县市场监督管理局']);
    expect(rank?.series[0]?.points.map(({ value }) => value)).toEqual([78, 38, 26, 13, 8]);
    const parts = await drawn('青砚县教育局2024年申请人都是些什么人');
    expect(parts?.series[0]?.points.map(({ value }) => value)).toEqual([25, 1, 0, 0, 0, 0]);
  });

  it('of a ranking by change shows the changes alone', async () => {
    const chart = await drawn('2024年哪个单位申请比上年涨得最多');
    expect(new Set(chart?.labels).size).toBe(chart?.labels.length);
    expect(chart?.series[0]?.points[0]).toEqual({ value: 15 });
  });

  it.each(['青砚县教育局2024年新收多少件', '青砚县教育局2024年存在哪些问题', '你好'])(
    'is not there for %s',
    async (question) => {
      expect(hasChart(await stage.ask(question))).toBe(false);
    },
  );
});
