import type { Term } from '../../../understand/terms.ts';
import type { Definition } from './definition.ts';

/** Words of the field that are neither a row nor a column. */
export type GeneralTerm = After<'general', Term>;

type After<Kind extends string, One extends string> = One extends `${Kind}.${infer Key}` ? Key : never;

export interface General extends Definition {
  readonly name: string;
  /** Where it stands in a report; `null` where that is no one place. */
  readonly place: string | null;
}

export const GENERAL: Readonly<Record<GeneralTerm, General>> = {
  report: {
    name: '政府信息公开工作年度报告',
    words: '行政机关每年向社会公布的报告，说明上一年政府信息公开工作的情况；部门在一月底前公布，政府在三月底前公布。',
    place: null,
    basis: ['第四十九条', '第五十条'],
  },
  form: {
    name: '全国统一格式',
    words:
      '年度报告统一的写法和表样，分六个部分，其中三个部分是表；2019年度报告起有统一格式，2021年度报告起用修订后的格式。',
    place: null,
    basis: ['第五十条', 'form_2021', 'form_2019'],
  },
  sums: {
    name: '勾稽关系',
    words:
      '表中各数之间应当成立的等式：新收加上年结转，等于办理结果总计加结转下年度；各种办理结果相加，等于总计；六类申请人相加，等于总计；复议和诉讼的四种结果相加，等于总计。',
    place: '第三、第四部分的表',
    basis: ['form_2021'],
  },
  on_request: {
    name: '依申请公开',
    words: '公民、法人或其他组织向行政机关申请获取政府信息，机关再按申请答复；没有人申请也要公布的叫主动公开。',
    place: '第三部分“收到和处理政府信息公开申请情况”的表，以及第一部分的文字',
    basis: ['第二十七条'],
  },
  proactive: {
    name: '主动公开',
    words: '不等人申请，机关自己把政府信息公布出来。',
    place: '第二部分“主动公开政府信息情况”的表，以及第一部分的文字',
    basis: ['第十九条', '第二十条'],
  },
  processing_fee: {
    name: '信息处理费',
    words:
      '平常申请不收费；申请的数量、频次明显超过合理范围的，机关可以向申请人收取信息处理费。它和表中的行政事业性收费不是一回事。',
    place: '2021年的表样起，一般写在第六部分“其他需要报告的事项”的文字里，表中没有',
    basis: ['第四十二条', 'fee_rules'],
  },
  scope: {
    name: '报告的统计范围',
    words:
      '一份报告的数字可能只算一个机关自己，也可能汇总了全地区各机关；报告没有写明的，不能断定是哪一种，不同范围的数字不宜直接相比。',
    place: null,
    basis: [],
  },
  organizations: {
    name: '法人或其他组织',
    words:
      '不是以个人名义、而是以单位名义提出申请的，表中分成五列：商业企业、科研机构、社会公益组织、法律服务机构、其他；表中没有它们的合计，合计由各列相加。',
    place: '第三部分“收到和处理政府信息公开申请情况”的表，“法人或其他组织”下面的五列',
    basis: ['form_2021'],
  },
  published: {
    name: '公布年份',
    words: '年度报告说的是上一年的情况，在下一年年初公布；公布的年份比报告的年份晚一年。',
    place: null,
    basis: ['第四十九条'],
  },
};
