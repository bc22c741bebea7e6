import { NUMERAL, numeralValue } from '../../../db/numerals.ts';
import type { Condition } from '../plan.ts';

const UNIT = '(?:件|个|次|份|起|宗|条|项|万元|元|%|个百分点)?(?:申请)?';
const BEFORE: readonly (readonly [words: string, comparison: Condition['comparison']])[] = [
  ['不超过|不多于|不高于|不大于|至多|最多(?:只有)?', 'at_most'],
  ['超过了?|超出|超了?|多于|大于|高于|不止|破', 'more'],
  ['不低于|不少于|不小于|不下于|至少|最少(?:有)?|达到|达|满', 'at_least'],
  ['不到|不足|少于|低于|小于|没超过|未超过|没到|没有超过', 'less'],
  ['等于|正好|刚好|恰好', 'equal'],
];
const AFTER: readonly (readonly [words: string, comparison: Condition['comparison']])[] = [
  ['及以上|\\(含\\)以上|以上|或更多|或以上', 'at_least'],
  ['及以下|以下|以内|或更少', 'at_most'],
];
const PERCENT = `百分之(${NUMERAL})`;
const NUMBER = `(?:${PERCENT}|(${NUMERAL}(?:\\.\\d{1,4})?))`;

const BEFORE_PATTERNS = BEFORE.map(
  ([words, comparison]) => [new RegExp(`(?:${words})(?:了)?${NUMBER}${UNIT}`), comparison] as const,
);
const AFTER_PATTERNS = AFTER.map(
  ([words, comparison]) => [new RegExp(`${NUMBER}${UNIT}(?:${words})`), comparison] as const,
);
/** 没有收到, 一件都没, 零申请, 为0; 有没有 only asks. Its measure has been taken before. */
const NONE =
  /(?<!有)(?:没有?|未|无)(?:收到|接到|收|人|任何|一件|1件|发生|产生|被|过| |的|$)+|(?:一|1)(?:件|个|起|次) *(?:也|都)? *(?:没有?|未|无)|[都也](?:没有?|未|无)|(?<![\d.])(?:零|0)(?:件|个|起|次|的|申请|复议|诉讼| |$)|(?:为|是|等于|都是|均为)(?:零|0)(?![\d.])/;

/** A threshold, or that there be none; the words are those that say it, with their place. */
export interface SaidCondition {
  readonly condition: Condition;
  readonly at: number;
  readonly words: string;
}

/** The condition some words set; `none` is looked for in what measures have left, since 没公开 names a row. */
export function conditionIn(words: string, left: string): SaidCondition | null {
  for (const [pattern, comparison] of [...BEFORE_PATTERNS, ...AFTER_PATTERNS]) {
    const match = pattern.exec(words);
    const written = match?.[1] ?? match?.[2];
    if (!match || written === undefined) continue;
    const value = written.includes('.') ? Number(written) : numeralValue(written);
    if (value !== null) return { condition: { comparison, value }, at: match.index, words: match[0] };
  }
  const none = NONE.exec(left);
  return none ? { condition: { comparison: 'equal', value: 0 }, at: none.index, words: none[0] } : null;
}
