import { foldText } from '../../db/fold.ts';
import { AROUND } from './words/around.ts';
import { inStandardChinese } from './words/dialect.ts';

/** A question being read: what has been understood is taken out, and what is left over can be told. */
export interface Question {
  /** As typed. */
  readonly typed: string;
  /** Folded (see `db/fold.ts`), before anything was taken; words said around a question are dropped. */
  readonly folded: string;
  /** What has not been understood yet; taken words are replaced by spaces, so that places stay. */
  readonly left: string;
}

/** What a person says of what was said before, which the words behind it ask anew: 错了，我问的是2023年 · 不是教育局，是发改局 · 你昨天说…. */
const CORRECTING = new RegExp(
  [
    '^(?:不对|错了?|不是(?:这个|的)?|搞错了?|弄错了?|答错了?)[,，。!！ ]?(?:我|俺)们?(?:刚才|刚刚)?是?(?:问|说|要|指|想问|要问|要查|想查)的?(?:是|就是)?',
    '^(?:我|俺)们?(?:刚才|刚刚)?(?:问|说|要|指|想问|要问|要查|想查)的(?:是|就是)|^(?:不是|不要|不看)(?!\\d)[^,，。?？\\d]{1,12}[,，](?:而)?(?:是|要|看)',
    '^(?:你|您)(?:昨天|昨儿|前天|上次|上回|之前|前面)(?:就|还|曾)?(?:说|讲|答|告诉我|回答)(?:过|的)?[,，:：]?(?!(?:的)?(?:是|为)?\\d+[件个起份]?[?？。!！]*$)',
    '[,，](?:再)?(?:重复|复述|说)一遍[。!！]?$',
  ].join('|'),
);

/** 去年，哦不，前年: what is taken back in the same breath. */
const TAKEN_BACK =
  /(?:[去前今]年|(?:\d\d)?\d\d年)[,，]?(?:哦|噢|喔|呃|额|哎|啊|嗯)*(?:不对?|不是|说?错了?)(?:了|的|啊|呀|哈)?[,，!！]+(?=[去前今]年|\d\d)/g;

/** 办了多少件，包括上年的: what is concluded counts those carried over anyway. */
const CARRIED_TOO =
  /(?<=(?:办|答复|处理|回复)(?:了|结|完)?(?:多少|几)[件个份](?:申请)?)[,，]?(?:包括|连同|含|算上)(?:上一?年|去年|前年|往年|头年)(?:的|结转的?|剩下的?|遗留的?|拖下来的?)*/g;

/** 公开了的占多少，包括部分公开: what was made public counts both anyway. */
const PARTLY_TOO =
  /(?<=(?<!予以|全部|完全|主动|全文|不予?|没有?|未)(?:公开|给)(?:率|了的?|的)?[^,，]{0,10})[,，(]?(?:(?:也)?(?:包括|包含|连同|含|算上|加上)(?:了)?部分公开(?:的)?|部分公开的?(?:也|都)?算(?![不作是])(?:上|在内|进去|进来)?)(?:在内)?\)?/g;

/** 逾期没补就不办的, 不交费、后来就不给办了: what came of it, which the row of the form says itself. */
const CAME_OF_IT =
  /(?<=(?:补|交|缴|付|理)(?:正|费|钱|材料|过)?(?:的)?)[、,，]?(?:后来|结果|最后|所以|于是|因此|然后)?(?:也|都)?[就便](?:也|都)?(?:不|没)(?:再|给|能|予)?(?:办理?|处理|管|理|受理)了?(?=的|了|[、,，]|$)/g;

/** The whole of a year told by its days, which the year itself says. */
const WHOLE_YEAR = /1月1日(?:起|开始)?[至到~—-](?:(?:19|20)?\d\d年)?12月31日(?:止)?/g;

/** 上诉的不看，看复议的: what a clause at the beginning puts aside is not asked for. */
const DISMISSED = /^[ 那]*[^,，?？。]{1,12}?(?:不看|不用看|不用管|不管|别看|别管)了?[,，](?=.{2})/;

/** 收没收到, 告没告: only whether, which 收到 asks as well. */
const WHETHER = /([收来给办批告接答公])没(?=\1(?:到|开|过|完|了|几|申请|公开|行政|费|钱|[?？吗么呀啊]|$))/g;

export function questionOf(typed: string): Question {
  const blank = (said: string) => ' '.repeat(said.length);
  // 2023 2024 2025 are three years, although folding drops what stands between them.
  const spaced = foldText(typed.replace(/(?<=\d)[ \u3000\t]+(?=\d)/g, '、'));
  const said = inStandardChinese(spaced).replace(WHETHER, blank);
  const within = said.replace(DISMISSED, blank).replace(AROUND, blank);
  // Words that are all there is are no words around a question.
  const folded = (/[\p{L}\p{N}]/u.test(within) ? within : said)
    .replace(CORRECTING, blank)
    .replace(TAKEN_BACK, blank)
    .replace(CAME_OF_IT, blank)
    .replace(WHOLE_YEAR, blank)
    .replace(CARRIED_TOO, blank)
    .replace(PARTLY_TOO, blank);
  return { typed, folded, left: folded };
}

/** Takes the words from `start` to `end` of what is left. */
export function take(question: Question, start: number, end: number): Question {
  const left = `${question.left.slice(0, start)}${' '.repeat(end - start)}${question.left.slice(end)}`;
  return { ...question, left };
}

/** A pattern that stands wherever one of these does: of most questions one look tells that none of them is there. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** Where a pattern stands in some words. Most stand nowhere, and `matchAll` copies the pattern before it looks. */
export function matchesOf(words: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return words.search(pattern) === -1 ? [] : words.matchAll(pattern);
}
