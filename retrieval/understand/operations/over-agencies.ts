import { type Counted, isShare, type Measure } from '../counted.ts';
import { missingAgency } from '../names/missing.ts';
import { yearOf } from '../plan/about.ts';
import type { Scope } from '../plan/numbers.ts';
import { MOST_ASKS, type SinglePlan, singlesOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { eachFirst } from './each-first.ts';
import { limitIn, placeIn } from './limit.ts';
import { kindIn } from './many.ts';
import { ofFirst, tooManyFirst } from './of-first.ts';
import { yearsAmong } from './periods.ts';
import { type Among, aroundOf, FEW, scopeFor } from './scope.ts';
import { type Adding, addingIn, ofPlace } from './shapes.ts';
import { sharesIn } from './shares.ts';
import { addedUp, countedIn, oneCounted } from './what.ts';

/** Who has most or least, all in order, or where one stands. */
export async function rank(asked: Read, known: Known, among: Among, own: string | null): Promise<Settled> {
  const each = own === null ? eachFirst(asked) : undefined;
  if (each) {
    const ranked = await Promise.all(each.map((one) => rankOne(one, known, among, null)));
    const plans = ranked.flatMap(({ plan }) => singlesOf(plan));
    const [first] = ranked;
    if (first) return { ...first, plan: { ask: 'several', plans: plans.slice(0, MOST_ASKS) } };
  }
  return await rankOne(asked, known, among, own);
}

async function rankOne(asked: Read, known: Known, among: Among, own: string | null): Promise<Settled> {
  const first = own === null ? ofFirst(asked) : undefined;
  if (first && tooManyFirst(first)) return refuse('unclear', asked, { hindrance: 'operation' });
  const read = first?.ranked ?? asked;
  const rate = among.signs.has('share') || read.rates.length > 0;
  const shares = rate && !ofPlace(read) && !OF_THEM_ALL.test(read.text) ? sharesIn(read) : [];
  // 行政复议占比最大的单位: of what is no part of a total in the form, the share in the sum over all.
  const ofAll = rate && shares.length === 0 && own === null && read.measured.by !== 'nothing';
  if (rate && shares.length === 0 && !ofAll) return refuse('unclear', read, { hindrance: 'operation' });
  const counted = rate && !ofAll ? shares : countedIn(read);
  const each = eachCounted(counted);
  const scope = own === null ? scopeFor(read, known, among) : aroundOf(own, read, known);
  // Where one stands is asked of its own latest report.
  const dated = own === null ? read : await inLatestYear(read, known, own);
  // 不予公开几件，公开率排第几: the numbers beside the rate that is ranked come first.
  const beside = rate && own !== null && read.measured.by === 'row' ? countedIn(read).filter(isMeasure) : [];
  // 公开率按单位列 asks for the rate of each, and for no first.
  const placed = (['most', 'least', 'ranked', 'standing'] as const).some((sign) => among.signs.has(sign));
  const withFew = rate && !placed && own === null ? ({ withFew: true } as const) : {};
  const ranked = await overScope(dated, known, scope, (year): SinglePlan[] => {
    const ranks = each.flatMap((one) =>
      ordersIn(among, read.text).map((order): SinglePlan => {
        const limit = limitIn(read.text);
        const places = { limit, ...(own === null ? placeIn(read.text) : {}) };
        const added =
          limit !== null && own === null && !first && among.signs.has('sum') ? { added: true as const } : {};
        const list = { scope, year, counted: one, order, ...places, agency: own };
        return {
          ask: 'rank',
          ...list,
          ...(ofAll ? { ofAll } : {}),
          ...added,
          ...withFew,
          ...(first ? { ofFirst: [...first.asked] } : {}),
        };
      }),
    );
    return own !== null && beside.length > 0
      ? [{ ask: 'figures', agency: own, years: [year], measures: beside }, ...ranks]
      : ranks;
  });
  return dated === read ? ranked : { ...ranked, year: 'latest' };
}

/** 哪个局最多，占多少: of all of them together. */
const OF_THEM_ALL =
  /最[多少][^,，?？;；]{0,12}[,，?？;；](?:它|这家|它们|其)?(?:总共|一共|又)?占(?:了|到)?(?:总[数量]|全部|所有|总的)?(?:的)?(?:多少|几成|几分|百分|比|多大)/;

async function inLatestYear(read: Read, known: Known, own: string): Promise<Read> {
  const carried = yearOf(read.before.plan);
  const stored = await known.yearsOf(own);
  const [latest] = stored;
  if (read.years.length > 0 || read.span || latest === undefined || (carried !== null && stored.includes(carried)))
    return read;
  return { ...read, years: [{ year: latest, how: 'counted', words: '' }] };
}

function isMeasure(counted: Counted): counted is Measure {
  return !isShare(counted);
}

/** 最多的和最少的 are two lists. */
function ordersIn({ signs }: Among, text: string): readonly ('most' | 'least')[] {
  const first =
    signs.has('most') || /前(?:[\d几一二三四五六七八九十两]{1,2})(?:名|位|家|个)?(?:和|与|、|及|以及|还有)/.test(text);
  if (first && signs.has('least')) return ['most', 'least'];
  return signs.has('least') ? ['least'] : ['most'];
}

/** Sum or mean of each number over all agencies. */
export async function total(read: Read, known: Known, among: Among, operation: Adding): Promise<Settled> {
  const scope = scopeFor(read, known, among);
  const counted = summedIn(read, among);
  if (counted.length === 0) return refuse('unclear', read, { hindrance: 'no_measure' });
  return await overScope(read, known, scope, (year, named, stored) => {
    const years = yearsOfTotal(read, year, read.span ? stored : named, among);
    // Held against each other, two years are not added.
    const apart = among.signs.has('against') || among.signs.has('change');
    const lists = apart ? years.map((one) => [one]) : [years];
    return lists.map((list): SinglePlan => ({ ask: 'total', scope, years: list, counted, operation }));
  });
}

/** The same sum for each of several places. */
export async function totals(read: Read, known: Known, among: Among, places: readonly string[]): Promise<Settled> {
  const counted = summedIn(read, among);
  const { years, how } = await yearsAmong(read, known, null);
  const plans = places.slice(0, MOST_ASKS).map((region): SinglePlan => {
    const kind = kindIn(read.text);
    const scope = { agencies: [], region, kind: kind === '人民政府' ? null : kind };
    return { ask: 'total', scope, years, counted, operation: addingIn(read, among.signs) ?? 'sum' };
  });
  return { ...plain({ ask: 'several', plans }, read), year: how };
}

/** 予以公开和部分公开加起来: one sum, where they may be added. */
export function summedIn(read: Read, { signs }: Among) {
  if (signs.has('share') || read.rates.length > 0) return sharesIn(read);
  const counted = countedIn(read);
  const measures = counted.filter((one) => !isShare(one)) as Measure[];
  const each = EACH_ADDED.test(read.text);
  const joined = !each && (PLUS.test(read.text) || (read.measured.sideBySide && signs.has('sum')));
  const added = joined ? addedUp(measures) : undefined;
  return added ? [added] : counted;
}

/** 三种原因各合计多少: a sum of each. */
const EACH_ADDED = /(?:各|分别|每[一]?[种项类])(?:自|项|种|类)?(?:合计|总计|共计|一共|总共|共|加起来)/;
/** 许可加处罚. */
const PLUS = /(?<![增参添更])加上?(?![起到一在])|\+/;

/** Plans over a scope in the years that are asked for; nobody who is not stored takes part. */
export async function overScope(
  read: Read,
  known: Known,
  scope: Scope,
  make: (year: number, years: readonly number[], stored: readonly number[]) => readonly SinglePlan[],
): Promise<Settled> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const few = fewOf(scope, known);
  const { years, how } = await yearsAmong(read, known, few);
  const [year] = years;
  if (year === undefined) return refuse('not_stored', read, { words: read.mention.words });
  const plans = make(year, years, read.span ? await known.storedYears(few) : years);
  const [only, other] = plans;
  if (only && !other) return { ...plain(only, read), year: how };
  return { ...plain({ ask: 'several', plans: plans.slice(0, MOST_ASKS) }, read), year: how };
}

