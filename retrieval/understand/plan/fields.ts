import { z } from 'zod';
import { AGENCY_KINDS } from '../../../db/model/report.ts';

export const agency = z.string().describe('The id of an agency whose reports are stored');
export const year = z.number().int().describe('The year a report is about; it is published in the next');
export const region = z.string().nullable().describe('Only agencies of this place; null for all');
/** Where wording is looked for. */
export const within = {
  agency: agency.nullable().describe('Only reports of this agency; null for all'),
  year: year.nullable().describe('Only reports for this year; null for all'),
  region,
};
/** Of many agencies. */
export const among = {
  kind: z.enum(AGENCY_KINDS).nullable().optional().describe('Only this kind of agency (各局 are 部门)'),
  absent: z.boolean().optional().describe('The agencies whose reports do not speak of it are asked for (没有提到)'),
};
