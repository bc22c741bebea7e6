import type { PassageFilter } from '../../../db/engine.ts';
import { fold, foldText, unfold } from '../../../db/fold.ts';
import type { PassageInContext } from '../../../db/queries/passages.ts';
import type { Store } from '../../../db/store.ts';
import { queryTermsOf } from '../../../db/terms.ts';
import { type OpenReport, openReportById } from '../reports.ts';
import { alikeWords } from './alike-words.ts';
import { fuse } from './fuse.ts';
import { type RankedText, sentenceScores } from './sentence-rank.ts';
import { sentencesOf } from './sentences.ts';

/** Passages that are read and ranked by their sentences; more find little more. */
const READ = 750;
/** Neighbours of a question by its vector. */
const NEIGHBOURS = 50;

/** A passage found by likeness; a larger score is a better match. */
export interface FoundPassage {
  readonly passage: PassageInContext;
  readonly score: number;
}

/**
 * Passages like some words: those that hold the rarest of them, and of other words for the same, are read and ranked by their
 * sentences; that order and the one by vectors are merged.
 */
export async function similarPassages(
  store: Store,
  words: string,
  filter: PassageFilter,
  limit: number,
): Promise<FoundPassage[]> {
  const alike = alikeWords(foldText(words));
  const near = await store.vectors.ranked(words, filter, Math.max(NEIGHBOURS, limit));
  const passages = await store.passages.byIds([
    ...new Set([
      ...candidates(store, words, alike, filter, Math.max(READ, limit)),
      ...near.hits.map((hit) => hit.passage),
    ]),
  ]);
  const scores = sentenceScores(words, alike, passages.map(inHead));
  const byWords = passages
    .map((passage, at) => ({ passage: passage.id, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return fuse([{ hits: byWords, weight: 1 }, near])
    .slice(0, limit)
    .flatMap(({ passage, score }) => {
      const found = byId.get(passage);
      return found ? [{ passage: found, score }] : [];
    });
}

/** One agency says little enough to read every passage; of many those are read that hold rare words of the question. */
function candidates(
  store: Store,
  words: string,
  alike: readonly string[],
  filter: PassageFilter,
  limit: number,
): number[] {
  const within = store.engine.within(filter);
  if (within.size <= limit) return within.ids();
  return store.engine.searchWords(words, filter, limit, alike).map(({ passage }) => passage);
}

function inHead({ agency, year, heading, text }: PassageInContext): RankedText {
  return { head: `${agency} ${year} ${heading}`, text };
}

/** The whole of what exact words were found: true counts, and each report that holds them. */
export interface PhraseCount {
  readonly total: number;
  readonly reports: readonly {
    readonly report: number;
    readonly agency: string;
    readonly year: number;
    readonly times: number;
  }[];
}

/** Counts the phrase in the whole text of the newest versions: white space, line breaks, width and quote marks ignored. */
export async function countPhrase(
  store: Store,
  phrase: string,
  filter: { agency?: string; year?: number },
): Promise<PhraseCount> {
  const folded = foldText(phrase);
  if (folded === '') return { total: 0, reports: [] };
  const reports = await store.reports.holding(folded, filter);
  reports.sort((a, b) => b.year - a.year || (a.agency < b.agency ? -1 : 1));
  return { total: reports.reduce((sum, report) => sum + report.times, 0), reports };
}

/** A place where a phrase stands. */
export interface PhraseHit {
  readonly open: OpenReport;
  readonly start: number;
  readonly end: number;
}

/** The places of a phrase, newest reports first, as many as wanted. */
export async function phrasePlaces(
  store: Store,
  phrase: string,
  count: PhraseCount,
  limit: number,
): Promise<PhraseHit[]> {
  const folded = foldText(phrase);
  const hits: PhraseHit[] = [];
  for (const { report } of count.reports) {
    const open = await openReportById(store, report);
    if (!open) continue;
    const text = fold(open.text);
    for (let at = text.text.indexOf(folded); at !== -1; at = text.text.indexOf(folded, at + folded.length)) {
      if (hits.length >= limit) return hits;
      hits.push({ open, ...unfold(text, at, at + folded.length) });
    }
  }
  return hits;
}

/** The sentence around a place, at most `most` characters on either side. */
export function sentenceAround(text: string, start: number, end: number, most = 80): { start: number; end: number } {
  const near = sentencesOf(text, Math.max(0, start - 2 * most), Math.min(text.length, end + 2 * most));
  const around = near.filter((sentence) => sentence.start < end && start < sentence.end);
  const from = Math.max(start - most, Math.min(start, around[0]?.start ?? start));
  const to = Math.min(end + most, Math.max(end, around.at(-1)?.end ?? end));
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  return { start: from + lead, end: from + lead + raw.trim().length };
}

/** The sentence of a passage that holds most of the words; where a number is asked for, of those with a number. */
export function bestStretch(
  passage: PassageInContext,
  words: string,
  number = false,
): { start: number; end: number; number: boolean } {
  const terms = [
    ...queryTermsOf(words).map(({ term }) => ({ term, weight: 1 })),
    ...queryTermsOf(alikeWords(foldText(words)).join('，')).map(({ term }) => ({ term, weight: ALIKE })),
  ];
  // A heading in the line speaks for the sentences after it.
  let lead = '';
  const sentences = [...passage.text.matchAll(/[^。；！？]+[。；！？]?/g)].map((match) => {
    const heading = HEADING_LINE.exec(match[0])?.[0].length ?? 0;
    const folded = foldText(match[0]);
    const held = terms.reduce(
      (sum, { term, weight }) => sum + (folded.includes(term) || lead.includes(term) ? weight : 0),
      0,
    );
    const bare = HEADING.test(match[0]);
    if (bare) lead = folded;
    return {
      start: match.index + heading,
      end: match.index + match[0].length,
      // Where no sentence holds anything, the first that is no heading is shown.
      held: bare ? -1 : held,
      number: /\d/.test(folded),
    };
  });
  // A sentence without a number cannot answer how many.
  const rank = (one: (typeof sentences)[number]) =>
    one.held + (number && one.number && one.held > 0 ? terms.length : 0);
  const best = sentences.reduce(
    (a, b) => (rank(b) > rank(a) ? b : a),
    sentences[0] ?? { start: 0, end: passage.text.length, held: 0, number: false },
  );
  const raw = passage.text.slice(best.start, Math.min(best.end, best.start + LONGEST_STRETCH));
  const start = passage.start + best.start + (raw.length - raw.trimStart().length);
  return { start, end: start + raw.trim().length, number: best.number };
}

const LONGEST_STRETCH = 260;
/** Other words for what is asked count less than the words themselves. */
const ALIKE = 0.5;
/** A sub-heading that is a sentence of its own: （一）主动公开。 */
const HEADING = /^\s*[（(][一二三四五六七八九十]{1,3}[)）][^。；！？]{0,20}[。；！？]\s*$/;
/** A sub-heading that has a line of its own, without a mark that ends it. */
const HEADING_LINE = /^\s*[（(][一二三四五六七八九十]{1,3}[)）][^\n。，,；;]{0,30}\n\s*/;
