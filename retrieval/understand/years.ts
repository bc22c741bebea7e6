import { type Question, take } from './question.ts';

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
const BEFORE = /上一?年度?|前一年/;
const AFTER = /[后下]一年|第二年|次年/;
const RELATIVE: readonly [pattern: RegExp, back: number][] = [
  [/大前年/, 3],
  [/前年/, 2],
  [/去年|头年|旧年/, 1],
  [BEFORE, 1],
  [AFTER, -1],
  [/今年|本年度?|当年/, 0],
];
/** Of the relative ones, those that only repeat a year named by its number: 2024年当年. */
const REPEATS = /本年|当年/;
const PUBLISHED = /^(?:年)?(?:发的|发布的?|公布的?|公开发布的?|出的|挂网的)/;
const PUBLISHED_THIS_YEAR = /^的?(?:年报|年度报告|报告|那份)/;
const NUMBER =
  /(?<!\d)(?:((?:19|20)\d\d)(?!\d)|(\d\d)(?=年|[、,和与及到至-]\d\d年))(?:年度?)?|([二一][〇零○oO九][一二三四五六七八九〇零○]{2})年度?|(?<![\d一二三四五六七八九十〇零])([一二][〇零一二三四五六七八九])年度?|[两二]千零?(二十|三十|十)([一二三四五六七八九]?)年?/g;
/** A span of years is read whole; a longer one is most likely no span. */
const LONGEST_SPAN = 10;

/**
 * The years a question names, in the order named, and the question without them. Relative years count from today, but
 * 前一年 from the year the dialogue speaks of; 2025年发的 and 今年的年报 name the year of publication, which is one more
 * than the year reported on; 2022到2024年 names the years between as well.
 */
export function takeYears(
  question: Question,
  now: Date,
  spokenOf: number | null,
): { years: NamedYear[]; rest: Question } {
  const numbered = numberedYears(question.left);
  const withoutNumbers = numbered.reduce((left, one) => take(left, one.at, one.at + one.words.length), question);
  const relative = relativeYears(withoutNumbers.left, now, spokenOf);
  const rest = relative.reduce((left, one) => take(left, one.at, one.at + one.words.length), withoutNumbers);
  const told = relative.filter((one) => numbered.length === 0 || !REPEATS.test(one.words));
  const found = [...numbered, ...told].sort((a, b) => a.at - b.at);
  return { years: found.flatMap((one, index) => [...spanBefore(found[index - 1], one, question.left), one]), rest };
}

function numberedYears(left: string): Placed[] {
  return [...left.matchAll(NUMBER)].map((match) => {
    const year = numberOf(match);
    const published = PUBLISHED.exec(left.slice(match.index + match[0].length, match.index + match[0].length + 8))?.[0];
    const words = match[0] + (published ?? '');
    return { year: published ? year - 1 : year, how: published ? 'published' : 'number', words, at: match.index };
  });
}

function relativeYears(words: string, now: Date, spokenOf: number | null): Placed[] {
  const found: Placed[] = [];
  let left = words;
  for (const [pattern, back] of RELATIVE) {
    const match = pattern.exec(left);
    if (!match) continue;
    const after = left.slice(match.index + match[0].length, match.index + match[0].length + 8);
    const published = PUBLISHED.exec(after)?.[0] ?? (back === 0 ? PUBLISHED_THIS_YEAR.exec(after)?.[0] : undefined);
    const counted = pattern === BEFORE || pattern === AFTER;
    const from = counted && spokenOf !== null ? spokenOf : now.getFullYear();
    const all = match[0] + (published ?? '');
    const how = published ? 'published' : counted && spokenOf !== null ? 'counted' : 'relative';
    found.push({ year: from - back - (published ? 1 : 0), how, words: all, at: match.index });
    left = `${left.slice(0, match.index)}${' '.repeat(all.length)}${left.slice(match.index + all.length)}`;
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
