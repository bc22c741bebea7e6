import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { filterAnswer } from '../../../retrieval/answer/agencies/filter-answer.ts';
import type { Condition } from '../../../retrieval/understand/plan/numbers.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { RECEIVED, scopeOf, storeOfCounty } from '../over-agencies.ts';
import { linesOf, planned } from './planned.ts';

let store: Store;
beforeAll(async () => {
  store = await storeOfCounty();
});
afterAll(() => store.close());

const filter = async (condition: Condition, asked: Partial<PlanOf<'filter'>> = {}) => {
  const scope = scopeOf({ region: '云溪县', kind: '部门' });
  const plan: PlanOf<'filter'> = { ask: 'filter', scope, year: 2024, counted: RECEIVED, condition, ...asked };
  return await filterAnswer(store, plan, planned(plan));
};
const GRANTED = { cell: 'requests.granted.total' } as const;
const named = async (condition: Condition) => (await filter(condition)).figures.map(({ agency }) => agency.slice(3));

describe('the agencies that meet a condition', () => {
  it('of 0 are only those that say 0; blank, unread and missing are named apart', async () => {
    const draft = await filter({ comparison: 'equal', value: 0 });
    const lines = linesOf(draft);
    expect(lines[0]).toBe('云溪县已收录的部门中，2024年本年新收政府信息公开申请数量为0的有 1 个[1]：');
    expect(lines[1]).toBe('· 云溪县农业农村局：0 件[1]');
    expect(lines.join('\n')).toContain(
      '（不算在内，也不当作0：表中没有填数：云溪县审计局；表没有读出：云溪县司法局；未收录2024年报告：云溪县民政局）',
    );
    expect(draft.computed[0]).toMatchObject({ operation: 'count', value: 1, unit: '个' });
  });

  it('are listed with every number that is bound, and who lacks one is named apart', async () => {
    const also = [{ counted: GRANTED, condition: { comparison: 'at_least', value: 6 } as const }];
    const draft = await filter({ comparison: 'more', value: 5 }, { also });
    expect(linesOf(draft).slice(0, 3)).toEqual([
      '云溪县已收录的部门中，2024年本年新收政府信息公开申请数量超过 5 件，并且（一）予以公开不少于 6 件的有 3 个：',
      '· 云溪县林业局：本年新收政府信息公开申请数量 40 件[1]；（一）予以公开 10 件[4]',
      '· 云溪县水利局：本年新收政府信息公开申请数量 40 件[2]；（一）予以公开 30 件[5]',
    ]);
    expect(linesOf(draft).join('')).toContain('表中没有填数：云溪县审计局');
    expect(draft.coverage).toMatchObject({ known: 7, stored: 6, matched: 4 });
  });

  it('include the threshold only where it is said to be included', async () => {
    expect(await named({ comparison: 'more', value: 40 })).toEqual([]);
    expect(await named({ comparison: 'at_least', value: 40 })).toEqual(['林业局', '水利局']);
    expect(await named({ comparison: 'less', value: 6 })).toEqual(['农业农村局']);
    expect(await named({ comparison: 'at_most', value: 6 })).toEqual(['农业农村局', '统计局']);
    expect(await named({ comparison: 'equal', value: 40 })).toEqual(['林业局', '水利局']);
  });

  it('are counted where there is none, which is an answer', async () => {
    const draft = await filter({ comparison: 'more', value: 100 });
    expect(draft.kind).toBe('list');
    expect(linesOf(draft)[0]).toBe('云溪县已收录的部门中，2024年本年新收政府信息公开申请数量超过 100 件的有 0 个。');
  });

  it('may be told by a rate in per cent', async () => {
    const lines = linesOf(await filter({ comparison: 'at_least', value: 75 }, { counted: RATES[1].share }));
    expect(lines[0]).toContain('予以公开率不少于 75%的有 2 个');
    expect(lines.slice(1, 3)).toEqual([
      expect.stringContaining('云溪县统计局：100%（6 ÷ 6）'),
      expect.stringContaining('云溪县水利局：75%（30 ÷ 40）'),
    ]);
  });

  it('say in each row whether it meets the condition', async () => {
    const { rows } = await filter({ comparison: 'more', value: 6 });
    expect(rows.map(({ agency, state }) => `${agency.slice(3)} ${state.slice(0, 5)}`)).toEqual([
      '林业局 符合条件',
      '水利局 符合条件',
      '农业农村局 不符合条件',
      '司法局 表没有读出',
      '审计局 空白',
      '民政局 未收录',
      '统计局 不符合条件',
    ]);
  });
});
