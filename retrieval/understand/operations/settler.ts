import type { SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { betweenYearsOf } from './between.ts';
import { againstOwnPlace, betweenAgencies, partsOfPlace } from './between-agencies.ts';
import { asksPlaces, byPlace } from './by-place.ts';
import { asksChange, bindsChange, filterOfChange, rankOfChange, saysWay } from './grown.ts';
import { pairOf, rowsHeld, timesOf } from './held.ts';
import { added, change, distributed, distribution, overYears, share, trend } from './of-agency.ts';
import { filter, rank, total } from './over-agencies.ts';
import { type Among, LEVELED, ownAgency } from './scope.ts';
import {
  addingIn,
  againstPlace,
  betweenCells,
  counts,
  DIFFERENCE,
  distinctYears,
  followsScope,
  ofPlace,
  placeAlone,
} from './shapes.ts';
import { compare, trends } from './side-by-side.ts';
import { sidesIn } from './sides.ts';
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
  const adding = addingIn(read, signs);
  const pair = pairOf(read, signs, agencies);
  if (pair) return (one, known) => betweenAgencies(one, known, pair.of, pair.operation);
  if (signs.has('share') && ofPlace(read) && agencies.length > 1)
    return (one, known) => partsOfPlace(one, known, agencies, signs.has('sum'));
  if (signs.has('share') && ofPlace(read)) return (one, known) => againstOwnPlace(one, known, 'share');
  if (againstPlace(read) && own !== null) return (one, known) => againstOwnPlace(one, known, 'difference');
  if (agencies.length > 1 && adding && !signs.has('compare'))
    return (one, known, among) => total(one, known, { ...among, agencies }, adding);
  if (agencies.length > 1 && signs.has('multiple'))
    return async (one) => refuse('unclear', one, { hindrance: 'operation' });
  if (agencies.length > 1 && span) return (one, known) => trends(one, known, agencies);
  if (agencies.length > 1) return (one, known, among) => compare(one, known, among, agencies);
  if (many || (conditioned && !read.mention.body && ownAgency(read) === null)) {
    const over = overMany(read, signs, conditioned, own, span);
    if (over === undefined || !asksPlaces(read)) return over;
    return (one, known, among) => byPlace(one, known, among, over);
  }
  if (adding && signs.has('mean') && own !== null && YEARLY.test(read.text))
    return (one, known) => overYears(one, known, adding);
  const between = betweenCells(read);
  if (between === 'plus') return (one, known) => added(one, known);
  const sides = between && sidesIn(read);
  const each = sides && sides[0].year !== undefined && sides[1].year !== undefined;
  // 新收和办结比2023年多多少 holds years against each other.
  if (sides && (each || !signs.has('against'))) return rowsHeld(read, between);
  if (between && distinctYears(read) < 2) return undefined;
  if (signs.has('multiple')) return timesOf(read);
  if (placeAlone(read) && DIFFERENCE.test(read.text) && (signs.has('against') || distinctYears(read) === 2))
    return (one, known, among) => betweenYearsOf(one, known, among, 'difference');
  // 不予公开最多的呢, after a list of agencies, ranks them.
  const changed = asksChange(signs);
  if (extreme && followsScope(read))
    return (one, known, among) => (changed ? rankOfChange : rank)(one, known, among, null);
  const of = distributed(read, signs);
  if (of) return (one, known) => distribution(one, known, of);
  const placed = signs.has('ranked') || signs.has('standing');
  if (placed && changed && own !== null && !signs.has('against') && saysWay(read.text))
    return (one, known, among) => rankOfChange(one, known, among, own);
  if (signs.has('standing') && own !== null && !signs.has('against'))
    return (one, known, among) => rank(one, known, among, own);
  // 申请最多多少, of one agency and no year, is its highest; one alone is no list.
  if (extreme && own !== null && read.mention.body && read.years.length === 0)
    return (one, known) => trend(one, known, signs);
  if (extreme || signs.has('ranked'))
    return (one, known, among) => (changed ? rankOfChange : rank)(one, known, among, extreme ? null : own);
  // 公开率呢, after a list of agencies, is asked of the same ones.
  if (signs.size === 0 && followsScope(read) && /呢[?？]?$/.test(read.text.trimEnd())) return undefined;
  // 墨汀市自然人申请占多少: of all of a place, both counts are added.
  const shared = signs.has('share') || read.rates.length > 0;
  if ((placeAlone(read) || followsScope(read)) && (adding || shared))
    return (one, known, among) => total(one, known, among, adding ?? 'sum');
  // 2023和2024对比 holds two years of one agency against each other.
  const heldApart = signs.has('compare') && distinctYears(read) === 2;
  if (signs.has('against') || signs.has('change') || heldApart) return overTime(read, signs, span);
  if (span || signs.has('trend')) {
    if (adding) return (one, known) => overYears(one, known, adding);
    return (one, known) => trend(one, known, signs);
  }
  // 墨汀市收了多少申请: of a county or city whose government is not stored, all its agencies.
  if (placeAlone(read) && wholePlace(read)) return (one, known, among) => total(one, known, among, 'sum');
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
  const adding = addingIn(read, signs);
  if (adding && signs.has('mean')) return (one, known, among) => total(one, known, among, adding);
  const changed = asksChange(signs);
  if (signs.has('standing') && own !== null)
    return (one, known, among) => (changed && saysWay(one.text) ? rankOfChange : rank)(one, known, among, own);
  const between = WHICH.test(read.text) ? undefined : betweenCells(read);
  if (between && between !== 'plus' && !changed && own === null && sidesIn(read)) return rowsHeld(read, between);
  if (signs.has('multiple')) return timesOf(read);
  // 一共多少件，哪家最多: two things, each in a clause of its own.
  if ((signs.has('most') || signs.has('least')) && signs.has('sum') && SUM_AND_MOST.test(read.text)) return sumAndRank;
  if (signs.has('most') || signs.has('least') || signs.has('ranked'))
    return (one, known, among) => (changed ? rankOfChange : rank)(one, known, among, null);
  if (changed && WHICH.test(read.text) && (conditioned || bindsChange(read)))
    return (one, known, among) => filterOfChange(one, known, among);
  if (conditioned) return (one, known, among) => filter(one, known, among);
  if (signs.has('sum')) return (one, known, among) => total(one, known, among, 'sum');
  const overYears = span || changed;
  // 哪些单位近三年… asks of each what no list here can be made by.
  if (overYears && WHICH.test(read.text)) return undefined;
  if (overYears && DIFFERENCE.test(read.text) && !span)
    return (one, known, among) => betweenYearsOf(one, known, among, 'difference');
  if (overYears) return (one, known, among) => total(one, known, among, 'sum');
  if (WHICH.test(read.text)) return (one, known, among) => filter(one, known, among);
  return LEVELED.test(read.text)
    ? (one, known, among) => total(one, known, among, 'sum')
    : (one, known, among) => rank(one, known, among, null);
}

