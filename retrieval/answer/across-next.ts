import type { Offer } from '../../db/queries/answers.ts';
import type { Numbered } from '../gather/across.ts';
import { type Counted, isShare } from '../understand/counted.ts';
import { RATES, rateOf } from '../understand/rates.ts';
import { figureQuestion } from './counted-words.ts';
import { COVERAGE } from './not-stored.ts';

/** After numbers of many agencies: the first one by itself, of a rate also by its other definition, and what is stored. */
export function nextOver(counted: Counted, listed: readonly Numbered[]): Offer[] {
  const [first] = listed;
  if (!first) return [COVERAGE];
  const other = isShare(counted) ? RATES.find(({ key }) => key === rateOf(counted)?.other) : undefined;
  return [
    { label: '只看第一个', question: figureQuestion(first.agency, first.year, counted) },
    ...(other ? [{ label: `按${other.name}`, question: figureQuestion(first.agency, first.year, other.share) }] : []),
    COVERAGE,
  ];
}
