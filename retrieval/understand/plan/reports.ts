import { z } from 'zod';
import { Counted } from '../counted.ts';
import { TERMS } from '../terms.ts';
import { agency, region, year } from './fields.ts';
import { Scope } from './numbers.ts';
import { HINDRANCES, REFUSALS } from './refusals.ts';

/** Quality, provenance, and what the bot is. */
export const ofReports = [
  z
    .strictObject({
      ask: z.literal('checks'),
      agency,
      year,
      about: z
        .enum(['all', 'sums', 'prose', 'years'])
        .describe('Sums of tables, prose against tables, or year against year'),
      where: z
        .array(z.string())
        .optional()
        .describe('Rows and columns whose sums are asked for, as table.row.* or table.*.column; all when left out'),
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
      scope: Scope.optional().describe('Of which agencies, where many are meant'),
    })
    .describe('The question is understood and cannot be answered, or is not understood'),
] as const;
