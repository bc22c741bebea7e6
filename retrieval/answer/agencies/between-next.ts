import type { Offer } from '../../../db/queries/answers.ts';
import { agencyAlone } from '../../understand/plan/agency-alone.ts';
import type { Operand } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { figureQuestion } from '../words/counted-words.ts';
import { nextOver } from './across-next.ts';

/** More than three next steps are noise. */
const MOST = 3;

/** Each of the two numbers by itself; of a sum the ranking it is made of. */
export function nextBetween({ left, right }: PlanOf<'between'>): Offer[] {
  const offers = [left, right].flatMap(nextOf);
  return offers
    .filter((one, at) => offers.findIndex(({ question }) => question === one.question) === at)
    .slice(0, MOST);
}

function nextOf({ scope, year, counted }: Operand): Offer[] {
  const agency = agencyAlone(scope);
  if (agency === null) return nextOver({ scope, year, counted }, [], 'rank').slice(0, 1);
  return [{ label: `只看${agency}`, question: figureQuestion(agency, year, counted) }];
}
