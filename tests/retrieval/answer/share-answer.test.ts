import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../retrieval/answer/draft.ts';
import { shareAnswer } from '../../../retrieval/answer/one/share-answer.ts';
import type { Share } from '../../../retrieval/understand/counted.ts';
import { RATES, type RateKey } from '../../../retrieval/understand/rates.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
import { FICTIONAL, headOf, linesOf, operationsOf, planned, withoutDisputes } from './planned.ts';

let stage: Stage;
let own: Stage;
beforeAll(async () => {
  stage = await samplesStage();
  const upheld = { 'disputes.reconsideration.upheld': '5', 'requests.concluded.total': '' } as const;
  own = await textsStage([
    fictionalReport({ head: headOf(2023), printed: upheld }),
    withoutDisputes(fictionalReport({ head: headOf(2024) })),
  ]);
});
afterAll(async () => {
  await stage.store.close();
  await own.store.close();
});

const EDUCATION = '青砚县教育局';

function rate(key: RateKey): Share {
  const found = RATES.find((one) => one.key === key);
  if (!found) throw new Error(`no rate ${key}`);
  return found.share;
}

async function asked(agency: string, years: number[], shares: Share[], at = stage): Promise<Draft> {
  const plan = { ask: 'share', agency, years, shares } as const;
  return await shareAnswer(at.store, plan, planned(plan));
}

describe('a rate', () => {
  it('is said with numerator and denominator, their sources, and the formula', async () => {
    const draft = await asked(EDUCATION, [2024], [rate('disclosure')]);
    expect(draft.kind).toBe('computed');
    expect(linesOf(draft).slice(0, 4)).toEqual([
      '青砚县教育局2024年公开率：62.5%（15 ÷ 24）[1][2][3]。',
      '· 分子 15 件：（一）予以公开 12[1] + （二）部分公开 3[2]',
      '· 分母 24 件：办理结果（七）总计[3]',
      '（公开率 = （予以公开 + 部分公开）÷ 办理结果总计）',
    ]);
  });

  it('is computed unrounded over the cells of the part and then those of the whole', async () => {
    const draft = await asked(EDUCATION, [2023], [rate('disclosure')]);
    expect(draft.computed).toEqual([
      { operation: 'sum', value: 11, unit: '件', from: [0, 1] },
      { operation: 'share', value: (11 / 19) * 100, unit: '%', from: [0, 1, 2] },
    ]);
    expect(draft.figures.map(({ row }) => row)).toEqual(['granted', 'partly_granted', 'concluded']);
    expect(linesOf(draft)[0]).toContain('57.89%（11 ÷ 19）');
  });

  it('offers its other usual definition, which is read back as that rate', async () => {
    const draft = await asked(EDUCATION, [2024], [rate('disclosure')]);
    expect(linesOf(draft)).toContain('（另一种常用口径：予以公开率 = 予以公开 ÷ 办理结果总计）');
    const offered = await stage.plan(draft.next[0]?.question ?? '');
    expect(offered.plan).toEqual({
      ask: 'share',
      agency: EDUCATION,
      years: [2024],
      shares: [rate('full_disclosure')],
    });
  });

  it('without a name says what is part of what', async () => {
    const share = { part: { cell: 'requests.received.business' }, whole: { cell: 'requests.received.total' } } as const;
    const [first] = linesOf(await asked(EDUCATION, [2024], [share]));
    expect(first).toContain('（商业企业）占本年新收政府信息公开申请数量的比例：3.85%（1 ÷ 26）');
  });

  it('of a denominator of 0 cannot be computed, and says what is 0', async () => {
    const draft = await asked('青砚县白石镇人民政府', [2024], [rate('litigation_corrected')]);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'blank', figures: [], computed: [], citations: [] });
    expect(linesOf(draft)[0]).toContain('诉讼纠正率算不出：行政诉讼合计为0，不能作分母');
  });

  it('carries the doubt about a denominator of 0 whose parts are not 0', async () => {
    const draft = await asked(FICTIONAL, [2023], [rate('reconsideration_upheld')], own);
    expect(draft).toMatchObject({ kind: 'refusal', doubts: [{ rule: 'R4' }] });
    expect(linesOf(draft).at(-1)).toContain('5 ≠ 0');
  });

  it('with a blank cell is not made, and the cell is named', async () => {
    const draft = await asked(FICTIONAL, [2023], [rate('full_disclosure')], own);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'blank' });
    expect(linesOf(draft)[0]).toContain('办理结果（七）总计空白，没有填数，不能当作0');
  });

  it('from a table that was not read says so, with the reason', async () => {
    const draft = await asked(FICTIONAL, [2024], [rate('reconsideration_upheld')], own);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'unread' });
    expect(linesOf(draft)[0]).toContain('没有读出');
  });

  it('of a year without a report is not stored', async () => {
    const draft = await asked(EDUCATION, [2021], [rate('disclosure')]);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
    expect(linesOf(draft)[0]).toContain('未收录不等于0');
  });

  it('carries the doubts about its cells', async () => {
    const draft = await asked('鹿鸣县教育局', [2024], [rate('disclosure')]);
    expect(draft.doubts.map(({ rule }) => rule)).toContain('R2');
    expect(linesOf(draft).at(-1)).toMatch(/^⚠ /);
  });
});

describe('one number divided by another', () => {
  it('is no part of it where neither is counted in the other', async () => {
    const whole = { cell: 'requests.concluded.total' } as const;
    const draft = await asked(EDUCATION, [2024], [{ part: { cell: 'requests.received.total' }, whole }]);
    expect(linesOf(draft)[0]).toContain('本年新收政府信息公开申请数量除以办理结果（七）总计：108.33%（26 ÷ 24）');
    const part = await asked(EDUCATION, [2024], [{ part: { cell: 'requests.refused_process.total' }, whole }]);
    expect(linesOf(part)[0]).toContain('占办理结果（七）总计的比例');
  });
});

describe('several rates', () => {
  it('of several years are a line each, a missing report a gap', async () => {
    const draft = await asked(EDUCATION, [2022, 2023, 2024], [rate('disclosure')]);
    expect(linesOf(draft).slice(0, 4)).toEqual([
      '青砚县教育局各年公开率：',
      '· 2022年：未收录',
      '· 2023年：57.89%（11 ÷ 19）[1][2][3]',
      '· 2024年：62.5%（15 ÷ 24）[4][5][6]',
    ]);
    expect(operationsOf(draft)).toEqual(['sum 11 件', 'share 57.89 %', 'sum 15 件', 'share 62.5 %']);
  });

  it('of one year give those that can be made, and the reason of the others', async () => {
    const draft = await asked('青砚县白石镇人民政府', [2023], [rate('full_disclosure'), rate('litigation_upheld')]);
    const lines = linesOf(draft);
    expect(lines[1]).toContain('予以公开率：50%（3 ÷ 6）');
    expect(lines[2]).toBe('· 诉讼维持率：行政诉讼合计为0，比例算不出');
  });
});
