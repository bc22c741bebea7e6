import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { COVERAGE } from '../refusals/not-stored.ts';
import { type Basis, RULES } from './definitions/definition.ts';
import { explained } from './definitions/explained.ts';

/** Writes what a word of the form means, where it stands, and the rules it rests on. Nothing in it is quoted from a report. */
export function definitionAnswer(plan: PlanOf<'definition'>): Draft {
  const { name, words, place, basis } = explained(plan.term);
  const rules = ruleNames(basis);
  const lines: Line[] = [
    [{ bold: name }, `：${words}`],
    ...(place === null ? [] : [[`位置：${place}。`]]),
    ...(rules.length === 0 ? [] : [[`依据：${rules.join('；')}。`]]),
  ];
  return {
    ...emptyDraft(plan),
    kind: 'definition',
    lines,
    stated: Object.values(RULES),
    next: [{ label: '能问什么', question: '你能做什么' }, COVERAGE],
  };
}

/** Articles stand behind the regulations they are of; notices are named. */
function ruleNames(basis: readonly Basis[]): string[] {
  const articles = basis.filter((one) => one.startsWith('第'));
  const notices = basis.flatMap((one) =>
    one === 'form_2021' || one === 'form_2019' || one === 'fee_rules' ? [one] : [],
  );
  return [
    ...(articles.length > 0 ? [`${RULES.regulations}${articles.join('、')}`] : []),
    ...[...new Set(notices)].map((notice) => RULES[notice]),
  ];
}
