import type { Token } from './lexicon.ts';

/** Where a question asks for a number (几件, 多少), with its unit; a number that is claimed (13件) stands for one. */
const AMOUNTS = /(?:多少|好多|几多|几|\d+(?=[件份起宗条次桩]))(?:多)?(?:[件个份起次宗条笔桩例张封项场]|万元|元|钱)?/g;
/** Verbs that ask for a number of their own: none of them may vanish from a list of asks. */
const ASKING_VERB = /[收给拒改办结告判罚批发废赢输退补驳撤没不]/;
/** A number asked for right behind a word: 收了|几件, 复议案件一共有|几件. */
const COUNTED =
  /^(?:案件|案|申请)?(?:了|到|过)?(?:的)?(?:一共|总共|总计|合计|共|各|分别)?(?:是|有)?(?:多少|好多|几|\d+[件份起宗条次桩])/;

/** A number that is asked for, from its first character to the end of its unit. */
export interface AskedAmount {
  readonly at: number;
  readonly end: number;
}

export function amountsIn(left: string): readonly AskedAmount[] {
  return [...left.matchAll(AMOUNTS)].map((match) => ({ at: match.index, end: match.index + match[0].length }));
}

/** Which of the numbers that are asked for a place belongs to: how many were asked before it. */
export function clauseOf(at: number, amounts: readonly AskedAmount[]): number {
  return amounts.filter(({ end }) => end <= at).length;
}

/** Whether a number is asked for right behind a word, or within it (拒几). */
export function isCounted({ at, words }: Token<unknown>, left: string): boolean {
  return /(?:多少|几)/.test(words) || COUNTED.test(left.slice(at + words.length, at + words.length + 16));
}

/** 收几件改几件: whether one of several numbers is asked of something that no word here names. */
export function losesAnAsk(left: string, tokens: readonly Token<unknown>[]): boolean {
  const amounts = amountsIn(left).filter(({ at }) => !/\d/.test(left[at] ?? ''));
  if (amounts.length < 2) return false;
  return amounts.some(({ at, end }, index) => {
    const start = amounts[index - 1]?.end ?? 0;
    const named = tokens.some((token) => token.at < end && token.at + token.words.length > start);
    const behind = tokens.some((token) => token.at >= end && token.at <= end + 2);
    return !named && !behind && ASKING_VERB.test(left.slice(start, at));
  });
}
