import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { betweenAnswer } from '../../../retrieval/answer/agencies/between-answer.ts';
import { againAnswer } from '../../../retrieval/answer/reports/again-answer.ts';
import { UnverifiedAnswerError, verify } from '../../../retrieval/answer/verify.ts';
import type { Operand } from '../../../retrieval/understand/plan/numbers.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { RECEIVED, scopeOf, storeOfCounty } from '../over-agencies.ts';
import { type Stage, samplesStage } from '../stage.ts';
import { linesOf, operationsOf, planned } from './planned.ts';

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

type Operation = PlanOf<'between'>['operation'];

const GIVEN = { sum: ['requests.granted.total' as const, 'requests.partly_granted.total' as const] };
const REFUSED = { group: 'refused', column: 'total' } as const;
const CONCLUDED = { cell: 'requests.concluded.total' } as const;

const of = (agency: string, asked: Partial<Operand> = {}): Operand => {
  return { scope: scopeOf({ agencies: [agency] }), year: 2024, counted: RECEIVED, ...asked };
};
const place = (region: string, asked: Partial<Operand> = {}): Operand => {
  return { scope: scopeOf({ region }), year: 2024, counted: RECEIVED, ...asked };
};
const between = async (left: Operand, right: Operand, operation: Operation, store = stage.store) => {
  const plan: PlanOf<'between'> = { ask: 'between', left, right, operation };
  return await betweenAnswer(store, plan, planned(plan));
};
const inCounty = async (left: Operand, right: Operand, operation: Operation) =>
  await between(left, right, operation, county);

const EDUCATION = '青砚县教育局';

describe('a difference', () => {
  it('of two rows is said with both sides, the formula, and what each is made of', async () => {
    const draft = await between(of(EDUCATION, { counted: GIVEN }), of(EDUCATION, { counted: REFUSED }), 'difference');
    expect(linesOf(draft)).toEqual([
      '青砚县教育局2024年（一）予以公开 + （二）部分公开合计比不予公开合计多 13 件（15 件[1][2] - 2 件[6] = 13 件）。',
      '· 2024年 15 件：（一）予以公开 12[1] + （二）部分公开 3[2]',
      '· 2024年 2 件：（三）不予公开 4.保护第三方合法权益 2[6]；其余各项都是 0',
    ]);
    expect(operationsOf(draft)).toEqual(['sum 15 件', 'sum 2 件', 'difference 13 件']);
    expect(draft.kind).toBe('computed');
  });

  it('keeps its sign and is made over the first cell and then the second', async () => {
    const draft = await between(of('青砚县发展和改革局'), of(EDUCATION), 'difference');
    expect(linesOf(draft)).toEqual([
      '青砚县发展和改革局2024年本年新收政府信息公开申请数量比青砚县教育局少 13 件（13 件[1] - 26 件[2] = -13 件）。',
      '（两家职能和规模不同，件数多少不说明好坏）',
    ]);
    expect(draft.computed).toEqual([{ operation: 'difference', value: -13, unit: '件', from: [0, 1] }]);
  });

  it('that is none says that both are alike', async () => {
    const draft = await inCounty(of('云溪县林业局'), of('云溪县水利局'), 'difference');
    expect(linesOf(draft)[0]).toContain('和云溪县水利局相同，都是 40 件[1][2]');
  });

  it('of two places is one of their sums, with how much was read of both', async () => {
    const draft = await between(place('青砚县', { year: 2025 }), place('鹿鸣县', { year: 2025 }), 'difference');
    const lines = linesOf(draft);
    expect(lines[0]).toContain('青砚县已收录的机关2025年本年新收政府信息公开申请数量合计比鹿鸣县已收录的机关多 12 件');
    expect(lines.join('\n')).toContain('（青砚县已收录的机关 5 个，其中 2 个有2025年报告，2 个有这个数）');
    expect(lines.join('\n')).toContain('（鹿鸣县已收录的机关 5 个，其中 4 个有2025年报告，4 个有这个数）');
    expect(lines).toContain('（两边相加的机关数不同，差多少也和收录了多少有关）');
    expect(draft.coverage).toEqual({ known: 10, stored: 6, matched: 6 });
    expect(operationsOf(draft)).toContain('difference 12 件');
    expect(draft.rows.filter(({ value }) => value !== null)).toHaveLength(6);
  });

  it('of a rate and that of the whole place is in points, made from the sums', async () => {
    const counted = RATES[0].share;
    const draft = await between(of(EDUCATION, { counted }), place('青砚县', { counted }), 'difference');
    expect(linesOf(draft)[0]).toContain('公开率比青砚县已收录的机关高 17.65 个百分点（62.5%');
    expect(linesOf(draft)[2]).toContain('44.85%（74 ÷ 165）（5 个机关相加）');
  });

  it('of cases and money is not made', async () => {
    const money = of(EDUCATION, { counted: { cell: 'disclosure.fees.amount' } });
    const draft = await between(money, of(EDUCATION), 'difference');
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'blank', figures: [], computed: [] });
    expect(linesOf(draft)[0]).toContain('单位不同');
  });
});

