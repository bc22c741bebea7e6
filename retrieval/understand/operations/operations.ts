import { countedOf, single } from '../dialogue.ts';
import { regionOf } from '../names/spoken.ts';
import { narrowed } from '../names/whose.ts';
import { alsoAsked, withOthers } from '../plans/also.ts';
import type { Read } from '../read.ts';
import { type Known, plain, refuse, type Settled } from '../settled.ts';
import { EXCEPT } from '../words/counting.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { conditionIn, vaguelyBounded } from './condition.ts';
import { asksMany, withoutMany } from './many.ts';
import { added, change, distributed, distribution, overYears, share, trend, withoutPart } from './of-agency.ts';
import { type Among, compare, FEW, filter, ownAgency, rank, total, totals, trends } from './over-agencies.ts';
import { betweenCells, distinctYears, followsScope, placeAlone, placesApart, withinScope } from './shapes.ts';
import { type Sign, signsIn, withoutSigns } from './signs.ts';
import { comparedIn, whichOfSeveral } from './together.ts';
import { COUNT_ASKED } from './what.ts';

/** An operation over numbers that a question asks for, settled; or that it asks for one nobody here understands. */
export type Operated = { readonly settled: Settled | undefined; readonly asked: boolean };

/** Reads the operations a question speaks of, and settles the one it asks for. */
export async function operation(asked: Read, known: Known): Promise<Operated> {
  const read = withinScope(asked);
  // 公司来申请的有几家 counts those who apply.
  const all = read.mention.all && read.mention.agencies.length > 1;
  const many = (all || asksMany(read.text)) && !(read.mention.body && APPLICANTS_COUNTED.test(read.text));
  const signs = signsIn(read.text);
  const said = many || !read.mention.body ? conditionIn(read.text, read.left) : null;
  const nearest = narrowed(read, known);
  const agencies = comparedIn(nearest, known.directory);
  const apart = placesApart(read);
  const unsure = agencies.length === 0 && counts(read) && apart.length === 0 ? whichOfSeveral(nearest) : undefined;
  if (unsure) return { settled: unsure, asked: true };
  // 非自然人占多少: what remains is one number and may be a part.
  const remains = signs.has('share') && (read.measured.remaining?.length ?? 0) > 0;
  const excepted = EXCEPT.test(read.text) && !remains;
  if (followsRank(read, signs, many)) return { settled: undefined, asked: false };
  const settle =
    excepted && !many
      ? undefined
      : apart.length > 0 && counts(read)
        ? (one: Read, all: Known, among: Among) => totalsOf(one, all, among, apart)
        : settlerOf(read, signs, many, said !== null, agencies);
  if (excepted && agencies.length > 1 && !many) return { settled: undefined, asked: true };
  const beyond = (signs.has('unknown') || (many && vaguelyBounded(read.text))) && counts(read);
  if (beyond) return { settled: refuse('unclear', read, { hindrance: 'operation' }), asked: true };
  if (signs.has('unknown')) return { settled: undefined, asked: true };
  const narrower = await withoutPart(read, known);
  if (narrower) return { settled: narrower, asked: true };
  if (!settle)
    return {
      settled: undefined,
      asked: many || betweenCells(read) !== undefined || [...signs].some((sign) => STRONG.has(sign)),
    };
  const without = said ? blanked(read.left, said.at, said.words.length) : read.left;
  const also = alsoAsked(withoutMany(withoutSigns(without, read.text, signs)));
  // What carries over from the dialogue is not named, so it needs a question that names nothing else.
  const extreme = signs.has('most') || signs.has('least') || signs.has('whichYear');
  const countsNothing = !counts(read) && !signs.has('applicants') && !extreme;
  if (tooMuch(unexplained(also.left)) || (countsNothing && !STANDALONE.test(read.text)))
    return { settled: undefined, asked: true };
  const level = LEVELED.exec(read.text)?.[1];
  const region = level === undefined ? null : regionOf(read.before, known.directory, level);
  const place = level !== undefined && region === null ? whichPlace(read, known, level) : undefined;
  if (place) return { settled: place, asked: true };
  const among: Among = { signs, condition: said?.condition ?? null, region };
  const settled = await settle(read, known, among);
  return { settled: settled && withOthers(settled, also.parts), asked: true };
}

/** 青砚县和鹿鸣县一共 is one sum over both; 各多少 is one for each. */
async function totalsOf(read: Read, known: Known, among: Among, places: readonly string[]): Promise<Settled> {
  const apart = /各|分别|哪|谁|比|差/.test(read.text);
  const within = known.directory.agencies.filter(({ region }) => places.some((place) => region.includes(place)));
  const together = among.signs.has('sum') && !apart && within.length <= FEW;
  if (!together) return await totals(read, known, among, places);
  const named = { ...read, mention: { ...read.mention, agencies: within } };
  return await total(named, known, { ...among, agencies: within.map(({ id }) => id) }, 'sum');
}

