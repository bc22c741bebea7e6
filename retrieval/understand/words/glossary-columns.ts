import type { DisclosureColumn } from '../../../db/form/disclosure.ts';
import type { DisputeColumn } from '../../../db/form/disputes.ts';
import type { RequestColumn } from '../../../db/form/requests.ts';
import type { Entry } from './entry.ts';
import { ORGANIZATIONS_APPLYING } from './everyday.ts';

/** The columns under 法人或其他组织. */
export const ORGANIZATIONS = ['business', 'research', 'public_welfare', 'legal_service', 'other_organization'] as const;

/** Words for the applicant columns of table 3. */
export const APPLICANTS: readonly Entry<readonly RequestColumn[]>[] = [
  applicants(['natural_person'], '自然人 个人 公民 老百姓 百姓 群众 市民 村民 居民 私人 普通人 普通百姓 散户 个人名义'),
  applicants(['business'], '商业企业 企业 公司 商家 民企 国企 私企 工厂 厂子 商户 厂家 个体户 企业单位'),
  applicants(
    ['research'],
    '科研机构 高校科研院所 高校及科研机构 科研院所 科研单位 研究机构 研究所 研究院 科研 高校科研机构',
  ),
  applicants(['public_welfare'], '社会公益组织 公益组织 公益机构 社会组织 公益 NGO ngo 慈善组织 慈善机构'),
  applicants(['legal_service'], '法律服务机构 法律服务 律师事务所 律所 律师'),
  applicants(['other_organization'], '其他法人 其他组织 其他申请人 其他机构'),
  applicants(ORGANIZATIONS, '法人或其他组织 法人和其他组织 法人及其他组织 法人组织 法人', ORGANIZATIONS_APPLYING),
];

/** Words for applicants that mean one only where another kind is named: 个人几件单位几件. */
export const APPLICANTS_BESIDE: readonly Entry<readonly RequestColumn[]>[] = [
  applicants(ORGANIZATIONS, '单位 组织 机构'),
];

/** Words for the result columns of table 4. */
export const RESULTS: readonly Entry<readonly DisputeColumn[]>[] = [
  {
    target: ['upheld'],
    words: ['结果维持', '维持', '打赢', '赢了', '赢几', '赢多少', '赢的', '赢过', '打赢过', '胜诉', '胜诉过'],
  },
  {
    target: ['corrected'],
    words: [
      '结果纠正',
      '判它得改',
      '判他们得改',
      '判得改',
      '判令改',
      '判改',
      '被纠正',
      '纠正',
      '输了',
      '败诉',
      '打输',
      '输掉',
      '输几',
      '输多少',
      '输的',
      '输过',
      '打输过',
      '输得',
      '败诉过',
      '纠正过',
      '改过',
      '改过来',
      '撤销',
      '被改',
      '推翻',
      '判输',
      '判错',
    ],
  },
  { target: ['upheld', 'corrected'], words: ['输赢'] },
  { target: ['other_result'], words: ['其他结果', '其它结果', '别的结果'] },
  {
    target: ['pending'],
    words: ['尚未审结', '没有审结', '没审结', '未审结', '没审完', '没判', '没结案', '未结案', '在审', '没出结果'],
  },
];

/** Results that are said of lawsuits only. */
export const LAWSUIT_RESULTS = /[输赢]|[胜败]诉|没判/;

/** Words for a result that mean one only where a dispute is named: 没结 alone is said of requests as well. */
export const RESULTS_BESIDE: readonly Entry<readonly DisputeColumn[]>[] = [
  { target: ['pending'], words: ['还没结', '没结', '未结', '还没完', '没完', '还在打', '还没出结果', '没有结果'] },
  {
    target: ['corrected'],
    words: [
      '改了',
      '改几',
      '改多少',
      '改的',
      '改掉',
      '被纠了',
      '被纠',
      '纠了',
      '纠几',
      '撤了',
      '撤几',
      '翻案',
      '改判',
      '输',
      '纠错',
      '改正',
      '败了',
      '认定错',
      '认定有错',
      '认定违法',
      '确认违法',
    ],
  },
  { target: ['upheld'], words: ['维持了', '维持几', '维持原判', '赢', '支持了', '获得支持', '得到支持'] },
  { target: ['total'], words: ['总计', '总数'] },
];

/** A result where another one stands right beside it (维持、纠正、其他), and else no word of the form. */
export const OTHER_RESULT = /其[他它](?!结果|处理|组织|机构|法人|单位|机关|部门|局)/g;

/** Words for the court, which rules on lawsuits and never on reconsiderations. */
export const COURT = /法院|法庭|法官/;

/** Words for the document columns of table 2, form of 2021 and of 2019. */
export const DOCUMENTS: readonly Entry<readonly DisclosureColumn[]>[] = [
  { target: ['made'], words: ['本年制发件数', '制发件数'] },
  { target: ['newly_made'], words: ['本年新制作数量', '新制作数量'] },
  {
    target: ['made', 'newly_made'],
    words: [
      '制发',
      '新制定',
      '制定',
      '出台',
      '印发',
      '新发',
      '发了',
      '没发',
      '发过',
      '发文',
      '没出',
      '制作',
      '新出',
      '出了',
      '出过',
      '新立',
      '新定',
      '新搞',
      '制订',
      '拟定',
    ],
  },
  { target: ['amount'], words: ['金额', '采购总金额'] },
  { target: ['items'], words: ['采购项目数量', '采购项目'] },
  { target: ['previous_items'], words: ['上一年项目数量'] },
  { target: ['change'], words: ['本年增/减'] },
  {
    target: ['repealed'],
    words: ['废止件数', '废止', '废了', '废除', '作废', '废掉', '失效', '停用', '清理掉', '宣布失效'],
  },
  {
    target: ['in_force'],
    words: ['现行有效件数', '现行有效', '现行', '仍然有效', '有效', '还在用', '管用', '在用'],
  },
  { target: ['newly_disclosed'], words: ['新公开'] },
  { target: ['disclosed_total'], words: ['对外公开总数量', '公开总数'] },
];

function applicants(
  columns: readonly RequestColumn[],
  list: string,
  more: readonly string[] = [],
): Entry<readonly RequestColumn[]> {
  return { target: columns, words: [...list.split(/\s+/), ...more] };
}
