import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../retrieval/answer/draft.ts';
import { distributionAnswer } from '../../../retrieval/answer/one/distribution-answer.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { storeOfGenerated } from '../../fixtures/store.ts';
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
      printed: {
        'requests.received.natural_person': '2',
        'requests.received.business': '1',
        'requests.received.total': '',
      },
    }),
    withoutDisputes(
      fictionalReport({
        head: headOf(2024),
        printed: {
          'requests.received.natural_person': '3',
          'requests.received.business': '3',
          'requests.received.research': '',
          'requests.received.total': '6',
        },
      }),
    ),
  ]);
});
afterAll(async () => {
  await stage.store.close();
  await own.store.close();
});

const EDUCATION = '青砚县教育局';
type Of = PlanOf<'distribution'>['of'];
const RECEIVED: Of = { by: 'applicants', row: 'received' };
const OUTCOMES: Of = { by: 'outcomes', column: 'total' };

async function parted(agencies: string[], year: number, of: Of, at = stage): Promise<Draft> {
  return await within({ agencies, region: null, kind: null }, year, of, at);
}

async function within(scope: PlanOf<'distribution'>['scope'], year: number, of: Of, at = stage): Promise<Draft> {
  const plan = { ask: 'distribution', scope, year, of } as const;
  return await distributionAnswer(at.store, plan, planned(plan));
}

describe('what a total is made of', () => {
  it('is the largest part first, then all by size, zeros together, and the total', async () => {
    const draft = await parted([EDUCATION], 2024, RECEIVED);
    expect(draft.kind).toBe('computed');
    expect(linesOf(draft)).toEqual([
      '青砚县教育局2024年本年新收政府信息公开申请数量：自然人最多，25 件，占 96.15%（25 ÷ 26）[1]。',
      '· 自然人：25 件，96.15%[1]',
      '· 商业企业：1 件，3.85%[1]',
      '· 是 0 的：科研机构、社会公益组织、法律服务机构、其他（法人或其他组织）[1]',
      '· 总计：26 件[1]',
    ]);
    expect(operationsOf(draft).slice(0, 2)).toEqual(['share 96.15 %', 'share 3.85 %']);
    expect(draft.computed[1]?.from.map((index) => draft.figures[index]?.column)).toEqual(['business', 'total']);
  });

  it('has shares that make 100 %', async () => {
    const draft = await parted([EDUCATION], 2025, OUTCOMES);
    const shares = draft.computed.filter(({ operation }) => operation === 'share');
    expect(shares).toHaveLength(6);
    expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(100, 9);
    expect(linesOf(draft)[0]).toContain('予以公开最多，14 件，占 48.28%（14 ÷ 29）');
  });

  it('says so where the printed parts do not make the printed total', async () => {
    const draft = await parted(['鹿鸣县教育局'], 2024, OUTCOMES);
    expect(linesOf(draft)).toContain('（各项相加是 21，总计是 20，两者不同，所以各项比例合起来不是100%）');
    expect(operationsOf(draft)).toContain('sum 21 件');
    expect(draft.doubts.map(({ rule }) => rule)).toContain('R2');
  });

  it('of a group is its rows, 100 % being their sum', async () => {
    const lines = linesOf(await parted([EDUCATION], 2025, { by: 'reasons', group: 'refused', column: 'total' }));
    expect(lines[0]).toContain('不予公开：属于行政查询事项最多，2 件，占 50%（2 ÷ 4）');
    expect(lines.at(-1)).toMatch(/^· 合计：4 件/);
  });

  it('of lawsuits are the results of both kinds together', async () => {
    const lines = linesOf(await parted([EDUCATION], 2024, { by: 'results', row: 'litigation' }));
    expect(lines[0]).toContain('行政诉讼（两种相加）：尚未审结最多，1 件，占 100%（1 ÷ 1）');
  });

  it('keeps blank parts apart from zeros, and names ties', async () => {
    const lines = linesOf(await parted([FICTIONAL], 2024, RECEIVED, own));
    expect(lines[0]).toContain('有数的各项中，自然人、商业企业（并列）最多，各 3 件，各占 50%（3 ÷ 6）');
    expect(lines).toContain('· 科研机构：空白，没有填数（不等于0）');
    expect(lines).toContain('（有的项没有数，各项比例合起来可能不是100%）');
  });

  it('with a blank total is counted against the sum of its parts, said to be so', async () => {
    const draft = await parted([FICTIONAL], 2020, RECEIVED, own);
    const lines = linesOf(draft);
    expect(lines[0]).toContain('自然人最多，2 件，占 66.67%（2 ÷ 3）');
    expect(lines).toContain('（报告的总计没有数，比例按各项相加的 3 件计算）');
    expect(operationsOf(draft)).toContain('sum 3 件');
  });

  it('of a total of 0 is that there was none', async () => {
    const draft = await parted(['青砚县白石镇人民政府'], 2023, { by: 'results', row: 'reconsideration' });
    expect(draft).toMatchObject({ kind: 'figure', computed: [] });
    expect(draft.figures).toMatchObject([{ row: 'reconsideration', column: 'total', value: 0 }]);
    expect(linesOf(draft)[0]).toBe('青砚县白石镇人民政府2023年行政复议总计：0 件[1]，没有可分的。');
  });

  it('is not given where the table was not read, no report is stored, or the form has one row', async () => {
    const results: Of = { by: 'results', row: 'reconsideration' };
    expect(await parted([FICTIONAL], 2024, results, own)).toMatchObject({ kind: 'refusal', reason: 'unread' });
    expect(await parted([FICTIONAL], 2022, results, own)).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
    const other: Of = { by: 'reasons', group: 'other_handling', column: 'total' };
    const draft = await parted([FICTIONAL], 2020, other, own);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form' });
    expect(linesOf(draft)[0]).toContain('只有一行，没有再分项');
  });

  it('offers the same for another year', async () => {
    const draft = await parted([EDUCATION], 2024, RECEIVED);
    expect((await stage.plan(draft.next[0]?.question ?? '')).plan).toMatchObject({
      ask: 'distribution',
      year: 2025,
      of: RECEIVED,
    });
  });
});

