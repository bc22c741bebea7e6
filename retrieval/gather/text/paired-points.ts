import { masked, pairsOf } from './likeness.ts';

/** From here on two points speak of the same; below it they share words that every point has. */
const ALIKE = 0.1;
/** Words of every report of this kind; they tell no point from another. */
const OF_THE_FIELD =
  /政府信息公开|政务公开|信息公开|依申请公开|公开工作|进一步|不够|不足|问题|加强|完善|提升|提高|及时|情况|工作/g;

/**
 * For each of some points the one of others whose words are most like it; `null` where none is. Pairs of characters that are
 * rare among all of them count most.
 */
export function mostAlike(points: readonly string[], others: readonly string[]): readonly (number | null)[] {
  const [own, beside] = [points, others].map((all) =>
    all.map((words) => pairsOf(masked(words.replace(OF_THE_FIELD, '')))),
  );
  const held = new Map<string, number>();
  for (const pair of [...(own ?? []), ...(beside ?? [])].flatMap((pairs) => [...pairs]))
    held.set(pair, (held.get(pair) ?? 0) + 1);
  const count = points.length + others.length;
  const worth = (pairs: Iterable<string>) =>
    [...pairs].reduce((sum, pair) => sum + Math.log(1 + count / (held.get(pair) ?? count)), 0);
  return (own ?? []).map((pairs) => {
    const likeness = (beside ?? []).map((other) => {
      const both = worth([...pairs].filter((pair) => other.has(pair)));
      return (2 * both) / (worth(pairs) + worth(other) || 1);
    });
    const best = Math.max(0, ...likeness);
    return best < ALIKE ? null : likeness.indexOf(best);
  });
}