/** 全县 where nobody has named a county and several are stored. */
function whichPlace(read: Read, { directory }: Known, level: string): Settled | undefined {
  if (read.mention.words !== '') return undefined;
  const places = [...new Set(directory.agencies.flatMap(({ region }) => region.filter((one) => one.endsWith(level))))];
  if (places.length < 2 || places.length > CHOICES) return undefined;
  const choices = places.map((place) => ({ label: place, question: `${place}${read.question.typed}` }));
  return plain({ ask: 'clarify', words: `全${level}`, choices }, read);
}

/** More do not fit under a message; then all that are stored are meant, which the answer says. */
const CHOICES = 8;

/** Whether numbers are asked for, here or by the dialogue. */
function counts({ measured, rates, before, text }: Read): boolean {
  return measured.by !== 'nothing' || rates.length > 0 || countedOf(before.plan).length > 0 || COUNT_ASKED.test(text);
}

/** 最少的呢 after a rank turns it round: that is a follow-up. */
function followsRank(
  { before, measured, rates, mention, text }: Read,
  signs: ReadonlySet<Sign>,
  many: boolean,
): boolean {
  const ranked = before.plan !== null && single(before.plan).ask === 'rank';
  const bare = measured.by === 'nothing' && rates.length === 0 && mention.words === '' && !many;
  const turned = signs.has('most') || signs.has('least') || signs.has('ranked') || /(?:倒|反)过来/.test(text);
  return ranked && bare && turned && !signs.has('whichYear') && !signs.has('standing');
}

type Settler = (read: Read, known: Known, among: Among) => Promise<Settled | undefined>;

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
]);
/** Words that ask for an operation over requests although they name none. */
const STANDALONE = /怎么样|收[的得]|申请人|申请|什么人|结果|数据|多少件|几件|总量/;
/** 全县, 全市: the place of that level the dialogue is about. */
const LEVELED = /全([省市县区镇乡州])/;
/** Which agencies, and how many; 被起诉的单位 are those that have been. */
const WHICH =
  /(?<=的)(?:单位|机关|部门|局|乡镇)|(?:有没有|有无|是否有|有木有)(?:哪个|哪家|什么)?(?:单位|机关|部门|局)|(?:单位|机关|部门|局|乡镇)(?:一共|总共|都)?有(?:几|多少)(?:个|家)|哪(?:些|几|一?个|家)|(?:多少|几)(?:个|家)?(?:单位|机关|部门|局|乡镇|镇|街道|家)/;

/** From the surest signs to the least sure. */
function settlerOf(
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
  if ((kinds || WHO_MOST.test(read.text)) && own !== null && read.mention.body)
    return (one, known) => distribution(one, known, { by: 'applicants', row: 'received' });
  if (agencies.length > 1 && (signs.has('sum') || signs.has('mean')) && !signs.has('compare'))
    return (one, known, among) => total(one, known, { ...among, agencies }, signs.has('mean') ? 'mean' : 'sum');
  if (agencies.length > 1 && span) return (one, known) => trends(one, known, agencies);
  if (agencies.length > 1) return (one, known) => compare(one, known, agencies);
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
  if ((placeAlone(read) || followsScope(read)) && (signs.has('sum') || signs.has('mean')))
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
  if (!counts(read) && !conditioned && !signs.has('most') && !signs.has('least')) return undefined;
  // 申请超过教育局的单位: a bound that is another agency's number is no condition of a list.
  if (read.mention.body && !conditioned && MORE_THAN_NAMED.test(read.text))
    return async (one) => refuse('unclear', one, { hindrance: 'operation' });
  const besideMean = own !== null && signs.has('mean') && /平均.{0,4}[比高低多少]|[比于].{0,6}平均/.test(read.text);
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
const WHO_MOST = /谁(?:来)?申请(?:的|得)?(?:最|更|比较)?多/;
/** What is drawn is a course. */
const DRAWN = /趋势|走势|曲线|折线|画|图表/;
/** 平均一年, 年均. */
const YEARLY = /平均.{0,4}(?:一|每|各)个?年|(?:一|每)年.{0,4}平均|年均/;

/** 企业来的有几家, 几家企业申请: those who asked are counted, not agencies. */
const APPLICANTS_COUNTED =
  /(?:企业|公司|组织|机构|院所|律所).{0,8}(?:几|多少)家|(?:几|多少)家(?:商业)?(?:企业|公司|社会组织|公益组织|科研|律所|律师)/;

function blanked(text: string, at: number, length: number): string {
  return `${text.slice(0, at)}${' '.repeat(length)}${text.slice(at + length)}`;
}
