import { foldText } from '../../../db/fold.ts';

/** A stretch of a wording. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A number, a word in Latin letters, or one character; marks and white space are no words. */
const WORD = /\d+(?:[.,]\d+)*[%‰％]?|[A-Za-z]+|[\p{L}\p{N}]/gu;
/** Longer sentences are compared up to here. */
const LONGEST = 1200;

/** The words of two wordings that the other does not have at that place; marks, width and white space are no change. */
export function changedWords(
  earlier: string,
  later: string,
): { readonly earlier: Stretch[]; readonly later: Stretch[] } {
  const old = wordsOf(earlier);
  const now = wordsOf(later);
  const kept = withoutChance(pairsInOrder(old, now), old, now);
  const known = (side: 0 | 1) => new Set(kept.map((pair) => pair[side]));
  return { earlier: stretchesOf(old, known(0)), later: stretchesOf(now, known(1)) };
}

interface Word extends Stretch {
  readonly folded: string;
  /** Whether a mark, white space or the end of the wording stands beside it. */
  readonly apart: boolean;
}

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)].slice(0, LONGEST);
  const ends = found.map((match) => match.index + match[0].length);
  return found.map((match, at) => ({
    ...{ start: match.index, end: match.index + match[0].length, folded: foldText(match[0]) },
    apart: match.index !== ends[at - 1] || ends[at] !== found[at + 1]?.index,
  }));
}

type Pair = readonly [earlier: number, later: number];

/** The longest row of words that both have in the same order. */
function pairsInOrder(old: readonly Word[], now: readonly Word[]): Pair[] {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (a: number, b: number) => longest[a * width + b] ?? 0;
  const same = (a: number, b: number) => old[a]?.folded === now[b]?.folded;
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = now.length - 1; b >= 0; b -= 1)
      longest[a * width + b] = same(a, b) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const pairs: Pair[] = [];
  for (let [a, b] = [0, 0]; a < old.length && b < now.length; ) {
    if (same(a, b)) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** Without single words inside a clause that happen to stand in both, between changes. */
function withoutChance(pairs: readonly Pair[], old: readonly Word[], now: readonly Word[]): Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) run.push(pair);
    else runs.push([pair]);
  }
  return runs.filter((run) => run.length > 1 || run.every(([a, b]) => old[a]?.apart && now[b]?.apart)).flat();
}

function stretchesOf(words: readonly Word[], kept: ReadonlySet<number>): Stretch[] {
  const found: { start: number; end: number }[] = [];
  let last = -2;
  for (const [index, { start, end }] of words.entries()) {
    if (kept.has(index)) continue;
    const before = found.at(-1);
    if (before && last === index - 1) before.end = end;
    else found.push({ start, end });
    last = index;
  }
  return found;
}
