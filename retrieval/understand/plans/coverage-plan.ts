import { asksMany } from '../operations/many.ts';
import { ownAgency } from '../operations/scope.ts';
import { agencyOf, single, yearOf } from '../plan/about.ts';
import type { PlanOf } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { plain, refuse, type Settled } from '../settled.ts';
import { CHECKS, CONTRADICTS } from '../words/about-reports.ts';
import {
  asksCoverage,
  COVERAGE_WORDS,
  HELD_YEARS,
  LEFT_OUT,
  NOT_HELD,
  PUBLISHED,
  REPORT_HELD,
  STORE_ITSELF,
  YEAR_ALONE,
} from '../words/coverage-words.ts';
import { tooMuch, unexplained } from '../words/filler.ts';

type Only = NonNullable<PlanOf<'coverage'>['only']>;

/** Which agencies and years are stored; `surely` when other words than those of the question say so. */
export function coverage(read: Read, surely = false): Settled | undefined {
  const { mention, measured, unknown, question } = read;
  if (surely) return bareName(read);
  const only = onlyIn(read);
  const itself = mention.words === '' && STORE_ITSELF.test(question.folded);
  const counted =
    !REPORT_HELD.test(question.folded) &&
    (measured.by === 'row' ||
      measured.by === 'column' ||
      read.rates.length > 0 ||
      (measured.by === 'weak' && (REQUESTS.test(read.text) || (asksMany(read.text) && !HELD.test(read.text)))));
  const asked =
    asksCoverage(question.folded) ||
    only !== undefined ||
    (isYearAlone(read) && agencyOf(read.before.plan) === null) ||
    asksPublished(read);
  // 改了哪些地方 holds two reports against each other.
  if (/[改动变]了/.test(question.folded) || CHECKS.test(question.folded)) return undefined;
  if (itself) return planned(read, undefined);
  if (!asked || counted) return undefined;
  if (unknown) return refuse('not_stored', read, { words: `${mention.words}${unknown.words}` });
  const left = unexplained(read.left.replace(LEFT_OUT, ' ').replace(PUBLISHED, ' ').replace(COVERAGE_WORDS, ' '));
  const [name = ''] = left;
  // 有没有郑州的数据: what nobody knows is a name.
  if (mention.words === '' && left.length === 1 && NAME_ASKED.test(question.folded) && only === undefined)
    return refuse('not_stored', read, { words: name });
  if (tooMuch(left)) return undefined;
  if (mention.words !== '' && mention.agencies.length === 0)
    return refuse('not_stored', read, { words: mention.words });
  return planned(read, only);
}

/** 收了哪些单位, said to the bot, is no request that was received. */
const NAME_ASKED = /有没有|有[^?？]{1,12}(?:年报|报告|数据|资料)[吗么嘛没]|收录/;
/** 多少件: reports are counted in 份, requests in 件. */
const REQUESTS = /(?:多少|好多|几多|几)件/;
const HELD =
  /库里?面?(?:都|一共|总共|现在)?(?:收|存)(?:录|集)?了?[^?？]{0,12}(?:多少|几)(?:个|家|份)|你们?(?:都|一共|总共)?收(?:录)?了?(?:多少|几)[个家份]|收(?:录)?了? *哪(?:几家|些)|收(?:录)?了?(?:哪些|哪几|多少|几)(?:个|家)?(?:单位|机关|部门|报告|年报)/;

/** 覆盖多少家、多少份，缺哪些年份: what is stored, and what is not. */
function planned(read: Read, only: Only | undefined): Settled {
  const left = only?.by === 'missing' && LEFT_OUT.test(read.question.folded) ? scopeCounted(read) : undefined;
  if (left && only) return plain({ ask: 'coverage', agency: null, ...left, only }, read);
  const both = only?.by === 'missing' && COUNTED.test(read.question.folded);
  const plans = (both ? [undefined, only] : [only]).map((one) => planOf(read, one));
  const [first, second] = plans;
  return plain(first && second ? { ask: 'several', plans } : planOf(read, only), read);
}

/** How many agencies or reports there are. */
const COUNTED = /(?:覆盖|收录|收|有|存)了?(?:多少|几)(?:个|家|份)/;

