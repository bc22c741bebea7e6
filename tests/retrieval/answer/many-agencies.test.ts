import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellKey } from '../../../db/form/form.ts';
import type { Store } from '../../../db/store.ts';
import { betweenAnswer } from '../../../retrieval/answer/agencies/between-answer.ts';
import { filterAnswer } from '../../../retrieval/answer/agencies/filter-answer.ts';
import { rankAnswer } from '../../../retrieval/answer/agencies/rank-answer.ts';
import { totalAnswer } from '../../../retrieval/answer/agencies/total-answer.ts';
import { verify } from '../../../retrieval/answer/verify.ts';
import { groupCells } from '../../../retrieval/understand/counted.ts';
import type { PlanOf } from '../../../retrieval/understand/plan/plan.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { type GeneratedReport, generateReport } from '../../bench/generator.ts';
import { storeOfGenerated } from '../../fixtures/store.ts';
import { RECEIVED, scopeOf } from '../over-agencies.ts';
import { linesOf, planned } from './planned.ts';

/** More than a thousand reports, and of one year more than are cited one by one. */
const AGENCIES = 402;
const YEAR = 2023;

let store: Store;
let reports: readonly GeneratedReport[];
beforeAll(async () => {
  store = await storeOfGenerated(AGENCIES * 3);
  reports = Array.from({ length: AGENCIES }, (_, index) => generateReport(index, YEAR, 1));
}, 120_000);
afterAll(() => store.close());

