import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
import { cellsIn, draftFor, quotesOf, readOut } from './drafts.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const CHECKS = { ask: 'checks', agency: '鹿鸣县教育局', year: 2024, about: 'sums' } as const;

describe('the sums of a report', () => {
  it('are told with both sides of those that fail, their cells cited, and nothing of the prose', async () => {
    const draft = await draftFor(stage, CHECKS);
    expect(readOut(draft)).toContain('21 ≠ 20');
    expect(readOut(draft)).not.toContain('正文');
    expect(cellsIn(draft.figures)).toContain('2024 concluded.total=20');
    expect(new Set(draft.doubts.map(({ rule }) => rule))).toEqual(new Set(['R2', 'R3']));
  });
});

describe('one sum that is asked for', () => {
  it('is told with both sides although it holds, and its cells are cited', async () => {
    const answer = await stage.ask('鹿鸣县卫健局2024年收到申请总数和各类申请人加起来一样吗');
    expect(readOut(answer)).toContain('六类申请人相加 与 总计：25 = 25');
    expect(cellsIn(answer.figures)).toContain('2024 received.total=25');
    const spelled = await stage.ask('青砚县教育局2024年各类申请人相加等于新收吗');
    expect(readOut(spelled)).toContain('六类申请人相加 与 总计：26 = 26');
    expect(stage.unverified).toEqual([]);
  });

  it('is no judgement of what the agency did', async () => {
    expect(readOut(await stage.ask('鹿鸣教育局2024不予公开加起来对不对'))).toContain('3 ≠ 4');
  });
});

describe('prose against tables', () => {
  it('shows the sentence and the cell, each with its source, and no verdict', async () => {
    const draft = await draftFor(stage, { ...CHECKS, agency: '青砚县市场监督管理局', about: 'prose' });
    expect(draft.kind).toBe('checks');
    expect(quotesOf(draft)[0]).toContain('受理政府信息公开申请41件');
    expect(cellsIn(draft.figures)[0]).toBe('2024 received.total=38');
    expect(readOut(draft)).toContain('可能是统计口径不同');
    expect(readOut(draft)).not.toMatch(/错误|有误|不实/);
  });

  it('that agree is said to agree', async () => {
    const draft = await draftFor(stage, { ...CHECKS, agency: '青砚县教育局', about: 'prose' });
    expect(readOut(draft)).toContain('不同 0 处');
    expect(draft.doubts).toEqual([]);
  });

  it('cannot be held against each other where the prose states no number', async () => {
    const own = await textsStage([fictionalReport()]);
    const draft = await draftFor(own, { ...CHECKS, agency: '云溪县林业局', about: 'prose' });
    expect(readOut(draft)).toContain('没有能和表格逐一核对的数字');
    expect(draft).toMatchObject({ kind: 'checks', citations: [] });
    await own.store.close();
  });
});

describe('a report and the one of the year before', () => {
  it('are held together by two cells, each cited in its own report', async () => {
    const draft = await draftFor(stage, { ...CHECKS, agency: '青砚县人民政府办公室', about: 'years' });
    expect(readOut(draft).split('\n')[0]).toContain('接得上');
    expect(
      cellsIn(draft.figures)
        .slice(0, 2)
        .map((cell) => cell.split('=')[0]),
    ).toEqual(['2023 carried_out.total', '2024 carried_in.total']);
    expect(draft.computed).toContainEqual(expect.objectContaining({ operation: 'difference', value: 0 }));
  });

  it('that do not fit are told with the difference and what may be the reason', async () => {
    const own = await textsStage([
      fictionalReport({
        head: '云溪县林业局2023年政府信息公开工作年度报告',
        printed: { 'requests.carried_out.natural_person': '3', 'requests.carried_out.total': '3' },
      }),
      fictionalReport({ printed: { 'requests.carried_in.natural_person': '1', 'requests.carried_in.total': '1' } }),
    ]);
    const draft = await draftFor(own, { ...CHECKS, agency: '云溪县林业局', about: 'years' });
    expect(readOut(draft)).toContain('相差 2 件');
    expect(readOut(draft)).toContain('更正');
    expect(draft.computed).toContainEqual(expect.objectContaining({ operation: 'difference', value: -2 }));
    await own.store.close();
  });

  it('cannot be held together when that one is not stored', async () => {
    const draft = await draftFor(stage, { ...CHECKS, agency: '青砚县教育局', year: 2023, about: 'years' });
    expect(readOut(draft)).toContain('没有收录青砚县教育局2022年的报告');
    expect(draft).toMatchObject({ kind: 'checks', figures: [] });
  });
});
