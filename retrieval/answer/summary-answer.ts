import type { CellKey } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Store } from '../../db/store.ts';
import { measure } from '../gather/figures.ts';
import { pointsOf } from '../gather/points.ts';
import { isBeforeForm } from '../gather/prose.ts';
import { type OpenReport, openReport } from '../gather/reports.ts';
import { sectionPlaces } from '../gather/section-places.ts';
import type { Measure } from '../understand/counted.ts';
import type { PlanOf } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import type { Line, Span } from './answer.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { notStored } from './not-stored.ts';
import { yearNote } from './notes.ts';
import { quoted } from './quotes.ts';

type Named = readonly [name: string, measure: Measure];

const cellOf = (key: CellKey): Measure => ({ cell: key });
/** What every report is first asked for, in the order of its tables. */
const REQUESTS: readonly Named[] = [
  ['新收申请', cellOf('requests.received.total')],
  ['办结', cellOf('requests.concluded.total')],
  ['予以公开', cellOf('requests.granted.total')],
  ['部分公开', cellOf('requests.partly_granted.total')],
  ['不予公开', { group: 'refused', column: 'total' }],
  ['结转下年度', cellOf('requests.carried_out.total')],
];
const DISPUTES: readonly Named[] = [
  ['行政复议', cellOf('disputes.reconsideration.total')],
  ['行政诉讼', { group: 'litigation', column: 'total' }],
];
/** A quote in a summary is not longer than this. */
const LONGEST = 120;

/** Writes the main points of one report: its numbers by code, its own words for what is wrong and what gets better, and what was left out. */
export async function summaryAnswer(store: Store, plan: PlanOf<'summary'>, understood: Understood): Promise<Draft> {
  const open = await openReport(store, plan.agency, plan.year);
  if (!open) return await notStored(store, plan.agency, [plan.year], plan);
  const evidence = createEvidence(store);
  const subject = `${open.report.agency}${open.report.year}年`;
  const stated: string[] = [];
  const requests = await numbers(store, open, REQUESTS, evidence, stated);
  const disputes = await numbers(store, open, DISPUTES, evidence, stated);
  const words: Line[] = [
    ...(await quoteOf(store, open, 'problems', '自己写到的问题', evidence)),
    ...(await quoteOf(store, open, 'improvements', '写到的改进', evidence)),
  ];
  return {
    ...emptyDraft(plan),
    kind: 'passages',
    lines: [
      ...(isBeforeForm(open)
        ? [[`${subject}的报告没有全国统一的表格（统一格式从2019年度开始），所以没有表中的数。`]]
        : [
            [`${subject}：`, ...requests, '。'],
            ['· ', ...disputes, '。'],
          ]),
      ...words,
      [LEFT_OUT],
      ...yearNote(understood.year, plan.year),
      ...evidence.doubts.map((doubt): Line => [`⚠ ${doubt.message}`]),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: evidence.doubts,
    stated,
    next: [
      { label: '存在的问题', question: `${plan.agency}${plan.year}年存在哪些问题` },
      { label: '改进措施', question: `${plan.agency}${plan.year}年有哪些改进措施` },
      { label: '表格平不平', question: `${plan.agency}${plan.year}年的表平不平` },
    ],
  };
}

const LEFT_OUT =
  '（未包含：总体情况的文字、主动公开情况表、各类申请人和各项办理结果的明细、复议诉讼的结果、其他需要报告的事项）';

async function numbers(
  store: Store,
  open: OpenReport,
  asked: readonly Named[],
  evidence: Evidence,
  stated: string[],
): Promise<Span[]> {
  const spans: Span[] = [];
  for (const [name, one] of asked) {
    const measured = await measure(store, open, one);
    if (measured.kind === 'unread') {
      stated.push(measured.reason);
      return [
        ...spans,
        `${spans.length > 0 ? '，' : ''}${asked[0]?.[0]}等所在的表没有读出，不给数字（${measured.reason}）`,
      ];
    }
    if (spans.length > 0) spans.push('，');
    if (measured.kind === 'not_in_form') spans.push(`${name}这份报告的表样里没有`);
    else if (measured.kind === 'cell') spans.push(...(await cellSpans(open, name, measured.figure, evidence)));
    else spans.push(...(await sumSpans(open, name, measured, evidence)));
  }
  return spans;
}

async function cellSpans(open: OpenReport, name: string, figure: Figure, evidence: Evidence): Promise<Span[]> {
  const [answered] = await evidence.cite(open, [figure]);
  await evidence.doubt(open, [figure]);
  if (!answered) return [];
  const mark = { cite: answered.citation };
  if (answered.value !== null) return [`${name} `, { bold: `${answered.value}` }, ' 件', mark];
  const empty = { blank: '空白，没有填数', not_applicable: '填的是不适用', text: '填的不是数字' } as const;
  return [`${name}${answered.meaning in empty ? empty[answered.meaning as keyof typeof empty] : ''}（不等于0）`, mark];
}

async function sumSpans(
  open: OpenReport,
  name: string,
  { figures, sum }: { figures: readonly Figure[]; sum: number | null },
  evidence: Evidence,
): Promise<Span[]> {
  if (sum === null) return [`${name}有空白，不能合计`];
  const answered = await evidence.cite(open, figures);
  await evidence.doubt(open, figures);
  evidence.compute('sum', sum, '件', answered);
  const added = answered.filter(({ value }) => value !== 0);
  const marks = [...new Set((added.length > 0 ? added : answered.slice(0, 1)).map(({ citation }) => citation))];
  return [
    `${name} `,
    { bold: `${sum}` },
    ` 件（${answered.length} 项相加）`,
    ...marks.slice(0, 3).map((cite) => ({ cite })),
  ];
}

async function quoteOf(
  store: Store,
  open: OpenReport,
  about: 'problems' | 'improvements',
  title: string,
  evidence: Evidence,
): Promise<Line[]> {
  const { found, places } = await sectionPlaces(store, open, { part: 5, about });
  const [place] = places;
  if (!place) return [[`· ${title}：没有找到第五部分的这段文字。`]];
  const points = pointsOf(open.text, place.start, place.end);
  const [first] = points;
  const last = points.findLast(({ end }) => first !== undefined && end - first.start <= LONGEST) ?? first;
  const stretch = first && last ? { ...place, start: first.start, end: last.end } : place;
  const more = places.length > 1 || stretch.end < place.end ? '等' : '';
  return [
    [
      `· ${found ? '' : '（第五部分没有找到，取自正文）'}${title}：`,
      ...quoted(evidence.citations, open, stretch, LONGEST),
      more,
    ],
  ];
}
