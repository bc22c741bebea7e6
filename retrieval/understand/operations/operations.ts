import { regionOf } from '../names/spoken.ts';
import { narrowed } from '../names/whose.ts';
import { alsoAsked, withOthers } from '../plans/also.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { EXCEPT } from '../words/counting.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { NOT_IN_FORM } from '../words/refused.ts';
import { boundsIn, severalBounds } from './bounds.ts';
import { placesCounted, placesSpoken, placeUnsaid } from './by-place.ts';
import { conditionIn, type SaidCondition, vaguelyBounded } from './condition.ts';
import { followsChange, followsRank, operatedOtherwise } from './follows.ts';
import { asksChange } from './grown.ts';
import { asksMany, withoutMany } from './many.ts';
import { withoutPart, withPart } from './of-agency.ts';
import { RANKED_WITHIN, rankWithin, totalsOf } from './over-places.ts';
import { partOfPlaces } from './part-of-places.ts';
import { type Among, LEVELED, ownAgency } from './scope.ts';
import { settlerOf } from './settler.ts';
import {
  betweenCells,
  counts,
  DIFFERENCE,
  directed,
  distinctYears,
  placesApart,
  withinScope,
  withYearsBefore,
} from './shapes.ts';
import { type Sign, signsIn, withoutSigns } from './signs.ts';
import { amongThose, takingPartIn } from './taking-part.ts';
import { comparedIn, whichOfSeveral } from './together.ts';
import { whichPlace } from './which-place.ts';

/** An operation over numbers that a question asks for, settled; or that it asks for one nobody here understands. */
export type Operated = { readonly settled: Settled | undefined; readonly asked: boolean };

/** Reads the operations a question speaks of, and settles the one it asks for. */
export async function operation(asked: Read, known: Known): Promise<Operated> {
  const taking = takingPartIn(asked);
  if (taking) {
    const rest = await operation(taking.read, known);
    return { ...rest, settled: amongThose(rest.settled, taking.bound, asked) };
  }
  const read = withYearsBefore(withinScope(asked));
  // 公司来申请的有几家 counts those who apply.
  const all = read.mention.all && read.mention.agencies.length > 1;
  const many = (all || asksMany(read.text)) && !(ownAgency(read) !== null && APPLICANTS_COUNTED.test(read.text));
  // 申请人的平均年龄: no operation makes a number of what no cell counts.
  if (!many && NOT_IN_FORM.test(read.about)) return { settled: undefined, asked: false };
  const over = many || !read.mention.body;
  const said = over ? conditionIn(read.text, read.left) : null;
  const signs = withShare(signsIn(read.text), said);
  const together = over ? boundsIn(read) : undefined;
  const nearest = narrowed(read, known);
  const agencies = comparedIn(nearest, known.directory);
  const counted = placesCounted(read, known);
  const apart = [counted, placesApart(read), placesSpoken(read)].find((places) => places.length > 0) ?? [];
  if (apart.length === 0 && placeUnsaid(read)) return { settled: undefined, asked: true };
  const unsure = agencies.length === 0 && counts(read) && apart.length === 0 ? whichOfSeveral(nearest) : undefined;
  if (unsure) return { settled: unsure, asked: true };
  // 非自然人占多少: what remains is one number and may be a part.
  const remains = signs.has('share') && (read.measured.remaining?.length ?? 0) > 0;
  const excepted = EXCEPT.test(read.text) && !remains;
  const another =
    (await withoutPart(read, known)) ?? (await withPart(read, known)) ?? (await partOfPlaces(read, known, agencies));
  if (another) return { settled: another, asked: true };
  const otherwise = operatedOtherwise(read);
  if (otherwise) return { settled: otherwise, asked: true };
  if (followsRank(read, signs, many) || followsChange(read, many)) return { settled: undefined, asked: false };
  const settle =
    excepted && !many
      ? undefined
      : apart.length > 0 && RANKED_WITHIN.test(read.text)
        ? (one: Read, all: Known, among: Among) => rankWithin(one, all, among, apart)
        : apart.length > 0 && (counts(read) || DIFFERENCE.test(read.text))
          ? (one: Read, all: Known, among: Among) => totalsOf(one, all, among, apart)
          : settlerOf(read, signs, many, said !== null || together !== undefined, agencies);
  if (excepted && agencies.length > 1 && !many) return { settled: undefined, asked: true };
  const beyond = (signs.has('unknown') || (many && vaguelyBounded(read.text))) && counts(read);
  const bounded = over && together === undefined && severalBounds(read);
  if (beyond || bounded) return { settled: refuse('unclear', read, { hindrance: 'operation' }), asked: true };
  if (signs.has('unknown')) return { settled: undefined, asked: true };
  if (!settle)
    return {
      settled: undefined,
      asked:
        many ||
        betweenCells(read) !== undefined ||
        COMPARED.test(read.text) ||
        [...signs].some((sign) => STRONG.has(sign)),
    };
  // 公开率达到60%了吗: a bound that one agency's number is held against only asks for the number.
  const bound =
    said ??
    (read.rates.length > 0 || signs.has('whichYear')
      ? conditionIn(read.text, signs.has('whichYear') ? read.left : '')
      : null);
  const without = together ? together.left : bound ? blanked(read.left, bound.at, bound.words.length) : read.left;
  const also = alsoAsked(withoutMany(withoutSigns(without, read.text, signs)));
  // What carries over from the dialogue is not named, so it needs a question that names nothing else.
  const extreme = RANKING.some((sign) => signs.has(sign));
  const held = signs.has('multiple') || directed(read) || apart.length > 0;
  const heldTogether = agencies.length > 1 && signs.has('compare');
  // 教育局2024年和2023年比: two years of one agency.
  const years = signs.has('against') && distinctYears(read) === 2 && read.mention.body;
  const countsNothing =
    !heldTogether &&
    !counts(read) &&
    !signs.has('applicants') &&
    !extreme &&
    !held &&
    !years &&
    !STANDALONE.test(read.text);
  const level = LEVELED.exec(read.text)?.[1];
  const region = level === undefined ? null : regionOf(read.before, known.directory, level);
  const unsaid = tooMuch(unexplained(also.left));
  const place =
    level !== undefined && region === null && !unsaid ? whichPlace(read, known, level, countsNothing) : undefined;
  if (unsaid || (countsNothing && !place)) return { settled: undefined, asked: true };
  if (place) return { settled: place, asked: true };
  const among: Among = {
    signs,
    condition: said?.condition ?? null,
    region,
    ...(together ? { bounds: together } : {}),
  };
  const settled = await settle(read, known, among);
  return { settled: settled && withOthers(settled, also.parts), asked: true };
}

