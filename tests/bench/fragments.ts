import { foldText } from '../../db/fold.ts';
import type { PassageInContext } from '../../db/queries/passages.ts';
import type { Store } from '../../db/store.ts';
import { type Random, randomOf } from './random.ts';

/** Wording remembered from one passage. */
export interface Fragment {
  /** As it stands in the passage, white space left out. */
  readonly original: string;
  /** The same with a few characters that are remembered wrongly. */
  readonly changed: string;
  readonly passage: PassageInContext;
}

const LEAST = 8;
const MOST = 20;
/** One character in so many is another one. */
const CHANGED = 6;

/** Fragments of 8 to 20 characters of random prose sentences, each of another random passage. */
export async function randomFragments(store: Store, count: number, seed: number): Promise<Fragment[]> {
  const random = randomOf(seed, 202);
  const [last] = (await store.passages.after(0, Number.MAX_SAFE_INTEGER)).slice(-1);
  const fragments: Fragment[] = [];
  while (fragments.length < count) {
    const [passage] = await store.passages.byIds([random.whole(1, last?.id ?? 1)]);
    const sentences = passage ? sentencesOf(passage) : [];
    if (!passage || sentences.length === 0) continue;
    const original = cut(random.pick(sentences), random);
    fragments.push({ original, changed: changed(original, sentences, random), passage });
  }
  return fragments;
}

/** Whether a passage holds words, as the eye compares them. */
export function holds(passage: PassageInContext, words: string): boolean {
  return foldText(passage.text).includes(foldText(words));
}

/** Prose only: a title and a table have no sentence that ends with a full stop. */
function sentencesOf(passage: PassageInContext): string[] {
  return [...passage.text.replace(/\s+/g, '').matchAll(/[^。；！？]+(?=[。；！？])/g)]
    .map(([sentence]) => sentence)
    .filter((sentence) => sentence.length >= LEAST);
}

function cut(sentence: string, random: Random): string {
  const length = Math.min(sentence.length, random.whole(LEAST, MOST));
  const start = random.whole(0, sentence.length - length);
  return sentence.slice(start, start + length);
}

function changed(original: string, sentences: readonly string[], random: Random): string {
  const letters = [...sentences.join('').replace(/[^\p{Script=Han}]/gu, '')];
  const chars = [...original];
  for (let step = 0; step < Math.max(1, Math.floor(chars.length / CHANGED)); step += 1) {
    chars[random.whole(0, chars.length - 1)] = random.pick(letters);
  }
  return chars.join('');
}
