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