/** 自然人超过九成: a bound in per cent is one on a share, unless a change is meant. */
function withShare(signs: ReadonlySet<Sign>, said: SaidCondition | null): ReadonlySet<Sign> {
  return said && IN_PER_CENT.test(said.words) && !asksChange(signs) ? new Set<Sign>([...signs, 'share']) : signs;
}

const IN_PER_CENT = /成|%|百分之|(?:一半|半数|过半)(?!百)/;

/** 甲比乙多几件, whatever the two are. */
const COMPARED = /(?<!占|百分)比(?!例|率|重).{1,12}[多少高低](?:了|收|出)?(?:多少|几)/;

/** Signs that rank requests where nothing else is named: 全县排第几. */
const RANKING: readonly Sign[] = ['most', 'least', 'whichYear', 'ranked', 'standing'];

/** Signs that ask for an operation whatever else is said. */
const STRONG: ReadonlySet<Sign> = new Set([
  'most',
  'least',
  'ranked',
  'whichYear',
  'mean',
  'share',
  'against',
  'change',
  'trend',
  'multiple',
  'minus',
]);
/** Words that ask for an operation over requests although they name none. */
const STANDALONE = /怎么样|收[的得]|申请人|申请|什么人|结果|数据|多少件|几件|总量/;
/** 企业来的有几家, 几家企业申请, 还有谁申请: those who asked are meant, not agencies. */
const APPLICANTS_COUNTED =
  /(?:企业|公司|组织|机构|院所|律所).{0,8}(?:几|多少)家|(?:几|多少)家(?:商业)?(?:企业|公司|社会组织|公益组织|科研|律所|律师)|[还都]有谁(?:来)?(?:申请|提)/;

function blanked(text: string, at: number, length: number): string {
  return `${text.slice(0, at)}${' '.repeat(length)}${text.slice(at + length)}`;
}
