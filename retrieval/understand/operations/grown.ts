import type { Counted } from '../counted.ts';
import { missingAgency } from '../names/missing.ts';
import type { Condition, Since } from '../plan/numbers.ts';
import { MOST_ASKS, type SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { conditionIn } from './condition.ts';
import { limitIn } from './limit.ts';
import { eachCounted, fewOf } from './over-agencies.ts';
import { yearsToCompare } from './periods.ts';
import { type Among, aroundOf, scopeFor } from './scope.ts';
import { sharesIn } from './shares.ts';
import type { Sign } from './signs.ts';
import { countedIn } from './what.ts';

/** Whether it is asked how numbers changed, and not how large they are. */
export function asksChange(signs: ReadonlySet<Sign>): boolean {
  return signs.has('against') || signs.has('change');
}

/** Words for what a number did over time, and not for how far two are apart. */
export function grew(text: string): boolean {
  return /同比|环比|[涨升降跌]|(?<!新)增|减少/.test(text);
}

/** Whether words say which way numbers went; 变化 and 是多是少 do not. */
export function saysWay(text: string): boolean {
  const [way, other] = movesIn(text);
  return way !== undefined && way !== 'same' && other === undefined;
}

/** Whether a list is asked for by what the change must be; 变化 alone is no condition. */
export function bindsChange(read: Read): boolean {
  return conditionsIn(read).length > 0;
}

/** 哪个单位涨得最多 · 增幅排名 · 变化最大的; of one agency where it stands in it. */
export async function rankOfChange(read: Read, known: Known, among: Among, own: string | null): Promise<Settled> {
  const said = movesIn(read.text);
  const moved = said.length === 0 && /变化|变动|波动|起伏/.test(read.text) ? (['up', 'down'] as const) : said;
  const ways = moved.length > 0 || own === null ? moved : (['up'] as const);
  const least = among.signs.has('least') && !among.signs.has('most');
  // 涨得最少: whether those that fell are meant as well is not said.
  if (ways.length === 0 || ways.includes('same') || least) return refuse('unclear', read, { hindrance: 'operation' });
  const scope = own === null ? scopeFor(read, known, among) : aroundOf(own, read, known);
  // Where one stands is asked of its own latest report.
  const stored = own === null ? await known.storedYears(fewOf(scope, known)) : await known.yearsOf(own);
  return overChange(read, known, stored, (year, since, counted) =>
    ways.map((way) => {
      const order = way === 'down' ? 'least' : 'most';
      return { ask: 'rank', scope, year, counted, order, limit: limitIn(read.text), agency: own, since };
    }),
  );
}

/** 哪些单位比去年少了 · 有几家翻倍了 · 增长超过50%的单位. */
export async function filterOfChange(read: Read, known: Known, among: Among): Promise<Settled> {
  const conditions = conditionsIn(read);
  // 连续两年都在涨 is asked of more than two years.
  const overYears = /连续|连年|年年|一直|每年都|逐年/.test(read.text);
  if (conditions.length === 0 || overYears) return refuse('unclear', read, { hindrance: 'operation' });
  const scope = scopeFor(read, known, among);
  const stored = await known.storedYears(fewOf(scope, known));
  return overChange(read, known, stored, (year, since, counted) =>
    conditions.map((condition) => ({ ask: 'filter', scope, year, counted, condition, since })),
  );
}

function overChange(
  read: Read,
  known: Known,
  stored: readonly number[],
  make: (year: number, since: Since, counted: Counted) => readonly SinglePlan[],
): Settled {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const pair = pairOf(read, stored);
  if (!pair) return refuse('not_stored', read, { words: read.mention.words });
  const since: Since = { year: pair.from, in: PER_CENT.test(read.text) ? 'per_cent' : 'number' };
  const counted = read.rates.length > 0 ? sharesIn(read) : eachCounted(countedIn(read));
  const plans = counted.flatMap((one) => make(pair.to, since, one));
  const [only, other] = plans;
  const plan: Settled['plan'] = only && !other ? only : { ask: 'several', plans: plans.slice(0, MOST_ASKS) };
  return { ...plain(plan, read), year: pair.how };
}

/** The two years, or the ends of a span. */
function pairOf(read: Read, stored: readonly number[]): ReturnType<typeof yearsToCompare> {
  const last = read.span?.last;
  const pair = yearsToCompare(read, stored);
  if (last === undefined || !pair) return pair;
  const held = stored.filter((year) => year <= pair.to);
  const first = last === 'all' ? Math.min(...held) : pair.to - last + 1;
  return first < pair.to ? { ...pair, from: first } : pair;
}

/** 增幅, 增长率, 百分之几, 翻倍: the change is meant in per cent of what was before. */
const PER_CENT = /幅|增速|增长率|增长速度|下降率|百分|比例|%|一半|半数|过半|翻了?一?[倍番]|[一二三四五六七八九\d]成/;

type Way = 'up' | 'down' | 'same';

/** Which way the words say that numbers went; 变化 says neither. */
function movesIn(text: string): readonly Way[] {
  const said = text.replace(/多少|几多|好多|不少|最[多少高低大小快]|多个/g, (words) => ' '.repeat(words.length));
  if (/持平|没变|不变|没有变化|没什么变化|一样|相同|没动/.test(said)) return ['same'];
  const ways: Way[] = [];
  if (/增|涨|升|多|高|翻|攀/.test(said)) ways.push('up');
  if (/减|降|跌|落|滑|挫|少|低|缩/.test(said)) ways.push('down');
  return ways;
}

/** 少了的呢, 降得最多的呢, after a list of changes: which way they are to go now, and the words that say so. */
export function wayIn({ text }: Read): { readonly condition: Condition; readonly words: string } | null {
  const said = WAY.exec(text)?.[0] ?? '';
  const [way, other] = movesIn(said);
  return way && !other ? { condition: CONDITIONS[way], words: said } : null;
}

const WAY =
  /(?:持平|没变化?|不变|一样|相同|没动|(?:增加|增长|增|上涨|涨|上升|升|变?多|减少|减|下降|降|下跌|跌|变?少)(?:了|得|幅)*)(?:最[多大高快])?的?/;

/** What the change must be: of a bound the one behind the word for the change. */
function conditionsIn(read: Read): Condition[] {
  const { text, left } = read;
  if (/翻了?一?[倍番]/.test(text)) return [{ comparison: 'at_least', value: 100 }];
  const denied = DENIED.exec(text);
  if (denied) return [{ comparison: denied[1] === undefined ? 'at_most' : 'at_least', value: 0 }];
  const ways = movesIn(text);
  const bound = conditionIn(text, left);
  const [way, other] = ways;
  if (bound) {
    if (!CHANGED_BY.test(text.slice(0, bound.at)) || !way || other) return [];
    return [way === 'down' ? turned(bound.condition) : bound.condition];
  }
  return ways.map((one) => CONDITIONS[one]);
}

const CONDITIONS: Readonly<Record<Way, Condition>> = {
  up: { comparison: 'more', value: 0 },
  down: { comparison: 'less', value: 0 },
  same: { comparison: 'equal', value: 0 },
};

/** 没有增加 is at most 0, 没有减少 at least. */
const DENIED = /(?:没有?|未)(?:增|涨|上升|变多|((?:减|降|下降|跌|变少)))/;
/** A bound right behind the word for the change: 增长超过50%, 多10件以上. */
const CHANGED_BY = /(?:增加|增长|增|涨|升|多|少|减少|减|下降|降|跌)(?:了|出|收|幅度?|率|得)*(?:的)?(?:幅度?)?$/;

/** Fewer by more than 10 is a change of less than -10. */
function turned({ comparison, value, to }: Condition): Condition {
  if (comparison === 'between') return { comparison, value: -(to ?? value), to: -value };
  const opposite = { more: 'less', less: 'more', at_least: 'at_most', at_most: 'at_least', equal: 'equal' } as const;
  return { comparison: opposite[comparison], value: -value };
}
