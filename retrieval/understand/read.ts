import type { Dialogue } from './dialogue.ts';
import { type AgencyMention, takeAgency } from './names/agencies.ts';
import type { Directory } from './names/directory.ts';
import { homeOf, ownIn, withOwnNamed } from './names/home.ts';
import { placeLikeBefore } from './names/place-before.ts';
import { otherOf } from './names/spoken.ts';
import { clippedName, type UnknownName, unknownName } from './names/unknown.ts';
import { withoutMany } from './operations/many.ts';
import { yearOf } from './plan/about.ts';
import { type Question, questionOf, take } from './question.ts';
import type { Rate } from './rates.ts';
import { takeRates } from './words/glossary-rates.ts';
import { type Measured, takeMeasures } from './words/measures.ts';
import { REPORT_CLIPPED } from './words/prose-frame.ts';
import type { NamedYear } from './years/named-year.ts';
import type { YearSpan } from './years/year-spans.ts';
import { takeYears } from './years/years.ts';
import { yearsSpokenOf } from './years/years-spoken.ts';

/** Everything read from a question before it is decided what is asked. */
export interface Read {
  readonly question: Question;
  readonly mention: AgencyMention;
  /** A body or place that the question names and the store does not have. */
  readonly unknown: UnknownName | null;
  /** Rates that are named (公开率). */
  readonly rates: readonly Rate[];
  readonly measured: Measured;
  readonly years: readonly NamedYear[];
  /** 近三年, 历年. */
  readonly span: YearSpan | null;
  /** The question without what names agencies. */
  readonly text: string;
  /** The question without what names agencies and years. */
  readonly about: string;
  /** What nothing above has taken. */
  readonly left: string;
  readonly before: Dialogue;
}

/** Reads a question from the surest words to the least sure: agencies, names that are not stored, cells, years. */
export function readQuestion(asked: Question, directory: Directory, now: Date, before: Dialogue): Read {
  const dated = withBothYears(withFoundYear(asked, before), before);
  const question = withLevels(withOwn(dated, homeOf(before, directory)), directory);
  const named = takeAgency(question, directory);
  const agency = named.mention.words === '' ? (takeUnnamed(named.rest, directory, before) ?? named) : named;
  // 哪个局 is no name.
  const left = withoutMany(agency.rest.left);
  const unknown = unknownName(left) ?? clippedBehind(left, agency.mention);
  // Taken before cells are read: 信访 of 信访局 names no row.
  const unnamed = unknown ? take(agency.rest, unknown.at, unknown.at + unknown.words.length) : agency.rest;
  const { rates, rest: withoutRates } = takeRates(unnamed);
  // 单位 of 哪个单位申请最多 is nobody who applies.
  const { measured, rest } = takeMeasures({ ...withoutRates, left: withoutMany(withoutRates.left) });
  const nameEnds = agency.mention.named.flatMap(({ spans }) => spans.map(({ at, words }) => at + words.length));
  const { years, span, rest: last } = takeYears(rest, now, yearOf(before.plan), nameEnds);
  const about = withoutReport(takeYears(unnamed, now, yearOf(before.plan), nameEnds).rest.left);
  return {
    question,
    mention: agency.mention,
    unknown: unknown ? largerPlace(unknown, agency.mention) : placeBefore(last.left, agency.mention),
    rates,
    measured,
    years,
    span,
    text: unnamed.left,
    about,
    left: withoutReport(last.left),
    before,
  };
}

/** 2024年报里: what is left of 年报 where the year has taken its first character. */
function withoutReport(left: string): string {
  return left.replace(REPORT_CLIPPED, (clipped) => ' '.repeat(clipped.length));
}

/** 那年 after 哪年最多 is the year that was found. */
function withFoundYear(question: Question, { found }: Dialogue): Question {
  if (found === null) return question;
  const named = (words: string) => words.replace(/那一?年(?!报|度报|[级轻])/, `${found}年`);
  return { ...question, folded: named(question.folded), left: named(question.left) };
}