describe('what a total over many agencies is made of', () => {
  it('adds each part over the agencies that have all of them, and says how many', async () => {
    const draft = await within({ agencies: [], region: '青砚县', kind: null }, 2024, OUTCOMES);
    const lines = linesOf(draft);
    expect(lines[0]).toContain('（5 个机关合计）：予以公开最多，59 件，占 35.76%（59 ÷ 165）');
    const granted = draft.figures.filter(({ row, column }) => row === 'granted' && column === 'total');
    expect(granted.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(59);
    expect(draft.coverage).toEqual({ known: 5, stored: 5, matched: 5 });
  });

  it('leaves out an agency with a blank part and names it', async () => {
    const draft = await within({ agencies: [], region: '青砚县', kind: null }, 2024, RECEIVED);
    const lines = linesOf(draft);
    expect(lines[0]).toContain('（4 个机关合计）');
    expect(lines).toContain('（青砚县白石镇人民政府有的分项没有数，所以没有加进来）');
    expect(draft.rows.filter(({ agency, value }) => agency.includes('白石镇') && value !== null)).toEqual([]);
  });

  it('is made of every row where the agencies are too many to be cited', async () => {
    const store = await storeOfGenerated(90);
    const year = (await store.reports.all())[0]?.year ?? 0;
    const scope = { agencies: [], region: null, kind: null };
    const plan = { ask: 'distribution', scope, year, of: OUTCOMES } as const;
    const draft = await distributionAnswer(store, plan, planned(plan));
    const reports = (await store.reports.all({ year })).map(({ id }) => id);
    let granted = 0;
    for (const id of reports)
      for (const { value } of await store.figures.cellsOf(id, ['requests.granted.total'])) granted += value ?? 0;
    expect(reports.length).toBeGreaterThan(20);
    expect(linesOf(draft).join()).toContain(`予以公开：${granted} 件`);
    expect(draft.rows.filter(({ label }) => label === '办理结果·予以公开')).toHaveLength(reports.length);
    await store.close();
  });

  it('of a year nobody has is not stored', async () => {
    const draft = await within({ agencies: [], region: '青砚县', kind: null }, 2019, OUTCOMES);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
  });
});
