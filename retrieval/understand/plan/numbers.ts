import { z } from 'zod';
import { disputeRows } from '../../../db/form/disputes.ts';
import { requestColumns, requestRows } from '../../../db/form/requests.ts';
import { AGENCY_KINDS } from '../../../db/model/report.ts';
import { Counted, Measure, Share } from '../counted.ts';
import { agency, region, year } from './fields.ts';

export const Scope = z
  .strictObject({
    agencies: z.array(agency).describe('Only these agencies; empty for all of the region and kind'),
    region,
    kind: z.enum(AGENCY_KINDS).nullable().describe('Only this kind of agency (各局 are 部门); null for all'),
  })
  .describe('Which agencies a question is about');
export type Scope = z.infer<typeof Scope>;

export const Condition = z
  .strictObject({
    comparison: z.enum(['equal', 'more', 'at_least', 'less', 'at_most', 'between']),
    value: z.number().describe('A count, or per cent of a share; of `between` the lower bound'),
    to: z.number().optional().describe('The upper bound of `between`; both bounds belong to it'),
  })
  .describe('What the number must be for an agency to be listed; a blank or a missing report never meets it');
export type Condition = z.infer<typeof Condition>;

export const Bound = z
  .strictObject({ counted: Counted, condition: Condition })
  .describe('A number of the same report that must meet a condition');
export type Bound = z.infer<typeof Bound>;

export const Since = z
  .strictObject({ year, in: z.enum(['number', 'per_cent']).describe('Of shares always as points of per cent') })
  .describe(
    'Not the number itself is meant but how it changed since this earlier year; who lacks one of the two years is named apart',
  );
export type Since = z.infer<typeof Since>;

export const Operand = z
  .strictObject({
    scope: Scope.describe('One agency: what its report has; a place or several agencies: the sum of those stored'),
    year,
    counted: Counted,
  })
  .describe('One of two numbers that an operation stands between');
export type Operand = z.infer<typeof Operand>;

/** Numbers of one agency. */
export const ofOneAgency = [
  z
    .strictObject({ ask: z.literal('figures'), agency, years: z.array(year).min(1), measures: z.array(Measure).min(1) })
    .describe('Numbers as stored, and sums of rows'),
  z
    .strictObject({ ask: z.literal('share'), agency, years: z.array(year).min(1), shares: z.array(Share).min(1) })
    .describe('Rates, with both counts'),
  z
    .strictObject({ ask: z.literal('change'), agency, from: year, to: year, counted: z.array(Counted).min(1) })
    .describe('How much more or less than in an earlier year'),
  z
    .strictObject({
      ask: z.literal('trend'),
      agency,
      years: z.array(year).min(1).describe('In order; a year without a report is shown as a gap'),
      counted: z.array(Counted).min(1),
      find: z
        .enum(['series', 'maximum', 'minimum', 'range'])
        .describe('The course over the years, its highest or lowest year, or how far these are apart'),
      condition: Condition.optional().describe('Which years have a number that meets it (哪年超过20件)'),
    })
    .describe('A number over the years'),
] as const;

/** Numbers of several agencies; every row that matches is read. */
export const ofAgencies = [
  z
    .strictObject({
      ask: z.literal('compare'),
      agencies: z.array(agency).min(2),
      years: z.array(year).min(1),
      counted: z.array(Counted).min(1),
    })
    .describe('The same numbers of agencies that are named'),
  z
    .strictObject({
      ask: z.literal('between'),
      left: Operand,
      right: Operand,
      operation: z
        .enum(['difference', 'multiple', 'share'])
        .describe(
          'left - right (多多少), left ÷ right (几倍), or how much of right is left, which right holds (占全县)',
        ),
    })
    .describe(
      'One number against another: of two rows, two agencies, two years, two places, or an agency and its place',
    ),
  z
    .strictObject({
      ask: z.literal('rank'),
      scope: Scope,
      year,
      counted: Counted,
      order: z.enum(['most', 'least']),
      limit: z.number().int().positive().nullable().describe('How many are asked for; null when none is said'),
      place: z.number().int().min(2).optional().describe('Who stands at this place is asked for (第二名), and no list'),
      agency: agency.nullable().describe('Where this agency stands among them (排第几, 算多吗); null for the list'),
      since: Since.optional().describe('Who grew most, or fell most (least)'),
      withFew: z
        .literal(true)
        .optional()
        .describe('The rate of each is asked for, also over too few cases to be ranked'),
      ofFirst: z
        .array(Counted)
        .optional()
        .describe('Numbers asked of whoever comes first, or of each of as many as are asked for (最多的三家各…)'),
      among: z.array(Bound).min(1).max(3).optional().describe('Only agencies whose numbers meet these take part'),
      added: z.literal(true).optional().describe('The sum of those listed is asked for (前三加起来)'),
      ofAll: z.literal(true).optional().describe('Per cent of the sum over all is asked for; ranks as the numbers do'),
    })
    .describe('Who has most or least'),
  z
    .strictObject({
      ask: z.literal('total'),
      scope: Scope,
      years: z.array(year).min(1),
      counted: z.array(Counted).min(1).describe('A share is made again from the two sums'),
      operation: z
        .enum(['sum', 'mean', 'sum_and_mean', 'median'])
        .describe('A median is that of one count in one year, and of no share'),
      among: z
        .array(Bound)
        .min(1)
        .max(3)
        .optional()
        .describe('Only agencies whose numbers of the same year meet these are added (超过20件的单位一共…)'),
      places: z.array(z.string()).min(2).optional().describe('Each of these places by itself (哪个县最多)'),
      order: z.enum(['most', 'least']).optional().describe('Of places, which comes first'),
    })
    .describe('Sum or mean over agencies; of several places each by itself, in order'),
  z
    .strictObject({
      ask: z.literal('filter'),
      scope: Scope,
      year,
      counted: Counted,
      condition: Condition,
      also: z.array(Bound).min(1).max(3).optional().describe('Other numbers that must meet conditions as well (且)'),
      since: Since.optional().describe('The condition is on the change: more than 0 grew, less than 0 fell'),
      ofAgencies: z.literal(true).optional().describe('Also how many per cent of the agencies they are'),
    })
    .describe('How many agencies, and which, have a number that meets a condition'),
  z
    .strictObject({
      ask: z.literal('distribution'),
      scope: Scope,
      year,
      of: z.union([
        z
          .strictObject({ by: z.literal('applicants'), row: z.enum(requestRows.map(({ key }) => key)) })
          .describe('The six kinds of applicants of a row'),
        z
          .strictObject({ by: z.literal('outcomes'), column: z.enum(requestColumns.map(({ key }) => key)) })
          .describe('How requests ended: 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理'),
        z
          .strictObject({
            by: z.literal('reasons'),
            group: z.enum(['refused', 'unavailable', 'declined', 'other_handling']),
            column: z.enum(requestColumns.map(({ key }) => key)),
          })
          .describe('The rows of one outcome'),
        z
          .strictObject({ by: z.literal('results'), row: z.enum([...disputeRows.map(({ key }) => key), 'litigation']) })
          .describe('How disputes ended'),
      ]),
    })
    .describe('What a total is made of, with shares'),
] as const;
