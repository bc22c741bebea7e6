import { type Question, take } from './question.ts';
import { takeYearSpan, type YearSpan } from './year-spans.ts';

/** A year that a question names. */
export interface NamedYear {
  readonly year: number;
  /** How it was told: by its number, counted from today or from the year of the dialogue, or by the year of publication. */
  readonly how: 'number' | 'relative' | 'counted' | 'published';
  /** The words that told it. */
  readonly words: string;
}

type Placed = NamedYear & { readonly at: number };

const DIGITS = '〇一二三四五六七八九';
/** The year before or after the one that is spoken of; without a dialogue, of this one. */
const BEFORE = /上一?年度?(?:同期)?|(?<![以之\d])前一年(?:度|同期)?|去年同期/;
const AFTER = /[后下]一年度?|第二年|次年/;
const RELATIVE: readonly [pattern: RegExp, back: number][] = [
  [/大前年/, 3],
  [/上上一?年度?|(?<![以之]|[二两三四五六七八九2-9]年)前年(?:同期)?/, 2],
  [BEFORE, 1],
  [/去年度?|头年|旧年/, 1],
  [AFTER, -1],
  [/今年度?|本年度?|当年度?/, 0],
];
/** Of the relative ones, those that only repeat a year named by its number: 2024年当年. */
const REPEATS = /本年|当年/;
/** The two years before this one, or before the one just named. */
const YEARS_BEFORE = /(?<!\d)(?:前|头)([二两三四五])年(?![级轻])/;
const YEARS_AGO = /(?<![\d〇零一二三四五六七八九十])([二两三四五六七八九]|[2-9])年(?:以|之)?前(?!年)/;
const PUBLISHED =
  /^(?:年)?(?:初|\d{1,2}月(?:份|\d{1,2}[日号])?)?(?:[新刚]?(?:发的|发出的?|发布的?|公布的?|公开发布的?|印发的?|出的|挂网的|挂出的?))/;
const PUBLISHED_THIS_YEAR = /^的?(?:年报|年度报告|报告|那份)/;
/** What follows a number that counts something or is that of a document; 2024项目 and 2024人社局 are none. */
const NO_YEAR =
  '(?!\\d|[件份次元万亿篇宗家号%.]|项(?!目)|条(?!例)|起(?!诉)|个(?!人)|人(?!大|社|民|力|防|均|员)|[〕)\\]】]第?\\d{1,5}号)';
const NUMBER = new RegExp(
  `(?<!\\d)(?:((?:19|20)\\d\\d)${NO_YEAR}|(\\d\\d)(?=年(?!以?来|[级龄])|[、,和与及到至~—-]+\\d\\d年))(?:年度?)?|([二一][〇零○oO九][一二三四五六七八九〇零○]{2})年度?|(?<![\\d一二三四五六七八九十〇零])([一二][〇零一二三四五六七八九])年度?|[两二]千零?(二十|三十|十)([一二三四五六七八九]?)年?`,
  'g',
);
/** 2022、2023两年: what follows the last of several years and counts them. */
const COUNTED = /^(?:这|共)?[二两三四五六七八九十]个?年(?:度|间|里)?(?![级轻前后行规])/;
/** 2022年以来: until now. */
const UNTIL_NOW = /^(?:以来|至今|到现在|到目前|到今年)/;
/** A span of years is read whole; a longer one is most likely no span. */
const LONGEST_SPAN = 10;

/** What a question says of years. */
export interface YearsTold {
  readonly years: NamedYear[];
  /** Years told by how many they are, beside or instead of those named. */
  readonly span: YearSpan | null;
  readonly rest: Question;
}

/**
 * The years a question names, in the order named, and the question without them. Relative years count from today, but
 * 前一年 and 去年同期 from the year named before it, or from the one the dialogue speaks of; 2025年发的 and 今年的年报 name the
 * year of publication, which is one more than the year reported on; 2022到2024年 names the years between as well.
 */
export function takeYears(question: Question, now: Date, spokenOf: number | null): YearsTold {
  const { span, rest: withoutSpan } = takeYearSpan(question);
  const without = (taken: readonly Placed[], from: Question) =>
    taken.reduce((left, one) => take(left, one.at, one.at + one.words.length), from);
  const numbered = numberedYears(withoutSpan.left, now);
  const withoutNumbers = without(numbered, withoutSpan);
  const relative = relativeYears(withoutNumbers.left, now, spokenOf, numbered);
  const told = relative.filter((one) => numbered.length === 0 || !REPEATS.test(one.words));
  const found = [...numbered, ...told].sort((a, b) => a.at - b.at);
  return {
    years: found.flatMap((one, index) => [...spanBefore(found[index - 1], one, question.left), one]),
    span,
    rest: without(relative, withoutNumbers),
  };
}

