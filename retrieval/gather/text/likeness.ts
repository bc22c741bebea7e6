import { foldText } from '../../../db/fold.ts';

/** Numbers, also Chinese ones before a unit; they change every year while the wording stays. */
const NUMBER =
  /\d+(?:[.,]\d+)*[%‰]?|[〇零一二两三四五六七八九十百千万]{1,9}(?=[年月日件次个条场期份篇人名家项天元余])/g;
/** Numbering in front of a sentence; where it stands in a list says nothing of its wording. */
const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|第?[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]是)/;
const SIGNS = /[\p{P}\p{S}]/gu;
const BETWEEN = new RegExp(`${NUMBER.source}|${SIGNS.source}`, 'u');

/** A sentence as its wording is compared: folded, numbering and signs left out, every number the same. */
export function masked(sentence: string): string {
  return foldText(sentence).replace(NUMBERING, '').replace(NUMBER, '0').replace(SIGNS, '');
}

/** The stretches of a sentence, folded, that its numbers and signs part: what every sentence of the same wording holds. */
export function piecesOf(sentence: string): { readonly folded: string; readonly pieces: readonly string[] } {
  const folded = foldText(sentence).replace(NUMBERING, '');
  return { folded, pieces: folded.split(BETWEEN).filter((piece) => piece !== '') };
}

/** The pairs of characters of a wording. */
export function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at += 1) pairs.add(words.slice(at - 1, at + 1));
  return pairs;
}

/** How much two wordings share, 0 to 1: twice the pairs in both over the pairs of each (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
