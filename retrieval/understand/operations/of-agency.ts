import { isShare, type Measure } from '../counted.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import { single } from '../plan/about.ts';
import type { Condition } from '../plan/numbers.ts';
import type { SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { amountsIn } from '../words/asked-apart.ts';
import { EXCEPT } from '../words/counting.ts';
import { takeMeasures } from '../words/measures.ts';
import { conditionIn } from './condition.ts';
import { yearsOver, yearsToCompare } from './periods.ts';
import { type Adding, DIFFERENCE, distinctYears } from './shapes.ts';
import { DENOMINATOR, sharesIn, wholeIsRate } from './shares.ts';
import type { Sign } from './signs.ts';
import { addedUp, countedIn, mainMeasures } from './what.ts';

/** 公开率多少 · 企业占多少. */
export async function share(read: Read, known: Known): Promise<Settled | undefined> {
  const apart = askedBefore(read);
  const shares = sharesIn(apart?.share ?? read);
  if (shares.length === 0) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    const rates: SinglePlan = { ask: 'share', agency, years: [...years], shares };
    const rated = read.rates.length > 0 && !wholeIsRate(read);
    const beside = DENOMINATOR.test(read.text)
      ? []
      : (apart?.counts ?? countedIn(read).filter((one): one is Measure => rated && !isShare(one)));
    const cells: SinglePlan = { ask: 'figures', agency, years: [...years], measures: [...beside] };
    return { plan: beside.length > 0 ? { ask: 'several', plans: [cells, rates] } : rates, year: how };
  });
}

/** 收了几件，不予公开占多少: the numbers asked for in a clause of their own before the one that asks for the share. */
function askedBefore(read: Read): { readonly counts: readonly Measure[]; readonly share: Read } | undefined {
  const { text, question } = read;
  const at = SHARE_ASKED.exec(text)?.index;
  const comma = at === undefined ? -1 : Math.max(text.lastIndexOf(',', at), text.lastIndexOf('，', at));
  if (comma < 0 || read.rates.length > 0 || amountsIn(text.slice(0, comma)).length === 0) return undefined;
  const [first, second] = [text.slice(0, comma), `${' '.repeat(comma)}${text.slice(comma)}`].map(
    (left) => takeMeasures({ ...question, left }).measured,
  );
  if (!first || !second || [first, second].some(({ by }) => by === 'nothing')) return undefined;
  const share = { ...read, measured: second, text: `${' '.repeat(comma)}${text.slice(comma)}` };
  return { counts: first.measures, share };
}

/** 占多少, 多大比例. */
const SHARE_ASKED = /占|比例|比重|百分之|几成/;

/** 比上年多了多少 · 同比 · 和2022年比. */
export async function change(read: Read, known: Known, signs: ReadonlySet<Sign>): Promise<Settled | undefined> {
  // 涨了百分之几 asks for the change in per cent, not for a share.
  const rate = signs.has('share') && read.rates.length === 0 && /占|比例|比重|占比/.test(read.text);
  const named = rate ? sharesIn(read) : countedIn(read);
  // 2024年和2023年比, of nothing that is named, holds requests against each other.
  const counted = named.length === 0 && distinctYears(read) === 2 && !rate ? REQUESTS : named;
  if (counted.length === 0) return refuse('unclear', read, { hindrance: 'no_measure' });
  return await withAgency(read, known, async (agency) => {
    const stored = await known.yearsOf(agency);
    const pair = yearsToCompare(read, stored);
    const { from, to } = pair ?? { from: 0, to: 0 };
    const plan: SinglePlan = { ask: 'change', agency, from, to, counted };
    const own = stored.includes(to) && !stored.includes(from) && COUNTED_FIRST.test(read.text);
    const measures = counted.filter((one): one is Measure => !isShare(one));
    if (!own || measures.length === 0) return { plan, year: pair?.how ?? null };
    const cells: SinglePlan = { ask: 'figures', agency, years: [to], measures };
    return { plan: { ask: 'several', plans: [cells, plan] }, year: pair?.how ?? null };
  });
}

const REQUESTS: Measure[] = [{ cell: 'requests.received.total' }];

/** 新收、复议各多少，跟上年比: the numbers are asked for themselves, so they stand although the other year is not stored. */
const COUNTED_FIRST = /(?:多少|几)[件个份]?[,，;；。?？]?(?:再|并且?|还)?(?:和|跟|与|同|比)/;