/** The agencies of a scope, which a short list looks up; `null` for a long one, which is as good as all. */
export function fewOf(scope: Scope, { directory }: Known): readonly string[] | null {
  const agencies = directory.agencies.filter(
    (agency) =>
      (scope.agencies.length === 0 || scope.agencies.includes(agency.id)) &&
      (scope.region === null || agency.region.includes(scope.region)),
  );
  return agencies.length <= FEW ? agencies.map(({ id }) => id) : null;
}

/** Each number that a list is asked for by; those that belong together are one. */
export function eachCounted(counted: readonly Counted[]): readonly Counted[] {
  const one = oneCounted(counted);
  if (!one) return [{ cell: 'requests.received.total' }];
  return counted.includes(one) && !isInForce(one) ? counted : [one];
}

function isInForce(counted: Counted): boolean {
  return 'cell' in counted && counted.cell.endsWith('.in_force');
}

/** 全县比去年: both years; 全县近三年: as many. */
function yearsOfTotal(read: Read, year: number, stored: readonly number[], { signs }: Among): number[] {
  if (stored.length > 1 && read.years.length > 1) return [...stored].sort((a, b) => a - b);
  if (signs.has('against') || signs.has('change')) return [year - 1, year];
  const last = read.span?.last;
  if (last === undefined) return [year];
  const held = [...stored].sort((x, y) => x - y);
  return last === 'all' ? held : held.slice(-last);
}
