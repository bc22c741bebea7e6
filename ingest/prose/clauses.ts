import { NUMERAL } from '../../db/numerals.ts';

/** A stretch of a sentence between two marks; it can state one number. */
export interface Clause {
  /** Folded, thousands without commas, the period of the statistics left out. */
  readonly words: string;
  /** The clause before it in the sentence; empty for the first. */
  readonly before: string;
  /** What the sentence says before and after the clause. */
  readonly ahead: string;
  readonly rest: string;
  /** Stands after 其中 or in brackets, so its number is a part of another. */
  readonly partOf: boolean;
  /** How many numbers with a unit it holds. */
  readonly counts: number;
}

/** The units in which prose counts what the form counts in 件. */
export const UNIT = '(?:[件宗起份例条项个]|部(?!门))';

const COUNTED = new RegExp(`(?<![0-9.])${NUMERAL}${UNIT}`, 'g');
const THOUSANDS = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g;
/** 自2024年1月1日起至2024年12月31日止 is the whole year. */
const WHOLE_YEAR = /(?:[0-9]{4}年)?0?1月0?1日起?[至到—~-](?:[0-9]{4}年)?12月31日(?:止|期间)?/g;
const MARK = /[,;:()。!?]/;
const PART_OF = /其中|包括|包含|分别|^含/;

/** Parts a sentence at its marks; 、 parts only what is counted: 受理12件、答复11件. */
export function clausesOf(sentence: string): Clause[] {
  const clean = sentence.replace(WHOLE_YEAR, '').replace(THOUSANDS, '');
  const clauses: Clause[] = [];
  let depth = 0;
  let partOf = false;
  let start = 0;
  let before = '';
  for (let at = 0; at <= clean.length; at += 1) {
    const char = clean[at];
    const ends = char === undefined || MARK.test(char) || (char === '、' && endsCounted(clean, at));
    if (!ends) continue;
    const words = clean.slice(start, at);
    if (depth === 0 && PART_OF.test(words)) partOf = true;
    if (words !== '') {
      clauses.push({
        words,
        before,
        ahead: clean.slice(0, start),
        rest: clean.slice(at),
        partOf: partOf || depth > 0,
        counts: words.match(COUNTED)?.length ?? 0,
      });
      before = words;
    }
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    start = at + 1;
  }
  return clauses;
}

const UNITS = new Set('件宗起份例条项个部');

function endsCounted(text: string, at: number): boolean {
  return UNITS.has(text[at - 1] ?? '');
}
