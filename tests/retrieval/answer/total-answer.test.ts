import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { totalAnswer } from '../../../retrieval/answer/agencies/total-answer.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { RECEIVED, scopeOf, storeOfCounty } from '../over-agencies.ts';
import { linesOf, operationsOf, planned } from './planned.ts';

let store: Store;
beforeAll(async () => {
  store = await storeOfCounty();
});
afterAll(() => store.close());

const total = async (asked: Partial<PlanOf<'total'>> = {}) => {
  const plan: PlanOf<'total'> = {
    ask: 'total',
    scope: scopeOf({ region: '云溪县' }),
    years: [2024],
    counted: [RECEIVED],
    operation: 'sum',
    ...asked,
  };
  return await totalAnswer(store, plan, planned(plan));
};

describe('a sum over agencies', () => {
  it('lists what was added, the largest first', async () => {
    const draft = await total();
    const lines = linesOf(draft);
    expect(lines[0]).toBe('云溪县已收录的机关2024年本年新收政府信息公开申请数量合计 86 件（4 个机关相加）[1][2][3]。');
    expect(lines.slice(1, 5)).toEqual([
      '· 云溪县林业局：40 件[1]',
      '· 云溪县水利局：40 件[2]',
      '· 云溪县统计局：6 件[3]',
      '· 云溪县农业农村局：0 件[4]',
    ]);
    expect(operationsOf(draft)).toContain('sum 86 件');
  });

  it('leaves out the report of the whole county, and says so with its number', async () => {
    const draft = await total();
    expect(linesOf(draft).join('\n')).toContain(
      '（云溪县人民政府的报告说的是全地区，含下属各单位：95 件[5]，没有加进来）',
    );
    expect(draft.rows.find(({ agency }) => agency === '云溪县人民政府')?.label).toContain('未计入合计');
  });

  it('counts neither a blank nor a missing report as 0', async () => {
    const draft = await total({ operation: 'mean' });
    expect(linesOf(draft)[0]).toContain('平均每个机关 21.5 件（合计 86 ÷ 4 个机关）');
    expect(draft.coverage).toEqual({ known: 8, stored: 7, matched: 5 });
  });

  it('makes a rate again from the two sums and never averages rates', async () => {
    const [first] = linesOf(await total({ counted: [RATES[1].share], scope: scopeOf({ kind: '部门' }) }));
    expect(first).toContain('（按合计重算）53.49%（46 ÷ 86）');
  });

  it('and a mean stand in one line where both are asked for', async () => {
    const draft = await total({ operation: 'sum_and_mean' });
    expect(linesOf(draft)[0]).toBe(
      '云溪县已收录的机关2024年本年新收政府信息公开申请数量合计 86 件（4 个机关相加），平均每个机关 21.5 件（86 ÷ 4）[1][2][3]。',
    );
    expect(operationsOf(draft)).toEqual(expect.arrayContaining(['sum 86 件', 'mean 21.5 件']));
  });

  it('of several years gives each year and all together', async () => {
    const lines = linesOf(await total({ years: [2023, 2024], scope: scopeOf({ kind: '部门' }) }));
    expect(lines.slice(1, 4)).toEqual([
      expect.stringContaining('2023年本年新收政府信息公开申请数量合计 32 件（2 个机关相加）'),
      expect.stringContaining('2024年本年新收政府信息公开申请数量合计 86 件（4 个机关相加）'),
      expect.stringContaining('2023、2024年本年新收政府信息公开申请数量合计 118 件（6 份报告相加）'),
    ]);
  });

  it('is refused where nobody has the number', async () => {
    expect(await total({ years: [2018] })).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
    expect(await total({ counted: [{ cell: 'disclosure.procurement.items' }] })).toMatchObject({
      kind: 'refusal',
      reason: 'not_in_form',
    });
  });
});

describe('a sum over the years of one agency', () => {
  const forestry = scopeOf({ agencies: ['云溪县林业局'] });

  it('lists the years, and says which is not stored', async () => {
    const lines = linesOf(await total({ scope: forestry, years: [2022, 2023, 2024] }));
    expect(lines).toEqual([
      '云溪县林业局2023、2024年本年新收政府信息公开申请数量合计 65 件（2 年相加）[1][2]。',
      '· 2023年：25 件[1]',
      '· 2024年：40 件[2]',
      '（2022年：未收录报告，不算在内，也不当作0）',
    ]);
  });

  it('is not made of what there is at the end of a year', async () => {
    const draft = await total({
      scope: forestry,
      years: [2023, 2024],
      counted: [{ cell: 'requests.carried_out.total' }],
    });
    const text = linesOf(draft).join('\n');
    expect(text).toContain('各年不能相加');
    expect(text).not.toContain('相加）');
    expect(draft.figures).toHaveLength(2);
  });
});
