import { foldText } from '../fold.ts';
import type { Embedder } from './embedder.ts';

const DIMENSION = 256;
/** Measured: it knows wording only and has little contrast; more than this spoils the order by words. */
const WEIGHT = 0.05;
/** Pairs and triples of characters; a triple says more than a pair. */
const WEIGHTS = [
  [2, 1],
  [3, 1.5],
] as const;

/**
 * The embedder that is built in and needs no key: texts are alike when they share pairs and triples of characters. It
 * knows nothing of meaning, so it finds wording, not synonyms.
 */
export const hashedEmbedder: Embedder = {
  model: `hashed-2-3-gram-${DIMENSION}`,
  dimension: DIMENSION,
  weight: WEIGHT,
  embed: async (texts) => texts.map(hashedVector),
};

function hashedVector(text: string): Float32Array {
  const folded = foldText(text);
  const counts = new Map<number, number>();
  for (const [size, weight] of WEIGHTS) {
    for (let at = 0; at + size <= folded.length; at += 1) {
      const hash = hashOf(folded, at, size);
      counts.set(hash, (counts.get(hash) ?? 0) + weight);
    }
  }
  const vector = new Float32Array(DIMENSION);
  for (const [hash, count] of counts) {
    const at = hash % DIMENSION;
    vector[at] = (vector[at] ?? 0) + (hash & 0x10000 ? 1 : -1) * Math.sqrt(count);
  }
  return unit(vector);
}

/** FNV-1a over the characters from `at`. */
function hashOf(text: string, at: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let step = 0; step < size; step += 1) hash = Math.imul(hash ^ text.charCodeAt(at + step), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** A text with nothing in it gets a vector that is like no other, rather than one of length 0. */
function unit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) vector[0] = squares = 1;
  const length = Math.sqrt(squares);
  return vector.map((value) => value / length);
}
