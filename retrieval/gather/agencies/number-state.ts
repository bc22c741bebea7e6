import type { CellKey } from '../../../db/form/form.ts';
import type { Meaning } from '../../../db/model/figure.ts';

/** One cell that was read for a number. */
export interface AcrossCell {
  readonly key: CellKey;
  readonly value: number | null;
  readonly meaning: Meaning;
  readonly unit: string | null;
}

/**
 * Why an agency has a number or has none: these are different answers and never turn into one another. `other_unit`: the
 * amount is printed in another unit than the form's (元 for 万元). `zero_whole`: the denominator of a rate is 0.
 */
export type NumberState = 'number' | 'blank' | 'unread' | 'not_in_form' | 'other_unit' | 'zero_whole' | 'no_report';