/** 前一年说要改的后一年改了没, after two years, names those two. */
function withBothYears(question: Question, { plan }: Dialogue): Question {
  const [first, second, third] = yearsSpokenOf(plan);
  if (first === undefined || second === undefined || third !== undefined) return question;
  if (!/前一?年/.test(question.folded) || !/[后下]一年|次年|第二年/.test(question.folded)) return question;
  const named = (words: string) =>
    words.replace(/前一年|前年/, `${first}年`).replace(/[后下]一年|次年|第二年/, `${second}年`);
  return { ...question, folded: named(question.folded), left: named(question.left) };
}

/** 我们和鹿鸣县教育局 names both. */
function withOwn(question: Question, home: string | null): Question {
  const named = (words: string) => withOwnNamed(words, home);
  return { ...question, folded: named(question.folded), left: named(question.left) };
}

/** 青砚、鹿鸣两县 are 青砚县 and 鹿鸣县, where both are stored. */
function withLevels(question: Question, { places }: Directory): Question {
  const match = TWO_PLACES.exec(question.left);
  if (!match) return question;
  const [, before = '', second = '', level = ''] = match;
  const first = suffixesOf(before).find((stem) => places.has(`${stem}${level}`));
  if (first === undefined || !places.has(`${second}${level}`)) return question;
  const end = match.index + match[0].length;
  const named = (words: string) =>
    `${words.slice(0, match.index + before.length - first.length)}${first}${level}、${second}${level}${words.slice(end)}`;
  return { ...question, folded: named(question.folded), left: named(question.left) };
}

const TWO_PLACES = /([\p{Script=Han}]{2,6})[、和与及跟]([\p{Script=Han}]{2,4})(?:这)?两个?([县区市镇乡])/u;

function suffixesOf(words: string): string[] {
  return Array.from(words, (_, at) => words.slice(at)).filter((stem) => stem.length > 1);
}

/** 另一个 after one of two was spoken of is the other; 我们 is the agency that a person has set as their own. */
function takeUnnamed(
  question: Question,
  directory: Directory,
  before: Dialogue,
): ReturnType<typeof takeAgency> | undefined {
  const home = homeOf(before, directory);
  const own = home === null ? null : ownIn(question.left);
  const other =
    otherOf(question.left, before, (name) => takeAgency(questionOf(name), directory).mention.agencies) ??
    (home !== null && own !== null ? { agency: home, ...own } : null);
  if (!other) return undefined;
  const { mention } = takeAgency(questionOf(other.agency), directory);
  const rest = take(question, other.at, other.at + other.words.length);
  const spans = [{ at: other.at, words: other.words }];
  const named = mention.named.map((one) => ({ ...one, spans, words: other.words }));
  return { mention: { ...mention, at: other.at, words: other.words, named }, rest };
}

/** A province or city before a stored city or county only says where that lies; before a district or town it may be another one. */
function largerPlace(unknown: UnknownName, mention: AgencyMention): UnknownName | null {
  const before = unknown.kind === 'place' && unknown.at + unknown.words.length === mention.at;
  const own = mention.places[0] ?? '';
  return before && /[市县]$/.test(own) && !/区/.test(unknown.words) ? null : unknown;
}

/** Words without a level that stand before a name like a place (汝州 of 汝州工信局). */
function placeBefore(left: string, mention: AgencyMention): UnknownName | null {
  if (mention.at <= 0) return null;
  const words = placeLikeBefore(left, mention.at, mention.begins);
  return words === '' ? null : { at: mention.at - words.length, words, kind: 'place' };
}

/** A body without its last character behind a place where nobody else is named. */
function clippedBehind(left: string, { body, named }: AgencyMention): UnknownName | null {
  const place = named[0]?.spans.at(-1);
  return body || !place ? null : clippedName(left, place.at + place.words.length);
}