const value = (report: GeneratedReport, ...keys: CellKey[]) =>
  keys.reduce((sum, key) => sum + (report.figures.get(key) ?? Number.NaN), 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const rankPlan = (asked: Partial<PlanOf<'rank'>> = {}): PlanOf<'rank'> => ({
  ask: 'rank',
  scope: scopeOf(),
  year: YEAR,
  counted: RECEIVED,
  order: 'most',
  limit: null,
  agency: null,
  ...asked,
});
const totalPlan = (asked: Partial<PlanOf<'total'>> = {}): PlanOf<'total'> => ({
  ask: 'total',
  scope: scopeOf(),
  years: [YEAR],
  counted: [RECEIVED],
  operation: 'sum',
  ...asked,
});

describe('an answer over 1,206 reports', () => {
  it('ranks every agency of the year, as the printed numbers do', async () => {
    const plan = rankPlan();
    const draft = await rankAnswer(store, plan, planned(plan));
    const printed = reports.map((report) => value(report, 'requests.received.total')).sort((a, b) => b - a);
    expect(draft.rows.map((row) => row.value)).toEqual(printed);
    expect(draft.coverage).toEqual({ known: AGENCIES, stored: AGENCIES, matched: AGENCIES });
    const lines = linesOf(draft);
    expect(lines[0]).toContain(`：${printed[0]} 件`);
    expect(lines.filter((line) => line.startsWith('· '))).toHaveLength(20);
    expect(lines.join('\n')).toContain(`（只列出前 20 个，共 ${AGENCIES} 个；完整名单见 CSV）`);
  });

  it('cites what it lists, and lets the rows show the rest', async () => {
    const plan = rankPlan();
    const { citations, figures, computed } = await rankAnswer(store, plan, planned(plan));
    expect([citations.length, figures.length]).toEqual([20, 20]);
    const mean = totalPlan({ operation: 'mean' });
    const { computed: operations } = await totalAnswer(store, mean, planned(mean));
    expect(computed.filter(({ operation }) => operation === 'rank').map(({ from }) => from.length)).toContain(20);
    expect(operations.find(({ operation }) => operation === 'mean')?.from).toEqual([]);
  });

  it('adds and averages all of them', async () => {
    const printed = sum(reports.map((report) => value(report, 'requests.received.total')));
    const plan = totalPlan();
    const draft = await totalAnswer(store, plan, planned(plan));
    expect(linesOf(draft)[0]).toContain(`合计 ${printed} 件（${AGENCIES} 个机关相加）`);
    const mean = totalPlan({ operation: 'mean' });
    const { computed } = await totalAnswer(store, mean, planned(mean));
    expect(computed.find(({ operation }) => operation === 'mean')?.value).toBeCloseTo(printed / AGENCIES, 9);
  });

  it('adds the rows of a group and makes a rate from the sums', async () => {
    const refused = groupCells('refused', 'total', '2021');
    const group = totalPlan({ counted: [{ group: 'refused', column: 'total' }] });
    const printed = sum(reports.map((report) => value(report, ...refused)));
    expect(linesOf(await totalAnswer(store, group, planned(group)))[0]).toContain(`合计 ${printed} 件`);
    const rate = totalPlan({ counted: [RATES[0].share] });
    const part = sum(reports.map((report) => value(report, 'requests.granted.total', 'requests.partly_granted.total')));
    const whole = sum(reports.map((report) => value(report, 'requests.concluded.total')));
    expect(linesOf(await totalAnswer(store, rate, planned(rate)))[0]).toContain(`（${part} ÷ ${whole}）`);
  });

  it('adds years as they were printed', async () => {
    const plan = totalPlan({ years: [2022, 2023] });
    const both = reports.flatMap((_, index) => [generateReport(index, 2022, 1), reports[index] as GeneratedReport]);
    const printed = sum(both.map((report) => value(report, 'requests.received.total')));
    expect(linesOf(await totalAnswer(store, plan, planned(plan)))[3]).toContain(
      `合计 ${printed} 件（${AGENCIES * 2} 份报告相加）`,
    );
  });

  it('counts the agencies that meet a condition', async () => {
    const plan: PlanOf<'filter'> = {
      ask: 'filter',
      scope: scopeOf(),
      year: YEAR,
      counted: { cell: 'requests.received.legal_service' },
      condition: { comparison: 'equal', value: 0 },
    };
    const draft = await filterAnswer(store, plan, planned(plan));
    const printed = reports.filter((report) => value(report, 'requests.received.legal_service') === 0);
    expect(linesOf(draft)[0]).toContain(`的有 ${printed.length} 个`);
    expect(draft.rows.filter(({ state }) => state === '符合条件').map(({ agency }) => agency)).toEqual(
      printed.map(({ agency }) => agency).sort(),
    );
  });

  it('tells where one agency stands', async () => {
    const own = reports[7] as GeneratedReport;
    const plan = rankPlan({ agency: own.agency });
    const mine = value(own, 'requests.received.total');
    const above = reports.filter((report) => value(report, 'requests.received.total') > mine).length;
    const [first] = linesOf(await rankAnswer(store, plan, planned(plan)));
    expect(first).toContain(`${own.agency}${YEAR}年`);
    expect(first).toContain(`有这个数的 ${AGENCIES} 个里，从多到少排第 ${above + 1}`);
  });

  it('is about one place only where one is asked for', async () => {
    const place = reports[0]?.region[0] ?? '';
    const plan = totalPlan({ scope: scopeOf({ region: place }) });
    const there = reports.filter(({ region }) => region.includes(place));
    const printed = sum(there.map((report) => value(report, 'requests.received.total')));
    const draft = await totalAnswer(store, plan, planned(plan));
    expect(linesOf(draft)[0]).toContain(`${place}已收录的机关${YEAR}年`);
    expect(linesOf(draft)[0]).toContain(`合计 ${printed} 件（${there.length} 个机关相加）`);
    expect(draft.citations).toHaveLength(there.length);
  });

  it('holds the number of one of them, or their sum of another year, against the sum of all', async () => {
    const whole = { scope: scopeOf(), year: YEAR, counted: RECEIVED };
    const printed = reports.map((report) => value(report, 'requests.received.total'));
    const [first] = reports;
    if (!first) throw new Error('no report');
    const part = { ...whole, scope: scopeOf({ agencies: [first.agency] }) };
    const share: PlanOf<'between'> = { ask: 'between', left: part, right: whole, operation: 'share' };
    const { computed } = verify(await betweenAnswer(store, share, planned(share)));
    const shared = computed.find(({ operation }) => operation === 'share');
    expect(shared?.from).toEqual([]);
    expect(shared?.value).toBeCloseTo(((printed[0] ?? 0) / sum(printed)) * 100);
    const years: PlanOf<'between'> = {
      ...share,
      left: whole,
      right: { ...whole, year: YEAR - 1 },
      operation: 'difference',
    };
    const draft = verify(await betweenAnswer(store, years, planned(years)));
    expect(draft.computed.find(({ operation }) => operation === 'difference')?.from).toEqual([]);
    const wrong = draft.computed.map((one) =>
      one.operation === 'difference' ? { ...one, value: one.value + 1 } : one,
    );
    expect(() => verify({ ...draft, computed: wrong })).toThrow();
  });

  it('ranks how every agency changed', async () => {
    const plan = rankPlan({ since: { year: YEAR - 1, in: 'number' }, limit: 3 });
    const draft = verify(await rankAnswer(store, plan, planned(plan)));
    const changes = draft.rows.flatMap(({ label, value: one }) => (label.includes('增减') ? [one ?? 0] : []));
    expect(changes).toHaveLength(AGENCIES);
    expect(draft.computed.find(({ operation }) => operation === 'difference')?.value).toBe(Math.max(...changes));
  });
});
