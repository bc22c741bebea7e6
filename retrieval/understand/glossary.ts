import type { DisclosureColumn, DisclosureRow } from '../../db/form/disclosure.ts';
import type { DisputeColumn, DisputeRow } from '../../db/form/disputes.ts';
import type { RequestColumn, RequestRow } from '../../db/form/requests.ts';
import type { Group } from './plan.ts';

/** People's words for what the form counts. The form's own label comes first in each list. */
export interface Entry<Target> {
  readonly target: Target;
  readonly words: readonly string[];
}

export type RowTarget =
  | { readonly table: 'requests'; readonly rows: readonly RequestRow[] }
  | { readonly table: 'requests'; readonly group: Group }
  | { readonly table: 'disputes'; readonly rows: readonly DisputeRow[] }
  | { readonly table: 'disclosure'; readonly row: DisclosureRow };

const request = (words: readonly string[], ...rows: RequestRow[]): Entry<RowTarget> => ({
  target: { table: 'requests', rows },
  words,
});
const group = (words: readonly string[], key: Group): Entry<RowTarget> => ({
  target: { table: 'requests', group: key },
  words,
});
const dispute = (words: readonly string[], ...rows: DisputeRow[]): Entry<RowTarget> => ({
  target: { table: 'disputes', rows },
  words,
});
const disclosure = (words: readonly string[], row: DisclosureRow): Entry<RowTarget> => ({
  target: { table: 'disclosure', row },
  words,
});

/** Words that name one row, or a group of rows. */
export const ROWS: readonly Entry<RowTarget>[] = [
  request(
    [
      '本年新收政府信息公开申请数量',
      '本年新收',
      '新收到',
      '新收',
      '申请总量',
      '申请量',
      '申请数量',
      '申请件数',
      '收件量',
    ],
    'received',
  ),
  request(
    [
      '上年结转',
      '上一年结转',
      '上年度结转',
      '去年结转',
      '往年结转',
      '结转过来',
      '结转来的',
      '上年转来',
      '往年拖过来',
      '拖过来',
      '上年遗留',
    ],
    'carried_in',
  ),
  request(
    [
      '结转下年度继续办理',
      '结转下年度',
      '结转下年',
      '结转到下年',
      '结转到下一年',
      '结转到今年',
      '结转到明年',
      '转到下年',
      '转下年',
      '没办完',
      '未办完',
      '没办结',
      '未办结',
      '还在办',
      '还没办',
      '没有办完',
      '尚未办结',
      '遗留到下年',
    ],
    'carried_out',
  ),
  request(['予以公开', '同意公开', '全部公开', '答应公开', '完全公开'], 'granted'),
  request(['给公开', '公开给', '给了公开'], 'granted', 'partly_granted'),
  request(['部分公开', '区分处理', '公开一部分', '公开了一部分'], 'partly_granted'),
  group(
    [
      '不予公开',
      '不予以公开',
      '没有公开的',
      '没公开的',
      '没公开',
      '未公开',
      '不公开',
      '拒绝公开',
      '拒绝',
      '没给公开',
      '不给公开',
      '没让公开',
      '没给的',
      '驳回',
    ],
    'refused',
  ),
  request(['属于国家秘密', '国家秘密', '国家机密', '涉密', '机密'], 'refused_state_secret'),
  request(['其他法律行政法规禁止公开', '法律行政法规禁止', '法律法规禁止', '法律禁止', '法规禁止'], 'refused_by_law'),
  request(['危及三安全一稳定', '三安全一稳定', '三安全', '危及国家安全', '社会稳定'], 'refused_security_stability'),
  request(
    ['保护第三方合法权益', '第三方合法权益', '第三方权益', '第三方', '第三人', '商业秘密', '个人隐私', '他人隐私'],
    'refused_third_party',
  ),
  request(
    ['属于三类内部事务信息', '三类内部事务信息', '内部事务', '内部信息', '内部管理信息'],
    'refused_internal_affairs',
  ),
  request(['属于四类过程性信息', '四类过程性信息', '过程性信息', '过程性', '过程信息'], 'refused_process'),
  request(['属于行政执法案卷', '行政执法案卷', '执法案卷', '案卷'], 'refused_enforcement_files'),
  request(['属于行政查询事项', '行政查询事项', '行政查询', '查询事项'], 'refused_inquiry'),
  group(['无法提供', '没法提供', '不能提供', '提供不了', '给不了', '无法给出'], 'unavailable'),
  request(
    [
      '本机关不掌握相关政府信息',
      '本机关不掌握',
      '不掌握',
      '没掌握',
      '未掌握',
      '信息不存在',
      '没有这个信息',
      '没有这些信息',
      '没有该信息',
      '没有相关信息',
      '手里没有',
    ],
    'unavailable_not_held',
  ),
  request(
    ['没有现成信息需要另行制作', '没有现成信息', '没有现成', '另行制作', '需要制作', '需要加工', '重新制作'],
    'unavailable_to_be_made',
  ),
  request(
    ['补正后申请内容仍不明确', '内容仍不明确', '仍不明确', '内容不明确', '补正后不明确', '说不清楚'],
    'unavailable_unclear',
  ),
  group(['不予处理', '不处理', '没处理', '未处理'], 'declined'),
  request(['信访举报投诉类申请', '信访举报投诉', '信访', '举报投诉', '投诉举报'], 'declined_petition'),
  request(['重复申请', '重复提交', '重复提'], 'declined_repeated'),
  request(['要求提供公开出版物', '公开出版物', '出版物'], 'declined_publication'),
  request(['无正当理由大量反复申请', '大量反复申请', '大量反复', '反复申请', '频繁申请'], 'declined_excessive'),
  request(['要求行政机关确认或重新出具已获取信息', '确认或重新出具', '重新出具', '已获取信息'], 'declined_reconfirm'),
  group(['其他处理'], 'other_handling'),
  request(
    ['申请人无正当理由逾期不补正', '无正当理由逾期不补正', '逾期不补正', '逾期未补正', '不补正', '没有补正', '没补正'],
    'other_not_corrected',
  ),
  request(
    [
      '逾期未按收费通知要求缴纳费用',
      '逾期未按收费通知',
      '逾期未缴费',
      '逾期不缴费',
      '未缴纳费用',
      '不缴费',
      '没缴费',
      '没交费',
      '不交费',
    ],
    'other_unpaid',
  ),
  request(['其他处理里的其他', '其他处理中的其他', '其他处理的其他'], 'other_rest'),
  request(
    [
      '办理总计',
      '办理结果总计',
      '办结',
      '办完',
      '办理完',
      '答复了',
      '答复',
      '处理完',
      '总共办理',
      '一共办理',
      '办理了',
    ],
    'concluded',
  ),
  dispute(['行政复议', '复议'], 'reconsideration'),
  dispute(
    ['行政诉讼', '打官司', '官司', '诉讼', '被起诉', '起诉', '告上法庭', '上法院', '吃官司', '被告'],
    'litigation_direct',
    'litigation_after_reconsideration',
  ),
  dispute(['未经复议直接起诉', '未经复议', '直接起诉'], 'litigation_direct'),
  dispute(['复议后起诉', '复议后再起诉', '复议之后起诉', '先复议再起诉'], 'litigation_after_reconsideration'),
  disclosure(['规章'], 'regulations'),
  disclosure(['行政规范性文件', '规范性文件', '红头文件'], 'normative_documents'),
  disclosure(['行政许可', '许可', '行政审批'], 'licensing'),
  disclosure(['其他对外管理服务事项', '对外管理服务'], 'other_services'),
  disclosure(['行政处罚', '处罚', '罚了', '罚单'], 'penalties'),
  disclosure(['行政强制', '强制措施', '强制执行', '强制'], 'coercion'),
  disclosure(['行政事业性收费', '事业性收费', '收费金额', '行政收费'], 'fees'),
  disclosure(['政府集中采购', '集中采购', '政府采购'], 'procurement'),
];

