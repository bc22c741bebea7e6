import type { Offer } from '../../../db/queries/answers.ts';
import type { Numbered } from '../../gather/agencies/across.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { Scope } from '../../understand/plan/numbers.ts';
import { RATES, type Rate, rateOf } from '../../understand/rates.ts';
import { COVERAGE } from '../refusals/not-stored.ts';
import { countedWords, figureQuestion } from '../words/counted-words.ts';

/** What an answer over agencies was about. */
interface Asked {
  readonly scope: Scope;
  readonly year: number;
  readonly counted: Counted;
}

/** More than three next steps are noise. */
const MOST = 3;

/**
 * After numbers of many agencies: of a rate its other definition for the first of them, the same number of all agencies the
 * other way (in order, or added), and the first one by itself.
 */
export function nextOver(asked: Asked, listed: readonly Numbered[], other: 'rank' | 'sum'): Offer[] {
  const { counted } = asked;
  const [first] = listed;
  const rate = isShare(counted) ? RATES.find(({ key }) => key === rateOf(counted)?.other) : undefined;
  const own = first
    ? [{ label: `只看${first.agency}`, question: figureQuestion(first.agency, first.year, counted) }]
    : [];
  const alternative = rate ? otherRate(rate, asked, first, other) : [];
  return [...alternative, ...overQuestion(asked, other), ...own, COVERAGE].slice(0, MOST);
}

/** The other usual definition of a rate: for all agencies after a ranking, else for the first of them. */
function otherRate({ name, share }: Rate, asked: Asked, first: Numbered | undefined, other: 'rank' | 'sum'): Offer[] {
  const [over] = other === 'sum' ? overQuestion({ ...asked, counted: share }, 'rank') : [];
  const question = over?.question ?? (first ? figureQuestion(first.agency, first.year, share) : undefined);
  return question === undefined ? [] : [{ label: `按${name}`, question }];
}

/** A whole question about all agencies of a place, where there are plain words for it. */
function overQuestion({ scope, year, counted }: Asked, what: 'rank' | 'sum'): Offer[] {
  const plain = isShare(counted) ? rateOf(counted) !== undefined : !('sum' in counted);
  if (!plain || scope.agencies.length > 0 || scope.kind !== null) return [];
  const place = `${scope.region ?? ''}${year}年`;
  const words = countedWords(counted);
  if (what === 'rank') {
    const superlative = isShare(counted) ? '最高' : '最多';
    return [{ label: '排名', question: `${place}哪个单位${words}${superlative}` }];
  }
  return isShare(counted) ? [] : [{ label: '合计', question: `${place}各单位${words}加起来多少` }];
}
