import { NUMERAL, numeralValue } from '../../../db/numerals.ts';
import type { Condition } from '../plan/numbers.ts';

const UNIT = '(?:件|个|次|份|起|宗|条|项|桩|回|封|万元|元|%|成|个百分点)?(?:申请)?';
type Comparison = Condition['comparison'];
const BEFORE: readonly (readonly [words: string, comparison: Comparison])[] = [
  [
    '小于或?等于|少于或?等于|低于或?等于|<=|≤|不超过|(?<!有)没超过|未超过|(?<!有)没有超过|不多于|不高于|不大于|至多|最多(?:只有)?',
    'at_most',
  ],
  [
    '>|超没超过?|超过了?|超出|超了?|多于|大于|高于|不止|过了?(?=半|一半|[\\d一二三四五六七八九十百]+(?:件|成|%|个))|破',
    'more',
  ],
  ['大于或?等于|多于或?等于|高于或?等于|>=|≥|不低于|不少于|不小于|不下于|至少|最少(?:有)?|达到|达|满', 'at_least'],
  ['<|不到|不足|少于|低于|小于|没到|不满', 'less'],
  ['等于|正好|刚好|恰好', 'equal'],
];
const AFTER: readonly (readonly [words: string, comparison: Comparison])[] = [
  ['及以上|\\(含\\)以上|以上|或更多|或以上|往上', 'at_least'],
  ['及以下|以下|以内|或更少|往下', 'at_most'],
];
const PERCENT = `百分之(${NUMERAL})`;
const HALF = '一半|半数|百分之五十';
const NUMBER = `(?:(${HALF})|${PERCENT}|(半百|${NUMERAL}(?:\\.\\d{1,4})?)(?!几|来|多))`;

const BEFORE_PATTERNS = BEFORE.map(
  ([words, comparison]) => [new RegExp(`(?:${words})(?:了)?${NUMBER}${UNIT}`), comparison] as const,
);
const AFTER_PATTERNS = AFTER.map(
  ([words, comparison]) => [new RegExp(`${NUMBER}${UNIT}(?:${words})`), comparison] as const,
);
/** 20到40件之间, 三十件以上四十件以下. */
const BETWEEN = new RegExp(
  `(${NUMERAL})${UNIT}(?:以上)?(?:到|至|-|~|—|和|,|，)?(${NUMERAL})${UNIT}(?:之间|以下|以内)|(?:在|介于)(${NUMERAL})${UNIT}(?:到|至|-|~|—|和)(${NUMERAL})${UNIT}`,
);
/** What is counted, where an amount stands alone: 家 and 个 count agencies as well. */
const COUNTED = '(?:件|起|宗|份|桩|万元|元|%|成|个百分点)';
/** 二十多件, 20几件, 十几件: more than the round number, less than the next. */
const ROUND_AND_MORE = new RegExp(`(?:有)?(${NUMERAL})(?:多|几)(?:个)?${COUNTED}`);
/** 几十件, 好几百件: two of them or more. */
const SEVERAL_TENS = new RegExp(`(?:有)?(?:好)?(?:几|数)([十百千])(?:多)?${COUNTED}`);
/** 上百件, 成千件. */
const UP_TO_TENS = new RegExp(`(?:上|成)([十百千])${COUNTED}`);
/** 申请26件的单位: exactly so many. 第3件, 每件 and 一份材料 are no amounts of what is counted. */
const EXACTLY = new RegExp(
  `(?:只有|仅有|只|仅|就|有)?(?<![第前后每\\d.])(?!(?<=[在到合加放])[一1]起)${NUMBER}${COUNTED}(?!左右|上下|多|来|的?(?:材料|报告|年报|名单|清单|表|说明|数据|汇总))`,
);
/** A bound is set and cannot be told: 二十来件, 30件左右. */
const VAGUE = new RegExp(
  `[十百千]来${COUNTED}|${NUMERAL}${COUNTED}(?:申请)?(?:左右|上下)|(?:大约|约|将近|接近|近)${NUMERAL}${COUNTED}`,
);
/** 没碰到过, 没摊上, 没开过: what an agency may meet with or do; its object has been taken before. */
const MEETING =
  '(?:碰|摊|遇|遭|闹|沾|见)[到上有]?|遭遇|经历|涉及|牵[涉扯]|卷[入进]|出现|走|提|开|出|做|搞|动用|动|实施|作出|用|拿';
