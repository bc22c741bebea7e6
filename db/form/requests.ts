import type { FormRow } from './row.ts';

/** Applicant columns of table 3; the five after 自然人 stand under 法人或其他组织. */
export const requestColumns = [
  { key: 'natural_person', label: '自然人' },
  { key: 'business', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'public_welfare', label: '社会公益组织' },
  { key: 'legal_service', label: '法律服务机构' },
  { key: 'other_organization', label: '其他' },
  { key: 'total', label: '总计' },
] as const;

export type RequestColumn = (typeof requestColumns)[number]['key'];

const all = requestColumns.map((column) => column.key);
const both = { '2021': all, '2019': all };

/** Rows of table 3, 收到和处理政府信息公开申请情况, in printed order (国办公开办函〔2021〕30号 and 〔2019〕60号). */
export const requestRows = [
  { key: 'received', group: '', label: '本年新收政府信息公开申请数量', mark: '一、', columns: both },
  { key: 'carried_in', group: '', label: '上年结转政府信息公开申请数量', mark: '二、', columns: both },
  { key: 'granted', group: '', label: '予以公开', mark: '三、（一）', columns: both },
  { key: 'partly_granted', group: '', label: '部分公开', mark: '三、（二）', columns: both },
  { key: 'refused_state_secret', group: '不予公开', label: '属于国家秘密', mark: '三、（三）1.', columns: both },
  { key: 'refused_by_law', group: '不予公开', label: '其他法律行政法规禁止公开', mark: '三、（三）2.', columns: both },
  {
    key: 'refused_security_stability',
    group: '不予公开',
    label: '危及“三安全一稳定”',
    mark: '三、（三）3.',
    columns: both,
  },
  { key: 'refused_third_party', group: '不予公开', label: '保护第三方合法权益', mark: '三、（三）4.', columns: both },
  {
    key: 'refused_internal_affairs',
    group: '不予公开',
    label: '属于三类内部事务信息',
    mark: '三、（三）5.',
    columns: both,
  },
  { key: 'refused_process', group: '不予公开', label: '属于四类过程性信息', mark: '三、（三）6.', columns: both },
  {
    key: 'refused_enforcement_files',
    group: '不予公开',
    label: '属于行政执法案卷',
    mark: '三、（三）7.',
    columns: both,
  },
  { key: 'refused_inquiry', group: '不予公开', label: '属于行政查询事项', mark: '三、（三）8.', columns: both },
  {
    key: 'unavailable_not_held',
    group: '无法提供',
    label: '本机关不掌握相关政府信息',
    mark: '三、（四）1.',
    columns: both,
  },
  {
    key: 'unavailable_to_be_made',
    group: '无法提供',
    label: '没有现成信息需要另行制作',
    mark: '三、（四）2.',
    columns: both,
  },
  {
    key: 'unavailable_unclear',
    group: '无法提供',
    label: '补正后申请内容仍不明确',
    mark: '三、（四）3.',
    columns: both,
  },
  { key: 'declined_petition', group: '不予处理', label: '信访举报投诉类申请', mark: '三、（五）1.', columns: both },
  { key: 'declined_repeated', group: '不予处理', label: '重复申请', mark: '三、（五）2.', columns: both },
  { key: 'declined_publication', group: '不予处理', label: '要求提供公开出版物', mark: '三、（五）3.', columns: both },
  {
    key: 'declined_excessive',
    group: '不予处理',
    label: '无正当理由大量反复申请',
    mark: '三、（五）4.',
    columns: both,
  },
  {
    key: 'declined_reconfirm',
    group: '不予处理',
    label: '要求行政机关确认或重新出具已获取信息',
    mark: '三、（五）5.',
    columns: both,
  },
  {
    key: 'other_not_corrected',
    group: '其他处理',
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    mark: '三、（六）1.',
    columns: { '2021': all },
  },
  {
    key: 'other_unpaid',
    group: '其他处理',
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    mark: '三、（六）2.',
    columns: { '2021': all },
  },
  { key: 'other_rest', group: '其他处理', label: '其他', mark: '三、（六）3.', columns: { '2021': all } },
  { key: 'other', group: '', label: '其他处理', mark: '三、（六）', columns: { '2019': all } },
  { key: 'concluded', group: '', label: '总计', mark: '三、（七）', columns: both },
  { key: 'carried_out', group: '', label: '结转下年度继续办理', mark: '四、', columns: both },
] as const satisfies readonly FormRow[];

export type RequestRow = (typeof requestRows)[number]['key'];

/** The 21 rows (19 in the form of 2019) that together make （七）总计. */
export const outcomeRows = requestRows
  .filter((row) => !['received', 'carried_in', 'concluded', 'carried_out'].includes(row.key))
  .map((row) => row.key);
