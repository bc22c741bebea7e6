import type { Doubt, Line } from '../answer.ts';

/** What casts doubt on the numbers, last in an answer; of several years each says which report it is about. */
export function doubtLines(doubts: readonly Doubt[], years: readonly number[]): Line[] {
  return doubts.map((doubt) => [`⚠ ${years.length > 1 ? yearWords(doubt) : ''}${doubt.message}`]);
}

/** What ties two years together names them itself. */
function yearWords({ rule, figures }: Doubt): string {
  const year = figures[0]?.split('/').at(1);
  return rule === 'R5' || rule === 'R6' || year === undefined ? '' : `${year}年报告：`;
}
