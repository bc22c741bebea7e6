import { queryTermsOf } from '../../../db/terms.ts';

/** Words that stand in every report: pairs of their characters tell nothing. */
const EVERYWHERE = '政府信息公开工作政务内容方面情况报告主动公开依申请公开';

/** The pairs of characters by which words may be known in a sentence, and their runs of letters or digits. */
export function tellingPairs(words: string): string[] {
  return queryTermsOf(words).flatMap(({ term }) => (term.length < 2 || EVERYWHERE.includes(term) ? [] : [term]));
}
