import type { DisclosureRow } from '../../../db/form/disclosure.ts';
import type { DisputeRow } from '../../../db/form/disputes.ts';
import type { RequestRow } from '../../../db/form/requests.ts';
import type { Group } from '../counted.ts';
import { CONCLUDING, FORBIDDEN, REFUSING } from './everyday.ts';

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

/** Words that name one row, or a group of rows. */
export const ROWS: readonly Entry<RowTarget>[] = [
  request(
    'received',
    '本年新收政府信息公开申请数量 本年新收政府信息公开申请 本年新收 新收到 新收 申请总量 申请量 申请数量 申请件数 申请总数 申请数 收件量 收件数 收件 来件 受理量 受理数 受理件数 新增申请',
  ),
  request(
    'carried_in',
    '上年结转政府信息公开申请数量 上年结转 上一年结转 上年度结转 去年结转过来 去年结转来 往年结转 历年结转 结转过来 结转来的 结转进来 上年转来 上年转过来 往年拖过来 拖过来 上年遗留 上年留下 上年剩下 上年剩的 去年剩下 去年剩的 上年剩 上一年留下 上年压下 上年积压 往年积压 去年积压 往年遗留 往年留下 留下来的 遗留下来 积压过来',
  ),
  request(
    'carried_out',
    '结转下年度继续办理 结转下年度 结转下年 结转下一年 结转到下年 结转到下一年 结转至下年 结转到今年 结转到明年 结转到来年 结转到次年 结转明年 转到下年 转到下一年 转到明年 转到来年 转下年 留到下一年 留到下年 留到明年 拖到下一年 拖到下年 拖到明年 没办完 未办完 没办结 未办结 没办好 还在办 还没办 没有办完 尚未办结 正在办理 在办的 剩几件没办 剩多少没办 剩下没办 还剩 剩几件 剩下几件 剩多少 遗留到下年 积压的 积压 攒着 压着没办 手上没办完',
  ),
  requests(['carried_in', 'carried_out'], '结转 跨年度 跨年'),
  request(
    'granted',
    '予以公开 全给了 全部给了 都给了 全给 完整给了 完整公开 同意公开 同意了 同意的 同意多少 同意几 全部公开 答应公开 完全公开 全文公开 全公开',
  ),
  requests(['granted', 'partly_granted'], '给公开 公开给 给了公开'),
  request(
    'partly_granted',
    '部分公开 部分给了 部分给 给了一部分 给一部分 给了部分 一部分给了 只给了一部分 只给一部分 半给 区分处理 公开一部分 给了一半 给一半 一半给了 公开了一半 公开一半 公开了一部分 公开部分 半公开 部分予以公开',
  ),
  group(
    'refused',
    '不予公开 不予以公开 没有公开的 没公开的 没公开 未公开 不公开 未予公开 拒绝公开 拒绝 没给公开 不给公开 没让公开 不让公开 不肯公开 没给的 不给的 驳回 没批 没批准 没同意 不同意公开 没通过 不让看 没让看 不给看 没给看 没给 不给 不给公开 拒了 拒掉 挡回去 挡回来 挡回 挡住 卡住 卡下 回绝 没答应 不答应 不批 遮着不给',
    REFUSING,
  ),
  request('refused_state_secret', '属于国家秘密 国家秘密 国家机密 涉密 公家机密 公家秘密 机密 保密 秘密'),
  request(
    'refused_by_law',
    '其他法律行政法规禁止公开 法律行政法规禁止公开 法律行政法规禁止 法律法规禁止公开 法律法规禁止 法律禁止公开 法律禁止 法规禁止 法律不允许 法律不让公开 法律不让 法律规定不能公开 法律规定不准公开',
    FORBIDDEN,
  ),
  request(
    'refused_security_stability',
    '危及三安全一稳定 危害三安全一稳定 三安全一稳定 三安全 危及国家安全 国家安全 公共安全 经济安全 影响社会稳定 社会稳定',
  ),
  request(
    'refused_third_party',
    '保护第三方合法权益 第三方合法权益 第三方权益 第三方 第三人 商业秘密 商业机密 个人隐私 他人隐私 别人隐私 别人的隐私 隐私',
  ),
  request(
    'refused_internal_affairs',
    '属于三类内部事务信息 三类内部事务信息 三类内部事务 内部事务信息 内部事务 内部信息 内部管理信息 内部管理 内部的东西 内部事情 内部的事 内部事项 人事管理',
  ),
  request(
    'refused_process',
    '属于四类过程性信息 四类过程性信息 四类过程性 过程性信息 过程性文件 过程性 过程信息 内部讨论 讨论记录 讨论稿 过程稿 草稿 请示报告 磋商信函',
  ),
  request('refused_enforcement_files', '属于行政执法案卷 行政执法案卷 执法案卷 案卷信息 案卷'),
  request('refused_inquiry', '属于行政查询事项 行政查询事项 行政查询 查询事项 查询类 查档类'),
  group('unavailable', '无法提供 没法提供 不能提供 提供不了 给不了 无法给出 没能提供 未能提供'),
  request(
    'unavailable_not_held',
    '本机关不掌握相关政府信息 本机关不掌握 不掌握相关信息 不掌握信息 不掌握 没掌握 未掌握 信息不存在 不存在 没有这个信息 没有这些信息 没有该信息 没有此信息 没有相关信息 没有这类信息 没有信息的 没这个信息 说没有的 说没有 手里没有 手头没有 不是本机关的 不归他们管 不归本机关管 不归我们管',
  ),
  request(
    'unavailable_to_be_made',
    '没有现成信息需要另行制作 没有现成信息 没有现成 没现成的 另行制作 要现做 现做 要另做 另做 另外制作 需要制作 需要加工汇总 需要加工 加工汇总 汇总加工 重新制作',
  ),
  request(
    'unavailable_unclear',
    '补正后申请内容仍不明确 补正后仍不明确 补正后还是不明确 申请内容不明确 申请内容仍不明确 内容仍不明确 仍不明确 补了还不清楚 补了还不明确 补正了还不清楚 补正后还不清楚 内容不明确 补正后不明确 不明确 说不清楚 写不清楚 没写清楚 不清楚要什么 不清楚要啥',
  ),
  group('declined', '不予处理 不处理 不理 不搭理 没理 没处理 未处理 不予受理 没受理 不受理'),
  request(
    'declined_petition',
    '信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访件 信访类 信访 举报投诉类 举报投诉 投诉举报类 投诉举报 投诉类 举报类 投诉 举报',
  ),
  request('declined_repeated', '重复申请 重复提交 重复提 重复来问 重复来要 重复问 重复要 重复的 重复件'),
  request('declined_publication', '要求提供公开出版物 公开出版物 出版物'),
  request(
    'declined_excessive',
    '无正当理由大量反复申请 无正当理由大量反复 大量反复申请 反复大量申请 反复大量 大量反复 大量申请 反复申请 频繁申请',
  ),
  request(
    'declined_reconfirm',
    '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 确认或重新出具 重新出具 要求确认信息 要求确认 确认信息 已获取信息 已经获取的信息',
  ),
  group('other_handling', '其他处理'),
  request(
    'other_not_corrected',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 申请人无正当理由逾期不补正 无正当理由逾期不补正 行政机关不再处理其政府信息公开申请 逾期不补正 逾期未补正 逾期没补正 不补正 补正后没下文 退回补正后没下文 没下文 没回音 没有补正 没补正 未补正 补正没补 不补材料 没补材料 补正逾期',
  ),
  request(
    'other_unpaid',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未按收费通知 没按通知交费 没按通知缴费 未按通知缴费 不按通知缴费 没按收费通知 逾期未缴费 逾期不缴费 逾期没缴费 未缴纳费用 未缴费 不交费用 不缴费 没缴费 没交费 不交费 未交费 没交钱 不交钱',
  ),
  request(
    'other_rest',
    '其他处理里的其他 其他处理中的其他 其他处理的其他 其他处理里面的其他 其他处理3.其他 其他处理当中的其他',
  ),
  request(
    'concluded',
    '办理结果总计 办理总计 结果总计 (七)总计 七总计 总计一栏 总计一行 办理总数 办结总数 办结量 办结数 办结 结了 了结 办掉 办完 办理完 办理了 办了 答复了 答复 回复了 回复 处理完 处理了 总共办理 一共办理 办理多少 办理几 处理多少 处理几',
    CONCLUDING,
  ),
  requests(
    ['received', 'carried_in', 'concluded', 'carried_out'],
    '申请办理情况 申请处理情况 依申请公开办理情况 依申请公开情况 依申请情况 申请情况 办理情况 受理情况',
  ),
  dispute('行政复议 复议', 'reconsideration'),
  dispute(
    '行政诉讼 打官司 官司 诉讼 被起诉 起诉 被告上法庭 被告上法院 告上法庭 告上法院 告到法院 上法院 吃官司 被告了 被告 被人告 被群众告 被老百姓告 有人告 告他们 应诉 当被告 做被告 当了被告 成了被告 被告几 被告多',
    'litigation_direct',
    'litigation_after_reconsideration',
  ),
  dispute(
    '未经复议直接起诉 未经复议 不经复议 没经过复议 没有经过复议 直接起诉 直接告到法院 直接打官司 直接诉讼',
    'litigation_direct',
  ),
  dispute(
    '复议后起诉 复议后再起诉 复议后又起诉 复议之后起诉 复议之后又起诉 复议后诉讼 复议后提起诉讼 复议后打官司 复议完又起诉 复议完再起诉 经复议起诉 经过复议再起诉 先复议再起诉 先复议后起诉 复议再起诉 复议完又去法院 复议完再去法院 复议后又去法院 复议后去法院',
    'litigation_after_reconsideration',
  ),
  disclosure('规章', 'regulations'),
  disclosure('行政规范性文件 规范性文件 规范文件 红头文件', 'normative_documents'),
  disclosure('行政许可 许可 行政审批 许可证 审批 批了多少证 批了几个证 批证 发证', 'licensing'),
  disclosure('其他对外管理服务事项 对外管理服务', 'other_services'),
  disclosure('行政处罚 处罚 罚了 罚得 罚过 罚单 罚了多少张单子 罚了几张单子', 'penalties'),
  disclosure('行政强制 强制措施 强制执行 查封扣押 查封 扣押 强制', 'coercion'),
  disclosure('行政事业性收费 事业性收费 行政收费', 'fees'),
  disclosure('政府集中采购 集中采购 政府采购 采购花 采购总金额 采购金额 采购总额', 'procurement'),
];

