/** How many characters words have that begin with a UTF-16 unit, the most first. */
export type Sizes = ReadonlyMap<number, readonly number[]>;

/** Words that stand for something, arranged to be found in a question. */
export interface Lexicon<T> {
  readonly values: ReadonlyMap<string, T>;
  readonly sizes: Sizes;
}

/** A word of a lexicon, with its place in the question. */
export interface Token<T> {
  readonly at: number;
  readonly words: string;
  readonly value: T;
}

export function lexiconOf<T>(entries: Iterable<readonly [word: string, value: T]>): Lexicon<T> {
  const values = new Map(entries);
  return { values, sizes: sizesOf(values.keys()) };
}

export function sizesOf(words: Iterable<string>): Sizes {
  const sizes = new Map<number, Set<number>>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    sizes.set(first, (sizes.get(first) ?? new Set()).add(word.length));
  }
  return new Map([...sizes].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]));
}

/** How long a word may be that begins at a place. */
export function sizesAt(words: string, at: number, sizes: Sizes): readonly number[] {
  return sizes.get(words.charCodeAt(at)) ?? NONE;
}

/** The words of a lexicon that stand in some words, from the left, the longest first: 部分公开 is never read as 公开. */
export function tokensOf<T>(words: string, { values, sizes }: Lexicon<T>): Token<T>[] {
  const found: Token<T>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === ' ') continue;
    for (const size of sizesAt(words, at, sizes)) {
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
