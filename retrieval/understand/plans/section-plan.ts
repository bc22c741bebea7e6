import { missingAgency } from '../names/missing.ts';
import { narrowed, withAgency, yearsFor } from '../names/whose.ts';
import { kindIn, withoutMany } from '../operations/many.ts';
import { yearsAmong } from '../operations/periods.ts';
import { whichOfSeveral } from '../operations/together.ts';
import { single } from '../plan/about.ts';
import { MOST_ASKS, type PlanOf, type SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { asksMended, FOLLOWED, PROMISED } from '../words/followed.ts';
import { PROSE_FRAME } from '../words/prose-frame.ts';
import { MENTIONS, SUMMARY, UNSAID, WRITTEN } from '../words/wording.ts';
import { allNamed, asksEach, ofKind, scopeOf, withoutCountedYears, yearsWanted } from './scope.ts';
import { type SectionAsked, sectionAsked, withoutSection } from './section-asked.ts';

/** A part of a report, or what it says of problems, improvements or fees: of one agency, of several, or of all of a place. */
export async function section(read: Read, known: Known): Promise<Settled | undefined> {
  const asked = sectionAsked(read);
  const fees = asked?.about === 'fees' ? undefined : await feesTaken(read, known);
  if (fees) return fees;
  if (!asked || read.rates.length > 0 || UNSAID.test(read.about)) return undefined;
  const heading = asked.heading !== undefined;
  // 问题 behind 提到 is what is asked for; other words behind it are looked for.
  const spoken = MENTIONS.test(read.left) && tooMuch(unexplained(leftOf(read.left.replace(MENTIONS, ' '))));
  const number = read.measured.by !== 'nothing' && !namedBySection(read);
  // 食堂经费格式不一这个毛病后来改了没有: of the problem that is told, what the next report says.
  const followed = read.mention.body && asksMended(read.about) && read.measured.by !== 'row';
  if (followed && read.mention.agencies.length === 1)
    return await withAgency(read, known, async (agency) => {
      const { plans, how } = await mended(read, known, agency);
      const [only, other] = plans;
      return { plan: only && !other ? only : { ask: 'several', plans: [...plans] }, year: how };
    });
  if ((number && read.measured.by === 'row' && !heading) || spoken || countsUnpaid(read)) return undefined;
  // A number that is asked for in the same breath is answered with the part beside it.
  const counted = number && read.measured.by === 'weak' && /多少|几[件个]/.test(read.about) && asked.about !== 'fees';
  if (counted || tooMuch(unexplained(leftOf(read.about)))) return undefined;
  // 谁提到了平台建设 looks for the words in every report.
  if (MENTIONS.test(read.left) && (heading || read.mention.words === '')) return undefined;
  const several = allNamed(narrowed(read, known));
  if (several.length > 1) return await ofSeveral(read, known, several, asked);
  if (asksEach(read) && !read.mention.body) return await ofEach(read, known, asked);
  if (read.mention.several.length > 1) return whichOfSeveral(narrowed(read, known));
  return await withAgency(read, known, async (agency) => {
    const { plans, how } = await plansOf(read, known, agency, asked);
    const [only, other] = plans;
    return { plan: only && !other ? only : { ask: 'several', plans: [...plans] }, year: how };
  });
}

/** 改进部分给我看看: what begins with a word for a part of the report names no number; 拖到来年办的 only holds one. */
function namedBySection({ measured, about }: Read): boolean {
  const rest = withoutSection(about);
  return measured.words.length > 0 && measured.words.every((words) => !rest.includes(words.slice(0, 2)));
}

/** 逾期不交费的有几件: requests that ended so are a row, and no fee that was taken. */
function countsUnpaid({ measured, about }: Read): boolean {
  const unpaid = measured.measures.some((one) => 'cell' in one && one.cell.startsWith('requests.other_unpaid.'));
  return unpaid && /(?:多少|几)[件个]|不(?:再|予)?(?:处理|办)|有没有/.test(about);
}

/** 收费了吗: fees of the agency's business, which are a cell, or for handling requests, which part 6 speaks of; both are given. */
async function feesTaken(read: Read, known: Known): Promise<Settled | undefined> {
  const { measured, about } = read;
  const [first] = measured.measures;
  const only =
    first !== undefined && measured.measures.every((one) => 'cell' in one && one.cell.startsWith('disclosure.fees.'));
  if (!only || !FEES_TAKEN.test(about) || BUSINESS_FEES.test(about) || asksEach(read)) return undefined;
  if (tooMuch(unexplained(read.left.replace(/收了?(?:多少|费)?|情况|[吗没]/g, ' ')))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    const [year = 0, other] = years;
    if (other !== undefined)
      return { plan: { ask: 'figures', agency, years: [...years], measures: [AMOUNT] }, year: how };
    const plans: SinglePlan[] = [
      { ask: 'section', agency, year, part: 6, about: 'fees' },
      { ask: 'figures', agency, years: [year], measures: [AMOUNT] },
    ];
    return { plan: { ask: 'several', plans }, year: how };
  });
}

const AMOUNT = { cell: 'disclosure.fees.amount' } as const;
/** Asks whether fees are taken at all; 收费多少 asks for the cell. */
const FEES_TAKEN = /收费(?:的)?情况|收费了?(?:吗|没有?|么)|(?:有没有|有无|是否)收费|收没收费|收不收费|收过费/;
/** The fees that table 2 counts are meant. */
const BUSINESS_FEES = /行政事业|事业性|金额|万元|项目|[多少][还变]是|比|最|几项/;

function leftOf(about: string): string {
  const said = [FOLLOWED, WRITTEN, MANNER, SUMMARY, PROSE_FRAME];
  return said.reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    withoutSection(withoutCountedYears(withoutMany(about)).replace(MENTIONS, ' ').replace(FOLLOWED, ' ')),
  );
}

