import { z } from 'zod';
import { disputeRows } from '../../db/form/disputes.ts';
import { requestColumns, requestRows } from '../../db/form/requests.ts';
import { AGENCY_KINDS } from '../../db/model/report.ts';
import { Counted, Measure, Share } from './counted.ts';
import { TERMS } from './terms.ts';

/** Why a question is not answered. Each reason has words and a way on of its own. */
export const REFUSALS = [
  'not_stored',
  'not_in_form',
  'unread',
  'blank',
  'private',
  'cause',
  'forecast',
  'judgement',
  'invention',
  'out_of_scope',
  'unclear',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** What stands in the way of an answer that is refused as unclear or not in the form. */
export const HINDRANCES = [
  'operation',
  'several_agencies',
  'part_of_year',
  'not_by_applicant',
  'no_measure',
  'no_other',
  'too_long',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

const agency = z.string().describe('The id of an agency whose reports are stored');
const year = z.number().int().describe('The year a report is about; it is published in the next');
const region = z.string().nullable().describe('Only agencies of this place; null for all');
/** Where wording is looked for. */
const within = {
  agency: agency.nullable().describe('Only reports of this agency; null for all'),
  year: year.nullable().describe('Only reports for this year; null for all'),
  region,
};
/** Of many agencies. */
const among = {
  kind: z.enum(AGENCY_KINDS).nullable().optional().describe('Only this kind of agency (各局 are 部门)'),
  absent: z.boolean().optional().describe('The agencies whose reports do not speak of it are asked for (没有提到)'),
};

/** Sub-headings of part 1 in the national form, and what stands before part 1. */
export const HEADINGS = ['前言', '主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'] as const;

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

/** Numbers of one agency. */
const ofOneAgency = [
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
        .enum(['series', 'maximum', 'minimum'])
        .describe('The course over the years, or its highest or lowest year'),
    })
    .describe('A number over the years'),
] as const;

/** Numbers of several agencies; every row that matches is read. */
const ofAgencies = [
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
      ask: z.literal('rank'),
      scope: Scope,
      year,
      counted: Counted,
      order: z.enum(['most', 'least']),
      limit: z.number().int().positive().nullable().describe('How many are asked for; null when none is said'),
      agency: agency.nullable().describe('Where this agency stands among them (排第几, 算多吗); null for the list'),
    })
    .describe('Who has most or least'),
  z
    .strictObject({
      ask: z.literal('total'),
      scope: Scope,
      years: z.array(year).min(1),
      counted: z.array(Counted).min(1).describe('A share is made again from the two sums'),
      operation: z.enum(['sum', 'mean']),
    })
    .describe('Sum or mean over agencies'),
  z
    .strictObject({ ask: z.literal('filter'), scope: Scope, year, counted: Counted, condition: Condition })
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

/** Wording. */
const ofText = [
  z
    .strictObject({
      ask: z.literal('section'),
      agency,
      year,
      part: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
      about: z.enum(['all', 'problems', 'improvements', 'fees']),
      heading: z
        .enum(HEADINGS)
        .optional()
        .describe('Only what stands under this sub-heading of part 1; 前言 stands before it'),
      item: z.number().int().positive().optional().describe('Only this point or paragraph (第二条); 1 is the first'),
      state: z
        .enum(['done', 'planned'])
        .optional()
        .describe('Of improvements only those done, or only those meant to be'),
      followed: z
        .boolean()
        .optional()
        .describe(
          'It stands beside the problems of an earlier report, to see whether they were mended; nobody judges that',
        ),
      unshown: z
        .array(z.string())
        .optional()
        .describe('Years or agencies asked for too that are too many for one answer'),
    })
    .describe('What a part of one report says, word for word'),
  z
    .strictObject({
      ask: z.literal('phrase'),
      ...within,
      ...among,
      words: z.string(),
      amongYears: z.array(year).optional().describe('Only these years, when several are named'),
      amongAgencies: z.array(agency).optional().describe('Only these agencies, when several are named'),
    })
    .describe('Where these exact words stand, and how often'),
  z
    .strictObject({
      ask: z.literal('topic'),
      ...within,
      ...among,
      words: z.string(),
      number: z.boolean().describe('Whether a number in the prose is asked for'),
      unit: z.string().optional().describe('In what it is counted (几次, 多少人)'),
      whether: z.boolean().optional().describe('Whether it is spoken of at all is asked (有没有)'),
      unmade: z
        .enum(['rank', 'difference', 'sum'])
        .optional()
        .describe('An operation that is asked for and is never made over numbers of prose'),
      unshown: z
        .array(z.string())
        .optional()
        .describe('Years or agencies asked for too that are too many for one answer'),
      about: z
        .enum(['problems', 'improvements', 'fees', 'summary', 'causes', ...HEADINGS])
        .optional()
        .describe('Of each agency what its report says of this, instead of words that are looked for'),
    })
    .describe('What reports say about something'),
  z
    .strictObject({
      ask: z.literal('similar'),
      ...within,
      not: agency.nullable().describe('Not from this agency, whose own wording is known; null for none'),
      words: z.string(),
    })
    .describe('How reports put something, for reference: verbatim sentences, said to be similar'),
  z
    .strictObject({
      ask: z.literal('diff'),
      agency,
      from: year,
      to: year,
      part: z.number().int().min(1).max(6).nullable().describe('Only this part; null for all prose'),
      other: agency.optional().describe('Instead of an earlier year, the report of this agency for the same year'),
    })
    .describe('What is worded differently from an earlier year, and what is the same'),
  z.strictObject({ ask: z.literal('summary'), agency, year }).describe('The main points of one report'),
] as const;

