import { disclosureRows } from '../../db/form/disclosure.ts';
import { disputeColumns, disputeRows } from '../../db/form/disputes.ts';
import { requestColumns, requestRows } from '../../db/form/requests.ts';
import { GROUPS } from './counted.ts';
import { RATES } from './rates.ts';

/** Words of the field that are neither a row nor a column. */
const GENERAL = [
  'report',
  'form',
  'sums',
  'on_request',
  'proactive',
  'processing_fee',
  'scope',
  'published',
  'organizations',
] as const;

/** What can be explained: rows and columns of the form, groups, rates and general words. */
export const TERMS = [
  ...requestRows.map(({ key }) => `requests.${key}` as const),
  ...disputeRows.map(({ key }) => `disputes.${key}` as const),
  ...disclosureRows.map(({ key }) => `disclosure.${key}` as const),
  ...requestColumns.map(({ key }) => `applicants.${key}` as const),
  ...disputeColumns.map(({ key }) => `results.${key}` as const),
  ...GROUPS.map((key) => `group.${key}` as const),
  ...RATES.map(({ key }) => `rate.${key}` as const),
  ...GENERAL.map((key) => `general.${key}` as const),
] as const;
export type Term = (typeof TERMS)[number];