/** 没有收到, 一件都没, 零申请, 为0; 有没有 only asks. Its measure has been taken before. */
const NONE = new RegExp(
  `(?<!有)(?:没有?|未|无|没能)(?:收到|接到|收|人|任何|一件|1件|发生|产生|被|打|上|吃|挨|受|遭|惹|过| |的|$|${MEETING})+|(?:一|1)(?:件|个|起|次|份|宗|桩|回|封|条) *(?:也|都)? *(?:没有?|未|无)|[都也](?:没有?|未|无)|(?<![\\d.])(?:零|0)(?:件|个|起|次|份|的|申请|复议|诉讼| |$)|(?:为|是|等于|都是|均为)(?:零|0)(?![\\d.])`,
);
/** 没发过, 没出台: the words of a column that deny it. */
const NOT_MADE = /(?<!有)没有?(?:[出发](?!生|现))/;
const NOT_NONE = /(?:不是|非|不为|不等于)(?:零|0)(?:件|申请|复议|诉讼|的| |$)/;

/** A threshold, or that there be none; the words are those that say it, with their place. */
export interface SaidCondition {
  readonly condition: Condition;
  readonly at: number;
  readonly words: string;
}

/** The condition some words set; `none` is looked for in what measures have left, since 没公开 names a row. */
export function conditionIn(words: string, left: string): SaidCondition | null {
  const between = betweenIn(words);
  if (between) return between;
  for (const [pattern, comparison] of [...BEFORE_PATTERNS, ...AFTER_PATTERNS]) {
    const match = pattern.exec(words);
    if (!match) continue;
    const value = numberIn(match);
    if (value !== null) return { condition: { comparison, value }, at: match.index, words: match[0] };
  }
  const some = NOT_NONE.exec(words);
  if (some) return { condition: { comparison: 'at_least', value: 1 }, at: some.index, words: some[0] };
  const none = NONE.exec(left) ?? NOT_MADE.exec(words);
  if (none) return { condition: { comparison: 'equal', value: 0 }, at: none.index, words: none[0] };
  return spokenBound(words) ?? exactly(words);
}

function spokenBound(words: string): SaidCondition | null {
  const more = ROUND_AND_MORE.exec(words);
  const round = more?.[1] ? numeralValue(more[1]) : null;
  if (more && round !== null && round > 0 && round % 10 === 0) {
    const to = round + (10 ** (/0+$/.exec(`${round}`)?.[0].length ?? 1) - 1);
    return { condition: { comparison: 'between', value: round + 1, to }, at: more.index, words: more[0] };
  }
  const several = SEVERAL_TENS.exec(words);
  const tens = several?.[1] ? numeralValue(several[1]) : null;
  if (several && tens !== null) {
    const condition: Condition = { comparison: 'between', value: 2 * tens, to: 10 * tens - 1 };
    return { condition, at: several.index, words: several[0] };
  }
  const up = UP_TO_TENS.exec(words);
  const least = up?.[1] ? numeralValue(up[1]) : null;
  return up && least !== null
    ? { condition: { comparison: 'at_least', value: least }, at: up.index, words: up[0] }
    : null;
}

function exactly(words: string): SaidCondition | null {
  const match = VAGUE.test(words) ? null : EXACTLY.exec(words);
  const value = match ? numberIn(match) : null;
  return match && value !== null
    ? { condition: { comparison: 'equal', value }, at: match.index, words: match[0] }
    : null;
}

/** 没按时…: something is denied, and not understood. 有没有 and 罚过没有 only ask. */
const DENIED = /(?<![有])(?:没(?!有?[吗呢呀啊么 ]*(?:[?？。]|$))|未(?!成年|来)|从不|不曾)/;

/** Whether words that nothing took deny something, so that a list of those that have it would be the wrong one. */
export function deniesUnread(left: string): boolean {
  return DENIED.test(left);
}

/** Whether a bound is set that no number tells. */
export function vaguelyBounded(words: string): boolean {
  return VAGUE.test(words);
}

function betweenIn(words: string): SaidCondition | null {
  const match = BETWEEN.exec(words);
  const [from, to] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]].map((one) =>
    one ? numeralValue(one) : null,
  );
  // Two years are no bounds.
  if (!match || from === null || from === undefined || to === null || to === undefined || from >= to || from > 1900)
    return null;
  return { condition: { comparison: 'between', value: from, to }, at: match.index, words: match[0] };
}

/** 五成 is 50 %, 一半 as well, 半百 is fifty; a plain number stays as it is. */
function numberIn(match: RegExpExecArray): number | null {
  const [all, half, percent, written] = match;
  if (half !== undefined) return 50;
  if (percent !== undefined) return numeralValue(percent);
  if (written === undefined) return null;
  if (written === '半百') return 50;
  const value = written.includes('.') ? Number(written) : numeralValue(written);
  return value !== null && all.includes(`${written}成`) ? value * 10 : value;
}
