import { agencyOf, yearOf } from '../dialogue.ts';
import type { PlanOf, SinglePlan } from '../plan/plan.ts';
import type { Settled } from '../settled.ts';
import { FEES, IMPROVEMENTS, PROBLEMS } from '../words/wording.ts';

type Asked = Pick<PlanOf<'section'>, 'part' | 'about'>;

/** What a part of the report says, asked in the same breath as a number. */
const ALSO: readonly [pattern: RegExp, asked: Asked][] = [
  [FEES, { part: 6, about: 'fees' }],
  [PROBLEMS, { part: 5, about: 'problems' }],
  [IMPROVEMENTS, { part: 5, about: 'improvements' }],
];

/** 另一个问题 is what is asked, and no problem of a report. */
const A_QUESTION = /(?:另外?|换|再?问|请教|还有)(?:你|您)?一?个问题/g;

/** Parts of the report that words beside a number ask for, and what is left without them. */
export function alsoAsked(left: string): { readonly parts: readonly Asked[]; readonly left: string } {
  const asked = left.replace(A_QUESTION, ' ');
  const found = ALSO.filter(([pattern]) => asked.search(pattern) !== -1);
  return {
    parts: found.map(([, asked]) => asked),
    left: found.reduce((rest, [pattern]) => rest.replace(pattern, ' '), asked),
  };
}

/** The plan with the parts of the same report that are asked for beside it. */
export function withOthers(settled: Settled, parts: readonly Asked[]): Settled {
  const { plan } = settled;
  const [agency, year] = [agencyOf(plan), yearOf(plan)];
  if (parts.length === 0 || agency === null || year === null || plan.ask === 'again') return settled;
  if (plan.ask === 'refusal' || plan.ask === 'clarify') return settled;
  const others = parts.map((asked): SinglePlan => ({ ask: 'section', agency, year, ...asked }));
  const plans = plan.ask === 'several' ? plan.plans : [plan];
  return { ...settled, plan: { ask: 'several', plans: [...plans, ...others].slice(0, MOST) } };
}

/** A message that asks more is better asked in two. */
const MOST = 4;
