import type { DisclosureRow } from '../../../../db/form/disclosure.ts';
import type { Definition } from './definition.ts';

/** The rows of the table of what is published without a request. */
export const DISCLOSURE_ROWS: Readonly<Record<DisclosureRow, Definition>> = {
  regulations: {
    words: '国务院部门、省级和设区的市级人民政府等依法制定的规章；表中数的是件数。',
    basis: ['第二十条第（一）项'],
  },
  normative_documents: {
    words: '行政机关在规章以外制定并公布、对公众普遍适用、可以反复适用的文件；表中数的是件数。',
    basis: ['第二十条第（一）项'],
  },
  licensing: {
    words: '行政机关根据申请，决定是否准许从事某项活动；表中数的是一年作出的处理决定件数。',
    basis: ['第二十条第（五）项'],
  },
  other_services: {
    words: '行政许可以外，机关对外的管理和服务事项；只有2019年的表样有这一行。',
    basis: ['第二十条第（五）项'],
  },
  penalties: {
    words: '行政机关对违法行为作出的行政处罚；表中数的是一年作出的处理决定件数，不是罚款金额。',
    basis: ['第二十条第（六）项'],
  },
  coercion: {
    words: '行政机关采取的行政强制，例如查封、扣押；表中数的是一年作出的处理决定件数。',
    basis: ['第二十条第（六）项'],
  },
  fees: {
    words: '机关按规定收取的行政事业性收费；2021年的表样填一年收费的金额，单位是万元。它和信息处理费不是一回事。',
    basis: ['第二十条第（八）项'],
  },
  procurement: {
    words: '政府集中采购的项目数量和总金额；只有2019年的表样有这一行。',
    basis: ['第二十条第（九）项'],
  },
};
