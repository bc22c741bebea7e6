import { z } from 'zod';
import { requestColumns } from '../../../db/form/requests.ts';
import { AGENCY_KINDS } from '../../../db/model/report.ts';
import { HEADINGS } from '../plan/wording.ts';

const agency = z.string().max(60);
const year = z.int();
const years = z.array(year).min(1).max(12);
const part = z.int().min(1).max(6);
/** The key of a number or a rate, see `keys.ts`. */
const key = z.string().max(80);
const keys = z.array(key).min(1).max(8);
const words = z.string().min(1).max(60);
const region = orNull(z.string().max(30));
const where = { agency: orNull(agency), year: orNull(year), region };

const Scope = z.strictObject({
  agencies: z.array(agency).max(20).default([]),
  region,
  kind: orNull(z.enum(AGENCY_KINDS)),
});
const Operand = z.strictObject({ scope: Scope, year, counted: key });
const Condition = z
  .strictObject({
    comparison: z.enum(['equal', 'more', 'at_least', 'less', 'at_most', 'between']),
    value: z.number(),
    upper: orNull(z.number()),
  })
  .refine(({ comparison, value, upper }) => (comparison === 'between') === (upper !== null && upper > value));
const order = z.enum(['most', 'least']);
const Distributed = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('applicants'), row: z.string().max(60) }),
  z.strictObject({ by: z.literal('outcomes'), column: z.enum(requestColumns.map((one) => one.key)) }),
  z.strictObject({ by: z.literal('reasons'), group: z.enum(['refused', 'unavailable', 'declined', 'other_handling']) }),
  z.strictObject({ by: z.literal('results'), row: z.string().max(60) }),
]);

/** Kinds of questions that are refused, whoever understands them. */
export const REFUSED = [
  'cause',
  'forecast',
  'judgement',
  'invention',
  'private',
  'not_in_form',
  'out_of_scope',
] as const;

/** One thing that is asked, as a language model writes it down: the plan in fewer fields, with keys instead of cells, and no words of its own. */
export const SingleReading = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('figures'), agency, years, counted: keys }),
  z.strictObject({
    ask: z.literal('trend'),
    agency,
    years,
    counted: keys,
    find: z.enum(['series', 'maximum', 'minimum', 'range']),
  }),
  z.strictObject({ ask: z.literal('change'), agency, from: year, to: year, counted: keys }),
  z.strictObject({ ask: z.literal('compare'), agencies: z.array(agency).min(2).max(8), years, counted: keys }),
  z.strictObject({
    ask: z.literal('between'),
    left: Operand,
    right: Operand,
    operation: z.enum(['difference', 'multiple', 'share']),
  }),
  z.strictObject({
    ask: z.literal('rank'),
    scope: Scope,
    year,
    counted: key,
    order,
    limit: orNull(z.int().min(1)),
    agency: orNull(agency),
    since: orNull(year),
  }),
  z.strictObject({
    ask: z.literal('total'),
    scope: Scope,
    years,
    counted: keys,
    operation: z.enum(['sum', 'mean', 'sum_and_mean', 'median']),
  }),
  z.strictObject({
    ask: z.literal('filter'),
    scope: Scope,
    year,
    counted: key,
    condition: Condition,
    since: orNull(year),
  }),
  z.strictObject({ ask: z.literal('distribution'), scope: Scope, year, of: Distributed }),
  z.strictObject({
    ask: z.literal('section'),
    agency,
    year,
    part,
    about: z.enum(['all', 'problems', 'improvements', 'fees']),
    heading: orNull(z.enum(HEADINGS)),
  }),
  z.strictObject({ ask: z.literal('summary'), agency, year }),
  z.strictObject({ ask: z.literal('topic'), ...where, words, number: z.boolean() }),
  z.strictObject({ ask: z.literal('phrase'), ...where, words }),
  z.strictObject({ ask: z.literal('similar'), ...where, words }),
  z.strictObject({ ask: z.literal('diff'), agency, from: year, to: year, part: orNull(part) }),
  z.strictObject({ ask: z.literal('shared'), agency, year }),
  z.strictObject({ ask: z.literal('checks'), agency, year, about: z.enum(['all', 'sums', 'prose', 'years']) }),
  z.strictObject({ ask: z.literal('coverage'), ...where }),
  z.strictObject({ ask: z.literal('definition'), term: key }),
  z.strictObject({ ask: z.literal('refusal'), reason: z.enum(REFUSED) }),
  z.strictObject({ ask: z.literal('steps') }).describe('What is looked up next depends on what is found first'),
  z.strictObject({ ask: z.literal('unclear') }),
]);
export type SingleReading = z.infer<typeof SingleReading>;

const Plan = z.discriminatedUnion('ask', [
  ...SingleReading.options,
  z.strictObject({ ask: z.literal('several'), plans: z.array(SingleReading).min(2).max(4) }),
]);

/** How a language model understood a question; some leave out what stands around the plan. */
export const Reading = z.preprocess(
  (written) => (typeof written === 'object' && written !== null && 'ask' in written ? { plan: written } : written),
  z.strictObject({ plan: Plan }),
);
export type Reading = z.infer<typeof Reading>;

/** Small models leave out what is null. */
function orNull<T extends z.ZodType>(shape: T) {
  return shape.nullable().default(null);
}
