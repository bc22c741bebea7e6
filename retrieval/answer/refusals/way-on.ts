import type { Store } from '../../../db/store.ts';
import type { Counted } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Draft } from '../draft.ts';
import { countedWords, figureQuestion } from '../words/counted-words.ts';
import { COVERAGE } from './not-stored.ts';

type Plan = PlanOf<'refusal'>;

const HELP = { label: '能问什么', question: '你能做什么' };
const RECEIVED: Counted = { cell: 'requests.received.total' };

/** What can be asked instead of a question that is refused: what was understood of it, else what every report can answer. */
export async function wayOn(store: Store, plan: Plan): Promise<Draft['next']> {
  const { agency, reason } = plan;
  const held = agency === null ? [] : await store.reports.yearsOf(agency);
  const [latest] = held;
  if (agency === null || latest === undefined) return [HELP, COVERAGE];
  const year = plan.year !== null && held.includes(plan.year) ? plan.year : latest;
  const [counted = RECEIVED] = plan.counted;
  const number = {
    label: plan.counted.length > 0 ? `${year}年的数` : '新收件数',
    question: figureQuestion(agency, year, counted),
  };
  const problems = { label: '存在的问题', question: `${agency}${year}年存在哪些问题` };
  if (reason === 'forecast')
    return [{ label: '近三年的变化', question: `${agency}近三年${countedWords(counted)}变化` }, number];
  if (reason === 'cause')
    return [{ label: '各年的变化', question: `${agency}近三年${countedWords(counted)}变化` }, problems, number];
  if (reason === 'invention') return [{ label: '以前的写法', question: `${agency}${year}年第五部分怎么写的` }, number];
  return [number, problems];
}
