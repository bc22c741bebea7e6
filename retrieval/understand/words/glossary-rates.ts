import type { Measure } from '../counted.ts';
import { type Question, take } from '../question.ts';
import { RATES, type Rate, type RateKey } from '../rates.ts';
import { ROWS } from './glossary.ts';
import { lexiconOf, tokensOf } from './lexicon.ts';

/** What a rate is of, in people's words. */
const OF: Readonly<Record<RateKey, string>> = {
  disclosure: '公开 信息公开 申请公开 依申请公开 给公开 准予公开',
  full_disclosure: '予以公开 同意公开 全部公开 完全公开 全公开',
  partial_disclosure: '部分公开',
  refusal: '不予公开 不公开 没公开 拒绝公开 拒绝 驳回',
  unavailability: '无法提供',
  conclusion: '办结 办理 答复 回复 办完 处理',
  reconsideration_corrected: '复议纠正 复议纠错 复议被纠正 复议撤销 行政复议纠正 行政复议纠错 纠正 纠错',
  reconsideration_upheld: '复议维持 行政复议维持 维持',
  litigation_corrected:
    '官司输 打官司输 官司打输 官司输了 打输官司 输官司 败诉 诉讼败诉 行政诉讼败诉 诉讼纠正 诉讼纠错 行政诉讼纠正',
  litigation_upheld:
    '官司赢 打官司赢 官司打赢 官司赢了 打赢官司 赢官司 胜诉 诉讼胜诉 行政诉讼胜诉 诉讼维持 行政诉讼维持',
};
/** How people end it. */
const ENDINGS = [
  '率',
  '比率',
  '比例',
  '的比例',
  '占比',
  '的占比',
  '百分比',
  '的百分比',
  '概率',
  '的概率',
  '几率',
  '的几率',
];
/** Rows of table 3 that are a part of what was concluded. */
const OUTCOME = /^(?:granted|partly_granted|refused_|unavailable_|declined_|other_)/;
/** Rates in other words. */
const PHRASES: readonly (readonly [word: string, key: RateKey])[] = [
  ['多大比例给公开了', 'disclosure'],
  ['多大比例给公开', 'disclosure'],
  ['多大比例公开了', 'disclosure'],
  ['多大比例公开', 'disclosure'],
  ['多大比例的申请公开了', 'disclosure'],
  ['百分之多少公开了', 'disclosure'],
  ['百分之几公开了', 'disclosure'],
];

/** A row of how requests ended, as a rate: 重复申请率 is 重复申请 of all that was concluded. 处罚率 and 申请率 have no such whole. */
const OF_ROWS = ROWS.flatMap(({ target, words: named }): (readonly [word: string, rate: Rate])[] => {
  if (target.table !== 'requests') return [];
  const row = 'rows' in target && target.rows.length === 1 ? target.rows[0] : undefined;
  const part: Measure | undefined =
    'group' in target
      ? { group: target.group, column: 'total' }
      : row && OUTCOME.test(row)
        ? { cell: `requests.${row}.total` }
        : undefined;
  if (!part) return [];
  const name = `${named[0] ?? ''}率`;
  const share = { part, whole: { cell: 'requests.concluded.total' } } as const;
  const rate: Rate = { key: name, name, formula: `${named[0] ?? ''} ÷ 办理结果总计`, share, other: null };
  return named.map((word) => [`${word}率`, rate] as const);
});

const words = lexiconOf<Rate>([
  ...OF_ROWS,
  ...RATES.flatMap((rate) =>
    OF[rate.key].split(/\s+/).flatMap((of) => ENDINGS.map((ending) => [`${of}${ending}`, rate] as const)),
  ),
  ...PHRASES.flatMap(([word, key]) => RATES.filter((rate) => rate.key === key).map((rate) => [word, rate] as const)),
]);

/** 占办结的比例, 占不予处理的比例: what stands there is the whole of a share, and no rate. */
const IS_WHOLE = /占(?:了)?(?:全部|所有|总)?(?:的)?(?:不予|没有?|未)?$|(?:不予?|(?<!有)没有?|未)$/;

/** 公开与不公开的比例: what ends both names the share of each. */
const JOINED = /(?:公开|处理|提供|维持|纠正)(?:了)?的?(?:和|与|跟|同|及|以及|、|还有)$/;
const SHARED_ENDING = /(?:比例|占比|百分比)$/;

/** Takes rates that are named (公开率, 复议纠错率). */
export function takeRates(question: Question): { rates: Rate[]; words: string[]; rest: Question } {
  const found = tokensOf(question.left, words).filter(({ at, words: said }) => {
    const before = question.left.slice(0, at);
    return !IS_WHOLE.test(before) && !(JOINED.test(before) && SHARED_ENDING.test(said));
  });
  return {
    rates: [...new Set(found.map(({ value }) => value))],
    words: found.map((token) => token.words),
    rest: found.reduce((left, { at, words: said }) => take(left, at, at + said.length), question),
  };
}
