import { askedUnits, type Stretch } from './shared-units.ts';

/** A text to be ranked, and what stands over it: agency, year, heading. */
export interface RankedText {
  readonly head: string;
  readonly text: string;
}

/** What the whole passage and its head share with the words counts so much beside its best sentence. */
const PASSAGE = 0.3;
/** A longer sentence holds more by chance. */
const LENGTH = 2;

/**
 * How well each text puts the words, by its best sentence: what few of the texts share with them weighs more. `alike` are other
 * words for parts of what is asked.
 */
export function sentenceScores(words: string, alike: readonly string[], texts: readonly RankedText[]): number[] {
  const units = askedUnits(words, alike);
  const found = texts.map(({ head, text }) => ({ over: units.sharedBy(head), sentences: units.sharedBy(text) }));
  const distinct = distinctBelow(units.values.length);
  const held = found.map(({ over, sentences }) => distinct([...over, ...sentences]));
  const weights = weightsOf(units.values, held);
  const sum = (shared: readonly number[]) => {
    let total = 0;
    for (const unit of shared) total += weights[unit] ?? 0;
    return total;
  };
  return found.map(({ sentences }, at) => {
    let best = 0;
    for (const { shared, length } of sentences) best = Math.max(best, sum(shared) - LENGTH * Math.log(1 + length));
    return best + PASSAGE * sum(held[at] ?? []);
  });
}

/** Takes units that stand in several sentences once. */
function distinctBelow(count: number) {
  const last = new Int32Array(count).fill(-1);
  let text = -1;
  return (stretches: readonly Stretch[]): number[] => {
    text += 1;
    const distinct: number[] = [];
    for (const { shared } of stretches) {
      for (const unit of shared) {
        if (last[unit] === text) continue;
        last[unit] = text;
        distinct.push(unit);
      }
    }
    return distinct;
  };
}

/** What a unit counts: its own value, the more the fewer of the texts hold it; the root, since they were chosen by rare words. */
function weightsOf(values: readonly number[], held: readonly (readonly number[])[]): Float64Array {
  const holding = new Float64Array(values.length);
  for (const units of held) for (const unit of units) holding[unit] = (holding[unit] ?? 0) + 1;
  return holding.map(
    (count, unit) => (values[unit] ?? 0) * Math.sqrt(Math.log(1 + (held.length + 0.5) / (count + 0.5))),
  );
}