/** The sum and the most, parted by a comma. */
const SUM_AND_MOST =
  /(?:一共|总共|总[量数]|合计|加起来|共).{0,12}[,，].{0,12}最|最.{0,12}[,，].{0,12}(?:一共|总共|总[量数]|合计|加起来)/;

/** The sum over all, and who has most of it. */
const sumAndRank: Settler = async (one, known, among) => {
  const sum = await total(one, known, among, 'sum');
  const most = await rank(one, known, among, null);
  const plans = [sum, most].flatMap(({ plan }) => (plan.ask === 'several' ? plan.plans : [plan as SinglePlan]));
  return { ...sum, plan: { ask: 'several', plans: plans.slice(0, MOST) } };
};

/** A message that asks more is better asked in two. */
const MOST = 4;

/** 超过, 比 or 不如 right before the name of an agency, which is blank here. */
const MORE_THAN_NAMED = /(?:超过|超出|多过|多于|高于|大于|少于|低于|小于|不如|不及|比) {2,}/;

/** 变化 over a span is a course; held against one year it is a difference. */
function overTime(read: Read, signs: ReadonlySet<Sign>, span: boolean): Settler {
  const course = (span || distinctYears(read) > 2 || DRAWN.test(read.text)) && !signs.has('against');
  return course ? (one, known) => trend(one, known, signs) : (one, known) => change(one, known, signs);
}

/** A county or city with numbers named, and not a town, whose name may stand in several counties. */
function wholePlace(read: Read): boolean {
  const { mention, measured } = read;
  const place = mention.places.at(-1) ?? '';
  const named = /[省市县区州]$/.test(place) && mention.words.includes(place);
  return measured.by !== 'nothing' && named && mention.agencies.length > 2;
}

/** 谁申请的多 of one agency asks for the kinds of those who apply. */
export const WHO_MOST = /谁(?:来)?申请(?:的|得)?(?:最|更|比较)?多/;
/** What is drawn, or goes on for years, is a course. */
const DRAWN = /连续|一连|一直|逐年|连年|持续|趋势|走势|曲线|折线|画|图表/;
/** 平均一年, 年均. */
const YEARLY = /平均.{0,4}(?:一|每|各)个?年|(?:一|每)年.{0,4}平均|年均/;
