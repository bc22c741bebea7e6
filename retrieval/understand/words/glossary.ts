import type { DisclosureRow } from '../../../db/form/disclosure.ts';
import type { DisputeRow } from '../../../db/form/disputes.ts';
import type { RequestRow } from '../../../db/form/requests.ts';
import type { Group } from '../counted.ts';
import { CONCLUDING, FORBIDDEN, REFUSING, REST_OF_OTHER } from './everyday.ts';
import { OF_OTHERS } from './glossary-grounds.ts';

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
    '本年新收政府信息公开申请数量 本年新收政府信息公开申请 本年新收 新收到 新收 申请总量 申请量 申请数量 申请件数 申请总数 申请数 收件量 收件数 收件 来件 受理量 受理数 受理件数 新增申请 接件量 接件数 新来的申请 新收的申请 新来申请',
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
    '予以公开 全给了 全部给了 都给了 全给 完整给了 完整公开 同意公开 同意了 同意的 同意多少 同意几 全部公开 答应公开 完全公开 全文公开 全公开 准予公开 准许公开 批准公开 全额公开 全部准予公开 全部予以公开 都公开 全都给了 全都给 全都公开 完全给 完全给了 依法公开 依法予以公开 公开了全部 给了全部 给全了 完完整整',
  ),
  requests(['granted', 'partly_granted'], '给公开 公开给 给了公开'),
  request(
    'partly_granted',
    '部分公开 部分给了 部分给 给了一部分 给一部分 给了部分 一部分给了 只给了一部分 只给一部分 半给 区分处理 公开一部分 给了一半 给一半 一半给了 公开了一半 公开一半 公开了一部分 公开部分 半公开 部分予以公开 打码公开 遮挡后公开 遮挡公开 涂黑后给 涂黑后公开 涂黑公开 去掉敏感后公开 公开了部分 公开了一些 只公开一部分 只公开了一部分 只公开部分 不完全公开 没完全公开 未完全公开 没给全 没有给全 未给全 没全给 给一半留一半 公开一半留一半 处理后公开 隐去后公开 有保留地公开 部分同意 部分同意公开 打码 打了码',
  ),
  group(
    'refused',
    '不予公开 不予以公开 没有公开的 没公开的 没公开 未公开 不公开 未予公开 拒绝公开 拒绝 没给公开 不给公开 没让公开 不让公开 不肯公开 没给的 不给的 驳回 没批 没批准 没同意 不同意公开 没通过 不让看 没让看 不给看 没给看 没给 不给 不给公开 拒了 拒掉 挡回去 挡回来 挡回 挡住 卡住 卡下 回绝 没答应 不答应 不批 遮着不给 吃了闭门羹 闭门羹 碰了钉子 碰钉子 没准公开 不准公开 不予准许 决定不公开 不公开决定 不予公开决定 没被同意 没被批准 没有被同意 没有被批准 未被批准 未获批准 未获同意',
    REFUSING,
  ),
  request(
    'refused_state_secret',
    '属于国家秘密 国家秘密 国家机密 涉密 公家机密 公家秘密 机密 保密 秘密 国秘 属于国秘 涉及国秘 涉秘 密件 涉密件 定密',
  ),
  request(
    'refused_by_law',
    '其他法律行政法规禁止公开 法律行政法规禁止公开 法律行政法规禁止 法律法规禁止公开 法律法规禁止 法律禁止公开 法律禁止 法规禁止 法律不允许 法律不让公开 法律不让 法律规定不能公开 法律规定不准公开 依法禁止公开 依法禁止 依法不得公开 明令禁止 法律明令禁止 法律有禁止规定 法律明文禁止 其他法律行政法规 其他法律法规 别的法律',
    FORBIDDEN,
  ),
  request(
    'refused_security_stability',
    '危及三安全一稳定 危害三安全一稳定 三安全一稳定 三安全 危及国家安全 国家安全 公共安全 经济安全 影响社会稳定 社会稳定 危害安全稳定 危及安全稳定 影响安全稳定 三个安全一个稳定 安全和稳定 安全与稳定 安全或稳定 安全跟稳定 危害国家安全 危害公共安全 国家安全公共安全经济安全社会稳定 国家安全、公共安全、经济安全、社会稳定 国家安全、公共安全、经济安全和社会稳定',
  ),
  request(
    'refused_third_party',
    '保护第三方合法权益 第三方合法权益 第三方权益 第三方 第三人 商业秘密 商业机密 个人隐私 他人隐私 别人隐私 别人的隐私 隐私 第三者权益 第三者 第三人权益 第三人合法权益 保护第三人 他人利益 他人权益 他人合法权益 别人利益 别人权益 别人的权益 别人的利益 别人合法权益 企业商业秘密 公司商业秘密 企业的商业秘密 隐私问题 个人隐私问题 商业秘密个人隐私',
    OF_OTHERS,
  ),
  request(
    'refused_internal_affairs',
    '属于三类内部事务信息 三类内部事务信息 三类内部事务 内部事务信息 内部事务 内部信息 内部管理信息 内部管理 内部的东西 内部事情 内部的事 内部事项 人事管理 三类内部 内部事 内部信息类',
  ),
  request(
    'refused_process',
    '属于四类过程性信息 四类过程性信息 四类过程性 过程性信息 过程性文件 过程性 过程信息 内部讨论 讨论记录 讨论稿 过程稿 草稿 请示报告 磋商信函 四类过程 内部会议讨论记录 会议讨论记录',
  ),
  request(
    'refused_enforcement_files',
    '属于行政执法案卷 行政执法案卷 执法案卷 案卷信息 案卷 执法卷宗 行政执法卷宗 卷宗 执法材料 执法档案 办案材料 办案卷宗 案卷材料 执法案卷材料',
  ),
  request('refused_inquiry', '属于行政查询事项 行政查询事项 行政查询 查询事项 查询类 查档类'),
  group(
    'unavailable',
    '无法提供 没法提供 不能提供 提供不了 给不了 无法给出 没能提供 未能提供 没办法提供 没有办法提供 没法给 没办法给 没能给 未能给 给不出来 给不出 拿不出来 拿不出 无法给 无法给予 提供不出来 提供不出',
  ),
  request(
    'unavailable_not_held',
    '本机关不掌握相关政府信息 本机关不掌握 不掌握相关信息 不掌握信息 不掌握 没掌握 未掌握 信息不存在 不存在 没有这个信息 没有这些信息 没有该信息 没有此信息 没有相关信息 没有这类信息 没有信息的 没这个信息 说没有的 说没有 手里没有 手头没有 不是本机关的 不归他们管 不归本机关管 不归我们管 查无此信息 查无信息 查无此件 查无 查不到 没查到 未查到 没有查到 找不到 没找到 没有找到 未找到 检索不到 未检索到 没检索到 没有检索到 检索没有 检索无 没有相关记录 没相关记录 不由本机关掌握 不属于本机关掌握 不属本机关掌握 不属于本机关公开 不属于本机关负责公开 不属于本行政机关公开 不属于本机关职责 不属于本机关职责范围 不属于本机关 不属本机关 不由他们掌握 没有掌握 告知不存在 没制作没获取 未制作未获取 没有制作没有获取 未制作或未获取 未制作也未获取 本机关没有 本单位没有 单位没有 本来就没有',
  ),
  request(
    'unavailable_to_be_made',
    '没有现成信息需要另行制作 没有现成信息 没有现成 没现成的 另行制作 要现做 现做 要另做 另做 另外制作 需要制作 需要加工汇总 需要加工 加工汇总 汇总加工 重新制作 没现成信息 没现成 现成没有 现成的没有 另外加工制作 加工制作 另行加工 另外加工 要加工分析 加工分析 重新整理 重新汇总 重新加工 另行汇总 另行整理 现编 需要另外制作 要另行制作 需另行制作 要加工的 重新做 要重新做',
  ),
  request(
    'unavailable_unclear',
    '补正后申请内容仍不明确 补正后仍不明确 补正后还是不明确 申请内容不明确 申请内容仍不明确 内容仍不明确 仍不明确 补了还不清楚 补了还不明确 补正了还不清楚 补正后还不清楚 内容不明确 补正后不明确 不明确 说不清楚 写不清楚 没写清楚 不清楚要什么 不清楚要啥 申请内容不清 内容不清 内容不明 申请内容不明 描述不清 描述不明确 描述不明 表述不清 指向不明 指向不明确 内容含糊 内容模糊 写得含糊 说不明白 讲不清 讲不清楚 不晓得要啥 不晓得要啥子 不知道要啥 不知道要什么 弄不清要啥 看不懂要什么 补正后看不懂 不够具体',
  ),
  group(
    'declined',
    '不予处理 不处理 不理 不搭理 没理 没处理 未处理 不予受理 没受理 不受理 没搭理 不予理会 不理会 置之不理 不理睬 不予处置 没理睬',
  ),
  request(
    'declined_petition',
    '信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访件 信访类 信访 举报投诉类 举报投诉 投诉举报类 投诉举报 投诉类 举报类 投诉 举报 变相信访 信访性质 走信访 信访事项 信访投诉 信访诉求 以申请名义信访 信访渠道 当信访处理 按信访处理 作信访处理',
  ),
  request(
    'declined_repeated',
    '重复申请 重复提交 重复提 重复来问 重复来要 重复问 重复要 重复的 重复件 二次申请 重复的申请 申请重复 同一事反复 重复递交 重复递 再次申请同样内容 答复过又来要 答复过又申请',
  ),
  request(
    'declined_publication',
    '要求提供公开出版物 公开出版物 出版物 要书报 要报刊 要报纸 要报纸刊物 要刊物 要年鉴 要书刊 要出版物 要年鉴 公开发行的书 出版的书',
  ),
  request(
    'declined_excessive',
    '无正当理由大量反复申请 无正当理由大量反复 大量反复申请 反复大量申请 反复大量 大量反复 大量申请 反复申请 频繁申请 大批量申请 大批申请 批量申请 反复申请太多 没理由大量申请 反复大量提',
  ),
  request(
    'declined_reconfirm',
    '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 确认或重新出具 重新出具 要求确认信息 要求确认 确认信息 已获取信息 已经获取的信息 重新出具已获取 已获取的信息 已经拿到的信息 已拿到的信息 重新出文书 重新开具 重新确认 要求重新出具 要求重新开具',
  ),
  group('other_handling', '其他处理 其它处理 别的处理 其他方式处理 其他处理方式 其他情形处理 作其他处理 其他处理情形'),
  request(
    'other_not_corrected',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 申请人无正当理由逾期不补正 无正当理由逾期不补正 行政机关不再处理其政府信息公开申请 逾期不补正 逾期未补正 逾期没补正 不补正 补正后没下文 退回补正后没下文 没下文 没回音 没有补正 没补正 未补正 补正没补 不补材料 没补材料 补正逾期 逾期不补 逾期没补 超期未补正 超期不补正 超期没补正 过期不补正 过期没补正 过期未补正 过期没补 超期没补 到期没补 到期未补 到期不补',
  ),
  request(
    'other_unpaid',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未按收费通知 没按通知交费 没按通知缴费 未按通知缴费 不按通知缴费 没按收费通知 逾期未缴费 逾期不缴费 逾期没缴费 未缴纳费用 未缴费 不交费用 不缴费 没缴费 没交费 不交费 未交费 没交钱 不交钱 欠费 拒绝缴费 拒不缴费 拒绝交费 拒交 拒缴 没有缴费 没有交费 没有缴纳费用 未缴纳 没缴纳 没给钱 不给钱 没付费 未付费 不付费 没付钱 没有付费',
  ),
  request('other_rest', '其他处理里的其他', REST_OF_OTHER),
  request(
    'concluded',
    '办理结果总计 办理总计 结果总计 (七)总计 七总计 总计一栏 总计一行 办理总数 办结总数 办结量 办结数 办结 结了 了结 办掉 办完 办理完 办理了 办了 答复了 答复 回复了 回复 处理完 处理了 总共办理 一共办理 办理多少 办理几 处理多少 处理几 办件量 办件数 办件总量 办件总数 办件总计 办理量 办理件数 处理件数 处理量 处理数 处理总数 处理总量 办理总量 办理数 答复总量 答复总数 答复量 答复件数 答复数 回复总数 回复件数 回复量 办结件数 办理结果的总计 办理结果总数 办理结果合计 办理结果一共 办理结果共 总的办理结果 办理结果多少 办理结果几 第七项总计 第(七)项总计 第七项 完成办理 搞定 办妥 办成 结掉 了结掉 得到答复 得到了答复 收到答复 收到了答复 完成答复 得到回复',
    CONCLUDING,
  ),
  requests(
    ['received', 'carried_in', 'concluded', 'carried_out'],
    '申请办理情况 申请处理情况 依申请公开办理情况 依申请公开情况 依申请情况 申请情况 办理情况 受理情况',
  ),
  dispute('行政复议 复议', 'reconsideration'),
  dispute(
    '行政诉讼 打官司 官司 诉讼 被起诉 起诉 被告上法庭 被告上法院 告上法庭 告上法院 告到法院 上法院 吃官司 被告了 被告 被人告 被群众告 被老百姓告 有人告 告他们 应诉 当被告 做被告 当了被告 成了被告 被告几 被告多 被诉 上法庭 上了法庭 被起诉到法院 行政官司 民告官',
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
