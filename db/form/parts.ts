/** The six parts of a report since 2019, by number; 0 is what stands before part 1. */
export type Part = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The heading of each part in the national form. */
export const partHeadings: Readonly<Record<Part, string>> = {
  0: '前言',
  1: '总体情况',
  2: '主动公开政府信息情况',
  3: '收到和处理政府信息公开申请情况',
  4: '政府信息公开行政复议、行政诉讼情况',
  5: '存在的主要问题及改进情况',
  6: '其他需要报告的事项',
};
