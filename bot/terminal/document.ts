import { type Answer, plainText } from '../../retrieval/answer/answer.ts';

/** An answer as the JSON document of `ask --json`, a contract that scripts depend on. */
export function answerDocument(answer: Answer) {
  const { question, kind, reason, plan, figures, computed, doubts, choices, next, coverage, planner, ms } = answer;
  return {
    question,
    kind,
    ...(reason === undefined ? {} : { reason }),
    text: plainText(answer.lines),
    plan,
    figures,
    computed,
    citations: answer.citations.map(({ source: _, ...citation }) => citation),
    doubts,
    choices,
    next,
    coverage,
    planner,
    ms: Math.round(ms * 100) / 100,
  };
}