/** Quality, provenance, and what the bot is. */
const ofReports = [
  z
    .strictObject({
      ask: z.literal('checks'),
      agency,
      year,
      about: z
        .enum(['all', 'sums', 'prose', 'years'])
        .describe('Sums of tables, prose against tables, or year against year'),
    })
    .describe('Whether the numbers of one report fit together'),
  z
    .strictObject({
      ask: z.literal('coverage'),
      agency: agency.nullable().describe('Only this agency; null for all'),
      year: year.nullable().describe('Only this year; null for all'),
      region,
      among: z.array(agency).describe('Only these agencies, when a name fits several; empty for all'),
      only: z
        .union([
          z
            .strictObject({ by: z.literal('missing') })
            .describe('Agencies that have other reports and none of the year'),
          z
            .strictObject({ by: z.literal('held'), years: z.number().int().min(1), exactly: z.boolean() })
            .describe('Agencies with reports of so many years, or of at least as many'),
          z
            .strictObject({ by: z.literal('faults'), about: z.enum(['all', 'sums', 'prose', 'years']) })
            .describe('Reports whose numbers do not fit together'),
        ])
        .optional()
        .describe('Which of them; all when left out'),
    })
    .describe('Which agencies and years are stored'),
  z
    .strictObject({ ask: z.literal('definition'), term: z.enum(TERMS) })
    .describe('What a row, column, group or rate means, and where that stands'),
  z.strictObject({ ask: z.literal('help') }).describe('A greeting, or what one can ask'),
  z
    .strictObject({
      ask: z.literal('clarify'),
      words: z.string().describe('The words that have more than one reading'),
      choices: z.array(z.strictObject({ label: z.string(), question: z.string() })),
    })
    .describe('Two readings give different answers, so the person is asked which one is meant'),
  z
    .strictObject({
      ask: z.literal('refusal'),
      reason: z.enum(REFUSALS),
      hindrance: z.enum(HINDRANCES).nullable(),
      words: z.string().describe('What was asked for and cannot be given'),
      agency: agency.nullable(),
      year: year.nullable(),
      counted: z.array(Counted).describe('What it would count, for a question that follows'),
    })
    .describe('The question is understood and cannot be answered, or is not understood'),
] as const;

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
        .enum(['source', 'method', 'check'])
        .describe(
          'Its printed rows, how it was computed, or the same cells read once more since the person doubts them',
        ),
      of: SinglePlan,
    })
    .describe('About the answer before'),
  z
    .strictObject({ ask: z.literal('several'), plans: z.array(SinglePlan).min(2).max(4) })
    .describe('Several things asked in one message, each answered for itself'),
]);
export type QueryPlan = z.infer<typeof QueryPlan>;

/** The plan of one kind of question. */
export type PlanOf<Ask extends QueryPlan['ask']> = Extract<QueryPlan, { ask: Ask }>;
