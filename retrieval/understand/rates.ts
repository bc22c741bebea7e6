import type { Share } from './counted.ts';

/** A rate that people ask for by name. The form prints none: each is made from two of its numbers. */
export interface Rate {
  readonly key: string;
  /** What it is called in an answer. */
  readonly name: string;
  /** The formula in the form's words. */
  readonly formula: string;
  readonly share: Share;
  /** The key of another usual definition, offered beside it. */
  readonly other: string | null;
}

const concluded = { cell: 'requests.concluded.total' } as const;
const lawsuits = { group: 'litigation', column: 'total' } as const;

/** The rates that have a name, each with one definition that is said aloud. */
export const RATES = [
  {
    key: 'disclosure',
    name: '公开率',
    formula: '（予以公开 + 部分公开）÷ 办理结果总计',
    share: { part: { sum: ['requests.granted.total', 'requests.partly_granted.total'] }, whole: concluded },
    other: 'full_disclosure',
  },
  {
    key: 'full_disclosure',
    name: '予以公开率',
    formula: '予以公开 ÷ 办理结果总计',
    share: { part: { cell: 'requests.granted.total' }, whole: concluded },
    other: 'disclosure',
  },
  {
    key: 'partial_disclosure',
    name: '部分公开率',
    formula: '部分公开 ÷ 办理结果总计',
    share: { part: { cell: 'requests.partly_granted.total' }, whole: concluded },
    other: 'disclosure',
  },
  {
    key: 'refusal',
    name: '不予公开率',
    formula: '不予公开各项合计 ÷ 办理结果总计',
    share: { part: { group: 'refused', column: 'total' }, whole: concluded },
    other: null,
  },
  {
    key: 'unavailability',
    name: '无法提供率',
    formula: '无法提供各项合计 ÷ 办理结果总计',
    share: { part: { group: 'unavailable', column: 'total' }, whole: concluded },
    other: null,
  },
  {
    key: 'conclusion',
    name: '办结率',
    formula: '办理结果总计 ÷（本年新收 + 上年结转）',
    share: { part: concluded, whole: { sum: ['requests.received.total', 'requests.carried_in.total'] } },
    other: null,
  },
  {
    key: 'reconsideration_corrected',
    name: '复议纠正率',
    formula: '行政复议结果纠正 ÷ 行政复议总计',
    share: { part: { cell: 'disputes.reconsideration.corrected' }, whole: { cell: 'disputes.reconsideration.total' } },
    other: null,
  },
  {
    key: 'reconsideration_upheld',
    name: '复议维持率',
    formula: '行政复议结果维持 ÷ 行政复议总计',
    share: { part: { cell: 'disputes.reconsideration.upheld' }, whole: { cell: 'disputes.reconsideration.total' } },
    other: null,
  },
  {
    key: 'litigation_corrected',
    name: '诉讼纠正率',
    formula: '行政诉讼结果纠正（两种合计）÷ 行政诉讼总计（两种合计）',
    share: { part: { group: 'litigation', column: 'corrected' }, whole: lawsuits },
    other: null,
  },
  {
    key: 'litigation_upheld',
    name: '诉讼维持率',
    formula: '行政诉讼结果维持（两种合计）÷ 行政诉讼总计（两种合计）',
    share: { part: { group: 'litigation', column: 'upheld' }, whole: lawsuits },
    other: null,
  },
] as const satisfies readonly Rate[];

export type RateKey = (typeof RATES)[number]['key'];

/** The rate that is this share, if it has a name. */
export function rateOf(share: Share): Rate | undefined {
  const sought = JSON.stringify([share.part, share.whole]);
  return RATES.find((rate) => JSON.stringify([rate.share.part, rate.share.whole]) === sought);
}
