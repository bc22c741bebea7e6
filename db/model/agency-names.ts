/** In what way a name stands for a body. */
export type NameKind = 'full' | 'usual' | 'predecessor';

/** A name of a body, without its place. */
export interface BodyName {
  readonly name: string;
  readonly kind: NameKind;
  /** For a predecessor: the reform that made the body of it. */
  readonly reform?: Reform;
}

/** 2008: 人事 and 劳动 joined. 2013: 卫生 and 计划生育 joined. 2018: the reform of the Party and the state. 2021: 扶贫 ended. 2023: the next reform of the state. */
export type Reform = 2008 | 2013 | 2018 | 2021 | 2023;

/** A field of government whose body has one name from place to place, but for its ending. */
interface Field {
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
const FIELDS: readonly Field[] = [
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

/** Endings of bodies, each with what it is in a short name. */
const ENDINGS: readonly (readonly [full: string, short: string])[] = [
  ['委员会', '委'],
  ['办公室', '办'],
  ['局', '局'],
  ['厅', '厅'],
  ['中心', '中心'],
];

/** All names of a body: as it is printed, as it is usually written short or in full, and those it had before a merger. */
export function namesOfBody(body: string): BodyName[] {
  const usual = (name: string): BodyName => ({ name, kind: 'usual' });
  const full = fullNameOf(body);
  const names: readonly BodyName[] = [
    { name: body, kind: 'full' },
    ...usualNames(body).map(usual),
    // 住房城乡建设局, 人力资源社会保障局.
    ...(/.[和与]./.test(body)
      ? ['', '和', '与'].map((joined) => usual(body.replace(/(?<=.)[和与](?=.)/g, joined)))
      : []),
    ...fieldsOf(body).flatMap(([field, ending]) => shortNames(field, ending).map(usual)),
    ...(full === null ? [] : [usual(full)]),
    ...fieldsOf(body).flatMap(([field, ending]) => predecessors(field, ending)),
  ];
  const known = new Set<string>();
  return names.filter(({ name }) => name.length >= 2 && !known.has(name) && known.add(name));
}

/** The full name a usual short one stands for: 科学技术委员会 for 科委. `null` when several do, or none. */
export function fullNameOf(short: string): string | null {
  const full = FIELDS.flatMap((field) =>
    ENDINGS.filter((ending) => shortNames(field, ending).includes(short)).map(([end]) => `${field.name}${end}`),
  );
  return full.length === 1 && full[0] !== short ? (full[0] ?? null) : null;
}

type Ending = (typeof ENDINGS)[number];

function fieldsOf(body: string): (readonly [Field, Ending])[] {
  const ending = ENDINGS.find(([full]) => body.endsWith(full));
  if (ending === undefined) return [];
  const stem = body.slice(0, -ending[0].length);
  const fields = FIELDS.filter((field) => stem === field.name || field.like?.test(stem) === true);
  return fields.map((field) => [field, ending] as const);
}

/** One character is a short name only before 委: 教委, 科委. */
function shortNames(field: Field, [, end]: Ending): string[] {
  return field.usual.filter((usual) => usual.length > 1 || end === '委').map((usual) => `${usual}${end}`);
}

/** The bodies it was made of; those of a province end in 厅 as it does itself. */
function predecessors(field: Field, [, end]: Ending): BodyName[] {
  return (field.before ?? []).flatMap(([reform, names]) =>
    names.map((name) => ({
      name: end === '厅' ? name.replace(/局$/, '厅') : name,
      kind: 'predecessor' as const,
      reform,
    })),
  );
}

/** Zones of development, as they are named in full and in short. */
const ZONES: readonly (readonly [full: RegExp, short: readonly string[]])[] = [
  [/经济(?:技术)?开发区$/, ['经开区', '经济开发区', '开发区']],
  [/高新(?:技术)?(?:产业)?(?:开发)?区$/, ['高新区', '高新技术开发区', '开发区']],
  [/(?:产业|工业)(?:集聚区|园区)$/, ['园区', '集聚区', '工业园', '产业园']],
  [/旅游度假区$/, ['度假区']],
];

/** Associations that are called by a word of their own. */
const ASSOCIATIONS: Readonly<Record<string, string>> = {
  残疾人联合会: '残联',
  妇女联合会: '妇联',
  工商业联合会: '工商联',
  文学艺术界联合会: '文联',
  科学技术协会: '科协',
  供销合作社联合社: '供销社',
  供销合作联社: '供销社',
};

/** What the language does with any name. */
function usualNames(body: string): string[] {
  if (body === '人民政府') return ['政府'];
  if (/^人民政府办公[室厅]$/.test(body))
    return ['政府办', '政府办公室', '府办', '府办公室', '政府办公厅', '人民政府办'];
  const association = ASSOCIATIONS[body];
  if (association !== undefined) return [association];
  if (/行政公署$/.test(body)) return ['行署'];
  const zone = body.replace(/(?:管理)?委员会$|管委会$/, '');
  const shorts = ZONES.flatMap(([full, short]) => (full.test(zone) ? short.map((end) => zone.replace(full, end)) : []));
  const zones =
    shorts.length > 0 ? [zone, ...shorts].flatMap((name) => [name, `${name}管委会`, `${name}管理委员会`]) : [];
  if (/委员会$/.test(body)) return [...zones, body.replace(/员会$/, ''), body.replace(/(?:管理)?委员会$/, '管委会')];
  if (/办事处$/.test(body)) return [body.replace(/事处$/, '')];
  return /..办公室$/.test(body) ? [body.replace(/公室$/, '')] : zones;
}
