import { type Question, take } from '../question.ts';
import type { NamedYear } from './named-year.ts';
import { DIGITS, LOOK_AHEAD, type PlacedYear, PUBLISHED, REPEATS, relativeYears } from './relative-years.ts';
import { takeYearSpan, type YearSpan } from './year-spans.ts';

/** What follows a number that counts something or is that of a document; 2024项目 and 2024人社局 are none. */
const NO_YEAR =
  '(?!\\d|[件份次元万亿篇宗家号%.]|项(?!目)|条(?!例)|起(?!诉)|个(?!人)|人(?!大|社|民|力|防|均|员)|[〕)\\]】]第?\\d{1,5}号)';
/** 22、23、24年, 22、23、24三年. */
const YEARS = '(?:这|共)?[二两三四五六七]?个?年(?![级轻龄])';
const NUMBER = new RegExp(
  `(?<!\\d)(?:((?:19|20)\\d\\d)${NO_YEAR}|(\\d\\d)(?=(?<=2[1-9])年以来|年(?!以?来|[级龄])|(?:[、,和与及到至~—-]{1,2}\\d\\d){1,6}${YEARS})|(?<=\\d\\d[、,和与及到至~—-]{1,2})(\\d\\d)(?=${YEARS}))(?:年度?)?|([二一][〇零○oO九][一二三四五六七八九〇零○]{2})年度?|(?<![\\d一二三四五六七八九十〇零])([一二][〇零一二三四五六七八九])年度?|[两二]千零?(二十|三十|十)([一二三四五六七八九]?)年?`,
  'g',
);
/** 卫健局24新收, 24卫健局: two digits right behind a name, or at the beginning. */
const COUNTING = '[\\d.件个份次条项元万人篇宗起号家%月日天小季点多几倍]';
const BARE = new RegExp(`(?:(?<=[局委办府厅镇乡道会心区县市])|^)([12]\\d)(?!${COUNTING}|,(?!\\d\\d))`);
const RIGHT_HERE = new RegExp(`^[12]\\d(?!${COUNTING}|,(?!\\d\\d))`);
const JOINED = new RegExp(`^[、,和与及到至~—-]{1,2}([12]\\d)(?!${COUNTING})`);
/** 收了几件 24: two digits apart at the very end, where no number is held against the stored one (应该是 24). */
const AT_THE_END = /(?<!\d)[ \u3000\t,，]{1,3}([12]\d)[?？。!！\s]{0,3}$/u;
const SAID_TO_BE = /应该|应当|不是|才对|[是为有收给办拒了]$/;
/** 不是2023年, 去年的不要: named, and not asked for. */
const NOT_BEFORE = /(?:不是|不要|别看|不看)$/;
const NOT_AFTER = /^的?(?:年报|报告)?(?:不要|不用|不看|不算|别管|先不)/;
/** 22年底没办完23年接着办的 are those of the earlier year. */
const WORKED_ON = /^年?(?:才|再|又|还在?|接着|继续)(?:接着|继续|再)?(?:办|处理|答复)/;
const UNFINISHED = /年[底末]|(?:没|未|尚未)(?:有|能)?(?:办|处理|答复)/;
/** 2022、2023两年: what follows the last of several years and counts them. */
const COUNTED = /^(?:这|共)?[二两三四五六七八九十]个?年(?:度|间|里)?(?![级轻前后行规])/;
/** 发布于2025年的年报: what makes a year that of publication may stand before it. */
const PUBLISHED_IN = /(?:发布|公布|印发|挂网)(?:于|(?:时间|日期)(?:是|为|在))$/;
const LOOK_BACK = 8;
/** 2022年以来: until now. */
const UNTIL_NOW = /^(?:以来|至今|到现在|到目前|到今年)/;
/** A span of years is read whole; a longer one is most likely no span. */
const LONGEST_SPAN = 10;

type Taken = Pick<PlacedYear, 'at' | 'words'>;

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
export function takeYears(
  question: Question,
  now: Date,
  spokenOf: number | null,
  nameEnds: readonly number[] = [],
): YearsTold {
  const { span, rest: withoutSpan } = takeYearSpan(question);
  const without = (taken: readonly Taken[], from: Question) =>
    taken.reduce((left, one) => take(left, one.at, one.at + one.words.length), from);
  const numbered = orBareYear(numberedYears(withoutSpan, now), withoutSpan, now, nameEnds);
  const withoutNumbers = without(numbered, withoutSpan);
  const relative = relativeYears(withoutNumbers, now, spokenOf, numbered);
  const named = numbered.length > 0 || spokenOf !== null || relative.some(({ words }) => !REPEATS.test(words));
  // 当年 is the year of the report whichever that is; no report is of the year in which it is asked for.
  const repeats = ({ how, words }: PlacedYear) =>
    how !== 'published' && REPEATS.test(words) && (named || /当/.test(words));
  const told = relative.filter((one) => !repeats(one));
  const { asked, denied } = wanted(
    [...numbered, ...told].sort((a, b) => a.at - b.at),
    question.folded,
  );
  return {
    years: asked.flatMap((one, index) => [...spanBefore(asked[index - 1], one, question.left), one]),
    span,
    rest: without(denied, without(relative, withoutNumbers)),
  };
}

