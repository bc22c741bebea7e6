import { MOST_ASKS, type SinglePlan, singlesOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { betweenYearsOf } from './between.ts';
import { filter } from './filters.ts';
import { asksChange, bindsChange, filterOfChange, rankOfChange, saysWay } from './grown.ts';
import { rowsHeld, timesOf } from './held.ts';
import { rank, total } from './over-agencies.ts';
import { type Among, LEVELED } from './scope.ts';
import type { Settler } from './settler.ts';
import { addingIn, betweenCells, counts, DIFFERENCE, ofAgencies } from './shapes.ts';
import { sidesIn } from './sides.ts';
import type { Sign } from './signs.ts';

/** What settles an operation over the agencies of a place, or over all that are stored; `undefined` when none here does. */
export function overMany(
  read: Read,
  signs: ReadonlySet<Sign>,
  conditioned: boolean,
  own: string | null,
  span: boolean,
): Settler | undefined {
  const ranking = (['most', 'least', 'ranked', 'standing'] as const).some((sign) => signs.has(sign));
  // 全县一共多少 asks for a sum, although of what is not said.
  const unsaid = signs.has('sum') && LEVELED.test(read.text);
  if (!counts(read) && !conditioned && !ranking)
    return unsaid ? async (one) => refuse('unclear', one, { hindrance: 'no_measure' }) : undefined;
  // 申请超过教育局的单位: a bound that is another agency's number is no condition of a list.
  if (read.mention.body && !conditioned && MORE_THAN_NAMED.test(read.text))
    return async (one) => refuse('unclear', one, { hindrance: 'operation' });
  const adding = addingIn(read, signs);
  // 申请超过平均数的单位: the mean, and all in order.
  if (signs.has('mean') && WHICH.test(read.text) && BESIDE_MEAN.test(read.text)) return meanAndRank;
  // A sum or mean of only those that meet a bound is none of the plan.
  if (conditioned && (signs.has('mean') || (signs.has('sum') && AMOUNT_ADDED.test(read.text)))) return refused;
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
  if (ofAgencies(read) && (conditioned || WHICH.test(read.text))) return ofAllAgencies(changed);
  // 同比下降超过一半的: a bound beside a change is one on the change, whoever is meant.
  if (changed && (conditioned || (WHICH.test(read.text) && bindsChange(read))))
    return (one, known, among) => filterOfChange(one, known, among);
  if (conditioned) return (one, known, among) => filter(one, known, among);
  const apart = changed && !span && DIFFERENCE.test(read.text) && !WHICH.test(read.text);
  if (signs.has('sum') && !apart) return (one, known, among) => total(one, known, among, 'sum');
  const overYears = span || changed;
  // 哪些单位近三年… asks of each what no list here can be made by.
  if (overYears && WHICH.test(read.text)) return undefined;
  if (apart) return (one, known, among) => betweenYearsOf(one, known, among, 'difference');
  if (overYears) return (one, known, among) => total(one, known, among, 'sum');
  if (WHICH.test(read.text)) return (one, known, among) => filter(one, known, among);
  return LEVELED.test(read.text)
    ? (one, known, among) => total(one, known, among, 'sum')
    : (one, known, among) => rank(one, known, among, null);
}

/** 有多少单位被诉，占全区单位的百分之几: the share is one of agencies, and none of their numbers. */
function ofAllAgencies(changed: boolean): Settler {
  return async (one, known, among) => {
    const signs = new Set([...among.signs].filter((sign) => sign !== 'share'));
    const settled = await (changed ? filterOfChange : filter)(one, known, { ...among, signs });
    const [first, other] = singlesOf(settled.plan).map(
      (plan): SinglePlan => (plan.ask === 'filter' ? { ...plan, ofAgencies: true } : plan),
    );
    return first && !other ? { ...settled, plan: first } : settled;
  };
}

/** The sum and the most, parted by a comma. */
const SUM_AND_MOST =
  /(?:一共|总共|总[量数]|合计|加起来|共).{0,12}[,，].{0,12}最|最.{0,12}[,，](?![^,，]{0,4}占).{0,12}(?:一共|总共|总[量数]|合计|加起来)/;

/** 超过平均数, 低于全县平均. */
const BESIDE_MEAN = /(?:超过|超出|高于|多于|大于|达到|低于|少于|小于|不到|不足|没到)(?:了)?(?:全[县市区])?的?平均/;
/** 一共收了多少, 合计多少件: of requests, and not of agencies. */
const AMOUNT_ADDED =
  /(?:一共|总共|合计|加起来|共)(?:收|办|受理|公开)[^,，]{0,4}(?:多少|几)(?!家|个)|(?:一共|总共|合计|加起来|共)[^,，]{0,4}(?:多少|几)件/;

const refused: Settler = async (one) => refuse('unclear', one, { hindrance: 'operation' });

/** The sum over all, and who has most of it. */
const sumAndRank: Settler = (one, known, among) => withRank(one, known, among, 'sum');
/** The mean, and who stands above it and who below. */
const meanAndRank: Settler = (one, known, among) => withRank(one, known, among, 'mean');

async function withRank(one: Read, known: Known, among: Among, operation: 'sum' | 'mean'): Promise<Settled> {
  const sum = await total(one, known, among, operation);
  const most = await rank(one, known, among, null);
  const plans = [sum, most].flatMap(({ plan }) => singlesOf(plan));
  return { ...sum, plan: { ask: 'several', plans: plans.slice(0, MOST_ASKS) } };
}

/** 超过, 比 or 不如 right before the name of an agency, which is blank here. */
const MORE_THAN_NAMED = /(?:超过|超出|多过|多于|高于|大于|少于|低于|小于|不如|不及|比) {2,}/;

/** Which agencies, and how many; 被起诉的单位 are those that have been. */
const WHICH =
  /(?<=的)(?:单位|机关|部门|局|乡镇)|(?:有没有|有无|是否有|有木有)(?:哪个|哪家|什么)?(?:单位|机关|部门|局)|(?:单位|机关|部门|局|乡镇)(?:一共|总共|都)?有(?:几|多少)(?:个|家)|哪(?:些|几|一?个|家)|(?:多少|几)(?:个|家)?(?:单位|机关|部门|局|乡镇|镇|街道|家)/;
