import { digits, p50p95 } from '../measure.ts';
import { KINDS, type Kind, type WordingQuestion } from './questions.ts';

/** A search that was asked all questions: where the first right one stood, 0 for nowhere among the first ten. */
export interface Asked {
  readonly search: string;
  readonly ranks: readonly { readonly kind: Kind; readonly rank: number }[];
  /** Milliseconds a question. */
  readonly times: readonly number[];
  /** Milliseconds of the processor, which others on the machine lengthen less; empty where that is not known. */
  readonly busy: readonly number[];
}

export const LIMIT = 10;

export const COLUMNS = ['search', 'all', ...KINDS, 'p50 / p95 ms', 'of the processor'];

/** MRR and the share that is among the first ten, of all questions and of each kind. */
export function rowOf({ search, ranks, times, busy }: Asked): string[] {
  const of = (some: Asked['ranks']) => `${meanReciprocal(some).toFixed(2)} / ${digits(100 * foundShare(some))} %`;
  const each = KINDS.map((kind) => of(ranks.filter((one) => one.kind === kind)));
  return [search, of(ranks), ...each, p50p95(times), busy.length === 0 ? '-' : p50p95(busy)];
}

function meanReciprocal(ranks: Asked['ranks']): number {
  return ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
}

function foundShare(ranks: Asked['ranks']): number {
  return ranks.filter(({ rank }) => rank > 0).length / ranks.length;
}

const WHAT: Readonly<Record<Kind, string>> = {
  quoted: '8 to 20 characters of a sentence as they stand',
  misremembered: 'the same with one in six characters another',
  shuffled: 'clauses in another order, one dropped, one put in, most words with synonyms replaced',
  reworded: 'the sentence told in other words by hand, with its numbers and most of its matters',
  named:
    'agency in short, year, and what it is about in two to twelve characters: half in the words of the report, half in others',
};

/** What each kind asks, how much of it stands in the sentence, and one of them. */
export function kindRows(questions: readonly WordingQuestion[]): string[][] {
  return KINDS.map((kind) => {
    const own = questions.filter((one) => one.kind === kind);
    const shares = own.map(({ words, sentence }) => sharedPairs(words, sentence));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return [
      kind,
      WHAT[kind],
      String(own.length),
      `${digits(100 * mean)} %`,
      own[0]?.words ?? '',
      own[0]?.sentence ?? '',
    ];
  });
}

/** The share of the pairs of characters of some words that stand in a sentence. */
function sharedPairs(words: string, sentence: string): number {
  const bare = words.replace(/[^\p{L}\p{N}]/gu, '');
  const within = sentence.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)));
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => within.includes(pair)).length / pairs.size;
}
