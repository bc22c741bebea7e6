import { type Counted, isShare, type Measure } from '../counted.ts';
import { countedOf, single, yearOf } from '../dialogue.ts';
import { missingAgency } from '../names/missing.ts';
import type { Condition, Scope } from '../plan/numbers.ts';
import type { SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { kindIn } from './many.ts';
import { yearsAmong, yearsOver } from './periods.ts';
import { type Among, aroundOf, FEW, scopeFor } from './scope.ts';
import { addedUp, countedIn, mainMeasures, oneCounted, sharesIn } from './what.ts';

/** Who has most or least, all in order, or where one stands. */
export async function rank(read: Read, known: Known, among: Among, own: string | null): Promise<Settled> {
  const rate = among.signs.has('share') || read.rates.length > 0;
  const counted = rate ? sharesIn(read) : countedIn(read);
  // 占比最大 of what has no whole is no rank.
  if (rate && counted.length === 0) return refuse('unclear', read, { hindrance: 'operation' });
  const each = eachCounted(counted);
  const scope = own === null ? scopeFor(read, known, among) : aroundOf(own, read, known);
  // Where one stands is asked of its own latest report.
  const dated = own === null ? read : await inLatestYear(read, known, own);
  const ranked = await overScope(dated, known, scope, (year) =>
    each.flatMap((one) =>
      ordersIn(among).map((order) => ({
        ask: 'rank',
        scope,
        year,
        counted: one,
        order,
        limit: limitIn(read.text),
        agency: own,
      })),
    ),
  );
  return dated === read ? ranked : { ...ranked, year: 'latest' };
}

async function inLatestYear(read: Read, known: Known, own: string): Promise<Read> {
  const carried = yearOf(read.before.plan);
  const stored = await known.yearsOf(own);
  const [latest] = stored;
  if (read.years.length > 0 || read.span || latest === undefined || (carried !== null && stored.includes(carried)))
    return read;
  return { ...read, years: [{ year: latest, how: 'counted', words: '' }] };
}

/** 最多的和最少的 are two lists. */
function ordersIn({ signs }: Among): readonly ('most' | 'least')[] {
  if (signs.has('most') && signs.has('least')) return ['most', 'least'];
  return signs.has('least') ? ['least'] : ['most'];
}

/** Sum or mean of each number over all agencies. */
export async function total(read: Read, known: Known, among: Among, operation: 'sum' | 'mean'): Promise<Settled> {
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
  const plans = places.slice(0, MOST).map((region): SinglePlan => {
    const kind = kindIn(read.text);
    const scope = { agencies: [], region, kind: kind === '人民政府' ? null : kind };
    return { ask: 'total', scope, years, counted, operation: among.signs.has('mean') ? 'mean' : 'sum' };
  });
  return { ...plain({ ask: 'several', plans }, read), year: how };
}

/** 予以公开和部分公开加起来: one sum, where they may be added. */
function summedIn(read: Read, { signs }: Among) {
  if (signs.has('share') || read.rates.length > 0) return sharesIn(read);
  const counted = countedIn(read);
  const measures = counted.filter((one) => !isShare(one)) as Measure[];
  const joined = read.measured.sideBySide || PLUS.test(read.text);
  const added = joined && signs.has('sum') ? addedUp(measures) : undefined;
  return added ? [added] : counted;
}

/** 许可加处罚. */
const PLUS = /(?<![增参添更])加上?(?![起到一在])|\+/;

/** Which and how many agencies have a number that meets a condition; without one, any at all. */
export async function filter(read: Read, known: Known, among: Among): Promise<Settled> {
  const scope = scopeFor(read, known, among);
  const shares = among.signs.has('share') || read.rates.length > 0 ? sharesIn(read) : [];
  const each = shares.length > 0 ? shares : eachCounted(countedIn(read));
  return await overScope(read, known, scope, (year) =>
    each.map((counted) => ({
      ask: 'filter',
      scope,
      year,
      counted,
      condition: among.condition ?? carriedCondition(read) ?? anyOf(counted),
    })),
  );
}

/** 墨汀市有几家, after a list: those there that meet the same condition. */
function carriedCondition({ before, measured, rates }: Read): Condition | undefined {
  const plan = before.plan ? single(before.plan) : null;
  return plan?.ask === 'filter' && measured.by === 'nothing' && rates.length === 0 ? plan.condition : undefined;
}

/** The course of each of several agencies. */
export async function trends(read: Read, known: Known, agencies: readonly string[]): Promise<Settled> {
  const counted = mainOf(read);
  const plans: SinglePlan[] = [];
  for (const agency of agencies.slice(0, MOST)) {
    const years = await yearsOver(read, known, agency);
    plans.push({ ask: 'trend', agency, years, counted, find: 'series' });
  }
  return { ...plain({ ask: 'several', plans }, read), year: null };
}

/** Any at all: of cases one, of money or a share anything above nothing. */
function anyOf(counted: Counted): Condition {
  const whole = !isShare(counted) && !('cell' in counted && counted.cell.endsWith('.amount'));
  return whole ? { comparison: 'at_least', value: 1 } : { comparison: 'more', value: 0 };
}

/** The same numbers of agencies that are named. */
export async function compare(read: Read, known: Known, among: Among, agencies: readonly string[]): Promise<Settled> {
  const { years, how } = await yearsAmong(read, known, agencies);
  const shares = read.rates.length > 0 || among.signs.has('share') ? sharesIn(read) : [];
  const counted = shares.length > 0 ? shares : mainOf(read);
  const plan: SinglePlan = { ask: 'compare', agencies: [...agencies], years, counted };
  return { ...plain(plan, read), year: how };
}

function mainOf(read: Read) {
  const counted = countedIn(read);
  if (counted.length > 0) return counted;
  const carried = countedOf(read.before.plan);
  return carried.length > 0 ? [...carried] : mainMeasures([{ cell: 'requests.received.total' }]);
}

async function overScope(
  read: Read,
  known: Known,
  scope: Scope,
  make: (year: number, years: readonly number[], stored: readonly number[]) => readonly SinglePlan[],
): Promise<Settled> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const agencies = known.directory.agencies.filter(
    (agency) =>
      (scope.agencies.length === 0 || scope.agencies.includes(agency.id)) &&
      (scope.region === null || agency.region.includes(scope.region)),
  );
  // A short list is looked up; a long one is as good as all.
  const few = agencies.length <= FEW ? agencies.map(({ id }) => id) : null;
  const { years, how } = await yearsAmong(read, known, few);
  const [year] = years;
  if (year === undefined) return refuse('not_stored', read, { words: read.mention.words });
  const plans = make(year, years, read.span ? await known.storedYears(few) : years);
  const [only, other] = plans;
  if (only && !other) return { ...plain(only, read), year: how };
  return { ...plain({ ask: 'several', plans: plans.slice(0, MOST) }, read), year: how };
}

/** A message that asks more is better asked in two. */
const MOST = 4;

/** Each number that a list is asked for by; those that belong together are one. */
function eachCounted(counted: readonly Counted[]): readonly Counted[] {
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

/** 前十, 前3名, 最多的五个. */
function limitIn(text: string): number | null {
  const said =
    /(?:前|排前|倒数前?|后|第|排第)(\d{1,3}|[一二三四五六七八九十两]{1,2})(?:名|位|个|家|的|强|大|多|少|高|低|(?= *(?:$|[是都有,，?？吧呢分哪])))|最[多少高低]的(?:前)?(\d{1,3}|[二三四五六七八九十两]{1,2})(?:个|家|名)/.exec(
      text,
    );
  const written = said?.[1] ?? said?.[2];
  if (written === undefined) return null;
  const value = /^\d/.test(written) ? Number(written) : chinese(written);
  return value > 0 ? value : null;
}

function chinese(written: string): number {
  const digit = (char: string | undefined) => '一二三四五六七八九十'.indexOf((char ?? '').replace('两', '二')) + 1;
  const [first, second] = written;
  if (second === undefined) return digit(first);
  return first === '十' ? 10 + digit(second) : digit(first) * 10;
}
