import type { AnsweredFigure } from '../../../retrieval/answer/answer.ts';
import { plainText } from '../../../retrieval/answer/answer.ts';
import type { Draft } from '../../../retrieval/answer/draft.ts';
import { verify } from '../../../retrieval/answer/verify.ts';
import { write } from '../../../retrieval/answer/writers.ts';
import type { QueryPlan } from '../../../retrieval/understand/plan/plan.ts';
import type { Understood } from '../../../retrieval/understand/settled.ts';
import type { Stage } from '../stage.ts';

/** The draft for a plan; it must be tied to evidence, whatever else a test looks at. */
export async function draftFor(
  { store }: Pick<Stage, 'store'>,
  plan: QueryPlan,
  how: Partial<Understood> = {},
): Promise<Draft> {
  const asked = { people: false, unit: null, words: [] };
  return verify(
    await write(store, plan, {
      plan,
      year: null,
      instead: null,
      carried: false,
      named: null,
      sure: true,
      left: [],
      slips: [],
      asked,
      ...how,
    }),
  );
}

/** A draft as a person reads it. */
export function readOut(draft: Pick<Draft, 'lines'>): string {
  return plainText(draft.lines);
}

/** The quotes of a draft, without white space. */
export function quotesOf(draft: Draft): string[] {
  return draft.citations.map(({ quote }) => quote.replace(/\s+/g, ''));
}

/** The cells of a draft as `year row.column=value`. */
export function cellsIn(figures: readonly AnsweredFigure[]): string[] {
  return figures.map(({ year, row, column, value }) => `${year} ${row}.${column}=${value}`);
}
