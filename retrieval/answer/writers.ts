import type { Store } from '../../db/store.ts';
import type { QueryPlan, SinglePlan } from '../understand/plan/plan.ts';
import type { Understood } from '../understand/settled.ts';
import { definitionAnswer } from './about/definition-answer.ts';
import { clarifyAnswer, helpAnswer } from './about/help-answer.ts';
import { betweenAnswer } from './agencies/between-answer.ts';
import { compareAnswer } from './agencies/compare-answer.ts';
import { filterAnswer } from './agencies/filter-answer.ts';
import { rankAnswer } from './agencies/rank-answer.ts';
import { totalAnswer } from './agencies/total-answer.ts';
import type { Draft } from './draft.ts';
import { joined } from './joined.ts';
import { changeAnswer } from './one/change-answer.ts';
import { distributionAnswer } from './one/distribution-answer.ts';
import { figureAnswer } from './one/figure-answer.ts';
import { shareAnswer } from './one/share-answer.ts';
import { trendAnswer } from './one/trend-answer.ts';
import { refusalAnswer } from './refusals/refusal-answer.ts';
import { againAnswer } from './reports/again-answer.ts';
import { checksAnswer } from './reports/checks-answer.ts';
import { coverageAnswer } from './reports/coverage-answer.ts';
import { diffAnswer } from './text/diff-answer.ts';
import { phraseAnswer } from './text/phrase-answer.ts';
import { sectionAnswer } from './text/section-answer.ts';
import { sharedAnswer } from './text/shared-answer.ts';
import { similarAnswer } from './text/similar-answer.ts';
import { summaryAnswer } from './text/summary-answer.ts';
import { topicAnswer } from './text/topic-answer.ts';
import { nameNotes, readbackNotes, slipNotes } from './words/readback.ts';

/** Reads what a plan asks for and writes it down, not yet checked. */
export async function write(store: Store, plan: QueryPlan, understood: Understood): Promise<Draft> {
  const draft = await writePlan(store, plan, understood);
  const said = [
    ...slipNotes(understood.slips),
    ...nameNotes(plan, understood.named),
    ...(understood.carried ? readbackNotes(plan) : []),
  ];
  return said.length === 0
    ? draft
    : { ...draft, lines: [...draft.lines, ...said.map((words) => [words])], stated: [...draft.stated, ...said] };
}

async function writePlan(store: Store, plan: QueryPlan, understood: Understood): Promise<Draft> {
  if (plan.ask === 'again') return await againAnswer(store, plan, await writeOne(store, plan.of, understood));
  if (plan.ask !== 'several') return await writeOne(store, plan, understood);
  const drafts: Draft[] = [];
  for (const one of plan.plans) drafts.push(await writeOne(store, one, understood));
  return joined(plan, drafts);
}

function writeOne(store: Store, plan: SinglePlan, understood: Understood): Promise<Draft> | Draft {
  switch (plan.ask) {
    case 'figures':
      return figureAnswer(store, plan, understood);
    case 'share':
      return shareAnswer(store, plan, understood);
    case 'change':
      return changeAnswer(store, plan, understood);
    case 'trend':
      return trendAnswer(store, plan, understood);
    case 'compare':
      return compareAnswer(store, plan, understood);
    case 'between':
      return betweenAnswer(store, plan, understood);
    case 'rank':
      return rankAnswer(store, plan, understood);
    case 'total':
      return totalAnswer(store, plan, understood);
    case 'filter':
      return filterAnswer(store, plan, understood);
    case 'distribution':
      return distributionAnswer(store, plan, understood);
    case 'section':
      return sectionAnswer(store, plan, understood);
    case 'phrase':
      return phraseAnswer(store, plan);
    case 'topic':
      return topicAnswer(store, plan, understood);
    case 'similar':
      return similarAnswer(store, plan);
    case 'diff':
      return diffAnswer(store, plan, understood);
    case 'shared':
      return sharedAnswer(store, plan, understood);
    case 'summary':
      return summaryAnswer(store, plan, understood);
    case 'checks':
      return checksAnswer(store, plan);
    case 'coverage':
      return coverageAnswer(store, plan);
    case 'definition':
      return definitionAnswer(plan);
    case 'help':
      return helpAnswer(store, plan);
    case 'clarify':
      return clarifyAnswer(store, plan);
    case 'refusal':
      return refusalAnswer(store, plan);
  }
}
