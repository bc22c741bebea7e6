import { likeness, masked, pairsOf } from './likeness.ts';
import type { Sentence } from './sentences.ts';

/** How the wording of two reports differs; `same` are those that differ at most in numbers. */
export interface WordingDiff<S extends Sentence> {
  readonly same: readonly (readonly [earlier: S, later: S])[];
  readonly changed: readonly (readonly [earlier: S, later: S])[];
  readonly added: readonly S[];
  readonly dropped: readonly S[];
}

/** From here on two sentences are one that was reworded. */
const REWORDED = 0.5;
/** From here on two wordings are nearly the same. */
const NEARLY_SAME = 0.8;
/** Sentences that the form or its notices prescribe: they are the same everywhere and say nothing of an agency's own wording. */
const PRESCRIBED =
  /国办公开办函|年度报告格式|国办函|其他需要报告的(?:事项|情况)|(?:没有|无)其他(?:需要)?(?:报告)?的?事项|统计期限|勾稽关系/;
/** So many sentences of either report are held against each other for rewording; no report of usual length has more. */
const PAIRED = 400;
/** Fewer characters are no sentence. */
const SHORTEST = 6;

/** Holds the sentences of two reports against each other: first the same, then the likeliest pairs. */
export function wordingDiff<S extends Sentence>(earlier: readonly S[], later: readonly S[]): WordingDiff<S> {
  const old = earlier.flatMap(compared);
  const now = later.flatMap(compared);
  const same: [S, S][] = [];
  const changed: [number, S, S][] = [];
  const left = new Map<string, Compared<S>[]>();
  for (const one of old) left.set(one.words, [...(left.get(one.words) ?? []), one]);
  const gone = new Set(old);
  const fresh = new Set(now);
  for (const one of now) {
    const before = left.get(one.words)?.shift();
    if (!before) continue;
    same.push([before.sentence, one.sentence]);
    gone.delete(before);
    fresh.delete(one);
  }
  const candidates = [...gone].slice(0, PAIRED);
  const pairs = [...fresh]
    .slice(0, PAIRED)
    .flatMap((one) => candidates.map((before) => ({ one, before, like: likeness(one.pairs, before.pairs) })));
  for (const { one, before } of pairs.filter((pair) => pair.like >= REWORDED).sort((a, b) => b.like - a.like)) {
    if (!fresh.has(one) || !gone.has(before)) continue;
    changed.push([one.sentence.start, before.sentence, one.sentence]);
    fresh.delete(one);
    gone.delete(before);
  }
  changed.sort((a, b) => a[0] - b[0]);
  return {
    same,
    changed: changed.map(([, before, after]) => [before, after] as const),
    added: [...fresh].map(({ sentence }) => sentence),
    dropped: [...gone].map(({ sentence }) => sentence),
  };
}

interface Compared<S> {
  readonly sentence: S;
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
}

function compared<S extends Sentence>(sentence: S): Compared<S>[] {
  const words = ownWords(sentence);
  return words.length < SHORTEST ? [] : [{ sentence, words, pairs: pairsOf(words) }];
}

/** A sentence as its wording is compared; empty for a heading and for what the form or its notices prescribe. */
export function ownWords({ bare, text }: Sentence): string {
  return bare || PRESCRIBED.test(text.replace(/\s+/g, '')) ? '' : masked(text);
}

/** Nearly identical wordings as families, in the order in which each first comes. */
export function familiesOf<T>(all: readonly T[], wordsOf: (one: T) => string): T[][] {
  const families: { readonly pairs: ReadonlySet<string>; readonly members: T[] }[] = [];
  for (const one of all) {
    const pairs = pairsOf(masked(wordsOf(one)));
    const family = families.find((known) => likeness(known.pairs, pairs) >= NEARLY_SAME);
    if (family) family.members.push(one);
    else families.push({ pairs, members: [one] });
  }
  return families.map(({ members }) => members);
}
