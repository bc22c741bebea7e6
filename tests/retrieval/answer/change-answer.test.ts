import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../retrieval/answer/draft.ts';
import { changeAnswer } from '../../../retrieval/answer/one/change-answer.ts';
import type { Counted } from '../../../retrieval/understand/counted.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
import { FICTIONAL, headOf, linesOf, operationsOf, planned, withoutDisputes } from './planned.ts';

let stage: Stage;
let own: Stage;
beforeAll(async () => {
  stage = await samplesStage();
  own = await textsStage([
    fictionalReport({
      head: headOf(2020),
      versions: { disclosure: '2019', requests: '2019' },
      printed: { 'requests.other.total': '3' },
    }),
    fictionalReport({
      head: headOf(2021),
      printed: { 'disclosure.fees.amount': '251000元', 'requests.other_rest.total': '5' },
    }),
    withoutDisputes(fictionalReport({ head: headOf(2022), printed: { 'disclosure.fees.amount': '20' } })),
  ]);
});
afterAll(async () => {
  await stage.store.close();
  await own.store.close();
});

const EDUCATION = '青砚县教育局';
const RECEIVED = { cell: 'requests.received.total' } as const;
const GRANTED = { cell: 'requests.granted.total' } as const;
const INQUIRY = { cell: 'requests.refused_inquiry.total' } as const;
const OTHER = { group: 'other_handling', column: 'total' } as const;
const RECONSIDERED = { cell: 'disputes.reconsideration.total' } as const;

async function changed(agency: string, [from, to]: [number, number], counted: Counted[], at = stage): Promise<Draft> {
  const plan = { ask: 'change', agency, from, to, counted } as const;
  return await changeAnswer(at.store, plan, planned(plan));
}

describe('a change', () => {
  it('is said with both cells, the difference, and per cent', async () => {
    const draft = await changed(EDUCATION, [2023, 2024], [RECEIVED]);
    expect(draft.kind).toBe('computed');
    expect(linesOf(draft)[0]).toBe(
      '青砚县教育局2024年本年新收政府信息公开申请数量比2023年多 8 件（18 件[1] → 26 件[2]），增长 44.44%。',
    );
    expect(draft.citations.map(({ year }) => year)).toEqual([2023, 2024]);
  });

  it('is computed over the later cell and then the earlier one', async () => {
    const draft = await changed(EDUCATION, [2023, 2024], [RECEIVED]);
    const of = (from: readonly number[]) => from.map((index) => draft.figures[index]?.year);
    expect(draft.computed.map(({ operation, value, from }) => [operation, value, of(from)])).toEqual([
      ['difference', 8, [2024, 2023]],
      ['change_rate', (8 / 18) * 100, [2024, 2023]],
    ]);
  });

  it('downwards is 少 and 下降, with the unit of the form', async () => {
    const draft = await changed(EDUCATION, [2024, 2025], [{ cell: 'disclosure.fees.amount' }]);
    expect(linesOf(draft)[0]).toContain('少 1.07 万元，即 10700 元（20.15 万元[1] → 19.08 万元[2]），下降 5.31%');
  });

  it('from 0 has no per cent', async () => {
    const draft = await changed(EDUCATION, [2024, 2025], [INQUIRY]);
    expect(linesOf(draft)[0]).toContain('多 2 件（0 件[1] → 2 件[2]）（基数为0，不算百分比）');
    expect(operationsOf(draft)).toEqual(['difference 2 件']);
  });

  it('that is none says that the years are alike', async () => {
    const draft = await changed(EDUCATION, [2024, 2025], [{ group: 'litigation', column: 'total' }]);
    expect(linesOf(draft)[0]).toContain('与2024年相同，都是 1 件');
    expect(operationsOf(draft)).toContain('difference 0 件');
  });

  it('of a group shows the rows that were added in each year', async () => {
    const lines = linesOf(await changed(EDUCATION, [2024, 2025], [{ group: 'refused', column: 'total' }]));
    expect(lines[0]).toContain('不予公开合计比2024年多 2 件');
    expect(lines[1]).toContain('· 2025年 4 件：（三）不予公开 4.保护第三方合法权益 1');
    expect(lines[2]).toContain('；其余各项都是 0');
  });

  it('of a rate is in 百分点, with both counts of both years', async () => {
    const rate = RATES[0].share;
    const draft = await changed(EDUCATION, [2024, 2025], [rate]);
    const lines = linesOf(draft);
    expect(lines[0]).toContain('公开率比2024年低 7.33 个百分点');
    expect(lines.slice(1, 3)).toEqual(['· 2025年：55.17%（16 ÷ 29）[4][5][6]', '· 2024年：62.5%（15 ÷ 24）[1][2][3]']);
    const difference = draft.computed.find(({ operation }) => operation === 'difference');
    expect(difference).toMatchObject({ value: (16 / 29) * 100 - 62.5, unit: '百分点' });
    expect(draft.computed.some(({ operation }) => operation === 'change_rate')).toBe(false);
    expect(difference?.from.map((index) => draft.figures[index]?.year)).toEqual([2025, 2025, 2025, 2024, 2024, 2024]);
  });

  it('of several numbers is one line each', async () => {
    expect(linesOf(await changed(EDUCATION, [2023, 2024], [RECEIVED, GRANTED])).slice(0, 3)).toEqual([
      '青砚县教育局2024年与2023年相比：',
      '· 本年新收政府信息公开申请数量：2023年 18 件[1] → 2024年 26 件[2]，多 8 件，增长 44.44%',
      '· （一）予以公开：2023年 9 件[3] → 2024年 12 件[4]，多 3 件，增长 33.33%',
    ]);
  });

  it('says how words and units that are not the form’s were taken', async () => {
    const counted: Counted[] = [RECEIVED];
    const plan = { ask: 'change', agency: EDUCATION, from: 2023, to: 2024, counted } as const;
    const asked = { people: false, unit: '条', words: ['来件'] };
    const lines = linesOf(await changeAnswer(stage.store, plan, { ...planned(plan), year: 'relative', asked }));
    expect(lines).toContain('（按今天的日期，理解为2024年）');
    expect(lines).toContain('（“来件”按表中的“本年新收政府信息公开申请数量”回答）');
    expect(lines).toContain('（报告的单位是“件”，不是“条”）');
  });

  it('carries the doubts about either year, which say the year', async () => {
    const lines = linesOf(await changed('鹿鸣县教育局', [2023, 2024], [RECEIVED]));
    expect(lines.filter((line) => line.startsWith('⚠ 2024年报告：')).length).toBeGreaterThan(0);
  });

  it('offers the course over the years', async () => {
    const draft = await changed(EDUCATION, [2023, 2024], [RECEIVED]);
    expect((await stage.plan(draft.next[0]?.question ?? '')).plan).toMatchObject({
      ask: 'trend',
      agency: EDUCATION,
      counted: [RECEIVED],
    });
  });
});