function numberedYears(left: string, now: Date): Placed[] {
  return [...left.matchAll(NUMBER)].flatMap((match, index): Placed[] => {
    const told = numberOf(match);
    const after = left.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const published = PUBLISHED.exec(after)?.[0];
    const until = UNTIL_NOW.exec(after)?.[0];
    const counted = index === 0 ? undefined : COUNTED.exec(after)?.[0];
    const words = match[0] + (published ?? until ?? counted ?? '');
    const year = published ? told - 1 : told;
    const one: Placed = { year, how: published ? 'published' : 'number', words, at: match.index };
    // The report for this year is not published yet.
    const last = until === undefined ? year : Math.min(now.getFullYear() - 1, year + LONGEST_SPAN);
    return Array.from({ length: Math.max(1, last - year + 1) }, (_, step) => ({ ...one, year: year + step }));
  });
}

function relativeYears(words: string, now: Date, spokenOf: number | null, numbered: readonly Placed[]): Placed[] {
  const found: Placed[] = [];
  let left = words;
  const add = (...years: readonly [Placed, ...Placed[]]) => {
    const { at, words: taken } = years[0];
    found.push(...years);
    left = `${left.slice(0, at)}${' '.repeat(taken.length)}${left.slice(at + taken.length)}`;
  };
  const thisYear = now.getFullYear();
  for (const [pattern, back] of RELATIVE) {
    const match = pattern.exec(left);
    if (!match) continue;
    const after = left.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const published = PUBLISHED.exec(after)?.[0] ?? (back === 0 ? PUBLISHED_THIS_YEAR.exec(after)?.[0] : undefined);
    const named = numbered.findLast((one) => one.at < match.index)?.year ?? spokenOf;
    const counted = (pattern === BEFORE || pattern === AFTER) && named !== null;
    const from = counted ? named : thisYear;
    const how = published ? 'published' : counted ? 'counted' : 'relative';
    add({ year: from - back - (published ? 1 : 0), how, words: match[0] + (published ?? ''), at: match.index });
  }
  const before = YEARS_BEFORE.exec(left);
  if (before) {
    const named = numbered.findLast((one) => one.at < before.index)?.year;
    const from = named ?? thisYear;
    const how = named === undefined ? 'relative' : 'counted';
    const count = DIGITS.indexOf((before[1] ?? '').replace('两', '二'));
    const one: Placed = { year: from - count, how, words: before[0], at: before.index };
    add(one, ...Array.from({ length: count - 1 }, (_, step) => ({ ...one, year: one.year + step + 1 })));
  }
  const ago = YEARS_AGO.exec(left);
  if (ago) {
    const count = Number(ago[1]) || DIGITS.indexOf((ago[1] ?? '').replace('两', '二'));
    add({ year: thisYear - count, how: 'relative', words: ago[0], at: ago.index });
  }
  return found;
}

/** The years between two that are joined by 到 or a dash. */
function spanBefore(first: Placed | undefined, last: Placed, left: string): NamedYear[] {
  if (!first || !/^(?:年度?)?(?:-|—|~|至|到)+$/.test(left.slice(first.at + first.words.length, last.at))) return [];
  const between = Math.max(0, last.year - first.year - 1);
  return between > LONGEST_SPAN
    ? []
    : Array.from({ length: between }, (_, step) => ({ ...last, year: first.year + step + 1 }));
}

function numberOf([, full, short, spelt, speltShort, tens, ones]: RegExpMatchArray): number {
  if (full) return Number(full);
  if (short) return Number(short) + (Number(short) > 50 ? 1900 : 2000);
  if (spelt) return Number(speltDigits(spelt));
  if (speltShort) return 2000 + Number(speltDigits(speltShort));
  const ten = { 十: 10, 二十: 20, 三十: 30 }[tens ?? ''] ?? 0;
  return 2000 + ten + (ones ? DIGITS.indexOf(ones) : 0);
}

function speltDigits(words: string): string {
  return [...words].map((char) => DIGITS.indexOf(char.replace(/[零○oO]/, '〇'))).join('');
}
