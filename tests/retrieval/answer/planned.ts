import { plainText } from '../../../retrieval/answer/answer.ts';
import type { Draft } from '../../../retrieval/answer/draft.ts';
import { verify } from '../../../retrieval/answer/verify.ts';
import type { QueryPlan } from '../../../retrieval/understand/plan/plan.ts';
import type { Understood } from '../../../retrieval/understand/settled.ts';

/** A plan as if a question had been understood so, with its year named by its number. */
export function planned(plan: QueryPlan): Understood {
  return {
    plan,
    year: null,
    carried: false,
    named: null,
    sure: true,
    left: [],
    slips: [],
    instead: null,
    asked: { people: false, unit: null, words: [] },
  };
}

/** The lines of a draft as people read them; a draft that says more than its evidence fails. */
export function linesOf(draft: Draft): string[] {
  return plainText(verify(draft).lines).split('\n');
}

/** The operations of a draft: `difference 8 件`. */
export function operationsOf(draft: Draft): string[] {
  return draft.computed.map(({ operation, value, unit }) => `${operation} ${Number(value.toFixed(2))} ${unit}`);
}

/** A fictional agency whose reports of several years are told apart by their heads. */
export const FICTIONAL = '云溪县林业局';

export function headOf(year: number): string {
  return `${FICTIONAL}${year}年政府信息公开工作年度报告`;
}

/** The report without its table of disputes, as a file that was cut. */
export function withoutDisputes(text: string): string {
  const start = text.indexOf('行政复议\t行政诉讼');
  return `${text.slice(0, start)}${text.slice(text.indexOf('五、', start))}`;
}
