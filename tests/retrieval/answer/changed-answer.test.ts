import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { filterAnswer } from '../../../retrieval/answer/agencies/filter-answer.ts';
import { rankAnswer } from '../../../retrieval/answer/agencies/rank-answer.ts';
import { UnverifiedAnswerError, verify } from '../../../retrieval/answer/verify.ts';
import type { Condition } from '../../../retrieval/understand/plan/numbers.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { RECEIVED, scopeOf, storeOfCounty } from '../over-agencies.ts';
import { type Stage, samplesStage } from '../stage.ts';
import { linesOf, planned } from './planned.ts';

let stage: Stage;
let county: Store;
beforeAll(async () => {
  stage = await samplesStage();
  county = await storeOfCounty();
});
afterAll(async () => {
  await stage.store.close();
  await county.close();
});

const PLACE = scopeOf({ region: '青砚县' });
const SINCE = { year: 2023, in: 'number' } as const;
const PER_CENT = { year: 2023, in: 'per_cent' } as const;

const ranked = async (asked: Partial<PlanOf<'rank'>> = {}, store = stage.store) => {
  const plan: PlanOf<'rank'> = {
    ask: 'rank',
    scope: PLACE,
    year: 2024,
    counted: RECEIVED,
    order: 'most',
    limit: null,
    agency: null,
    since: SINCE,
    ...asked,
  };
  return await rankAnswer(store, plan, planned(plan));
};
const listed = async (condition: Condition, asked: Partial<PlanOf<'filter'>> = {}, store = stage.store) => {
  const plan: PlanOf<'filter'> = {
    ask: 'filter',
    scope: PLACE,
    year: 2024,
    counted: RECEIVED,
    condition,
    since: SINCE,
    ...asked,
  };
  return await filterAnswer(store, plan, planned(plan));
};