function planOf(read: Read, only: Only | undefined): PlanOf<'coverage'> {
  const { mention } = read;
  // 那有的是哪年, 最近的是哪年的, after a report that is not stored.
  const asked = /^(?:那)?(?:有的?|[最离][^?？]{1,6})(?:是)?哪/.test(read.question.folded);
  const own = mention.words === '' && !asked ? null : ownAgency(read);
  const [one, other] = mention.body ? mention.agencies : [];
  const agency = own ?? (one && !other && mention.several.length === 0 ? one.id : null);
  const carried = mention.words === '' ? scopeBefore(read) : null;
  return {
    ask: 'coverage',
    agency: agency ?? carried?.agency ?? null,
    year: read.years[0]?.year ?? null,
    region: mention.body || isOneAgency(read, agency) ? null : (mention.places.at(-1) ?? carried?.region ?? null),
    among: (mention.several.length > 1 ? mention.several.flat() : other ? mention.agencies : []).map(({ id }) => id),
    ...(only === undefined ? {} : { only }),
  };
}

/** The agencies and the year of the numbers before, for who was left out of them. */
function scopeCounted({ before, mention, years }: Read) {
  const plan = before.plan ? single(before.plan) : null;
  const scope = plan && 'scope' in plan ? plan.scope : undefined;
  if (!scope || mention.words !== '') return undefined;
  return { year: years[0]?.year ?? yearOf(plan), region: scope.region, among: [...scope.agencies] };
}

/** A county is a place with many bodies, a town is its government. */
function isOneAgency({ mention }: Read, agency: string | null): boolean {
  return agency !== null && /[镇乡街道]$/.test(mention.places.at(-1) ?? '');
}

/** 都有哪些年, after which bodies of a place are stored: of the same. */
function scopeBefore({ before, question }: Read): PlanOf<'coverage'> | null {
  const plan = before.plan ? single(before.plan) : null;
  return plan?.ask === 'coverage' && !/你|库|收录|全部|总共|一共/.test(question.folded) ? plan : null;
}

/** Which of the stored are asked for: those without a report of the year, those with so many. */
function onlyIn({ question: { folded }, text }: Read): Only | undefined {
  if (NOT_HELD.test(folded) || LEFT_OUT.test(folded)) return { by: 'missing' };
  const [, how = '', words = ''] = HELD_YEARS.exec(folded) ?? [];
  if (words === '' || !asksMany(text)) return undefined;
  const years = Number(words) || '一二三四五六七八九'.indexOf(words.replace('两', '二')) + 1;
  return { by: 'held', years, exactly: /只|仅/.test(how) };
}

/** 2022年的有吗 · 为什么没有2022年的数据. */
function isYearAlone({ years, measured, left }: Read): boolean {
  return years.length > 0 && measured.by === 'nothing' && /有/.test(left) && YEAR_ALONE.test(left);
}

/** 这份年报什么时候发布的, of an agency that is named. */
function asksPublished({ mention, question: { folded } }: Read): boolean {
  return mention.words !== '' && PUBLISHED.test(folded) && /年报|报告/.test(folded);
}

/** A name and perhaps a year, and nothing that asks for a number of them. */
function bareName(read: Read): Settled | undefined {
  const { mention, unknown, left, question, years } = read;
  if (unknown) return refuse('not_stored', read, { words: `${mention.words}${unknown.words}` });
  if (mention.agencies.length === 0) return refuse('not_stored', read, { words: mention.words });
  if (/\d|[吗么吧嘛][?？]?$/.test(left) || CONTRADICTS.test(question.folded)) return undefined;
  const agency = ownAgency(read);
  const [year] = years;
  if (tooMuch(unexplained(left.replace(COVERAGE_WORDS, ' ')))) return undefined;
  if (agency !== null && year && (HOW_IT_IS.test(left) || unexplained(left).length === 0))
    return plain({ ask: 'summary', agency, year: year.year }, read);
  return planned(read, undefined);
}

/** 墨汀市公安局2024年怎么样: the main numbers and words of that report. */
const HOW_IT_IS = /怎么样|咋样|怎样|如何|情况|数据|数字/;
