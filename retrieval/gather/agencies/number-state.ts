/**
 * Why an agency has a number or has none: these are different answers and never turn into one another. `other_unit`: the
 * amount is printed in another unit than the form's (元 for 万元). `zero_whole`: the denominator of a rate is 0.
 */
export type NumberState = 'number' | 'blank' | 'unread' | 'not_in_form' | 'other_unit' | 'zero_whole' | 'no_report';
