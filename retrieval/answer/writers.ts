import type { Store } from '../../db/store.ts';
import type { QueryPlan, SinglePlan } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import { againAnswer } from './again-answer.ts';
import { changeAnswer } from './change-answer.ts';
import { checksAnswer } from './checks-answer.ts';
import { compareAnswer } from './compare-answer.ts';
import { coverageAnswer } from './coverage-answer.ts';
import { definitionAnswer } from './definition-answer.ts';
import { diffAnswer } from './diff-answer.ts';
import { distributionAnswer } from './distribution-answer.ts';
import type { Draft } from './draft.ts';
import { figureAnswer } from './figure-answer.ts';
import { filterAnswer } from './filter-answer.ts';
import { clarifyAnswer, helpAnswer } from './help-answer.ts';
import { joined } from './joined.ts';
import { phraseAnswer } from './phrase-answer.ts';
import { rankAnswer } from './rank-answer.ts';
import { nameNotes, readbackNotes } from './readback.ts';
import { refusalAnswer } from './refusal-answer.ts';
import { sectionAnswer } from './section-answer.ts';
import { shareAnswer } from './share-answer.ts';
import { similarAnswer } from './similar-answer.ts';
import { summaryAnswer } from './summary-answer.ts';
import { topicAnswer } from './topic-answer.ts';
import { totalAnswer } from './total-answer.ts';
import { trendAnswer } from './trend-answer.ts';

/** Reads what a plan asks for and writes it down, not yet checked. */
export async function write(store: Store, plan: QueryPlan, understood: Understood): Promise<Draft> {
  const draft = await writePlan(store, plan, understood);
  const said = [...nameNotes(plan, understood.named), ...(understood.carried ? readbackNotes(plan) : [])];
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
