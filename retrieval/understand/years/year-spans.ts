import { matchesOf, type Question, take } from '../question.ts';

/** Years told by how many they are: 近三年 are the last three, 历年 all that are stored. */
export interface YearSpan {
  readonly last: number | 'all';
  /** The words that told it. */
  readonly words: string;
}

const COUNT = '(十?[几一二两三四五六七八九十]{1,2}|\\d{1,2})';
/** 年报, 年度报告 and 年级 count no years. */
const NO_YEARS = '(?!报(?!告)|度报|[级轻龄])';
const LAST = new RegExp(
  `(?:最近|近|过去|以往|这)的?${COUNT}个?年度?${NO_YEARS}(?:以?来|间|里|内|之内|中|期间)?|(?<![\\d〇零一二三四五六七八九十])([二两三四五六七八九十]|[2-9]|10)年以?来`,
  'g',
);
/** 三年 alone, behind the name of whom it is asked of, or before what is asked of several years. 三年行动 is the name of a plan. */
const SEVERAL = `(?<![\\d〇零一二三四五六七八九十年度第每满])([二两三四五])个?年${NO_YEARS}(?![前后以之行规计攻期制多半专一届])(?:间|里)?`;
const ALONE = new RegExp(`(?<=^|[ ,，、。])${SEVERAL}`, 'g');
const OVER_YEARS = new RegExp(
  `${SEVERAL}(?=的?(?:走势|趋势|变化|曲线|加|一共|总共|总计|合计|累计|共计|各|分别|每年|平均|能不能|对比|相比|比))`,
  'g',
);
const ALL = new RegExp(
  `(?:历年|这些年|多年|(?<![最附])近年)${NO_YEARS}(?:以?来)?|(?:每一?个?|各个?|逐)年(?:份|度)?${NO_YEARS}|(?:所有|全部)(?:的)?年[份度]`,
  'g',
);
/** 教育局那几份年报: as many years, behind the name of whose reports they are; those of many are read as many before. */
const REPORTS = new RegExp(
  `(?<= {3}[^ ,，。]{0,6})(?<![和与跟及、,，] {3,}[^ ,，。]{0,6})(?:的)?(?:这|那|最近|近)的?${COUNT}(?:份|本)(?:年报|年度报告|报告)(?:里面?头?|当?中|之中)?`,
  'g',
);
const YEAR_NAMED = /\d\d|[去今前头上]一?年|年度(?!报)|二[〇零○]/;
/** What 这两年 stands after when it only counts the years just named: 2022、2023这两年. */
const NAMED_BEFORE = /(?:\d\d|年|年度)的?$/;

/** Takes the words for a span of years; of several the first counts. */
export function takeYearSpan(question: Question): { span: YearSpan | null; rest: Question } {
  let rest = question;
  let span: YearSpan | null = null;
  for (const pattern of [LAST, ALL, ALONE, OVER_YEARS, REPORTS]) {
    // 2024年那几份 are of one year.
    if (pattern === REPORTS && YEAR_NAMED.test(question.folded)) continue;
    for (const match of matchesOf(rest.left, pattern)) {
      const before = question.left.slice(Math.max(0, match.index - 4), match.index);
      const last = pattern === ALL ? 'all' : countOf(match[1] ?? match[2] ?? '');
      rest = take(rest, match.index, match.index + match[0].length);
      // 近一年 is the latest year, which is taken anyway; 2022、2023这两年 are named.
      if (last !== 1 && !(pattern === LAST && match[0].startsWith('这') && NAMED_BEFORE.test(before)))
        span ??= { last, words: match[0] };
    }
  }
  return { span, rest };
}

/** 几 names no number; 两三 is at most three. */
function countOf(words: string): number | 'all' {
  if (words.includes('几')) return 'all';
  if (/^\d/.test(words)) return Number(words);
  const digit = (char: string) => '一二三四五六七八九十'.indexOf(char.replace('两', '二')) + 1;
  const [first = '', second] = words;
  if (second === undefined) return digit(first);
  return first === '十' ? 10 + digit(second) : digit(second);
}
