import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { betweenYearsOf } from './between.ts';
import { againstOwnPlace, betweenAgencies, partsOfPlace } from './between-agencies.ts';
import { asksPlaces, byPlace } from './by-place.ts';
import { distributed, distribution } from './distributed.ts';
import { asksChange, grew, rankOfChange, saysWay } from './grown.ts';
import { pairOf, rowsHeld, timesOf } from './held.ts';
import { placeIn } from './limit.ts';
import { median } from './medians.ts';
import { added, boundOfYears, change, overYears, share, trend } from './of-agency.ts';
import { rank, total } from './over-agencies.ts';
import { overMany } from './over-many.ts';
import { type Among, ownAgency } from './scope.ts';
import {
  addingIn,
  againstPlace,
  betweenCells,
  DIFFERENCE,
  distinctYears,
  followsScope,
  ofPlace,
  placeAlone,
  totalBefore,
} from './shapes.ts';
import { changes, compare, trends } from './side-by-side.ts';
import { sidesIn } from './sides.ts';
import type { Sign } from './signs.ts';

export type Settler = (read: Read, known: Known, among: Among) => Promise<Settled | undefined>;

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
  // 最多的一年比最少的一年多多少, of one agency; of many that is no number of the plan.
  const apart = signs.has('most') && signs.has('least') && DIFFERENCE.test(read.text);
  if (apart && own !== null && !many && read.years.length !== 1) return (one, known) => trend(one, known, signs);
  if (signs.has('most') && signs.has('least') && /比.{0,4}最/.test(read.text)) return undefined;
  // 哪年超过20件, of one agency.
  const bound = signs.has('whichYear') && own !== null && !many && boundOfYears(read) !== undefined;
  if (bound && !asksChange(signs)) return (one, known) => trend(one, known, signs);
  if (compared || (extreme && (signs.has('whichYear') || (span && !many))))
    return (one, known) => trend(one, known, signs);
  const kinds = extreme && read.measured.columns.applicants.length > 1;
  // 变化最大的是哪一类 ranks the changes of columns, which no plan does.
  if (extreme && signs.has('change') && /哪一?[类种列项]/.test(read.text)) return undefined;
  if ((kinds || WHO_MOST.test(read.text)) && own !== null && read.mention.body)
    return (one, known) => distribution(one, known, { by: 'applicants', row: 'received' });
  if (signs.has('median')) return own === null && agencies.length === 0 ? median : refused;
  const adding = addingIn(read, signs);
  const pair = pairOf(read, signs, agencies);
  if (pair) return (one, known) => betweenAgencies(one, known, pair.of, pair.operation);
  // 申请最多的单位占全区多少 ranks, and says what the first has of all.
  if (signs.has('share') && ofPlace(read) && extreme && many && own === null)
    return (one, known, among) => rank(one, known, among, null);
  if (signs.has('share') && ofPlace(read) && agencies.length > 1)
    return (one, known) => partsOfPlace(one, known, agencies, signs.has('sum'));
  if (signs.has('share') && ofPlace(read)) return (one, known) => againstOwnPlace(one, known, 'share');
  if (againstPlace(read) && own !== null) return (one, known) => againstOwnPlace(one, known, 'difference');
  if (agencies.length > 1 && adding && !signs.has('compare'))
    return (one, known, among) => total(one, known, { ...among, agencies }, adding);
  if (agencies.length > 1 && signs.has('multiple'))
    return async (one) => refuse('unclear', one, { hindrance: 'operation' });
  if (agencies.length > 1 && span) return (one, known) => trends(one, known, agencies);
  if (agencies.length > 1 && (signs.has('against') || grew(read.text)))
    return (one, known) => changes(one, known, agencies);
  if (agencies.length > 1) return (one, known, among) => compare(one, known, among, agencies);
  if (own !== null && signs.has('mean') && BESIDE_MEAN.test(read.text))
    return (one, known, among) => rank(one, known, among, own);
  // 各单位不予公开的八种理由，每种合计多少.
  const reasons = many && !extreme && read.mention.places.length > 0 ? distributed(read, signs) : undefined;
  if (reasons?.by === 'reasons') return (one, known) => distribution(one, known, reasons);
  if (many || (conditioned && !read.mention.body && ownAgency(read) === null)) {
    const over = overMany(read, signs, conditioned, own, span);
    if (over === undefined || !asksPlaces(read)) return over;
    return (one, known, among) => byPlace(one, known, among, over);
  }
  if (adding && signs.has('mean') && own !== null && YEARLY.test(read.text))
    return (one, known) => overYears(one, known, adding);
  const between = betweenCells(read);
  if (between === 'plus' && placeAlone(read)) return (one, known, among) => total(one, known, among, 'sum');
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
  // 第二名呢 of one agency is nobody's place.
  if (!extreme && own !== null && read.mention.words === '' && placeIn(read.text).place) return undefined;
  if (extreme || signs.has('ranked'))
    return (one, known, among) => (changed ? rankOfChange : rank)(one, known, among, extreme ? null : own);
  // 公开率呢, after a list of agencies, is asked of the same ones.
  if (signs.size === 0 && followsScope(read) && /呢[?？]?$/.test(read.text.trimEnd())) return undefined;
  // 墨汀市自然人申请占多少: of all of a place, both counts are added.
  const shared = signs.has('share') || read.rates.length > 0;
  if ((placeAlone(read) || followsScope(read)) && (adding || shared))
    return (one, known, among) => total(one, known, among, adding ?? 'sum');
  // 增幅, after the total of one year and then of another.
  const made = totalBefore(read);
  if ((signs.has('against') || signs.has('change')) && made !== null)
    return made === 'sum' ? (one, known, among) => betweenYearsOf(one, known, among, 'difference') : undefined;
  // 2023和2024对比 holds two years of one agency against each other.
  const heldApart = signs.has('compare') && distinctYears(read) === 2;
  if (signs.has('against') || signs.has('change') || heldApart) return overTime(read, signs, span);
  if (span || signs.has('trend')) {
    if (adding) return (one, known) => overYears(one, known, adding);
    return (one, known) => trend(one, known, signs);
  }
  // 墨汀市收了多少申请: of a county or city whose government is not stored, all its agencies.
  if (placeAlone(read) && wholePlace(read)) return (one, known, among) => total(one, known, among, 'sum');
  if (adding && distinctYears(read) > 1) return (one, known) => overYears(one, known, adding);
  if (read.rates.length > 0 || signs.has('share')) return (one, known) => share(one, known);
  return undefined;
}

/** 比平均水平高吗, 高于平均: where one stands. */
const BESIDE_MEAN = /平均(?:水平|数|值)?.{0,2}(?:[比高低]|多(?!少)|(?<!多)少)|[比于].{0,6}平均/;

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

/** Of one agency, or of a few that are named, there is no median. */
const refused: Settler = async (one) => refuse('unclear', one, { hindrance: 'operation' });

/** 谁申请的多 of one agency asks for the kinds of those who apply. */
export const WHO_MOST = /谁(?:来)?申请(?:的|得)?(?:最|更|比较)?多/;
/** What is drawn, or goes on for years, is a course. */
const DRAWN = /连续|一连|一直|逐年|连年|持续|趋势|走势|曲线|折线|画|图表/;
/** 平均一年, 年均. */
const YEARLY = /平均.{0,4}(?:一|每|各)个?年|(?:一|每)年.{0,4}平均|年均/;
