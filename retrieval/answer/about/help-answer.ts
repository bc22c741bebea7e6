import type { Store } from '../../../db/store.ts';
import type { PlanOf, QueryPlan } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';

/** Says what one can ask, with examples that this store can answer. */
export async function helpAnswer(store: Store, plan: QueryPlan): Promise<Draft> {
  const reports = await store.reports.all();
  const report = reports.findLast(({ agency }) => agency === reports[0]?.agency);
  const subject = report ? `${report.agency}${report.year}年` : '某局去年';
  const place = report ? ((await placeOf(store, report.agency)) ?? '') : '全县';
  const lines: Line[] = [
    ['我回答政府信息公开工作年度报告里的问题：每个数字都是某份报告表中的一格，每句引文都是原文，并注明出处。'],
    ['可以这样问：'],
    [`· ${subject}新收申请多少件`],
    [`· ${subject}不予公开总共几件`],
    [`· ${subject}公开率多少；比上年多了多少`],
    [`· ${place}哪个单位申请最多；加起来收了多少件`],
    [`· ${subject}存在哪些问题；用三句话总结`],
    [`· ${subject}和上一年写得有什么不一样`],
    ['· 哪些报告写了“应公开尽公开”；别人怎么写政策解读不足'],
    [`· ${subject}的表平不平；这个数哪来的`],
    ['· 你有哪些单位哪些年的报告'],
    ['我不预测、不评价、不编数字；没有收录的，我会直说。'],
  ];
  const next = report
    ? [
        { label: '新收多少件', question: `${subject}新收申请多少件` },
        { label: '存在的问题', question: `${subject}存在哪些问题` },
        { label: '收录了哪些', question: '你有哪些单位哪些年的报告' },
      ]
    : [];
  return { ...emptyDraft(plan), kind: 'help', lines, stated: [subject], next };
}

/** The smallest place an agency stands in. */
async function placeOf(store: Store, id: string): Promise<string | undefined> {
  return (await store.agencies.all()).find((agency) => agency.id === id)?.region.at(-1);
}

/** Asks which reading is meant. */
export async function clarifyAnswer(store: Store, plan: PlanOf<'clarify'>): Promise<Draft> {
  const { words, choices } = plan;
  const total = words === '' ? (await store.agencies.all()).length : choices.length;
  const guess =
    choices.length === 1 ? `没有收录“${words}”，您要问的是不是这个？` : `“${words}”有不止一种可能，您要问的是哪一个？`;
  const head = words === '' ? '请说明是哪个机关。' : guess;
  const more =
    total > choices.length ? [`已收录的共 ${total} 个，这里只列出 ${choices.length} 个，也可以写出全称。`] : [];
  return {
    ...emptyDraft(plan),
    kind: 'clarify',
    lines: [[head], ...choices.map((choice): Line => [`· ${choice.label}`]), ...more.map((line): Line => [line])],
    computed:
      more.length > 0
        ? [total, choices.length].map((value) => ({ operation: 'count' as const, value, unit: '个', from: [] }))
        : [],
    choices,
  };
}
