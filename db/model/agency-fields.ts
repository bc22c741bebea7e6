/** 2008: 人事 and 劳动 joined. 2013: 卫生 and 计划生育 joined. 2018: the reform of the Party and the state. 2021: 扶贫 ended. 2023: the next reform of the state. */
export type Reform = 2008 | 2013 | 2018 | 2021 | 2023;

/** A field of government whose body has one name from place to place, but for its ending. */
export interface Field {
  /** The full name without its ending. */
  readonly name: string;
  /** Other ways to print it in full. */
  readonly like?: RegExp;
  /** What it is called in short, without the ending. */
  readonly usual: readonly string[];
  /** Bodies that it was made of, as their names were in a county. */
  readonly before?: readonly (readonly [Reform, readonly string[]])[];
}

/** The bodies that governments usually have. Names change from place to place; what is not here is known by its full name alone. */
export const FIELDS: readonly Field[] = [
  {
    name: '发展和改革',
    like: /^发展改革$|^发展(?:和)?改革(?:和)?(?:统计|科技|粮食)/,
    usual: ['发改', '发展改革'],
    before: [[2018, ['物价局', '粮食局']]],
  },
  {
    name: '工业和信息化',
    like: /^工业信息化/,
    usual: ['工信'],
    before: [[2018, ['经信局', '经信委', '经济和信息化局', '经济和信息化委员会']]],
  },
  { name: '科学技术', usual: ['科技', '科'] },
  { name: '教育', like: /^教育(?:和)?体育$/, usual: ['教'] },
  { name: '教育体育', like: /^教育和体育$/, usual: ['教体'] },
  {
    name: '规划和自然资源',
    usual: ['规自', '规资', '规划资源', '自然资源'],
    before: [[2018, ['规划局', '国土局', '国土资源局', '规土局', '规划和国土资源管理局']]],
  },
  { name: '民族宗教事务', like: /^民族(?:和|与)宗教(?:事务)?$/, usual: ['民宗'] },
  {
    name: '人力资源和社会保障',
    like: /^人力资源社会保障$|^人力资源与社会保障$/,
    usual: ['人社'],
    before: [[2008, ['人事局', '劳动和社会保障局', '劳动局']]],
  },
  {
    name: '自然资源和规划',
    like: /^自然资源(?:与规划|规划)$/,
    usual: ['资规', '自规', '自然资源'],
    before: [[2018, ['国土局', '国土资源局', '规划局']]],
  },
  { name: '自然资源', usual: ['自资'], before: [[2018, ['国土局', '国土资源局']]] },
  { name: '生态环境', usual: [], before: [[2018, ['环保局', '环境保护局']]] },
  {
    name: '住房和城乡建设',
    like: /^住房城乡建设$|^住房(?:和|与)城乡建设(?:和|交通)|^住房与城乡建设$/,
    usual: ['住建', '建'],
    before: [[2018, ['建设局']]],
  },
  {
    name: '城市管理和综合执法',
    like: /^城市管理(?:综合)?(?:行政)?(?:执法)?$|^综合行政执法$/,
    usual: ['城管', '执法', '综合执法', '城管执法', '行政执法'],
  },
  { name: '交通运输', usual: ['交通', '交运'] },
  {
    name: '农业农村',
    like: /^农业农村(?:和|水利|与)/,
    usual: [],
    before: [
      [2018, ['农业局', '农委', '农业委员会', '农牧局', '畜牧局', '农机局']],
      [2023, ['乡村振兴局', '扶贫办']],
    ],
  },
  { name: '乡村振兴', usual: [], before: [[2021, ['扶贫办', '扶贫开发办公室']]] },
  {
    name: '文化和旅游',
    like: /^文化(?:广电|广播电视|体育|新闻出版)*(?:和|与)?旅游(?:体育|和体育)?$/,
    usual: ['文旅', '文广旅', '文体旅', '文广新旅'],
    before: [[2018, ['文化局', '旅游局', '文广新局', '文化广电新闻出版局']]],
  },
  {
    name: '卫生健康',
    like: /^卫生健康(?:和)?(?:体育)$/,
    usual: ['卫健'],
    before: [
      [2018, ['卫计委', '卫计局', '卫生和计划生育委员会', '卫生和计划生育局']],
      [2013, ['卫生局', '计生局', '计生委', '人口和计划生育局', '人口和计划生育委员会']],
    ],
  },
  { name: '退役军人事务', usual: ['退役军人'] },
  { name: '应急管理', usual: ['应急'], before: [[2018, ['安监局', '安全生产监督管理局']]] },
  {
    name: '市场监督管理',
    usual: ['市监', '市场监管', '市场监督', '市场'],
    before: [
      [2018, ['工商局', '质监局', '食药监局', '工商行政管理局', '质量技术监督局', '食品药品监督管理局', '食药局']],
    ],
  },
  { name: '医疗保障', usual: ['医保'] },
  { name: '司法', usual: [], before: [[2018, ['法制办', '法制办公室', '政府法制办公室']]] },
  { name: '行政审批服务', like: /^行政审批(?:和|与)?(?:政务信息|政务服务)?(?:管理)?$/, usual: ['审批', '行政审批'] },
  {
    name: '政务服务和大数据管理',
    like: /^政务服务(?:管理|和数据管理|数据管理|大数据管理)$/,
    usual: ['政务', '政数', '政务服务', '大数据'],
  },
  { name: '数据', like: /^大数据(?:发展|管理|发展管理|中心)?$/, usual: ['大数据'] },
  {
    name: '税务',
    usual: [],
    before: [[2018, ['国税局', '地税局', '国家税务局', '地方税务局']]],
  },
  { name: '地方志', like: /^地方志(?:编纂|编辑|编写)?委员会$/, usual: ['方志', '地志', '史志'] },
  { name: '机关事务管理', like: /^机关事务(?:服务|保障)?$/, usual: ['机关事务', '机管'] },
  { name: '国有资产监督管理', usual: ['国资'] },
  { name: '金融工作', like: /^地方金融(?:监督)?管理$/, usual: ['金融'] },
  { name: '人民防空', usual: ['人防'] },
  { name: '住房公积金管理', usual: ['公积金'] },
];
