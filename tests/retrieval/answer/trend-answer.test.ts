import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../retrieval/answer/draft.ts';
import { bars } from '../../../retrieval/answer/one/bars.ts';
import { trendAnswer } from '../../../retrieval/answer/one/trend-answer.ts';
import { spanWords } from '../../../retrieval/answer/words/year-words.ts';
import type { Counted } from '../../../retrieval/understand/counted.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
import { FICTIONAL, headOf, linesOf, operationsOf, planned } from './planned.ts';

let stage: Stage;
let own: Stage;
beforeAll(async () => {
  stage = await samplesStage();
  own = await textsStage([
    fictionalReport({ head: headOf(2020), versions: { disclosure: '2019', requests: '2019' } }),
    fictionalReport({ head: headOf(2021), printed: { 'requests.received.total': '' } }),
    fictionalReport({ head: headOf(2023), printed: { 'requests.received.total': '7' } }),
    fictionalReport({ head: headOf(2024), printed: { 'requests.received.total': '14' } }),
  ]);
});
afterAll(async () => {
  await stage.store.close();
  await own.store.close();
});

const EDUCATION = '青砚县教育局';
const RECEIVED = { cell: 'requests.received.total' } as const;
const LAWSUITS = { group: 'litigation', column: 'total' } as const;

interface Asked {
  readonly counted?: Counted[];
  readonly find?: PlanOf<'trend'>['find'];
  readonly at?: Stage;
}

async function course(
  agency: string,
  years: number[],
  { counted = [RECEIVED], find = 'series', at = stage }: Asked = {},
): Promise<Draft> {
  const plan = { ask: 'trend', agency, years, counted, find } as const;
  return await trendAnswer(at.store, plan, planned(plan));
}

describe('a course over the years', () => {
  it('says from where to where, and every year with a gap where no report is stored', async () => {
    const draft = await course(EDUCATION, [2022, 2023, 2024, 2025]);
    expect(draft.kind).toBe('computed');
    expect(linesOf(draft).slice(0, 5)).toEqual([
      '青砚县教育局本年新收政府信息公开申请数量：从2023年的 18 件[1]到2025年的 28 件[3]，多 10 件，增长 55.56%。',
      '· 2022年：未收录',
      '· 2023年：18 件[1] █████',
      '· 2024年：26 件[2] ███████',
      '· 2025年：28 件[3] ████████',
    ]);
    expect(operationsOf(draft)).toEqual(['difference 10 件', 'change_rate 55.56 %']);
  });

  it('shows a blank cell as a blank, never as 0', async () => {
    const lines = linesOf(await course(FICTIONAL, [2020, 2021, 2022, 2023, 2024], { at: own }));
    expect(lines.slice(1, 6)).toEqual([
      '· 2020年：0 件[1]',
      '· 2021年：空白，没有填数',
      '· 2022年：未收录',
      '· 2023年：7 件[2] ████',
      '· 2024年：14 件[3] ████████',
    ]);
  });

  it('from 0 has no per cent', async () => {
    const [first] = linesOf(await course(FICTIONAL, [2020, 2024], { at: own }));
    expect(first).toContain('多 14 件（基数为0，不算百分比）');
  });

  it('says of a row that a year’s form does not have that there is none', async () => {
    const counted: Counted[] = [{ cell: 'requests.other_rest.total' }];
    const lines = linesOf(await course(FICTIONAL, [2020, 2023, 2024], { at: own, counted }));
    expect(lines[1]).toContain('· 2020年：所用的表样里没有“（六）其他处理 3.其他”（不等于0）');
  });

  it('of a rate is in 百分点, with both counts of every year and the formula', async () => {
    const lines = linesOf(await course(EDUCATION, [2023, 2024, 2025], { counted: [RATES[0].share] }));
    expect(lines[0]).toContain('低 2.72 个百分点');
    expect(lines[2]).toContain('· 2024年：62.5%（15 ÷ 24）');
    expect(lines[4]).toContain('（公开率 = ');
  });

  it('of one stored year is that number, and says that there is only one', async () => {
    const draft = await course(EDUCATION, [2021, 2022, 2023]);
    expect(draft).toMatchObject({ kind: 'figure', computed: [] });
    const lines = linesOf(draft);
    expect(lines[0]).toContain('只有2023年有数：18 件[1]');
    expect(lines.at(-1)).toBe('（该机关在问到的年份中只收录了2023年的报告）');
  });

  it('without any stored year is not stored', async () => {
    expect(await course(EDUCATION, [2018, 2019])).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
  });

  it('without a number in any year is refused with the reason', async () => {
    expect(await course(FICTIONAL, [2021], { at: own })).toMatchObject({ kind: 'refusal', reason: 'blank' });
  });

  it('offers the change on the year before', async () => {
    const draft = await course(EDUCATION, [2023, 2024, 2025]);
    expect((await stage.plan(draft.next[0]?.question ?? '')).plan).toEqual({
      ask: 'change',
      agency: EDUCATION,
      from: 2024,
      to: 2025,
      counted: [RECEIVED],
    });
  });
});

