/** Words that stand for something, arranged to be found in a question. */
export interface Lexicon<T> {
  readonly values: ReadonlyMap<string, T>;
  /** By the first character of a word: how many characters such words have, the most first. */
  readonly sizes: ReadonlyMap<string, readonly number[]>;
}

/** A word of a lexicon, with its place in the question. */
export interface Token<T> {
  readonly at: number;
  readonly words: string;
  readonly value: T;
}

export function lexiconOf<T>(entries: Iterable<readonly [word: string, value: T]>): Lexicon<T> {
  const values = new Map(entries);
  const sizes = new Map<string, Set<number>>();
  for (const word of values.keys()) {
    const first = word.charAt(0);
    sizes.set(first, (sizes.get(first) ?? new Set()).add(word.length));
  }
  return { values, sizes: new Map([...sizes].map(([first, all]) => [first, [...all].sort((a, b) => b - a)])) };
}

/** The words of a lexicon that stand in some words, from the left, the longest first: 部分公开 is never read as 公开. */
export function tokensOf<T>(words: string, { values, sizes }: Lexicon<T>): Token<T>[] {
  const found: Token<T>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === ' ') continue;
    for (const size of sizes.get(words.charAt(at)) ?? NONE) {
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

const NONE: readonly number[] = [];
