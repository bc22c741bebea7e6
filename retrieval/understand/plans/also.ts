import { agencyOf, yearOf } from '../plan/about.ts';
import { MOST_ASKS, type PlanOf, type SinglePlan, singlesOf } from '../plan/plan.ts';
import type { Settled } from '../settled.ts';
import { searchWords, tooMuch, unexplained } from '../words/filler.ts';
import { FEES, IMPROVEMENTS, PROBLEMS } from '../words/wording.ts';

type Asked = Pick<PlanOf<'section'>, 'part' | 'about'> | Pick<PlanOf<'topic'>, 'words' | 'unit'>;

/** What a part of the report says, asked in the same breath as a number. */
const ALSO: readonly [pattern: RegExp, asked: Asked][] = [
  [FEES, { part: 6, about: 'fees' }],
  [PROBLEMS, { part: 5, about: 'problems' }],
  [IMPROVEMENTS, { part: 5, about: 'improvements' }],
];

/** 另一个问题 is what is asked, and no problem of a report. */
const A_QUESTION = /(?:另外?|换|再?问|请教|还有)(?:你|您)?一?个问题/g;

/** Parts and numbers of the report's words that are asked for beside a cell, and what is left without them. */
export function alsoAsked(left: string): { readonly parts: readonly Asked[]; readonly left: string } {
  const asked = left.replace(A_QUESTION, ' ');
  const found = ALSO.filter(([pattern]) => asked.search(pattern) !== -1);
  const rest = found.reduce((text, [pattern]) => text.replace(pattern, ' '), asked);
  const clauses = rest.split(/(?<=[、，,；;])/);
  const counted = clauses.filter(
    (clause) => clause !== rest && !TAKEN.test(clause) && IN_UNITS.test(clause) && tooMuch(unexplained(clause)),
  );
  return {
    parts: [
      ...found.map(([, asked]) => asked),
      ...counted.map((clause) => ({ words: searchWords(clause).join(' '), unit: IN_UNITS.exec(clause)?.[1] })),
    ],
    left: clauses.filter((clause) => !counted.includes(clause)).join(''),
  };
}

/** Words of a cell stood here. */
const TAKEN = / {2}/;
/** 公众号几条: counted in units in which the form counts nothing. */
const IN_UNITS = /(?:多少|好多|几)(人次|[条篇场期次])/;

/** The plan with the parts of the same report that are asked for beside it. */
export function withOthers(settled: Settled, parts: readonly Asked[]): Settled {
  const { plan } = settled;
  const [agency, year] = [agencyOf(plan), yearOf(plan)];
  if (parts.length === 0 || agency === null || year === null || plan.ask === 'again') return settled;
  if (plan.ask === 'refusal' || plan.ask === 'clarify') return settled;
  const others = parts.map(
    (asked): SinglePlan =>
      'words' in asked
        ? { ask: 'topic', agency, year, region: null, number: true, ...asked }
        : { ask: 'section', agency, year, ...asked },
  );
  return { ...settled, plan: { ask: 'several', plans: [...singlesOf(plan), ...others].slice(0, MOST_ASKS) } };
}
