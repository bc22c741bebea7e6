import { NAME, REPORT, type Said, saidBy, YEAR, yearOf } from './said.ts';
import { printedWords, type Words } from './words.ts';

const SHORT = String.raw`(?:\(以下(?:统一)?简称.{1,16}?\))?`;
/** Sentences of the preface that name the report itself, and so its body. */
const OWN: readonly RegExp[] = [
  `(?:公布|发布|公开|编制(?:了|完成)?|撰写(?:了)?|形成(?:了)?)《?(?:关于)?(?:(?<year>${YEAR})年(?:度)?)?(?<agency>${NAME})${SHORT}(?:关于)?(?:(?<later>(?:19|20)\\d\\d)年)?(?:度)?${REPORT}`,
  `《(?:关于)?(?<agency>${NAME})(?<year>${YEAR})年(?:度)?${REPORT}》`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** Sentences that name who wrote it. */
const WRITER: readonly RegExp[] = [
  `(?:[,。;]|由)(?<agency>${NAME})${SHORT}(?:负责|组织)?(?:编制|编写|撰写)`,
  `由(?<agency>${NAME})${SHORT}(?:根据|按照|依据|依照|结合)`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** Sentences that name whom to ask. The general office of a body answers for it; that of a government is a body itself. */
const CONTACT = new RegExp(
  `(?:请|可)(?:直接)?(?:与|向|联系:?)(?<agency>${NAME})(?:(?<!政府)办公室)?(?:联系|咨询|反映|\\(|,|:)`,
  'gu',
);
/** The body a sentence of the first part begins with, right before what it did. */
const SUBJECT = new RegExp(
  `(?:^|[。;:]|总体情况|概述)(?:(?:${YEAR})年(?:度|来|以来)?,?)?(?<agency>[\\p{Script=Han}]{4,30}?)(?=(?:始终|坚持|持续|认真|深入|严格|高度重视|积极|全面|坚决|紧紧|紧密|切实|进一步|不断|以习近平|在.{1,24}(?:领导|指导|支持)下|共(?:收到|受理|公开)|主动公开))`,
  'gu',
);
/** 2024年, at the beginning of the first part. */
const OPENING = new RegExp(
  `(?:^|总体情况|概述)(?:\\(一\\)[^。:]{0,12}[。:]?)?(?:(?:在)?过去的)?(?<year>${YEAR})年`,
  'u',
);
const PERIOD =
  /(?:自|从|为|:|期限|时限|周期|时间段|范围|段)?((?:19|20)\d\d)年1月1日(?:起|零时)?(?:至|到|—|-|~|–)+(?:((?:19|20)\d\d)年)?(?:本年)?12月31日/;

/** The body that the preface names with the report itself. */
export function ownNameOf(report: string, head: Words): Said[] {
  return OWN.flatMap((pattern) => firstNamed(report, head, pattern, 'preface', 'sure'));
}

/** The body that the preface says wrote it. */
export function writerOf(report: string, head: Words): Said[] {
  return WRITER.flatMap((pattern) => firstNamed(report, head, pattern, 'preface', 'sure'));
}

/** What the preface says of the body to ask. */
export function contactOf(report: string, head: Words): Said[] {
  return firstNamed(report, head, CONTACT, 'preface', 'likely');
}

/** What the first sentences of the report say. */
export function sentenceOf(report: string, opening: Words): Said[] {
  const year = OPENING.exec(opening.text);
  const said =
    year &&
    saidBy(
      { year: yearOf(year.groups?.year) },
      {
        from: 'sentence',
        words: printedWords(report, opening, year.index, year.index + year[0].length),
        sure: 'likely',
      },
    );
  return [...firstNamed(report, opening, SUBJECT, 'sentence', 'likely'), ...(said ? [said] : [])];
}

/** The year the counts are for; none when the period is not one year. */
export function periodOf(report: string, words: Words): Said[] {
  const match = PERIOD.exec(words.text);
  if (!match || (match[2] !== undefined && match[2] !== match[1])) return [];
  const printed = printedWords(report, words, match.index, match.index + match[0].length);
  const said = saidBy({ year: yearOf(match[1]) }, { from: 'period', words: printed, sure: 'sure' });
  return said ? [said] : [];
}

function firstNamed(report: string, words: Words, pattern: RegExp, from: Said['from'], sure: Said['sure']): Said[] {
  for (const match of words.text.matchAll(pattern)) {
    const printed = printedWords(report, words, match.index, match.index + match[0].length);
    const year = yearOf(match.groups?.year ?? match.groups?.later);
    const said = saidBy({ agency: match.groups?.agency, year }, { from, words: printed, sure });
    if (said?.agency || said?.local) return [said];
  }
  return [];
}
