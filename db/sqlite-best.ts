import type { WordHit } from './engine.ts';

/** Scores are put into so many classes, so that only those near the top have to be sorted. */
const CLASSES = 1024;

/** The passages with the highest scores, best first; of equals the one stored first. */
export function bestOf(passages: readonly number[], scores: Float32Array, limit: number): WordHit[] {
  let most = 0;
  for (const passage of passages) most = Math.max(most, scores[passage] ?? 0);
  const classOf = (passage: number) => Math.floor(((scores[passage] ?? 0) / most) * CLASSES);
  const sizes = new Int32Array(CLASSES + 1);
  for (const passage of passages) {
    const one = classOf(passage);
    sizes[one] = (sizes[one] ?? 0) + 1;
  }
  let lowest = CLASSES;
  for (let counted = sizes[lowest] ?? 0; counted < limit && lowest > 0; counted += sizes[lowest] ?? 0) lowest -= 1;
  return passages
    .filter((passage) => classOf(passage) >= lowest)
    .map((passage) => ({ passage, score: scores[passage] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit);
}