/**
 * Words that hold one of those above and name nothing that is counted: 有没有 is no 没有, 不办了 is no 办了, and being complained
 * about is no request.
 */
export const NOT_ROW_WORDS: readonly string[] = [
  '有没有',
  '没有没有',
  '要办多少',
  '要办几',
  '该办多少',
  '该办几',
  '不办了',
  '不处理了',
  '不再办了',
  '不再处理',
  '被投诉',
  '被举报',
  '遭投诉',
  '公开工作投诉',
  '公开工作的投诉',
  '公开工作举报',
  '对公开的投诉',
  '投诉电话',
  '举报电话',
];

function words(list: string): string[] {
  return list.split(' ');
}

/** Words for a row of table 3. */
export function request(row: RequestRow, list: string, more: readonly string[] = []): Entry<RowTarget> {
  return requests([row], list, more);
}

/** Words for rows of table 3 that people ask for together. */
export function requests(rows: readonly RequestRow[], list: string, more: readonly string[] = []): Entry<RowTarget> {
  return { target: { table: 'requests', rows }, words: [...words(list), ...more] };
}

function group(key: Group, list: string, more: readonly string[] = []): Entry<RowTarget> {
  return { target: { table: 'requests', group: key }, words: [...words(list), ...more] };
}

function dispute(list: string, ...rows: DisputeRow[]): Entry<RowTarget> {
  return { target: { table: 'disputes', rows }, words: words(list) };
}

/** Words for a row of table 2. */
export function disclosure(list: string, row: DisclosureRow): Entry<RowTarget> {
  return { target: { table: 'disclosure', row }, words: words(list) };
}
