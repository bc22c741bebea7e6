import type { Question } from '../question.ts';
import type { NamedYear } from './named-year.ts';

/** A year that a question names, with its place. */
export type PlacedYear = NamedYear & { readonly at: number };

/** So far a year of publication is told by what follows it. */
export const LOOK_AHEAD = 48;
export const DIGITS = '〇一二三四五六七八九';
/** The year before or after the one that is spoken of; without a dialogue, of this one. */
const BEFORE =
  /上一?(?:个年[度头]|年度?)(?:同期)?|(?<=[较比和跟与同]|比起)头一年|(?<![以之\d])前一年(?:度|同期)?|去年同期/;
const AFTER = /[后下]一年度?|第二年|次年/;
const RELATIVE: readonly [pattern: RegExp, back: number][] = [
  [/大前年/, 3],
  [/上上一?年度?|(?<![以之]|[二两三四五六七八九2-9]年)前年(?:同期)?/, 2],
  [BEFORE, 1],
  [/去年度?|头年|旧年/, 1],
  [AFTER, -1],
  [/今年度?|本年度?|当年度?/, 0],
];
/** Of the relative ones, those that only repeat a year named by its number, or spoken of before: 2024年当年, 它当年. */
export const REPEATS = /本年|当年/;
/** The two years before this one, or before the one just named. */
const YEARS_BEFORE = /(?<!\d)(?:前|头)([二两三四五])年(?![级轻])/;
const YEARS_AGO = /(?<![\d〇零一二三四五六七八九十])([二两三四五六七八九]|[2-9])年(?:以|之)?前(?!年(?!报|度))/;
/** What makes a year that of publication; 2024年发布的规范性文件 are no report. */
export const PUBLISHED =
  /^年?(?:初|\d{1,2}月(?:份|\d{1,2}[日号])?)?(?:向(?:社会|公众)|对外|正式|统一|在?(?:官网|网站|网)上)?[新刚]?(?:公开发布|发布|公布|印发|发出?|出|挂网|挂出来?|晒出?来?|贴出来?|放出来?|公开(?=的.{0,30}(?:年报|报告)))(?:的(?=$|[^\p{Script=Han}]|[那这]|.{0,30}(?:年报|报告))|(?=年报|年度报告|报告))/u;
const PUBLISHED_THIS_YEAR = /^的?(?:年报|年度报告|报告|那份)/;

/** Years counted from today, from the year named before them or from the one the dialogue speaks of. */
export function relativeYears(
  question: Question,
  now: Date,
  spokenOf: number | null,
  numbered: readonly PlacedYear[],
): PlacedYear[] {
  const found: PlacedYear[] = [];
  let left = question.left;
  const add = (...years: readonly [PlacedYear, ...PlacedYear[]]) => {
    const { at, words: taken } = years[0];
    found.push(...years);
    left = `${left.slice(0, at)}${' '.repeat(taken.length)}${left.slice(at + taken.length)}`;
  };
  const thisYear = now.getFullYear();
  for (const [pattern, back] of RELATIVE) {
    const match = pattern.exec(left);
    if (!match) continue;
    const end = match.index + match[0].length;
    const after = question.folded.slice(end, end + LOOK_AHEAD);
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
    const one: PlacedYear = { year: from - count, how, words: before[0], at: before.index };
    add(one, ...Array.from({ length: count - 1 }, (_, step) => ({ ...one, year: one.year + step + 1 })));
  }
  const ago = YEARS_AGO.exec(left);
  if (ago) {
    const count = Number(ago[1]) || DIGITS.indexOf((ago[1] ?? '').replace('两', '二'));
    add({ year: thisYear - count, how: 'relative', words: ago[0], at: ago.index });
  }
  return found;
}
