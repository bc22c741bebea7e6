import type { Group } from '../../../understand/counted.ts';
import type { Definition } from './definition.ts';

/** Outcomes that have several rows, told apart from one another. */
export const GROUP_WORDS: Readonly<Record<Group, Definition>> = {
  refused: {
    words:
      '信息是有的，但依法不公开；表中按理由分成八行。它和“不予处理”（申请本身不按信息公开申请来办）、“无法提供”（没有现成的信息可给）是三回事。',
    basis: ['第十四条', '第十五条', '第十六条', '第三十六条'],
  },
  unavailable: {
    words:
      '机关没有现成的信息可给，或者看不出要的是哪份信息；表中分成三行。它和“不予公开”（信息是有的，但依法不公开）不同。',
    basis: ['第三十六条', '第三十八条'],
  },
  declined: {
    words:
      '申请本身不按政府信息公开申请来办，例如信访举报投诉、重复申请；表中分成五行。它和“不予公开”（信息是有的，但依法不公开）不同。',
    basis: ['第三十五条', '第三十六条', '第三十九条'],
  },
  other_handling: {
    words: '不属于前面五种办理结果的处理；2021年的表样分成三行，2019年的表样只有一行。',
    basis: ['第三十条'],
  },
  litigation: {
    words: '因政府信息公开工作被起诉到法院的案件，分“未经复议直接起诉”和“复议后起诉”两种；两种相加才是行政诉讼的全部。',
    basis: ['第五十一条'],
  },
};
