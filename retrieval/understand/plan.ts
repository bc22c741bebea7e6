import { z } from 'zod';
import { disputeColumns } from '../../db/form/disputes.ts';
import { cells } from '../../db/form/form.ts';
import { requestColumns } from '../../db/form/requests.ts';

/** Rows of the form that people ask for together; they are added, never stored. */
export const GROUPS = ['refused', 'unavailable', 'declined', 'other_handling', 'litigation'] as const;
export type Group = (typeof GROUPS)[number];

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

const cellKey = z.enum(cells.map((cell) => cell.key)).describe('A cell of the national form, as table.row.column');
const columns = [...requestColumns, ...disputeColumns].map((column) => column.key);
const agency = z.string().describe('The id of an agency whose reports are stored');
const year = z.number().int().describe('The year a report is about; it is published in the next');
const scope = {
  agency: agency.nullable().describe('Only reports of this agency; null for all'),
  year: year.nullable().describe('Only reports for this year; null for all'),
};
const region = z.string().nullable().describe('Only agencies of this place; null for all');

/** What stands in the way of an answer that is refused as unclear or not in the form. */
export const HINDRANCES = [
  'operation',
  'several_agencies',
  'part_of_year',
  'not_by_applicant',
  'no_measure',
  'definition',
  'writing',
  'too_long',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

const Measure = z.union([
  z.strictObject({ cells: z.array(cellKey).min(1) }).describe('Cells as stored, each for itself'),
  z
    .strictObject({
      group: z.enum(GROUPS),
      column: z.enum(columns).describe('Applicants or results; total unless one is named'),
    })
    .describe('The sum of a group of rows'),
]);
export type Measure = z.infer<typeof Measure>;

/** What is to be looked up for a question. Closed: whatever it does not hold cannot be asked of the store. */
export const QueryPlan = z.discriminatedUnion('ask', [
  z
    .strictObject({ ask: z.literal('figures'), agency, years: z.array(year).min(1), measures: z.array(Measure).min(1) })
    .describe('Numbers of one agency'),
  z
    .strictObject({
      ask: z.literal('section'),
      agency,
      year,
      part: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
      about: z.enum(['all', 'problems', 'improvements', 'fees']),
    })
    .describe('What a part of one report says, word for word'),
  z
    .strictObject({ ask: z.literal('phrase'), ...scope, region: region.optional(), words: z.string() })
    .describe('Where these exact words stand, and how often'),
  z
    .strictObject({
      ask: z.literal('topic'),
      ...scope,
      region: region.optional(),
      words: z.string(),
      number: z.boolean().describe('Whether a number in the prose is asked for'),
    })
    .describe('What reports say about something'),
  z
    .strictObject({ ask: z.literal('checks'), agency, year })
    .describe('Whether the sums of one report hold, and its prose against its tables'),
  z
    .strictObject({
      ask: z.literal('coverage'),
      ...scope,
      region,
      among: z.array(agency).describe('Only these agencies, when a name fits several; empty for all'),
    })
    .describe('Which agencies and years are stored'),
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
      ...scope,
      measures: z.array(Measure).describe('What it would count, for a question that follows'),
    })
    .describe('The question is understood and cannot be answered, or is not understood'),
]);
export type QueryPlan = z.infer<typeof QueryPlan>;
