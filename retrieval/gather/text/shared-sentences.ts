import type { HoldingReport } from '../../../db/engine.ts';
import type { Part } from '../../../db/form/parts.ts';
import type { Store } from '../../../db/store.ts';
import type { OpenReport } from '../reports.ts';
import { masked, piecesOf } from './likeness.ts';
import { type ProseSentence, proseOf } from './prose.ts';
import { ownWords } from './wording.ts';

/** Shorter sentences are the same by chance. */
export const SHORTEST_SHARED = 12;
/** So many sentences of a report are looked for; none of usual length has more. */
const LOOKED_FOR = 400;
/** A number, or marks, may be so many characters longer elsewhere. */
const SLACK = 12;

/** A sentence of a report with every other place where its wording stands. */
export interface SharedSentence {
  readonly sentence: ProseSentence;
  /** Newest reports of other agencies. */
  readonly others: readonly HoldingReport[];
  /** Of all newest reports that hold the wording, the agency's own too, those of the earliest year. */
  readonly earliest: readonly HoldingReport[];
}

/** What of a report's wording stands in the reports of other agencies as well. */
export interface SharedWording {
  /** Sentences that were looked for. */
  readonly compared: number;
  /** Of these, that others have too. */
  readonly shared: number;
  /** Some of them, those in few reports first. */
  readonly some: readonly SharedSentence[];
}

/**
 * Looks in all newest reports for the sentences of one: numbers, marks, numbering and width ignored, headings and prescribed
 * sentences left out. Only of `most` sentences is every report read: the wording of some stands in thousands.
 */
export async function sharedWording(
  store: Store,
  open: OpenReport,
  parts: readonly Part[],
  most: number,
): Promise<SharedWording> {
  const { agency } = open.report;
  const byWords = new Map((await proseOf(store, open, parts)).map((sentence) => [ownWords(sentence), sentence]));
  const compared = [...byWords]
    .flatMap(([words, sentence]) => (words.length < SHORTEST_SHARED ? [] : [sentence]))
    .slice(0, LOOKED_FOR);
  const shared = compared.filter(({ text }) => reportsWording(store, text, { not: agency, most: 1 }).length > 0);
  const rarest = shared
    .map((sentence) => ({ sentence, spread: store.engine.textsAtMost(piecesOf(sentence.text).pieces) }))
    .sort((a, b) => a.spread - b.spread)
    .slice(0, most);
  const some = rarest.map(({ sentence }): SharedSentence => {
    const holding = reportsWording(store, sentence.text);
    const first = Math.min(...holding.map(({ year }) => year));
    return {
      sentence,
      others: holding.filter((one) => one.agency !== agency),
      earliest: holding.filter(({ year }) => year === first),
    };
  });
  return { compared: compared.length, shared: shared.length, some };
}

/** The agencies of some reports, in the order of their names. */
export function agenciesIn(reports: readonly HoldingReport[]): string[] {
  return [...new Set(reports.map(({ agency }) => agency))].sort();
}

/** Every newest report in whose text a wording stands, whatever its numbers and marks. */
export function reportsWording(
  store: Store,
  wording: string,
  { not, most = Number.POSITIVE_INFINITY }: { readonly not?: string; readonly most?: number } = {},
): HoldingReport[] {
  const words = masked(wording);
  const { folded, pieces } = piecesOf(wording);
  const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a), '');
  const slack = SLACK * (pieces.length + 1);
  const before = folded.indexOf(longest) + slack;
  const after = folded.length - folded.indexOf(longest) - longest.length + slack;
  const sought = { pieces, before, after, ...(not === undefined ? {} : { not }) };
  return store.engine.reportsAround(sought, (around) => masked(around).includes(words), most);
}

/** Whether a stretch of text holds a wording, whatever its numbers and marks. */
export function sameWording(text: string, wording: string): boolean {
  return masked(text).includes(masked(wording));
}
