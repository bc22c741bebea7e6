import { isPlace, placesOf, ZONE } from './places.ts';

/** How surely words are the name of one body; `null` when they are not: 本局, 区统计局 or 教育局 with the place left out. */
export type Naming = 'sure' | 'likely' | null;

/** How the name of a public body ends. */
export const BODY_SUFFIX =
  /(?:人民政府|政府|办公室|办公厅|政府办|委员会|管委会|办事处|开发区|高新区|局|厅|委|办|院|中心|署|处|站|队|会|社|司|部|馆|所|街道|分局|海关|学校|大学|学院|中学|小学|集团|公司)$/;
const PLACE_ALONE =
  /^[\p{Script=Han}]{1,12}(?:省|市|县|州|(?<!联|同)盟|旗|镇|乡|街道|苏木)$|^[\p{Script=Han}]{2,12}(?<!开发|高新|经开|园|示范|景|保税|合作|产业集聚)区$/u;
/** Words of sentences, which no name of a body holds. */
const NO_NAME =
  /^(?:本(?!溪)|我|该|全(?![州椒南])|各|贵局|此|其|上级|下级|有关|相关)|年度|年报|报告|条例|通知|要求|规定|情况|领导小组|我[局委厅镇乡]|本[局委厅镇乡]/;
const NATIONAL = /^(?:国家|中国|中华|国务院|全国|最高人民)|^[\p{Script=Han}]{2,8}(?:部|总局|总署)$/u;
const INSTITUTION = /^[\p{Script=Han}]{2,}(?:大学|学院)$|^[\p{Script=Han}]{4,}(?:学校|中学|小学|医院)$/u;
/** A zone with no name of its own. */
const ANY_ZONE = /^(?:国家级?|经济|技术|产业|工业|高新)*(?:开发|高新|经开|示范|保税|合作|产业集聚|工业园)区/;
/** What bodies are for. A name that begins so lacks its place. */
const FUNCTION =
  /^(?:人民|政府|党|办公|发展|发改|教育|教体|科技|科学|工业|工信|工科|经济|经信|民族|公安|民政|司法|财政|人力|人社|自然|国土|生态|环境|环保|住房|住建|城乡|城市|城管|建设|交通|水利|水务|农业|林业|畜牧|商务|文化|文旅|文广|广播|广电|旅游|体育|卫生|卫健|退役|应急|安全|审计|国有|国资|市场|市监|统计|医疗|医保|信访|行政|审批|政务|机关|综合|大数据|数据|乡村|扶贫|园林|房产|气象|地震|税务|烟草|粮食|供销|档案|金融|招商|投资|外事|侨务|残疾|妇女|社会|知识|药品|食品|质量|质监|工商|物价|海洋|渔业|港|公路|消防|公积金|信息|网信|领导|组织|宣传|统战|编制|第[一二三四五六七八九十])/;

/** How surely words name one body. */
export function namingOf(words: string): Naming {
  const name = words.replace(/\([^()]*\)$/, '');
  if (NO_NAME.test(name)) return null;
  if (PLACE_ALONE.test(name)) return isPlace(name) ? 'sure' : null;
  if (name.length < 3 || !BODY_SUFFIX.test(name)) return null;
  if (ANY_ZONE.test(name)) return 'likely';
  if (placesOf(name).length > 0 || ZONE.test(name) || NATIONAL.test(name) || INSTITUTION.test(name)) return 'sure';
  return FUNCTION.test(name) || /^[省市县区州镇乡旗]/.test(name) ? null : 'likely';
}

/** The full name: a place alone stands for its government, 政府办 for the office of it, 盟 for its 行政公署. */
export function bodyName(words: string): string {
  const name = words.replace(/^(?:关于|由|是)/, '').replace(/(?:关于|的)$/, '');
  if (/街道(?:办)?$/.test(name)) return `${name.replace(/办$/, '')}办事处`;
  if (PLACE_ALONE.test(name)) return `${name}${name.endsWith('盟') ? '行政公署' : '人民政府'}`;
  return name
    .replace(/(?<!人民)政府(?=(?:办公[室厅])?$)/, '人民政府')
    .replace(/(?:人民)?政府办$/, '人民政府办公室')
    .replace(/管委会$/, '管理委员会');
}

/** 统计局 of 区统计局: the body when only the level of its place is said, with that level. */
export function localBody(words: string): { level: string; body: string } | null {
  const match = /^([省市县区旗镇乡])([\p{Script=Han}]{2,20})$/u.exec(words);
  const [, level, body] = match ?? [];
  return level !== undefined && body !== undefined && placesOf(words).length === 0 && BODY_SUFFIX.test(body)
    ? { level, body }
    : null;
}
