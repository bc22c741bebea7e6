import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { rankAnswer } from '../../../retrieval/answer/agencies/rank-answer.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { RECEIVED, scopeOf, storeOfCounty } from '../over-agencies.ts';
import { linesOf, operationsOf, planned } from './planned.ts';

let store: Store;
beforeAll(async () => {
  store = await storeOfCounty();
});
afterAll(() => store.close());

const rank = async (asked: Partial<PlanOf<'rank'>> = {}) => {
  const plan: PlanOf<'rank'> = {
    ask: 'rank',
    scope: scopeOf({ region: '云溪县', kind: '部门' }),
    year: 2024,
    counted: RECEIVED,
    order: 'most',
    limit: null,
    agency: null,
    ...asked,
  };
  return await rankAnswer(store, plan, planned(plan));
};

describe('who has most', () => {
  it('names all that share the first place, then the list with the places', async () => {
    const [first, ...list] = linesOf(await rank());
    expect(first).toBe(
      '云溪县已收录的部门中，2024年本年新收政府信息公开申请数量最多的有 2 个机关并列，都是 40 件[1]：云溪县林业局、云溪县水利局。',
    );
    expect(list.slice(0, 4)).toEqual([
      '· 第 1 名（并列） 云溪县林业局：40 件[1]',
      '· 第 1 名（并列） 云溪县水利局：40 件[2]',
      '· 第 3 名 云溪县统计局：6 件[3]',
      '· 第 4 名 云溪县农业农村局：0 件[4]',
    ]);
  });

  it('is asked for other numbers, each that shares the first place for its own', async () => {
    const lines = linesOf(await rank({ ofFirst: [{ cell: 'requests.concluded.total' }] })).join('\n');
    expect(lines).toMatch(/云溪县林业局2024年办理结果（七）总计：[\s\S]*云溪县水利局2024年办理结果（七）总计：/);
    expect(lines).not.toContain('云溪县统计局2024年办理结果');
  });

  it('has a share in the sum over all where that is asked for', async () => {
    const draft = await rank({ ofAll: true });
    expect(linesOf(draft)[1]).toBe('（各占 4 个机关合计 86 件的 46.51%）');
    expect(operationsOf(draft)).toContain('share 46.51 %');
    expect(linesOf(await rank({ ofAll: true, limit: 2 }))[1]).toBe(
      '（这 2 个合计 80 件，占 4 个机关合计 86 件的 93.02%）',
    );
  });

  it('of a rate are those that take part, whose bound stands for the one on cases', async () => {
    const share = RATES[0].share;
    const among = [{ counted: RECEIVED, condition: { comparison: 'at_least', value: 6 } as const }];
    const lines = linesOf(await rank({ counted: share, among }));
    expect(lines[0]).toContain('最高的是云溪县统计局');
    expect(lines).toContain('（只排本年新收政府信息公开申请数量不少于 6 件的 3 个机关）');
  });

  it('is nobody where nobody takes part', async () => {
    const among = [{ counted: RECEIVED, condition: { comparison: 'more', value: 900 } as const }];
    const draft = await rank({ counted: RATES[0].share, among });
    expect(linesOf(draft)[0]).toContain('本年新收政府信息公开申请数量超过 900 件的有 0 个');
    expect(draft.plan.ask).toBe('rank');
  });

  it('says of how many, and names who is missing for which reason', async () => {
    const draft = await rank();
    expect(draft).toMatchObject({ kind: 'list', coverage: { known: 7, stored: 6, matched: 4 } });
    const lines = linesOf(draft).join('\n');
    expect(lines).toContain('（云溪县已收录的部门 7 个，其中 6 个有2024年报告，4 个有这个数）');
    expect(lines).toContain('表中没有填数：云溪县审计局；表没有读出：云溪县司法局；未收录2024年报告：云溪县民政局');
  });

  it('says when a list is cut, and how many share its last place', async () => {
    const lines = linesOf(await rank({ limit: 1 })).join('\n');
    expect(lines).toContain('（还有 1 个机关与列出的最后一名并列）');
    expect(lines).toContain('（只列出前 1 个，共 4 个；完整名单见 CSV）');
  });

  it('is told from least as well, without a word of judgement', async () => {
    const text = linesOf(await rank({ order: 'least' })).join('\n');
    expect(text).toContain('最少的是云溪县农业农村局：0 件');
    expect(text).not.toMatch(/最差|最好|落后|先进|优秀|较差/);
  });

  it('ranks rates with both counts, and names apart those of fewer than 30 cases', async () => {
    const draft = await rank({ counted: RATES[1].share });
    const lines = linesOf(draft);
    expect(lines[0]).toContain('最高的是云溪县水利局：75%（30 ÷ 40）');
    expect(lines.join('\n')).toContain('（另有 1 个机关分母不足 30 件，不参加排名：云溪县统计局）');
    expect(lines.join('\n')).toContain('（予以公开率 = 予以公开 ÷ 办理结果总计）');
    expect(lines.join('\n')).toContain('分母为0，比例算不出：云溪县农业农村局');
    expect(draft.rows.find(({ agency }) => agency === '云溪县统计局')).toMatchObject({
      numerator: 6,
      denominator: 6,
      state: '分母不足 30 件，不参加排名',
    });
  });

  it('shows rates of fewer than 30 cases unranked where the rate of each is asked for', async () => {
    const lines = linesOf(await rank({ counted: RATES[1].share, withFew: true })).join('\n');
    expect(lines).toMatch(/· 云溪县统计局：100%（6 ÷ 6）[^\n]*（不排名）/);
  });

  it('says that a report speaks of the whole county', async () => {
    expect(linesOf(await rank({ scope: scopeOf() })).join('\n')).toContain(
      '（云溪县人民政府的报告说的是全地区，含下属各单位）',
    );
  });

  it('gives every agency as a row, with or without a number', async () => {
    const { rows } = await rank();
    expect(rows.map(({ agency, value, state }) => [agency.slice(3), value, state])).toEqual([
      ['林业局', 40, '有数'],
      ['水利局', 40, '有数'],
      ['统计局', 6, '有数'],
      ['农业农村局', 0, '有数'],
      ['司法局', null, expect.stringContaining('表没有读出')],
      ['审计局', null, '空白'],
      ['民政局', null, '未收录'],
    ]);
  });

  it('is refused where no report of the year is stored', async () => {
    const draft = await rank({ year: 2019 });
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_stored', figures: [] });
    expect(linesOf(draft)[1]).toBe('已收录的年份：2024、2023。');
  });
});

