import type { CellKey } from '../../../db/form/form.ts';
import type { Figure } from '../../../db/model/figure.ts';
import type { Store } from '../../../db/store.ts';
import { measure } from '../../gather/figures.ts';
import type { OpenReport } from '../../gather/reports.ts';
import type { Measure } from '../../understand/counted.ts';
import type { Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';

/** A number with its name in a summary. */
type Named = readonly [name: string, measure: Measure];

const cellOf = (key: CellKey): Measure => ({ cell: key });
/** What every report is first asked for, in the order of its tables. */
export const REQUESTS: readonly Named[] = [
  ['新收申请', cellOf('requests.received.total')],
  ['办结', cellOf('requests.concluded.total')],
  ['予以公开', cellOf('requests.granted.total')],
  ['部分公开', cellOf('requests.partly_granted.total')],
  ['不予公开', { group: 'refused', column: 'total' }],
  ['结转下年度', cellOf('requests.carried_out.total')],
];
/** Totals of table 4. */
export const DISPUTES: readonly Named[] = [
  ['行政复议', cellOf('disputes.reconsideration.total')],
  ['行政诉讼', { group: 'litigation', column: 'total' }],
];
/** The numbers of one table in a sentence, each with its mark; what is no number is said to be none. */
export async function summaryNumbers(
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
        `${spans.length > 0 ? '，' : ''}${asked[0]?.[0]}等所在的表没有读出，不给数字，原因：${measured.reason}`,
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
