import type { Store } from '../db/store.ts';
import type { Answer } from './answer/answer.ts';
import { checksAnswer } from './answer/checks-answer.ts';
import { coverageAnswer } from './answer/coverage-answer.ts';
import { type Draft, emptyDraft } from './answer/draft.ts';
import { figureAnswer } from './answer/figure-answer.ts';
import { clarifyAnswer, helpAnswer } from './answer/help-answer.ts';
import { phraseAnswer } from './answer/phrase-answer.ts';
import { refusalAnswer } from './answer/refusal-answer.ts';
import { sectionAnswer } from './answer/section-answer.ts';
import { topicAnswer } from './answer/topic-answer.ts';
import { UnverifiedAnswerError, verify } from './answer/verify.ts';
import { createDirectory, type Directory } from './understand/directory.ts';
import type { QueryPlan } from './understand/plan.ts';
import { planByRules } from './understand/planner.ts';
import type { Understood } from './understand/settled.ts';

/** Answers a question; `after` is the plan of the answer before it in the same dialogue. */
export type Ask = (question: string, after?: QueryPlan) => Promise<Answer>;

/** What the flow needs beside the store. */
export interface AskParts {
  /** For 去年 and the like. */
  readonly now: () => Date;
  /** Told when a draft was held back because it could not be tied to evidence. */
  readonly onUnverified?: (error: UnverifiedAnswerError, question: string) => void;
}

/** The whole flow: question -> plan -> evidence and answer -> verified answer. */
export function createAsk(store: Store, { now, onUnverified }: AskParts): Ask {
  const directoryOf = createDirectoryCache(store);

  return async (question, after) => {
    const started = performance.now();
    const directory = await directoryOf();
    const understood = await planByRules(question, { directory, yearsOf: store.reports.yearsOf }, now(), after);
    const draft = checked(await write(store, understood, directory), question);
    const { stated: _, ...answer } = draft;
    return { question, ...answer, planner: 'rules', ms: performance.now() - started };
  };

  function checked(draft: Draft, question: string): Draft {
    try {
      return verify(draft);
    } catch (error) {
      if (!(error instanceof UnverifiedAnswerError)) throw error;
      onUnverified?.(error, question);
      return {
        ...emptyDraft(draft.plan),
        reason: 'unclear',
        lines: [['这个问题的答案没能通过核对，所以不发出。请换一种问法。']],
      };
    }
  }
}

function write(store: Store, understood: Understood, directory: Directory): Promise<Draft> | Draft {
  const { plan } = understood;
  switch (plan.ask) {
    case 'figures':
      return figureAnswer(store, plan, understood);
    case 'section':
      return sectionAnswer(store, plan, understood);
    case 'phrase':
      return phraseAnswer(store, plan);
    case 'topic':
      return topicAnswer(store, plan, understood);
    case 'checks':
      return checksAnswer(store, plan);
    case 'coverage':
      return coverageAnswer(store, plan);
    case 'help':
      return helpAnswer(store, plan);
    case 'clarify':
      return clarifyAnswer(plan, plan.words === '' ? directory.agencies.length : plan.choices.length);
    case 'refusal':
      return refusalAnswer(store, plan);
  }
}

/** The agencies as they are now: read again when any process has changed what is stored. */
function createDirectoryCache(store: Store): () => Promise<Directory> {
  let revision = -1;
  let directory: Directory | undefined;
  return async () => {
    const current = store.engine.revision();
    if (!directory || current !== revision) {
      directory = createDirectory(await store.agencies.all(), await store.agencies.otherNames());
      revision = current;
    }
    return directory;
  };
}
