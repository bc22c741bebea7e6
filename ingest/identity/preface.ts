import { NAME, REPORT, type Said, saidBy, YEAR, yearOf } from './said.ts';
import { printedWords, type Words } from './words.ts';

const SHORT = String.raw`(?:\(以下(?:统一)?简称.{1,16}?\))?`;
/** The office within a body that wrote its report or answers for it, after the body's name: 局政务公开科, 镇党政办公室. */
const INNER =
  '(?:(?<=[局厅署委会府处室院镇乡]|街道|苏木|法院|开发区|高新区)(?:(?:党政|综合|行政|秘书|文秘|政秘|宣传|法制|政策|法规|人事|机要|(?:政府|政务)?信息公开|(?:政府|政务)公开){1,2}(?:工作)?(?:处|科|股|室|办公室|办|部|中心)|信息中心)){0,2}';
/** Sentences of the preface that name the report itself, and so its body. */
const OWN: readonly RegExp[] = [
  `(?:公布|发布|公开|编制(?:了|完成)?|撰写(?:了)?|形成(?:了)?)《?(?:关于)?(?:(?<year>${YEAR})年(?:度)?)?(?<agency>${NAME})${SHORT}(?:关于)?(?:(?<later>(?:19|20)\\d\\d)年)?(?:度)?${REPORT}`,
  `《(?:关于)?(?<agency>${NAME})(?<year>${YEAR})年(?:度)?${REPORT}》`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** Sentences that name who wrote it. */
const WRITER: readonly RegExp[] = [
  `(?:[,。;]|由)(?<agency>${NAME})(?:(?<=局)办公室)?${INNER}${SHORT}(?:负责|组织)?(?:编制|编写|撰写)`,
  `由(?<agency>${NAME})${SHORT}(?:根据|按照|依据|依照|结合)`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** Sentences that name whom to ask. The general office of a body answers for it; that of a government is a body itself. */
const CONTACT = new RegExp(
  `(?:请|可)(?:直接)?(?:与|向|联系:?)(?<agency>${NAME})(?:(?<!政府)办公[室厅])?${INNER}(?:联系|咨询|反映|\\(|,|:)`,
  'gu',
);
/** The body a sentence of the first part begins with, right before what it did. */
const SUBJECT = new RegExp(
  `(?:^|[。;:]|总体情况|概述)(?:(?:${YEAR})年(?:度|来|以来)?,?)?(?<agency>[\\p{Script=Han}]{3,30}?)(?=(?:始终|坚持|持续|认真|深入|严格|高度重视|积极|全面|坚决|紧紧|紧密|切实|进一步|不断|以习近平|在.{1,24}(?:领导|指导|支持)下|共(?:收到|受理|公开)|主动公开))`,
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

/** The first part may begin with what is otherwise said before it: 本报告由…编制. */
const WRITER_WITHIN = new RegExp(
  `本(?:年度)?(?:报告|年报)(?:是)?由(?<agency>${NAME})${SHORT}(?:负责|组织)?(?:编制|编写|撰写|根据|按照|依据|依照)`,
  'gu',
);

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
  const writer = firstNamed(report, opening, WRITER_WITHIN, 'sentence', 'sure');
  return [...writer, ...firstNamed(report, opening, SUBJECT, 'sentence', 'likely'), ...(said ? [said] : [])];
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