function numberedYears({ left, folded }: Question, now: Date): PlacedYear[] {
  // What follows a year may have been taken (年底没办完 of 22年底没办完); the year itself must not be.
  const standing = [...folded.matchAll(NUMBER)].filter(({ 0: words, index }) =>
    left.startsWith(words.slice(0, 2), index),
  );
  return standing.flatMap((match, index): PlacedYear[] => {
    const told = numberOf(match);
    const after = folded.slice(match.index + match[0].length, match.index + match[0].length + LOOK_AHEAD);
    const announced = PUBLISHED_IN.exec(folded.slice(Math.max(0, match.index - LOOK_BACK), match.index))?.[0] ?? '';
    const published = announced === '' ? PUBLISHED.exec(after)?.[0] : '';
    const until = UNTIL_NOW.exec(after)?.[0];
    const counted = index === 0 ? undefined : COUNTED.exec(after)?.[0];
    const words = announced + match[0] + (published || (until ?? counted ?? ''));
    const year = published === undefined ? told : told - 1;
    const one: PlacedYear = {
      year,
      how: published === undefined ? 'number' : 'published',
      words,
      at: match.index - announced.length,
    };
    // The report for this year is not published yet.
    const last = until === undefined ? year : Math.min(now.getFullYear() - 1, year + LONGEST_SPAN);
    return Array.from({ length: Math.max(1, last - year + 1) }, (_, step) => ({ ...one, year: year + step }));
  });
}

/** A year told by two digits alone, where no other is told by its number. */
function orBareYear(numbered: PlacedYear[], question: Question, now: Date, nameEnds: readonly number[]): PlacedYear[] {
  const { left } = question;
  const found =
    numbered.length === 0 ? (behindName(question) ?? rightBehind(question, nameEnds) ?? atTheEnd(question)) : null;
  const year = 2000 + Number(found?.words);
  if (!found || left.slice(found.at, found.at + 2) !== found.words || year > now.getFullYear()) return numbered;
  return [{ ...found, year, how: 'number' }, ...joinedTo(found, left)];
}

/** 23-25, 24、25: what two digits that are a year are joined with is one, too. */
function joinedTo({ at, words }: Taken, left: string): PlacedYear[] {
  const end = at + words.length;
  const match = JOINED.exec(left.slice(end, end + LOOK_AHEAD));
  const next = match?.[1];
  if (!match || next === undefined) return [];
  const one: Taken = { at: end + match[0].length - next.length, words: next };
  return [{ ...one, year: 2000 + Number(next), how: 'number' }, ...joinedTo(one, left)];
}

function behindName({ folded }: Question): Taken | null {
  const match = BARE.exec(folded);
  return match ? { at: match.index, words: match[1] ?? '' } : null;
}

/** 青砚教育24公开率: right behind the name of an agency, whatever it ends with. */
function rightBehind({ folded }: Question, nameEnds: readonly number[]): Taken | null {
  const at = nameEnds.find((end) => RIGHT_HERE.test(folded.slice(end, end + LOOK_AHEAD)));
  return at === undefined ? null : { at, words: folded.slice(at, at + 2) };
}

function atTheEnd({ typed, folded }: Question): Taken | null {
  const match = AT_THE_END.exec(typed);
  if (!match || SAID_TO_BE.test(typed.slice(0, match.index))) return null;
  const words = match[1] ?? '';
  return { at: folded.lastIndexOf(words), words };
}

/** Those that are asked for, and where the others are said not to be meant; all where none would be left. */
function wanted(found: PlacedYear[], folded: string): { asked: PlacedYear[]; denied: readonly Taken[] } {
  const saidOf = ({ at, words }: PlacedYear) => {
    const end = at + words.length;
    const before = NOT_BEFORE.exec(folded.slice(Math.max(0, at - 2), at))?.[0] ?? '';
    const following = folded.slice(end, end + 8);
    const left = UNFINISHED.test(folded.slice(0, at)) ? WORKED_ON.exec(following)?.[0] : undefined;
    const after = NOT_AFTER.exec(following)?.[0] ?? left ?? '';
    return before || after ? { at: at - before.length, words: `${before}${words}${after}` } : null;
  };
  const denied = found.map(saidOf);
  const asked = found.filter((_, index) => denied[index] === null);
  return asked.length === 0 ? { asked: found, denied: [] } : { asked, denied: denied.filter((one) => one !== null) };
}

/** The years between two that are joined by 到 or a dash. */
function spanBefore(first: PlacedYear | undefined, last: PlacedYear, left: string): NamedYear[] {
  if (!first || !/^(?:年度?)?(?:-|—|~|至|到)+$/.test(left.slice(first.at + first.words.length, last.at))) return [];
  const between = Math.max(0, last.year - first.year - 1);
  return between > LONGEST_SPAN
    ? []
    : Array.from({ length: between }, (_, step) => ({ ...last, year: first.year + step + 1 }));
}

function numberOf([, full, joined, last, spelt, speltShort, tens, ones]: RegExpMatchArray): number {
  const short = joined ?? last;
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
