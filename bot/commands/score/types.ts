/** What people ask, by number: cells, operations, wording, quality and source, dialogue, and what must be refused. */
const NAMES: readonly string[] = [
  ...['本年新收', '上年结转', '结转下年', '办理总计', '予以和部分公开', '不予公开的一项', '无法提供的一项'],
  ...[
    '不予处理和其他处理',
    '申请人',
    '行政复议',
    '行政诉讼',
    '规章和规范性文件',
    '许可处罚强制',
    '事业性收费',
    '信息处理费',
  ],
  ...[
    '分组合计',
    '比率',
    '比上年',
    '趋势',
    '两家比较',
    '排名',
    '全域合计和平均',
    '多少家',
    '按条件列出',
    '构成',
    '历年最多最少',
  ],
  ...[
    '存在的问题',
    '改进措施',
    '原话',
    '相近表述',
    '自己的旧文',
    '两年写法',
    '各单位怎么说',
    '正文数据',
    '考核和追责',
    '总结',
  ],
  ...['勾稽', '正文和表格', '两年衔接', '出处', '怎么算的', '收录情况'],
  ...[
    '换年份',
    '换机关或项目',
    '同名机关',
    '别名和错字',
    '单位',
    '人和件',
    '报告年和公布年',
    '多不多',
    '一次问几件事',
    '纠正',
  ],
  ...['未收录', '表里没有', '个案', '原因', '预测', '法律意见和评价', '编造', '夹带指令', '存疑的数'],
];

/** The type as it is printed: its number and its name. */
export function typeLabel(type: string): string {
  const name = NAMES[Number(type) - 1];
  return name === undefined ? type : `${type} ${name}`;
}

/** Types by number; others after them in the order of the set. */
export function byType(a: string, b: string): number {
  return (Number(a) || Number.POSITIVE_INFINITY) - (Number(b) || Number.POSITIVE_INFINITY) || 0;
}
