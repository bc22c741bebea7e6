import type { FormRow } from './row.ts';

/** Result columns of table 4; in the table of 行政诉讼 they stand twice. */
export const disputeColumns = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other_result', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const;

export type DisputeColumn = (typeof disputeColumns)[number]['key'];

const all = disputeColumns.map((column) => column.key);
const both = { '2021': all, '2019': all };

/** Blocks of table 4, 政府信息公开行政复议、行政诉讼情况, from left to right. */
export const disputeRows = [
  { key: 'reconsideration', group: '', label: '行政复议', mark: '', columns: both },
  { key: 'litigation_direct', group: '行政诉讼', label: '未经复议直接起诉', mark: '', columns: both },
  { key: 'litigation_after_reconsideration', group: '行政诉讼', label: '复议后起诉', mark: '', columns: both },
] as const satisfies readonly FormRow[];

export type DisputeRow = (typeof disputeRows)[number]['key'];