describe('where one agency stands', () => {
  it('is its number and place among the others, with the largest, the smallest and the mean', async () => {
    const draft = await rank({ agency: '云溪县统计局' });
    const lines = linesOf(draft);
    expect(lines[0]).toBe(
      '云溪县统计局2024年本年新收政府信息公开申请数量：6 件[1]，在云溪县已收录的部门中有这个数的 4 个里，从多到少排第 3。',
    );
    expect(lines.slice(1, 4)).toEqual([
      '· 最大：40 件[2]，云溪县林业局、云溪县水利局',
      '· 最小：0 件[3]，云溪县农业农村局',
      '· 平均：21.5 件（合计 86 ÷ 4 个）',
    ]);
    expect(operationsOf(draft)).toEqual(expect.arrayContaining(['rank 3 名', 'maximum 40 件', 'mean 21.5 件']));
  });

  it('is not told of a blank, an unread table or a missing report', async () => {
    expect(await rank({ agency: '云溪县审计局' })).toMatchObject({ kind: 'refusal', reason: 'blank' });
    expect(await rank({ agency: '云溪县司法局' })).toMatchObject({ kind: 'refusal', reason: 'unread' });
    expect(await rank({ agency: '云溪县民政局' })).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
    expect(linesOf(await rank({ agency: '云溪县审计局' }))[0]).toContain('空白，所以无法回答（不等于0）');
  });

  it('is its rate alone where that is made of too few cases', async () => {
    const [first] = linesOf(await rank({ agency: '云溪县统计局', counted: RATES[1].share }));
    expect(first).toContain('100%（6 ÷ 6）');
    expect(first).toContain('分母不足 30 件，不参加排名');
  });
});
