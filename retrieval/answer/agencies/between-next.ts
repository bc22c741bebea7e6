import type { Offer } from '../../../db/queries/answers.ts';
import { agencyAlone } from '../../understand/plan/agency-alone.ts';
import type { Operand } from '../../understand/plan/numbers.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { countedLabel, figureQuestion } from '../words/counted-words.ts';
import { nextOver } from './across-next.ts';

/** More than three next steps are noise. */
const MOST = 3;

/** Each of the two numbers by itself; of a sum the ranking it is made of. */
export function nextBetween({ left, right }: PlanOf<'between'>): Offer[] {
  const [one, other] = [agencyAlone(left.scope), agencyAlone(right.scope)];
  const tell = one !== other ? undefined : left.year === right.year ? labelOf : yearOf;
  const offers = [left, right].flatMap((side) => nextOf(side, tell));
  return offers
    .filter((one, at) => offers.findIndex(({ question }) => question === one.question) === at)
    .slice(0, MOST);
}

function labelOf({ counted }: Operand): string {
  return countedLabel(counted);
}

function yearOf({ year }: Operand): string {
  return `${year}年的`;
}

/** `tell` says what tells the sides apart where it is not the agency. */
function nextOf(side: Operand, tell: ((side: Operand) => string) | undefined): Offer[] {
  const { scope, year, counted } = side;
  const agency = agencyAlone(scope);
  if (agency === null) return nextOver({ scope, year, counted }, [], 'rank').slice(0, 1);
  return [{ label: `只看${tell ? tell(side) : agency}`, question: figureQuestion(agency, year, counted) }];
}
