import { foldText } from '../../../db/fold.ts';
import { numeralValue } from '../../../db/numerals.ts';
import type { QueryPlan, SinglePlan } from '../../understand/plan/plan.ts';

/** Asks for less than the words themselves. */
const SUMS_UP =
  /总结|概括|归纳|综述|小结|提炼|梳理|概述|简述|归类|分类|共性|共同|普遍|(?<!的)主要(?=有|是|集中)|[一两二三四五六七八九十\d]{1,2}句话|趋势/;
/** Of many agencies, where not every word of all of them is wanted. */
const OF_MANY = /主要|都有哪些|最常/;
/** How many sentences are wanted. */
const COUNTED = /([一两二三四五六七八九十]|\d{1,2})(?:句话?|[条点])/;
const USUAL = 5;
const MOST = 8;

/** Whether a question wants what its plan finds summed up; exact wording stays verbatim. */
export function wantsSummary(question: string, plan: QueryPlan): boolean {
  const plans: readonly SinglePlan[] = plan.ask === 'several' ? plan.plans : plan.ask === 'again' ? [] : [plan];
  const said = foldText(question);
  return plans.length > 0 && plans.every((one) => one.ask === 'summary' || (asksLess(said, one) && isProse(one)));
}

function asksLess(said: string, plan: SinglePlan): boolean {
  if (SUMS_UP.test(said)) return true;
  return plan.ask === 'topic' && plan.agency === null && plan.about !== undefined && OF_MANY.test(said);
}

function isProse(plan: SinglePlan): boolean {
  return (plan.ask === 'section' && plan.item === undefined) || isTopic(plan);
}

/** Sentences that are wanted: as many as are said, else a few. */
export function sentencesWanted(question: string): number {
  const said = COUNTED.exec(foldText(question))?.[1];
  const wanted = said === undefined ? null : numeralValue(said);
  return wanted === null || wanted < 1 ? USUAL : Math.min(wanted, MOST);
}

function isTopic(plan: SinglePlan): boolean {
  return (
    plan.ask === 'topic' && plan.absent !== true && plan.about !== 'fees' && plan.about !== 'causes' && !plan.number
  );
}