/** 近三年的趋势 · 哪年最多. */
export async function trend(read: Read, known: Known, signs: ReadonlySet<Sign>): Promise<Settled | undefined> {
  const counted = signs.has('share') && read.rates.length === 0 ? sharesIn(read) : countedIn(read);
  const lowest = signs.has('least') || /哪一?年.{0,6}(?:低|(?<!多)少)/.test(read.text);
  const highest = signs.has('most') || /哪一?年.{0,6}(?:高|多(?!少))/.test(read.text);
  const find = highest ? 'maximum' : lowest ? 'minimum' : 'series';
  const apart = highest && lowest && DIFFERENCE.test(read.text);
  const what = counted.length > 0 ? counted : mainMeasures([{ cell: 'requests.received.total' }]);
  return await withAgency(read, known, async (agency) => {
    const years = await yearsOver(read, known, agency);
    const bound = boundOfYears(read);
    if (find === 'series' && signs.has('whichYear') && bound)
      return { plan: { ask: 'trend', agency, years, counted: what, find, condition: bound }, year: null };
    const plan: SinglePlan = { ask: 'trend', agency, years, counted: what, find: apart ? 'range' : find };
    const both = !apart && find !== 'series' && highest && lowest;
    return { plan: both ? { ask: 'several', plans: [plan, { ...plan, find: 'minimum' }] } : plan, year: null };
  });
}

/** 哪年超过20件, 哪几年有诉讼: what the number of a year must be. */
export function boundOfYears({ text, left }: Read): Condition | undefined {
  const any =
    /哪[一几些]?年.{0,2}(?:(?<!没)有(?![没多几哪])|被)|(?<!没)(?:有|被)[^,，]{1,10}的(?:是)?哪[一几些]?年/.test(text);
  return conditionIn(text, left)?.condition ?? (any ? { comparison: 'at_least', value: 1 } : undefined);
}

/** 近三年一共收了多少: one agency, several years. */
export async function overYears(read: Read, known: Known, operation: Adding): Promise<Settled | undefined> {
  const counted = countedIn(read).filter((one) => !isShare(one));
  if (counted.length === 0) return undefined;
  return await withAgency(read, known, async (agency) => {
    const years = await yearsOver(read, known, agency);
    const scope = { agencies: [agency], region: null, kind: null };
    return { plan: { ask: 'total', scope, years, counted, operation }, year: null };
  });
}

/** 不含部分公开呢, after 公开率: the other definition of the rate, which leaves that part out. */
export async function withoutPart(read: Read, known: Known): Promise<Settled | undefined> {
  const before = read.before.plan ? single(read.before.plan) : null;
  const [share, other] = before?.ask === 'share' ? before.shares : [];
  if (before?.ask !== 'share' || !share || other || !EXCEPT.test(read.text)) return undefined;
  const out = read.measured.measures.flatMap((one) => ('cell' in one ? [one.cell] : []));
  const part = 'sum' in share.part ? share.part.sum.filter((key) => !out.includes(key)) : [];
  const [only, more] = part;
  if (out.length === 0 || only === undefined || more !== undefined) return undefined;
  return await withAgency(read, known, async (agency) => {
    const plan: SinglePlan = { ...before, agency, shares: [{ ...share, part: { cell: only } }] };
    return { plan, year: 'carried' };
  });
}

/** 把无法提供也算进去, after a rate: its part with these added. */
export async function withPart(read: Read, known: Known): Promise<Settled | undefined> {
  const before = read.before.plan ? single(read.before.plan) : null;
  const [share, other] = before?.ask === 'share' ? before.shares : [];
  if (before?.ask !== 'share' || !share || other || !INCLUDED.test(read.text)) return undefined;
  const part = addedUp([share.part, ...read.measured.measures]);
  if (read.measured.measures.length === 0 || !part || 'group' in part) return undefined;
  return await withAgency(read, known, async (agency) => {
    const plan: SinglePlan = { ...before, agency, shares: [{ ...share, part }] };
    return { plan, year: 'carried' };
  });
}

/** 也算进去, 加上, 算在内. */
const INCLUDED = /(?:算|加|包括|计)(?:上|进去|进来|在内|在里面|入)/;

/** 新收加结转: one sum, where what is named may be added. */
export async function added(read: Read, known: Known): Promise<Settled | undefined> {
  const measures = countedIn(read).filter((one): one is Measure => !isShare(one));
  const sum = addedUp(measures) ?? addedUp(cameIn(measures));
  if (!sum) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'figures', agency, years: [...years], measures: [sum] }, year: how };
  });
}

/** 新收加结转: 结转 beside what came in is what came over from the year before. */
function cameIn(measures: readonly Measure[]): readonly Measure[] {
  const keys: readonly string[] = measures.map((one) => ('cell' in one ? one.cell : ''));
  const flows = ['received', 'carried_in', 'carried_out'].every((row) => keys.includes(`requests.${row}.total`));
  return flows && keys.length === 3 ? measures.filter((_, at) => keys[at] !== 'requests.carried_out.total') : measures;
}
