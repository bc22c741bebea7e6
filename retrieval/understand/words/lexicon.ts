/** Words that stand for something, arranged to be found in a question. */
export interface Lexicon<T> {
  readonly values: ReadonlyMap<string, T>;
  /** Characters of the longest word. */
  readonly longest: number;
}

/** A word of a lexicon, with its place in the question. */
export interface Token<T> {
  readonly at: number;
  readonly words: string;
  readonly value: T;
}

export function lexiconOf<T>(entries: Iterable<readonly [word: string, value: T]>): Lexicon<T> {
  const values = new Map(entries);
  return { values, longest: Math.max(0, ...[...values.keys()].map((word) => word.length)) };
}

/** The words of a lexicon that stand in some words, from the left, the longest first: 部分公开 is never read as 公开. */
export function tokensOf<T>(words: string, { values, longest }: Lexicon<T>): Token<T>[] {
  const found: Token<T>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === ' ') continue;
    for (let size = Math.min(longest, words.length - at); size >= 1; size -= 1) {
      const word = words.slice(at, at + size);
      const value = values.get(word);
      if (value === undefined) continue;
      found.push({ at, words: word, value });
      at += size - 1;
      break;
    }
  }
  return found;
}