/** How the answer should be put. */
const MANNER =
  /(?:复印|打印|查阅?|要)(?:公开)?(?:的)?(?:材料|资料|信息)|收(?:过|了)(?:多少|没有?|吗)|要交|交了|汇总|汇报用|(?:[两二三四几]家|[一二三四五六七八九十\d]{1,2}[条点])|以前|往年|供?参考|(?:都|各|里|到|跟|在|将要?|那一?块|里头?)(?=\s|$)|干(?:什么|啥|嘛)|做(?:什么|啥)|有没有重复/g;

type Section = PlanOf<'section'>;

interface Planned {
  readonly plans: readonly Section[];
  readonly how: Settled['year'];
}

/** The same of each year that is asked for; of too many the latest, and the others are named. */
async function plansOf(read: Read, known: Known, agency: string, asked: SectionAsked): Promise<Planned> {
  const followed =
    asked.part === 5 && (asksMended(read.about) || (read.mention.words === '' && read.about.search(FOLLOWED) !== -1));
  if (followed) return await mended(read, known, agency);
  const { years, how } = await yearsWanted(asked.part === 5 ? withoutYearsAhead(read) : read, known, agency);
  const plans = years.map((year): Section => ({ ask: 'section', agency, year, ...asked }));
  return { plans: plans.length > 0 ? fewest(plans) : [{ ask: 'section', agency, year: 0, ...asked }], how };
}

/** 2024年的年报里下一年要干什么, 上年的问题怎么改的: the year beside the one of the report is what the report speaks of. */
function withoutYearsAhead(read: Read): Read {
  const own = read.years.filter(({ words }) => !SPOKEN_OF.test(words));
  return own.length === 0 || own.length === read.years.length ? read : { ...read, years: own };
}

const SPOKEN_OF = /^(?:下一?年度?|明年|来年|次年|第二年|上一?年度?|前一年)$/;

/** As many as one answer holds, the last ones; the others are named. */
function fewest(plans: readonly Section[]): Section[] {
  const named = plans.slice(0, -MOST_ASKS).map(({ agency, year, unshown = [] }) => [...unshown, `${agency}${year}年`]);
  const unshown = named.flat();
  return plans
    .slice(-MOST_ASKS)
    .map((plan, index, shown) => (unshown.length > 0 && index === shown.length - 1 ? { ...plan, unshown } : plan));
}

/** 说的问题后来改了吗: the problems of one year, and what the next report says of improvements, or of problems (还在吗). */
async function mended(read: Read, known: Known, agency: string): Promise<Planned> {
  const { years: named, how } = await yearsFor(read, known, agency);
  const stored = await known.yearsOf(agency);
  // 2025年改了吗, after the problems of an earlier report.
  const before = read.mention.words === '' && read.before.plan ? single(read.before.plan) : null;
  const shown = before?.ask === 'section' && named.every((year) => year > before.year) ? [before.year] : [];
  const years = [...shown, ...named];
  // Without a year: those of the report before the latest.
  // 24年报告说23年的毛病怎么改的, where only the later one is stored.
  const held = named.filter((year) => stored.includes(year));
  const [alone, another] = held;
  if (alone !== undefined && another === undefined && named.length > 1 && Math.max(...named) === alone)
    return { plans: [{ ask: 'section', agency, year: alone, part: 5, about: 'improvements' }], how };
  const from = read.years.length === 0 && how === 'latest' ? (stored[1] ?? stored[0] ?? 0) : Math.min(...years);
  const later = stored.filter((year) => year > from);
  const to = years.length > 1 ? Math.max(...years) : (later.at(-1) ?? from);
  const about = /还在|还有/.test(read.about) && to !== from ? 'problems' : 'improvements';
  const said = PROMISED.test(read.about) ? 'improvements' : 'problems';
  const first: Section = { ask: 'section', agency, year: from, part: 5, about: said };
  const followed = { year: from, about: said } as const;
  return { plans: [first, { ...first, year: to, about, followed }], how: how === 'latest' ? null : how };
}

async function ofSeveral(
  read: Read,
  known: Known,
  agencies: readonly string[],
  asked: SectionAsked,
): Promise<Settled | undefined> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const planned: Planned[] = [];
  for (const agency of agencies) planned.push(await plansOf(read, known, agency, asked));
  const plans = fewest(planned.flatMap((one) => one.plans));
  return { ...plain({ ask: 'several', plans }, read), year: planned[0]?.how ?? null };
}

const TITLES = { problems: '存在的问题', improvements: '改进情况', fees: '信息处理费' } as const;

/** 各单位都存在哪些问题: a quote of each. */
async function ofEach(read: Read, known: Known, asked: SectionAsked): Promise<Settled | undefined> {
  const missing = missingAgency(read, known);
  if (missing) return missing;
  const about = asked.about === 'all' ? (asked.heading ?? (asked.part === 5 ? 'problems' : undefined)) : asked.about;
  if (about === undefined) return undefined;
  const words = asked.heading ?? TITLES[asked.about === 'all' ? 'problems' : asked.about];
  const { region } = scopeOf(read);
  const { years, how } = await yearsAmong(read, known, null);
  const place = region ?? read.mention.places.at(-1) ?? null;
  const plans = years.slice(-MOST_ASKS).map(
    (year): SinglePlan => ({
      ...{ ask: 'topic', agency: null, year, region: place, words, number: false, ...ofKind(kindIn(read.text)) },
      about,
    }),
  );
  const [only, other] = plans;
  if (!only) return undefined;
  return { ...plain(other ? { ask: 'several', plans } : only, read), year: how };
}
