import { type Question, take } from '../question.ts';
import type { RowTarget } from './glossary.ts';
import type { Token } from './lexicon.ts';

const LATER = '(?:下一?个?年度?|明年|来年|次年|第二年|后一年|今年)';
const EARLIER = '(?:上一?个?年度?|往年|以前年度|历年|前一年|头一年|以前|之前)';
const WORKED = '(?:办|弄|搞|处理|答复|回复|解决|清理?|了结)';
const UNFINISHED = `(?:还)?(?:没有?|未|尚未|没能)${WORKED}(?:完|结|好|掉|清|了)?`;
const MOVED = '(?:结转|结|转|留|拖|剩|带|跨|移|甩|压|攒|推|挪|搁|欠|遗留|积压|顺延)';
const INTO = '(?:存|下|转)?(?:到|至|入|给|去|进)(?:了)?';
const FROM = '(?:转|留|存|下)?(?:过来|下来|来|进来|到今年|至今年|到本年)';

/**
 * Ways to say that requests moved from one year to the next; a year in them only says which way and is not the year asked
 * for (结转到2025年 and 从2023年结转来 in a question about 2024).
 */
const CARRIED: readonly [row: 'carried_in' | 'carried_out', pattern: RegExp][] = [
  ['carried_out', new RegExp(`${MOVED}${INTO}(?:(?:20)?\\d\\d年度?|${LATER})(?:继续|再|接着)?(?:办理|处理|办)?`, 'g')],
  // What is not done at the end of the year.
  [
    'carried_out',
    new RegExp(
      `(?<!${EARLIER}|去年|前年)(?:还|年底|年末)?(?:没有?|未|尚未|没能)${WORKED}(?:完|掉|清|好)(?:的|呢)?`,
      'g',
    ),
  ],
  ['carried_in', new RegExp(`[从由自](?:20\\d\\d年度?|去年|前一年|${EARLIER})${MOVED}(?:${FROM})?`, 'g')],
  [
    'carried_in',
    new RegExp(`${EARLIER}(?:${UNFINISHED}|${MOVED}${FROM})(?:的)?(?:${MOVED}(?:${FROM})?)?(?:没办的?)?`, 'g'),
  ],
];
/** 去年 before 没办完转过来 is the year before another that is named by its number. */
const LAST_YEAR = new RegExp(`去年(?:${UNFINISHED}(?:的)?)?${MOVED}?${FROM}`, 'g');
const NUMBERED = /(?:19|20)\d\d年?|\d\d年|二[〇零○]/;

/** Takes words for what came from the year before or went into the next. */
export function takeCarried(question: Question): { found: Token<RowTarget>[]; rest: Question } {
  const found: Token<RowTarget>[] = [];
  let rest = question;
  const patterns = NUMBERED.test(question.left) ? [...CARRIED, ['carried_in', LAST_YEAR] as const] : CARRIED;
  for (const [row, pattern] of patterns) {
    for (const match of rest.left.matchAll(pattern)) {
      found.push({ at: match.index, words: match[0], value: { table: 'requests', rows: [row] } });
      rest = take(rest, match.index, match.index + match[0].length);
    }
  }
  return { found, rest };
}