describe('the highest and lowest year', () => {
  it('is named with its number, the series, and the years that are stored', async () => {
    const draft = await course(EDUCATION, [2022, 2023, 2024, 2025], { find: 'maximum' });
    const lines = linesOf(draft);
    expect(lines[0]).toBe('青砚县教育局本年新收政府信息公开申请数量最多的是2025年：28 件[3]。');
    expect(lines).toContain('（已收录2023–2025年，共 3 年；只比较有数的年份）');
    expect(draft.computed).toEqual([{ operation: 'maximum', value: 28, unit: '件', from: [0, 1, 2] }]);
  });

  it('names ties', async () => {
    const lines = linesOf(await course(EDUCATION, [2023, 2024, 2025], { find: 'maximum', counted: [LAWSUITS] }));
    expect(lines[0]).toBe('青砚县教育局行政诉讼合计最多的是2024年、2025年（并列），都是 1 件[2][3]。');
  });

  it('is none where all years are alike', async () => {
    const counted: Counted[] = [{ cell: 'requests.refused_state_secret.total' }];
    const [first] = linesOf(await course(EDUCATION, [2023, 2024, 2025], { find: 'minimum', counted }));
    expect(first).toContain('（2023年、2024年、2025年）相同，都是 0 件');
  });

  it('leaves out the years that are blank', async () => {
    const draft = await course(FICTIONAL, [2021, 2023, 2024], { at: own, find: 'minimum' });
    expect(linesOf(draft)[0]).toContain('最少的是2023年：7 件');
    expect(draft.computed[0]?.from).toHaveLength(2);
  });

  it('of a rate is the highest, with both counts', async () => {
    const draft = await course(EDUCATION, [2023, 2024, 2025], { find: 'maximum', counted: [RATES[0].share] });
    expect(linesOf(draft)[0]).toContain('公开率最高的是2024年：62.5%（15 ÷ 24）');
    expect(operationsOf(draft)).toContain('maximum 62.5 %');
  });

  it('carries the doubts of every year, which say the year', async () => {
    const lines = linesOf(await course('鹿鸣县教育局', [2023, 2024, 2025], { find: 'maximum' }));
    expect(lines.some((line) => line.startsWith('⚠ 2024年报告：'))).toBe(true);
  });
});

describe('bars', () => {
  it('are scaled to the largest, and what is there at all is seen', () => {
    expect(bars([100, 50, 1, 0, null]).map((bar) => bar.length)).toEqual([8, 4, 1, 0, 0]);
  });

  it('are not drawn for two numbers, or where one is below 0', () => {
    expect(bars([1, null, 2])).toEqual(['', '', '']);
    expect(bars([1, -2, 3])).toEqual(['', '', '']);
  });
});

describe('years in words', () => {
  it('are joined where they follow one another', () => {
    expect(spanWords([2021, 2019, 2022, 2023])).toBe('2019年、2021–2023年');
  });
});