describe('a change that cannot be computed', () => {
  it('names the year that is not stored and offers the other', async () => {
    const draft = await changed(EDUCATION, [2022, 2023], [RECEIVED]);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_stored', figures: [] });
    expect(linesOf(draft)[0]).toContain('未收录青砚县教育局2022年的报告');
    expect((await stage.plan(draft.next[0]?.question ?? '')).plan).toMatchObject({
      ask: 'figures',
      years: [2023],
      measures: [RECEIVED],
    });
  });

  it('says that a cell is blank or not applicable, which is not 0', async () => {
    const blank = await changed('青砚县白石镇人民政府', [2023, 2024], [{ cell: 'requests.received.business' }]);
    expect(blank).toMatchObject({ kind: 'refusal', reason: 'blank', computed: [] });
    expect(linesOf(blank)[0]).toContain('空白');
    const slash = await changed('青砚县白石镇人民政府', [2023, 2024], [{ cell: 'disclosure.regulations.made' }]);
    expect(linesOf(slash)[0]).toContain('填的是“/”（不适用）');
  });

  it('says in its line what one of several numbers lacks', async () => {
    const lines = linesOf(
      await changed('青砚县白石镇人民政府', [2023, 2024], [{ cell: 'requests.received.business' }, RECEIVED]),
    );
    expect(lines[1]).toBe('· 本年新收政府信息公开申请数量（商业企业）：2024年空白，没有填数，不能比较');
    expect(lines[2]).toContain('多 1 件');
  });

  it('says that the other year’s form has no such row', async () => {
    const draft = await changed(FICTIONAL, [2020, 2021], [{ cell: 'requests.other_rest.total' }], own);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form' });
    expect(linesOf(draft)[0]).toContain('不是0，而是没有这一项');
  });

  it('says that a table was not read', async () => {
    const draft = await changed(FICTIONAL, [2021, 2022], [RECONSIDERED], own);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'unread' });
  });

  it('does not subtract 元 from 万元', async () => {
    const draft = await changed(FICTIONAL, [2021, 2022], [{ cell: 'disclosure.fees.amount' }], own);
    expect(draft).toMatchObject({ kind: 'figure', computed: [] });
    expect(linesOf(draft)[0]).toContain('两年填的单位不同，不直接相减');
  });
});

describe('a group that each form prints in its own rows', () => {
  it('is compared as the group', async () => {
    const [first] = linesOf(await changed(FICTIONAL, [2020, 2021], [OTHER], own));
    expect(first).toContain('其他处理合计比2020年多 2 件（3 件');
  });
});
