import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { added, change, distributed, distribution, overYears, share, trend } from './of-agency.ts';
import { compare, filter, rank, total, trends } from './over-agencies.ts';
import { type Among, LEVELED, ownAgency } from './scope.ts';
import { betweenCells, counts, distinctYears, followsScope, placeAlone } from './shapes.ts';
import type { Sign } from './signs.ts';

export type Settler = (read: Read, known: Known, among: Among) => Promise<Settled | undefined>;

/** Which agencies, and how many; 被起诉的单位 are those that have been. */
const WHICH =
  /(?<=的)(?:单位|机关|部门|局|乡镇)|(?:有没有|有无|是否有|有木有)(?:哪个|哪家|什么)?(?:单位|机关|部门|局)|(?:单位|机关|部门|局|乡镇)(?:一共|总共|都)?有(?:几|多少)(?:个|家)|哪(?:些|几|一?个|家)|(?:多少|几)(?:个|家)?(?:单位|机关|部门|局|乡镇|镇|街道|家)/;

/** What settles the operation that the signs ask for, from the surest to the least sure; `undefined` when none here does. */
export function settlerOf(
  read: Read,
  signs: ReadonlySet<Sign>,
  many: boolean,
  conditioned: boolean,
  agencies: readonly string[],
): Settler | undefined {
  const own = ownAgency(read);
  const extreme = signs.has('most') || signs.has('least');
  const span = read.span !== null;
  const compared = signs.has('whichYear') && /哪一?年.{0,6}(?:[高低]|多(?!少)|(?<!多)少)/.test(read.text);
  const growing = signs.has('trend') && /一年比一年/.test(read.text);
  if (growing && !many) return (one, known) => trend(one, known, signs);
  // 最多的一年比最少的一年多多少 is no number of the plan.
  if (extreme && signs.has('most') && signs.has('least') && /比.{0,4}最/.test(read.text)) return undefined;
  if (compared || (extreme && (signs.has('whichYear') || (span && !many))))
    return (one, known) => trend(one, known, signs);
  const kinds = extreme && read.measured.columns.applicants.length > 1;
  // 变化最大的是哪一类 ranks the changes of columns, which no plan does.
  if (extreme && signs.has('change') && /哪一?[类种列项]/.test(read.text)) return undefined;
  if ((kinds || WHO_MOST.test(read.text)) && own !== null && read.mention.body)
    return (one, known) => distribution(one, known, { by: 'applicants', row: 'received' });
  if (agencies.length > 1 && (signs.has('sum') || signs.has('mean')) && !signs.has('compare'))
    return (one, known, among) => total(one, known, { ...among, agencies }, signs.has('mean') ? 'mean' : 'sum');
  if (agencies.length > 1 && span) return (one, known) => trends(one, known, agencies);
  if (agencies.length > 1) return (one, known, among) => compare(one, known, among, agencies);
  if (many || (conditioned && !read.mention.body && ownAgency(read) === null))
    return overMany(read, signs, conditioned, own, span);
  if (signs.has('mean') && own !== null && YEARLY.test(read.text)) return (one, known) => overYears(one, known, 'mean');
  const between = betweenCells(read);
  if (between === 'plus') return (one, known) => added(one, known);
  if (between === 'minus') return undefined;
  // 不予公开最多的呢, after a list of agencies, ranks them.
  if (extreme && followsScope(read)) return (one, known, among) => rank(one, known, among, null);
  const of = distributed(read, signs);
  if (of) return (one, known) => distribution(one, known, of);
  if (signs.has('standing') && own !== null && !signs.has('against'))
    return (one, known, among) => rank(one, known, among, own);
  // 申请最多多少, of one agency and no year, is its highest; one alone is no list.
  if (extreme && own !== null && read.mention.body && read.years.length === 0)
    return (one, known) => trend(one, known, signs);
  if (extreme || signs.has('ranked')) return (one, known, among) => rank(one, known, among, extreme ? null : own);
  // 墨汀市自然人申请占多少: of all of a place, both counts are added.
  const shared = signs.has('share') || read.rates.length > 0;
  if ((placeAlone(read) || followsScope(read)) && (signs.has('sum') || signs.has('mean') || shared))
    return (one, known, among) => total(one, known, among, signs.has('mean') ? 'mean' : 'sum');
  // 2023和2024对比 holds two years of one agency against each other.
  const heldApart = signs.has('compare') && distinctYears(read) === 2;
  if (signs.has('against') || signs.has('change') || heldApart) return overTime(read, signs, span);
  if (span || signs.has('trend')) {
    if (signs.has('sum') || signs.has('mean'))
      return (one, known) => overYears(one, known, signs.has('mean') ? 'mean' : 'sum');
    return (one, known) => trend(one, known, signs);
  }
  if (signs.has('sum') && distinctYears(read) > 1) return (one, known) => overYears(one, known, 'sum');
  if (read.rates.length > 0 || signs.has('share')) return (one, known) => share(one, known);
  return undefined;
}

