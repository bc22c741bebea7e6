import type { CellKey } from '../../db/form/form.ts';
import { NUMERAL } from '../../db/numerals.ts';
import { UNIT } from './clauses.ts';

/** One way in which prose states a number that a table holds too. */
export interface Statement {
  /** The cells whose sum it speaks of; those that the report's form does not have are left out. */
  readonly cells: readonly CellKey[];
  /** The stated number is the first group; a pattern without one states 0. */
  readonly words: RegExp;
  /** Said in the clause up to the number, it makes the number one of something else. */
  readonly unless: RegExp;
  /** Said before in the same sentence, it does so too. */
  readonly unlessBefore?: RegExp;
  /** Said after the number in the same sentence, it makes it one of several or one of something else. */
  readonly unlessAfter?: RegExp;
  /** What the same sentence has to speak of. */
  readonly within?: RegExp;
  /** May be stated after 其中. */
  readonly asPart?: boolean;
  /** Speaks of the year before by its own words. */
  readonly lastYear?: boolean;
  /** What the table counts with it and the prose may leave out: a number short by these cells is no difference. */
  readonly without?: readonly (readonly CellKey[])[];
}

/** The number itself: followed by its unit, and neither 件次 nor 左右. */
export const COUNT = `(${NUMERAL})${UNIT}(?![次一事档]|左右|以上|以下|以内)`;
/** 共, 为, 数量 … between what is counted and the number. */
export const TAIL = '的?(?:数量|总数|总量|数)?(?:共计|总计|合计|共有|共|为|达|计|有|了){0,2}';
export const NONE = '(?:未|没有|未曾|从未|尚未)';
/** 行政复议、行政诉讼3件 counts both together. */
export const NOT_JOINED = '(?<![或和及与、])';
export const stated = (words: string) => new RegExp(words);
