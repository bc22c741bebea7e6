import { z } from 'zod';
import { fold, foldText, unfold } from '../../../db/fold.ts';
import type { OpenReport } from '../../gather/reports.ts';
import type { QuotedPlace } from '../text/quotes.ts';
import { alikeIn } from './alike.ts';
import { COMMANDING } from './said-words.ts';
import { sentencePlace } from './sentence-place.ts';
import { isForeign, type Maker, type Stretch, shortenedFrom } from './shortened.ts';

/** A stretch of a report that a model is given, under a number of its own (`p1`). */
export interface GivenPassage extends QuotedPlace {
  readonly id: string;
  readonly open: OpenReport;
}

/** A number that a model is given as a slot (`f1`): it writes `{{f1}}`, and code writes the number with its name and its source. */
export interface GivenFigure extends Maker {
  readonly id: string;
}

/** What a model may write: sentences, each with the passages it stands on and their exact words. */
export const WrittenSentences = z.strictObject({
  sentences: z.array(
    z.strictObject({
      text: z.string(),
      sources: z.array(z.strictObject({ passage: z.string(), words: z.string() })),
    }),
  ),
});
export type WrittenSentence = z.infer<typeof WrittenSentences>['sentences'][number];

/** Places of one passage that say what a sentence says, in order. */
export interface ToldFrom {
  readonly passage: GivenPassage;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** A sentence that holds: what it says, from where, with its numbers as slots; and where others say something like it. */
export interface Told {
  readonly parts: readonly (ToldFrom | { readonly figure: string })[];
  readonly alike: readonly ToldFrom[];
}

/** Why a sentence does not hold. */
export type Unheld =
  | 'too_long'
  /** A link, an account, markup, a character nobody sees, or words that tell their reader what to do. */
  | 'foreign'
  /** A passage or a number that was not given. */
  | 'unknown_source'
  | 'no_source'
  /** The exact words do not stand in the passage. */
  | 'not_quoted'
  /** It says something else than these words. */
  | 'not_said'
  /** A number that code gives from the table. */
  | 'of_the_form';

const LONGEST = 300;
const MOST_SOURCES = 12;
const SLOT = /\{\{(f\d{1,3})\}\}/;

/** Holds a sentence against what was given. */
export function heldSentence(
  { text, sources }: WrittenSentence,
  passages: readonly GivenPassage[],
  figures: readonly GivenFigure[] = [],
): Told | Unheld {
  const pieces = text.split(SLOT);
  if (text.length > LONGEST || sources.length > MOST_SOURCES) return 'too_long';
  if (pieces.some((piece, at) => at % 2 === 0 && isForeign(piece))) return 'foreign';
  const slots = pieces.filter((_, at) => at % 2 === 1).map((id) => figures.find((figure) => figure.id === id));
  if (slots.includes(undefined)) return 'unknown_source';
  if (sources.length === 0 && slots.length === 0) return 'no_source';
  const places: GivenPassage[] = [];
  for (const { passage: id, words } of sources) {
    const passage = passages.find((one) => one.id === id);
    if (!passage) return 'unknown_source';
    const place = placeOf(words, passage);
    if (!place) return 'not_quoted';
    places.push({ ...passage, ...place });
  }
  // What a report itself has of this is shown as its words, and in no sentence.
  const sourced = places.map(({ open, start, end }) => open.text.slice(start, end));
  if (sourced.some((words) => isForeign(words) || COMMANDING.test(foldText(words)))) return 'foreign';
  return said(pieces, places, slots as readonly GivenFigure[]) ?? 'not_said';
}

/** The sentences that hold the exact words; `undefined` where the words are too few or do not stand there. */
function placeOf(words: string, { open, start, end }: GivenPassage): { start: number; end: number } | undefined {
  const folded = fold(open.text.slice(start, end));
  const wanted = foldText(words);
  const at = wanted.length < SHORTEST ? -1 : folded.text.indexOf(wanted);
  if (at === -1) return undefined;
  const exact = unfold(folded, at, at + wanted.length);
  return sentencePlace(open.text, { start, end }, { start: start + exact.start, end: start + exact.end });
}

const SHORTEST = 4;

/** What the sentence says by one report, and where the others say something like it. */
function said(pieces: readonly string[], places: readonly GivenPassage[], slots: readonly GivenFigure[]): Told | null {
  const reports = [...new Set(places.map(({ open }) => open.report.id))];
  for (const report of reports.length > 0 ? reports : [null]) {
    const own = places.filter(({ open }) => open.report.id === report);
    const parts = partsOf(pieces, own, slots);
    if (!parts) continue;
    const others = places.filter(({ open }) => open.report.id !== report);
    const words = parts.flatMap((part) => ('passage' in part ? [part] : []));
    const alike = alikeIn(others, words);
    return alike ? { parts, alike } : null;
  }
  return null;
}

/** Between the slots the words; `null` where they are not said, or nothing is. */
function partsOf(
  pieces: readonly string[],
  places: readonly GivenPassage[],
  slots: readonly GivenFigure[],
): Told['parts'] | null {
  const stretches = places.map(
    ({ open, start, end }): Stretch => ({ ...makerOf(open), text: open.text.slice(start, end) }),
  );
  const parts: (ToldFrom | { figure: string })[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 1) {
      parts.push({ figure: piece });
      continue;
    }
    const next = slots[at / 2];
    const taken = shortenedFrom(piece, stretches, next ? [next] : stretches);
    if (!taken) return null;
    for (const { from, start, end } of taken) {
      const passage = places[from];
      if (!passage) return null;
      const place = { start: passage.start + start, end: passage.start + end };
      const last = parts.at(-1);
      if (last && 'passage' in last && last.passage === passage)
        parts[parts.length - 1] = { passage, places: [...last.places, place] };
      else parts.push({ passage, places: [place] });
    }
  }
  return parts.length > 0 ? parts : null;
}

function makerOf({ report: { agency, year } }: OpenReport): Maker {
  return { agency, year };
}
