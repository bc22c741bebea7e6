import type { FormRow } from './row.ts';

/** Columns of table 2. The first five belong to the form of 2021, the rest to that of 2019; `decisions` is in both. */
export const disclosureColumns = [
  { key: 'made', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'in_force', label: '现行有效件数' },
  { key: 'decisions', label: '处理决定数量' },
  { key: 'amount', label: '金额' },
  { key: 'newly_made', label: '本年新制作数量' },
  { key: 'newly_disclosed', label: '本年新公开数量' },
  { key: 'disclosed_total', label: '对外公开总数量' },
  { key: 'previous_items', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减' },
  { key: 'items', label: '采购项目数量' },
] as const;

export type DisclosureColumn = (typeof disclosureColumns)[number]['key'];

const documents = {
  '2021': ['made', 'repealed', 'in_force'],
  '2019': ['newly_made', 'newly_disclosed', 'disclosed_total'],
} as const;
const decisions2019 = ['previous_items', 'change', 'decisions'] as const;
const decisions = { '2021': ['decisions'], '2019': decisions2019 } as const;

/** Rows of table 2, 主动公开政府信息情况, in printed order. */
export const disclosureRows = [
  { key: 'regulations', group: '', label: '规章', mark: '', columns: documents },
  { key: 'normative_documents', group: '', label: '行政规范性文件', mark: '', columns: documents },
  { key: 'licensing', group: '', label: '行政许可', mark: '', columns: decisions },
  {
    key: 'other_services',
    group: '',
    label: '其他对外管理服务事项',
    mark: '',
    columns: { '2019': decisions2019 },
  },
  { key: 'penalties', group: '', label: '行政处罚', mark: '', columns: decisions },
  { key: 'coercion', group: '', label: '行政强制', mark: '', columns: decisions },
  {
    key: 'fees',
    group: '',
    label: '行政事业性收费',
    mark: '',
    columns: { '2021': ['amount'], '2019': ['previous_items', 'change'] },
  },
  { key: 'procurement', group: '', label: '政府集中采购', mark: '', columns: { '2019': ['items', 'amount'] } },
] as const satisfies readonly FormRow[];

export type DisclosureRow = (typeof disclosureRows)[number]['key'];