describe('a ranking of changes', () => {
  it('goes by the difference, each with both cells, and equal ones share a place', async () => {
    const draft = await ranked();
    expect(linesOf(draft).slice(0, 7)).toEqual([
      '青砚县已收录的机关中，2024年本年新收政府信息公开申请数量比2023年增加最多的是青砚县人民政府办公室：多 15 件，增长 23.81%（63 件[6] → 78 件[1]）。',
      '· 第 1 名 青砚县人民政府办公室：多 15 件，增长 23.81%（63 件[6] → 78 件[1]）',
      '· 第 2 名 青砚县教育局：多 8 件，增长 44.44%（18 件[7] → 26 件[2]）',
      '· 第 3 名 青砚县市场监督管理局：多 2 件，增长 5.56%（36 件[8] → 38 件[3]）',
      '· 第 4 名（并列） 青砚县发展和改革局：多 1 件，增长 8.33%（12 件[9] → 13 件[4]）',
      '· 第 4 名（并列） 青砚县白石镇人民政府：多 1 件，增长 14.29%（7 件[10] → 8 件[5]）',
      '（青砚县已收录的机关 5 个，其中 5 个两年都有这个数）',
    ]);
    expect(draft.computed.filter(({ operation }) => operation === 'difference').map(({ value }) => value)).toEqual([
      15, 8, 2, 1, 1,
    ]);
    expect(draft.computed.filter(({ operation }) => operation === 'rank').map(({ value }) => value)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('that is cut says how many there are and who shares the last place', async () => {
    const text = linesOf(await ranked({ limit: 4 })).join('\n');
    expect(text).toContain('（还有 1 个机关与列出的最后一名并列）');
    expect(text).toContain('（只列出前 4 个，共 5 个；完整名单见 CSV）');
  });

  it('names apart who lacks a year, and counts those that went the other way', async () => {
    const draft = await ranked({ year: 2025, since: { year: 2024, in: 'number' } });
    const text = linesOf(draft).join('\n');
    expect(linesOf(draft)[0]).toContain('增加最多的是青砚县教育局：多 2 件，增长 7.69%');
    expect(text).toContain('（不在名单里：减少的 1 个）');
    expect(text).toContain('其中 2 个两年都有这个数');
    expect(text).toContain('未收录2025年报告：青砚县发展和改革局、青砚县市场监督管理局、青砚县白石镇人民政府');
    expect(draft.coverage).toEqual({ known: 5, stored: 2, matched: 2 });
  });

  it('of those that fell says so where nobody did', async () => {
    const lines = linesOf(await ranked({ order: 'least' }));
    expect(lines[0]).toBe('青砚县已收录的机关中，2024年本年新收政府信息公开申请数量比2023年减少的一个也没有。');
    expect(lines[1]).toBe('（不在名单里：增加的 5 个）');
  });

  it('in per cent leaves out those with a small base, or with none', async () => {
    const text = linesOf(await ranked({ since: PER_CENT })).join('\n');
    expect(text).toContain('增加最多（按百分比）的是青砚县人民政府办公室');
    expect(text).toContain(
      '（基数或分母不足 30 件，不参加排名：青砚县发展和改革局、青砚县教育局、青砚县白石镇人民政府）',
    );
    const other = linesOf(await ranked({ scope: scopeOf({ region: '鹿鸣县' }), since: PER_CENT })).join('\n');
    expect(other).toContain('（基数为0，不算百分比：鹿鸣县工业和信息化局）');
  });

  it('of a rate is in points, and asks for enough cases in both years', async () => {
    const text = linesOf(await ranked({ counted: RATES[0].share })).join('\n');
    expect(text).toContain('公开率比2023年上升最多的是青砚县市场监督管理局：高 0.23 个百分点');
    expect(text).toContain('（不在名单里：下降的 1 个）');
  });

  it('tells of one agency how it changed and where that stands', async () => {
    const draft = await ranked({ agency: '青砚县教育局' });
    expect(linesOf(draft).slice(0, 2)).toEqual([
      '青砚县教育局2024年本年新收政府信息公开申请数量比2023年多 8 件，增长 44.44%（18 件[3] → 26 件[1]）；青砚县已收录的机关里增加的 5 个中，从多到少排第 2。',
      '· 增加最多的青砚县人民政府办公室：多 15 件，增长 23.81%（63 件[4] → 78 件[2]）',
    ]);
    expect(draft.kind).toBe('computed');
    const few = linesOf(await ranked({ agency: '青砚县教育局', since: PER_CENT }));
    expect(few[0]).toContain('不足 30 件，不参加排名');
  });

  it('gives every change, and both numbers, as rows', async () => {
    const { rows } = await ranked();
    expect(rows.filter(({ label }) => label.includes('比2023年增减')).map(({ value }) => value)).toEqual([
      15, 8, 2, 1, 1,
    ]);
    expect(rows).toHaveLength(15);
  });

  it('in which a place is not what the cells make is caught', async () => {
    const draft = await ranked();
    const computed = draft.computed.map((one) =>
      one.operation === 'rank' && one.value === 2 ? { ...one, value: 3 } : one,
    );
    expect(() => verify({ ...draft, computed })).toThrow(UnverifiedAnswerError);
  });
});

describe('a list by the change', () => {
  it('counts those that grew, the largest change first', async () => {
    const draft = await listed(
      { comparison: 'more', value: 0 },
      { counted: { cell: 'disputes.reconsideration.total' } },
    );
    expect(linesOf(draft).slice(0, 5)).toEqual([
      '青砚县已收录的机关中，2024年行政复议·总计比2023年增加的有 3 个[1]：',
      '· 青砚县人民政府办公室：多 1 件，增长 16.67%（6 件[4] → 7 件[1]）',
      '· 青砚县发展和改革局：多 1 件（基数为0，不算百分比）（0 件[5] → 1 件[2]）',
      '· 青砚县教育局：多 1 件，增长 100%（1 件[6] → 2 件[3]）',
      '（青砚县已收录的机关 5 个，其中 5 个两年都有这个数）',
    ]);
    expect(draft.computed.find(({ operation }) => operation === 'count')?.value).toBe(3);
  });

  it.each([
    [{ comparison: 'less', value: 0 }, SINCE, '比2023年减少的有 0 个。'],
    [{ comparison: 'at_least', value: 8 }, SINCE, '比2023年增加不少于 8 件的有 2 个'],
    [{ comparison: 'more', value: 20 }, PER_CENT, '比2023年增加超过 20%的有 2 个'],
    [{ comparison: 'at_least', value: 100 }, PER_CENT, '比2023年增加不少于 100%的有 0 个'],
    [{ comparison: 'less', value: -5 }, SINCE, '比2023年减少超过 5 件的有 0 个'],
    [{ comparison: 'at_most', value: 0 }, SINCE, '比2023年没有增加的有 0 个'],
    [{ comparison: 'between', value: 2, to: 8 }, SINCE, '比2023年增加 2 到 8 件的有 2 个'],
  ] as const)('says what the change must be: %j', async (condition, since, words) => {
    expect(linesOf(await listed(condition, { since }))[0]).toContain(words);
  });

  it('of those that stayed the same says so', async () => {
    const counted = { cell: 'disputes.reconsideration.total' } as const;
    expect(linesOf(await listed({ comparison: 'equal', value: 0 }, { counted }))[0]).toContain(
      '2024年行政复议·总计与2023年相同的有 2 个',
    );
  });

  it('never counts who lacks one of the two years, nor what grew from nothing in per cent', async () => {
    const scope = scopeOf({ region: '鹿鸣县' });
    const draft = await listed({ comparison: 'at_least', value: 50 }, { scope, since: PER_CENT });
    const text = linesOf(draft).join('\n');
    expect(linesOf(draft)[0]).toContain('的有 1 个');
    expect(text).toContain('（基数为0，不算百分比，不在名单里：鹿鸣县工业和信息化局）');
    expect(text).toContain('未收录2023年报告：鹿鸣县人民政府办公室、鹿鸣县卫生健康局、鹿鸣县白石镇人民政府');
  });

  it('is refused where nobody has both years', async () => {
    const nobody = await listed({ comparison: 'more', value: 0 }, { since: { year: 2019, in: 'number' } });
    expect(nobody).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
    const county2023 = { scope: scopeOf({ agencies: ['云溪县民政局', '云溪县统计局'] }) };
    const never = await listed({ comparison: 'more', value: 0 }, county2023, county);
    expect(never).toMatchObject({ kind: 'refusal', reason: 'blank' });
    expect(linesOf(never).join('\n')).toContain('不能比较');
  });
});
