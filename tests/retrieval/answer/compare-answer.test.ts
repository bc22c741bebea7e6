import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { compareAnswer } from '../../../retrieval/answer/agencies/compare-answer.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { RECEIVED, storeOfCounty } from '../over-agencies.ts';
import { linesOf, operationsOf, planned } from './planned.ts';

let store: Store;
beforeAll(async () => {
  store = await storeOfCounty();
});
afterAll(() => store.close());

const compare = async (bodies: readonly string[], asked: Partial<PlanOf<'compare'>> = {}) => {
  const agencies = bodies.map((body) => `云溪县${body}`);
  const plan: PlanOf<'compare'> = { ask: 'compare', agencies, years: [2024], counted: [RECEIVED], ...asked };
  return await compareAnswer(store, plan, planned(plan));
};

describe('two agencies', () => {
  it('are told apart by a difference, each with its cell', async () => {
    const draft = await compare(['统计局', '林业局']);
    expect(linesOf(draft)).toEqual([
      '2024年本年新收政府信息公开申请数量：云溪县林业局比云溪县统计局多 34 件[2][1]。',
      '· 云溪县统计局：6 件[1]',
      '· 云溪县林业局：40 件[2]',
      '（两家职能和规模不同，件数多少不说明好坏）',
    ]);
    expect(operationsOf(draft)).toEqual(['difference 34 件']);
    expect(draft.computed[0]?.from.map((index) => draft.figures[index]?.value)).toEqual([40, 6]);
  });

  it('may have the same number', async () => {
    expect(linesOf(await compare(['林业局', '水利局']))[0]).toContain('云溪县林业局和云溪县水利局相同，都是 40 件');
  });

  it('are compared by a rate in points, with both counts of each', async () => {
    const draft = await compare(['林业局', '水利局'], { counted: [RATES[1].share] });
    const lines = linesOf(draft);
    expect(lines[0]).toContain('云溪县水利局比云溪县林业局高 50 个百分点');
    expect(lines[1]).toContain('25%（10 ÷ 40）');
    expect(operationsOf(draft)).toEqual(['share 25 %', 'share 75 %', 'difference 50 百分点']);
  });

  it('are not compared where one has no report, a blank, an unread table or a denominator of 0', async () => {
    expect(await compare(['林业局', '民政局'])).toMatchObject({ kind: 'refusal', reason: 'not_stored', figures: [] });
    expect(await compare(['林业局', '审计局'])).toMatchObject({ kind: 'refusal', reason: 'blank' });
    expect(await compare(['林业局', '司法局'])).toMatchObject({ kind: 'refusal', reason: 'unread' });
    const zero = await compare(['林业局', '农业农村局'], { counted: [RATES[1].share] });
    expect(zero).toMatchObject({ kind: 'refusal', reason: 'blank' });
    expect(linesOf(zero)[0]).toContain('比例算不出');
  });

  it('offer the number that there is', async () => {
    const { next } = await compare(['林业局', '民政局']);
    expect(next[0]?.question).toContain('云溪县林业局2024年');
  });

  it('are compared in several numbers and years line by line, with what is missing', async () => {
    const lines = linesOf(await compare(['林业局', '水利局'], { years: [2023, 2024] }));
    expect(lines[0]).toBe('云溪县林业局、云溪县水利局2023、2024年比较：');
    expect(lines[1]).toContain('云溪县林业局 25 件[1]，云溪县水利局 未收录（不等于0）');
    expect(lines[2]).toContain('云溪县林业局和云溪县水利局相同，都是 40 件');
  });
});

describe('three agencies', () => {
  it('are listed from most to least, those without a number last', async () => {
    const lines = linesOf(await compare(['民政局', '统计局', '农业农村局', '林业局']));
    expect(lines[0]).toContain('3 个有数的机关里，最多的是云溪县林业局，40 件');
    expect(lines.slice(1, 5).map((line) => line.replace(/\[\d\]/, ''))).toEqual([
      '· 云溪县林业局：40 件',
      '· 云溪县统计局：6 件',
      '· 云溪县农业农村局：0 件',
      '· 云溪县民政局：未收录（不等于0）',
    ]);
  });

  it('say that one report speaks of the whole county', async () => {
    expect(linesOf(await compare(['人民政府', '统计局', '林业局'])).join('\n')).toContain(
      '（云溪县人民政府的报告说的是全地区，含下属各单位）',
    );
  });
});
