import { z } from 'zod';
import { agency, among, within, year } from './fields.ts';

/** Sub-headings of part 1 in the national form, and what stands before part 1. */
export const HEADINGS = ['前言', '主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'] as const;

/** Wording. */
export const ofText = [
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
        .strictObject({ year, about: z.enum(['problems', 'improvements']) })
        .optional()
        .describe(
          'It stands beside what the report for this earlier year called a problem, or meant to improve, to see what became of it; nobody judges that',
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
  z
    .strictObject({
      ask: z.literal('shared'),
      agency,
      year,
      part: z.number().int().min(1).max(6).nullable().describe('Only sentences of this part; null for all prose'),
    })
    .describe('Sentences of one report whose wording stands in reports of other agencies too, and who had it first'),
  z
    .strictObject({
      ask: z.literal('summary'),
      agency,
      year,
      brief: z.literal(true).optional().describe('Only the requests and the first problem (再短一点)'),
    })
    .describe('The main points of one report'),
] as const;
