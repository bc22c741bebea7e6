import { cell } from '../../../db/form/form.ts';
import type { Measure } from '../counted.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import { asksMany } from '../operations/many.ts';
import { yearsOver, yearsToCompare } from '../operations/periods.ts';
import { ownAgency } from '../operations/scope.ts';
import { countedOf } from '../plan/about.ts';
import type { PlanOf, SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { CHECKS } from '../words/about-reports.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { yearsSpokenOf } from '../years/years-spoken.ts';

type About = PlanOf<'checks'>['about'];

/** Whether the sums of a report hold; of many agencies, which reports have numbers that do not fit. */
export async function checks(read: Read, known: Known): Promise<Settled | undefined> {
  if (!CHECKS.test(read.question.folded) && !asksProseOfNumber(read)) return undefined;
  const about = checkedIn(read);
  if (overMany(read)) return plain(faulty(read, about), read);
  return await withAgency(read, known, async (agency) => {
    const several = await ofSeveralYears(read, known, agency, about);
    if (several) return several;
    const pair = about === 'years' ? yearsToCompare(read, await known.yearsOf(agency)) : undefined;
    if (pair) return { plan: { ask: 'checks', agency, year: pair.to, about }, year: pair.how };
    const { years, how } = await yearsFor(read, known, agency);
    const year = about === 'years' ? Math.max(0, ...years) : (years[0] ?? 0);
    const where = about === 'sums' ? sumsOf(read.measured.measures) : [];
    return { plan: { ask: 'checks', agency, year, about, ...(where.length > 0 ? { where } : {}) }, year: how };
  });
}

/** 新收总数和各类申请人加起来一样吗: the sums that the totals stand in that are named. */
function sumsOf(measures: readonly Measure[]): string[] {
  const totals = measures.flatMap((one) => ('cell' in one && one.cell.endsWith('.total') ? [cell(one.cell)] : []));
  const flows = totals.filter(({ table }) => table === 'requests');
  const down = flows.length > 1 || flows.some(({ row }) => row === 'concluded');
  return [...totals.map(({ table, row }) => `${table}.${row}.*`), ...(down ? ['requests.*.total'] : [])];
}

/** At most this many reports are checked one by one; of more it is told which do not fit. */
const MOST = 4;

/** 近三年的表平不平: each year for itself; year against year from the second on. `undefined` where one year is asked about. */
async function ofSeveralYears(
  read: Read,
  known: Known,
  agency: string,
  about: About,
): Promise<Pick<Settled, 'plan' | 'year'> | undefined> {
  const carried = about === 'years' && NEXT_REPORT.test(read.question.folded) ? withNext(read) : [];
  const told = read.span === null ? read.years.map(({ year }) => year) : await yearsOver(read, known, agency);
  const named = carried.length > 0 ? carried : told;
  const all = [...new Set(named)].sort((a, b) => a - b);
  const years = about === 'years' ? all.slice(1) : all;
  const [first, second] = years;
  if (first === undefined || (second === undefined && carried.length === 0)) return undefined;
  const how = read.years[0]?.how ?? null;
  if (years.length > MOST)
    return { plan: { ...faulty(read, about), agency, year: null, region: null, among: [] }, year: how };
  const plans = years.map((year): SinglePlan => ({ ask: 'checks', agency, year, about }));
  const [plan, another] = plans;
  return { plan: plan && !another ? plan : { ask: 'several', plans }, year: how };
}

/** 和次年的上年结转核对一下: what the reports before end with is held against the next ones. */
const NEXT_REPORT = /(?:和|跟|与|同|对)(?:次年|下一?年度?|第二年|后一年)/;

function withNext({ before }: Read): readonly number[] {
  const years = yearsSpokenOf(before.plan);
  const [only, other] = years;
  return only !== undefined && other === undefined ? [only, only + 1] : years;
}

/** 正文怎么说, of a number that is named or was just given: the sentence beside its cell. */
function asksProseOfNumber({ question: { folded }, measured, before, left }: Read): boolean {
  if (!/正文(?:里|中|上)?(?:又|是)?(?:怎么|咋|如何)(?:写|说|讲)/.test(folded)) return false;
  if (tooMuch(unexplained(left.replace(/正文[^?？]*/, ' ')))) return false;
  return measured.by === 'nothing' ? countedOf(before.plan).length > 0 : true;
}

/** 哪些报告的表有错 · 青砚县所有单位: no one report is meant. */
function overMany(read: Read): boolean {
  const { mention, question, text } = read;
  if (mention.body && mention.agencies.length === 1) return false;
  const many =
    asksMany(text) ||
    /(?:哪|几|多少|所有|全部|各|每)(?:些|个|一)?(?:份)?(?:的)?(?:报告|年报)|有没有(?:哪[些个份])?(?:报告|年报)|(?:报告|年报)(?:里|中|当中)?[,，]?(?:有)?哪[几些]?[份个家]|谁家?的/.test(
      question.folded,
    );
  return many && (mention.words === '' || ownAgency(read) === null);
}

function faulty({ mention, years }: Read, about: About): PlanOf<'coverage'> {
  return {
    ask: 'coverage',
    agency: null,
    year: years.length === 0 ? null : Math.max(...years.map(({ year }) => year)),
    region: mention.body ? null : (mention.places.at(-1) ?? null),
    among: mention.body ? mention.agencies.map(({ id }) => id) : [],
    only: { by: 'faults', about },
  };
}

/** 上年结转和去年对得上吗 · 正文和表矛盾吗 · 表平不平. */
function checkedIn({ question: { folded }, about }: Read): About {
  if (
    /正文|文字|文表|前面[写说]|(?:文|字)和表|表(?:里|中|上)?(?:的)?\d+(?:件|个|起)?(?:是)?(?:咋|怎么)|\d[件个份][,，]表/.test(
      folded,
    )
  )
    return 'prose';
  if (/等于|等不等|加起来|相加/.test(folded)) return 'sums';
  const heldAgainst =
    /(?:和|跟|与|同|比|较)(?:去年|上年|上一年|前一年|往年|(?:20)?\d\d年?(?:的)?(?:报告|年报|那份)的?数?)/.test(folded);
  if (
    heldAgainst ||
    /接得上|接上|衔接|结转|现行有效|连得上|接得住|接轨|\d件.{0,8}(?:怎么|咋)来/.test(folded) ||
    /往年|上年/.test(about) ||
    /年初.{0,12}年底|年底.{0,12}年初/.test(folded)
  )
    return 'years';
  return /勾稽|钩稽|平不平|平吗|平不$|不平|平衡|加得起来|加不起来|算错|加错|轧平|分项|合计|验算|账平|表.{0,6}错|行错|加起来|相加|等不等/.test(
    folded,
  )
    ? 'sums'
    : 'all';
}
