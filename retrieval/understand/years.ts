import { type Question, take } from './question.ts';

/** A year that a question names. */
export interface NamedYear {
  readonly year: number;
  /** How it was told: by its number, counted from today, or by the year of publication. */
  readonly how: 'number' | 'relative' | 'published';
  /** The words that told it. */
  readonly words: string;
}

const DIGITS = '〇一二三四五六七八九';
/** The year before the one that is spoken of; without a dialogue, before this one. */
const BEFORE = /上一?年度?|前一年/;
const RELATIVE: readonly [pattern: RegExp, back: number][] = [
  [/大前年/, 3],
  [/前年/, 2],
  [/去年|头年/, 1],
  [BEFORE, 1],
  [/今年|本年度?|当年/, 0],
];
const PUBLISHED = '(?:年)?(?:发的|发布的?|公布的?|公开发布的?|出的|挂网的)';
const NUMBER =
  /(?<!\d)(?:((?:19|20)\d\d)(?!\d)|(\d\d)(?=年))(?:年度?)?|([二一][〇零○oO九][一二三四五六七八九〇零○]{2})年度?|(?<![\d一二三四五六七八九十〇零])([一二][〇零一二三四五六七八九])年度?/g;

/**
 * The years a question names, in the order named, and the question without them. Relative years count from today, but
 * 前一年 from the year the dialogue speaks of;
 * 2025年发的 and 今年的年报 name the year of publication, which is one more than the year reported on.
 */
export function takeYears(
  question: Question,
  now: Date,
  spokenOf: number | null,
): { years: NamedYear[]; rest: Question } {
  const found: (NamedYear & { at: number })[] = [];
  let rest = question;
  for (const match of question.left.matchAll(NUMBER)) {
    const year = numberOf(match);
    if (year === null) continue;
    const after = question.left.slice(match.index + match[0].length);
    const published = new RegExp(`^${PUBLISHED}`).exec(after)?.[0] ?? '';
    const words = match[0] + published;
    found.push({ year: published ? year - 1 : year, how: published ? 'published' : 'number', words, at: match.index });
    rest = take(rest, match.index, match.index + words.length);
  }
  for (const [pattern, back] of RELATIVE) {
    const match = pattern.exec(rest.left);
    if (!match) continue;
    const after = rest.left.slice(match.index + match[0].length);
    const published =
      new RegExp(`^${PUBLISHED}|^${back === 0 ? '的?(?:年报|年度报告|报告|那份)' : '(?!)'}`).exec(after)?.[0] ?? '';
    const from = pattern === BEFORE && spokenOf !== null ? spokenOf : now.getFullYear();
    const year = from - back - (published ? 1 : 0);
    const words = match[0] + published;
    found.push({ year, how: published ? 'published' : 'relative', words, at: match.index });
    rest = take(rest, match.index, match.index + words.length);
  }
  const years = found.sort((a, b) => a.at - b.at).map(({ year, how, words }) => ({ year, how, words }));
  return { years, rest };
}

function numberOf(match: RegExpMatchArray): number | null {
  const [, full, short, spelt, speltShort] = match;
  if (full) return Number(full);
  if (short) return 2000 + Number(short);
  if (spelt) return Number(speltDigits(spelt));
  if (speltShort) return 2000 + Number(speltDigits(speltShort));
  return null;
}

function speltDigits(words: string): string {
  return [...words].map((char) => DIGITS.indexOf(char.replace(/[零○oO]/, '〇'))).join('');
}