/** Words that name a row only when nothing else in the question does. */
export const WEAK_ROWS: readonly Entry<RowTarget>[] = [
  request(
    [
      '政府信息公开申请',
      '信息公开申请',
      '依申请公开',
      '依申请',
      '公开申请',
      '收到',
      '受理',
      '接到',
      '收了',
      '申请',
      '来要信息',
      '要信息',
      '新增',
    ],
    'received',
  ),
  disclosure(['收费', '收了多少钱', '多少钱'], 'fees'),
  disclosure(['文件'], 'normative_documents'),
  request(['结转'], 'carried_in', 'carried_out'),
];

/** Words for the applicant columns of table 3. */
export const APPLICANTS: readonly Entry<RequestColumn>[] = [
  { target: 'natural_person', words: ['自然人', '个人', '公民', '老百姓', '群众', '市民', '村民'] },
  { target: 'business', words: ['商业企业', '企业', '公司', '商家'] },
  { target: 'research', words: ['科研机构', '科研院所', '科研单位', '研究机构', '科研'] },
  { target: 'public_welfare', words: ['社会公益组织', '公益组织', '公益机构', '社会组织', '公益'] },
  { target: 'legal_service', words: ['法律服务机构', '律师事务所', '律所', '律师', '法律服务'] },
  { target: 'other_organization', words: ['其他法人', '其他组织', '其他申请人', '其他机构'] },
];

/** Words for the result columns of table 4. */
export const RESULTS: readonly Entry<DisputeColumn>[] = [
  { target: 'upheld', words: ['结果维持', '维持'] },
  { target: 'corrected', words: ['结果纠正', '被纠正', '纠正', '输了', '败诉', '输掉', '输', '改过', '撤销', '被改'] },
  { target: 'other_result', words: ['其他结果'] },
  { target: 'pending', words: ['尚未审结', '没有审结', '没审结', '未审结', '还没审完', '还没判', '没结案'] },
];

/** Words for the document columns of table 2, form of 2021 and of 2019. */
export const DOCUMENTS: readonly Entry<readonly DisclosureColumn[]>[] = [
  { target: ['made', 'newly_made'], words: ['制发件数', '制发', '新制定', '制定', '出台', '印发', '新发', '发了'] },
  { target: ['repealed'], words: ['废止件数', '废止', '废了', '废除', '作废', '废掉'] },
  { target: ['in_force'], words: ['现行有效件数', '现行有效', '现行', '有效', '还在用', '管用'] },
  { target: ['newly_disclosed'], words: ['新公开'] },
  { target: ['disclosed_total'], words: ['对外公开总数量', '公开总数'] },
];