describe('a multiple', () => {
  it('of two years is a share said in 倍, with both cells and the difference', async () => {
    const draft = await between(of(EDUCATION), of(EDUCATION, { year: 2023 }), 'multiple');
    expect(linesOf(draft)).toEqual([
      '青砚县教育局2024年本年新收政府信息公开申请数量是2023年的 1.44 倍（26 件[1] ÷ 18 件[2]），多 8 件，增长 44.44%。',
    ]);
    expect(draft.computed.map(({ operation, value, unit }) => [operation, value, unit])).toEqual([
      ['difference', 8, '件'],
      ['change_rate', (8 / 18) * 100, '%'],
      ['share', 26 / 18, '倍'],
    ]);
  });

  it('of a larger number is less than one, and of an equal one it is one', async () => {
    const small = await inCounty(of('云溪县统计局'), of('云溪县林业局'), 'multiple');
    expect(linesOf(small)[0]).toContain('是云溪县林业局的 0.15 倍（6 件[1] ÷ 40 件[2]），少 34 件');
    const same = await inCounty(of('云溪县林业局'), of('云溪县水利局'), 'multiple');
    expect(linesOf(same)[0]).toContain('的 1 倍（40 件[1] ÷ 40 件[2]），两者相同');
  });

  it('of nothing is not made', async () => {
    const draft = await inCounty(of('云溪县统计局'), of('云溪县农业农村局'), 'multiple');
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'blank', figures: [], citations: [] });
    expect(linesOf(draft)[0]).toContain('为0，不能作除数');
  });

  it('is told in 倍 when it is asked how it was made', async () => {
    const plan: PlanOf<'between'> = {
      ask: 'between',
      left: of(EDUCATION),
      right: of(EDUCATION, { year: 2023 }),
      operation: 'multiple',
    };
    const draft = await betweenAnswer(stage.store, plan, planned(plan));
    const again = await againAnswer(stage.store, { ask: 'again', wanted: 'method', of: plan }, draft);
    expect(linesOf(again)).toContain('· 倍数：26 ÷ 18 = 1.44 倍');
  });
});

describe('a share of a place', () => {
  it('is of the sum over the agencies that are stored, and says how many', async () => {
    const draft = await between(of(EDUCATION), place('青砚县'), 'share');
    expect(linesOf(draft).slice(0, 3)).toEqual([
      '青砚县教育局2024年本年新收政府信息公开申请数量占青砚县已收录的机关合计的 15.95%（26 件[1] ÷ 163 件[2][4][3]）。',
      '· 青砚县已收录的机关2024年本年新收政府信息公开申请数量合计 163 件（5 个机关相加）[2][4][3]',
      '（青砚县已收录的机关 5 个，其中 5 个有2024年报告，5 个有这个数）',
    ]);
    expect(draft.coverage).toEqual({ known: 5, stored: 5, matched: 5 });
    expect(draft.computed.find(({ operation }) => operation === 'share')?.value).toBeCloseTo((26 / 163) * 100);
    expect(draft.rows.map(({ value }) => value)).toEqual([78, 13, 38, 26, 8]);
  });

  it('leaves out the report of the whole county, as a sum does', async () => {
    const draft = await inCounty(of('云溪县林业局'), place('云溪县'), 'share');
    const lines = linesOf(draft);
    expect(lines[0]).toContain('46.51%（40 件[1] ÷ 86 件');
    expect(lines.join('\n')).toContain('（云溪县人民政府的报告说的是全地区，含下属各单位：95 件');
    expect(lines.join('\n')).toContain('表中没有填数：云溪县审计局');
  });

  it('is not made of what the sum does not hold', async () => {
    const draft = await inCounty(of('云溪县人民政府'), place('云溪县'), 'share');
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'blank' });
    expect(linesOf(draft)[0]).toContain('没有计入');
  });

  it('may be that of several together', async () => {
    const both = { ...of(''), scope: scopeOf({ agencies: ['青砚县人民政府办公室', EDUCATION] }) };
    expect(linesOf(await between(both, place('青砚县'), 'share'))[0]).toContain('63.8%（104 件');
  });
});

describe('what is missing', () => {
  it('is never 0: the reason is given, and the other number offered', async () => {
    const none = await inCounty(of('云溪县林业局'), of('云溪县民政局'), 'difference');
    expect(none).toMatchObject({ kind: 'refusal', reason: 'not_stored', figures: [] });
    expect(none.next[0]?.question).toContain('云溪县林业局2024年');
    expect(await inCounty(of('云溪县审计局'), of('云溪县林业局'), 'difference')).toMatchObject({ reason: 'blank' });
    expect(await inCounty(of('云溪县林业局'), of('云溪县司法局'), 'multiple')).toMatchObject({ reason: 'unread' });
    const blank = await inCounty(of('云溪县审计局'), place('云溪县'), 'share');
    expect(blank).toMatchObject({ reason: 'blank' });
    expect(await inCounty(of('云溪县林业局'), place('云溪县', { year: 2020 }), 'difference')).toMatchObject({
      reason: 'not_stored',
    });
  });
});

describe('an operation between two numbers that is not what its cells make', () => {
  it.each(['difference', 'multiple', 'share'] as const)('is caught: %s', async (operation) => {
    const right = operation === 'share' ? place('青砚县') : of('青砚县发展和改革局');
    const draft = await between(of(EDUCATION), right, operation);
    const computed = draft.computed.map((one) =>
      one.operation === 'difference' || one.operation === 'share' ? { ...one, value: one.value + 1 } : one,
    );
    expect(() => verify({ ...draft, computed })).toThrow(UnverifiedAnswerError);
    expect(() => verify({ ...draft, lines: [...draft.lines, ['是它的 7.5 倍']] })).toThrow(UnverifiedAnswerError);
  });

  it('is caught also where a row is the one that was meant', async () => {
    const draft = await between(of(EDUCATION), of(EDUCATION, { counted: CONCLUDED }), 'difference');
    const [difference] = draft.computed;
    if (!difference) throw new Error('no difference');
    expect(() => verify({ ...draft, computed: [{ ...difference, value: -difference.value }] })).toThrow(
      UnverifiedAnswerError,
    );
  });
});
