/** A passage in the order of one search. */
export interface Ranked {
  readonly passage: number;
}

/** Softens the difference between the first ranks; 60 is the value of the method's authors (Cormack et al., 2009). */
const SOFTENING = 60;

/** Merges ranked lists by reciprocal rank, each with its weight; best first. */
export function fuse(
  lists: readonly { readonly hits: readonly Ranked[]; readonly weight: number }[],
): { passage: number; score: number }[] {
  const scores = new Map<number, number>();
  for (const { hits, weight } of lists) {
    hits.forEach(({ passage }, rank) => {
      scores.set(passage, (scores.get(passage) ?? 0) + weight / (SOFTENING + rank + 1));
    });
  }
  return [...scores]
    .map(([passage, score]) => ({ passage, score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