function overMany(
  read: Read,
  signs: ReadonlySet<Sign>,
  conditioned: boolean,
  own: string | null,
  span: boolean,
): Settler | undefined {
  const ranking = (['most', 'least', 'ranked', 'standing'] as const).some((sign) => signs.has(sign));
  if (!counts(read) && !conditioned && !ranking) return undefined;
  // 申请超过教育局的单位: a bound that is another agency's number is no condition of a list.
  if (read.mention.body && !conditioned && MORE_THAN_NAMED.test(read.text))
    return async (one) => refuse('unclear', one, { hindrance: 'operation' });
  const besideMean =
    own !== null &&
    signs.has('mean') &&
    /平均(?:水平|数|值)?.{0,2}(?:[比高低]|多(?!少)|(?<!多)少)|[比于].{0,6}平均/.test(read.text);
  if (besideMean) return (one, known, among) => rank(one, known, among, own);
  if (signs.has('mean')) return (one, known, among) => total(one, known, among, 'mean');
  if (signs.has('standing') && own !== null) return (one, known, among) => rank(one, known, among, own);
  const listed = signs.has('most') || signs.has('least') || signs.has('ranked');
  // 涨得最多的单位 ranks a change, which no list here is made by.
  if (listed && (signs.has('against') || signs.has('change'))) return undefined;
  if (listed) return (one, known, among) => rank(one, known, among, null);
  if (conditioned) return (one, known, among) => filter(one, known, among);
  if (signs.has('sum')) return (one, known, among) => total(one, known, among, 'sum');
  // 哪些单位比去年多 asks of each what no list here can be made by.
  const overYears = span || signs.has('against') || signs.has('change');
  if (overYears && WHICH.test(read.text)) return undefined;
  if (overYears) return (one, known, among) => total(one, known, among, 'sum');
  if (WHICH.test(read.text)) return (one, known, among) => filter(one, known, among);
  return LEVELED.test(read.text)
    ? (one, known, among) => total(one, known, among, 'sum')
    : (one, known, among) => rank(one, known, among, null);
}

/** 超过, 比 or 不如 right before the name of an agency, which is blank here. */
const MORE_THAN_NAMED = /(?:超过|超出|多过|多于|高于|大于|少于|低于|小于|不如|不及|比) {2,}/;

/** 变化 over a span is a course; held against one year it is a difference. */
function overTime(read: Read, signs: ReadonlySet<Sign>, span: boolean): Settler {
  const course = (span || distinctYears(read) > 2 || DRAWN.test(read.text)) && !signs.has('against');
  return course ? (one, known) => trend(one, known, signs) : (one, known) => change(one, known, signs);
}

/** 谁申请的多 of one agency asks for the kinds of those who apply. */
export const WHO_MOST = /谁(?:来)?申请(?:的|得)?(?:最|更|比较)?多/;
/** What is drawn, or goes on for years, is a course. */
const DRAWN = /连续|一连|一直|逐年|连年|持续|趋势|走势|曲线|折线|画|图表/;
/** 平均一年, 年均. */
const YEARLY = /平均.{0,4}(?:一|每|各)个?年|(?:一|每)年.{0,4}平均|年均/;
