import { z } from 'zod';
import { agency } from './fields.ts';
import { ofAgencies, ofOneAgency } from './numbers.ts';
import { ofReports } from './reports.ts';
import { ofText } from './wording.ts';

/** What is to be looked up for one thing that is asked. */
export const SinglePlan = z.discriminatedUnion('ask', [...ofOneAgency, ...ofAgencies, ...ofText, ...ofReports]);
export type SinglePlan = z.infer<typeof SinglePlan>;

/** What is to be looked up for a question. Closed: whatever it does not hold cannot be asked of the store. */
export const QueryPlan = z.discriminatedUnion('ask', [
  ...SinglePlan.options,
  z
    .strictObject({
      ask: z.literal('again'),
      wanted: z
        .enum(['source', 'method', 'check', 'members'])
        .describe(
          'Its printed rows, how it was computed, the same cells read once more since the person doubts them, or which agencies were counted',
        ),
      among: z.array(agency).optional().describe('Of `members` those that are asked for; all when left out or empty'),
      of: SinglePlan,
    })
    .describe('About the answer before'),
  z
    .strictObject({ ask: z.literal('several'), plans: z.array(SinglePlan).min(2).max(6) })
    .describe('Several things asked in one message, each answered for itself'),
]);
export type QueryPlan = z.infer<typeof QueryPlan>;

/** A message that asks more is better asked in two. */
export const MOST_ASKS = 4;

/** The single plans that a plan consists of: one, or those of several asks. */
export function singlesOf(plan: QueryPlan): readonly SinglePlan[] {
  if (plan.ask === 'several') return plan.plans;
  return plan.ask === 'again' ? [plan.of] : [plan];
}

/** The plan of one kind of question. */
export type PlanOf<Ask extends QueryPlan['ask']> = Extract<QueryPlan, { ask: Ask }>;
