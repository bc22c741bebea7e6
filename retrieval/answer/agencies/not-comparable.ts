import type { Compared } from '../../gather/agencies/compared.ts';
import { hasNumber } from '../../gather/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Draft } from '../draft.ts';
import { reasonOf, statedIn, whyMissing } from '../refusals/missing.ts';
import { COVERAGE } from '../refusals/not-stored.ts';
import { countedLabel, figureQuestion } from '../words/counted-words.ts';

/** Fewer than two numbers: nothing can be compared, and who lacks what is said. */
export function notComparable(
  { agencies, years, counted }: PlanOf<'compare'>,
  compared: readonly Compared[],
): Partial<Draft> {
  const lacking = compared.flatMap(({ year, counted: one, readings }) =>
    readings.flatMap(({ agency, reading }) => (hasNumber(reading) ? [] : [{ agency, year, one, missing: reading }])),
  );
  const [first] = lacking;
  const having = compared.flatMap(({ year, counted: one, readings }) =>
    readings.flatMap(({ agency, reading }) => (hasNumber(reading) ? [{ agency, year, one }] : [])),
  );
  const said = lacking.map(({ agency, year, one, missing }) => {
    const what = counted.length > 1 && missing.kind !== 'not_stored' ? countedLabel(one) : '';
    return `${agency}${year}年${what}${whyMissing(missing)}`;
  });
  return {
    reason: first ? reasonOf(first.missing) : 'not_stored',
    lines: [['不能比较：', [...new Set(said)].join('；'), '（不等于0）。']],
    stated: [
      ...years.map((year) => `${year}年`),
      ...agencies.filter((name) => /\d/.test(name)),
      ...statedIn(lacking.map(({ missing }) => missing)),
    ],
    next: [
      ...having
        .slice(0, 1)
        .map(({ agency, year, one }) => ({ label: agency, question: figureQuestion(agency, year, one) })),
      COVERAGE,
    ],
  };
}
