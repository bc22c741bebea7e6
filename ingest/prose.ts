import { type Folded, foldedAt, unfold } from '../db/fold.ts';
import type { CellKey } from '../db/form/form.ts';
import { clausesOf } from './prose/clauses.ts';
import { isOfThisReport, type Whose, whoseNumbers } from './prose/span.ts';
import { countsApplications, statedIn } from './prose/stated.ts';
import type { FoundSection } from './sections.ts';

/** A number that the prose states of something the tables count too. */
export interface ProseFact {
  /** The cells whose sum the sentence speaks of; those that the report's form does not have are left out. */
  readonly cells: readonly CellKey[];
  readonly value: number;
  /** What the table counts with it and the prose may leave out: a number short by these cells is no difference. */
  readonly without: readonly (readonly CellKey[])[];
  /** The sentence, as a place in the text. */
  readonly start: number;
  readonly end: number;
}

/** A sub-heading on a line of its own has no mark that ends it, so it would be taken for the beginning of the sentence. */
const HEADING_LINE = /^[（(][一二三四五六七八九十]{1,3}[)）][^\n。，,；;]{0,30}\n\s*/;
/** The parts that are prose. */
const PROSE_PARTS = new Set(['1', '5', '6']);
/** No sentence is this long; what is, is no prose. */
const LONGEST = 1000;
/** A number before its unit, or that there was none. */
const MAY_STATE = /[0-9一二三四五六七八九十百千万两零〇][件宗起份例条项个部]|未|无|没/;
/** What the last few sentences speak of holds for the next one too. */
const REMEMBERED = 200;

/**
 * Reads what parts 1, 5 and 6 say of numbers that the tables hold. A number of one channel, another year, another body or
 * another matter is none of them; where two readings are possible, nothing is said.
 */
export function proseFacts(text: string, folded: Folded, sections: readonly FoundSection[]): ProseFact[] {
  const whose = whoseNumbers(folded.text);
  const facts = sections
    .filter((section) => PROSE_PARTS.has(section.path))
    .flatMap((section) => factsOfPart(text, folded, section, whose));
  return settled(facts);
}

function factsOfPart(text: string, folded: Folded, section: FoundSection, whose: Whose): ProseFact[] {
  const from = foldedAt(folded, section.body);
  const words = folded.text.slice(from, foldedAt(folded, section.end));
  let following = false;
  return [...words.matchAll(/[^。;!？?]+[。;!？?]?/g)].flatMap(({ 0: sentence, index }) => {
    if (sentence.length > LONGEST || !MAY_STATE.test(sentence)) return [];
    const context = words.slice(Math.max(0, index - REMEMBERED), index) + sentence;
    const found = statedIn(clausesOf(sentence), context, following, (clause, upTo, kind) =>
      isOfThisReport(clause, upTo, kind, whose),
    );
    following = found.some(({ cells }) => countsApplications(cells));
    if (found.length === 0) return [];
    const at = from + index;
    const { start, end } = unfold(folded, at, at + sentence.length);
    const heading = HEADING_LINE.exec(text.slice(start, end))?.[0].length ?? 0;
    return found.map(({ cells, value, without }) => ({ cells, value, without, start: start + heading, end }));
  });
}

/** A number stated twice is one fact; two different ones for the same cells are none, for one of them is of something else. */
function settled(facts: readonly ProseFact[]): ProseFact[] {
  const byCells = new Map<string, ProseFact[]>();
  for (const fact of facts) byCells.set(fact.cells.join('+'), [...(byCells.get(fact.cells.join('+')) ?? []), fact]);
  return [...byCells.values()].flatMap((same) => {
    const [first] = same;
    return first && same.every((fact) => fact.value === first.value) ? [first] : [];
  });
}
