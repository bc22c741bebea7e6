import { foldText } from '../../../db/fold.ts';
import { tellingPairs } from '../../gather/text/telling-pairs.ts';
import type { GivenPassage, ToldFrom } from './told.ts';

/**
 * Places of other reports that a model says are like what was told; `null` when one of them shares no telling word with it. What
 * is alike is the model's opinion, so each of them is shown in its own words.
 */
export function alikeIn(others: readonly GivenPassage[], told: readonly ToldFrom[]): ToldFrom[] | null {
  const words = told.flatMap(({ passage, places }) =>
    places.map(({ start, end }) => passage.open.text.slice(start, end)),
  );
  const pairs = new Set(words.flatMap(tellingPairs));
  const alike = others.map((passage) => ({ passage, places: [{ start: passage.start, end: passage.end }] }));
  const share = alike.every(({ passage }) => {
    const own = foldText(passage.open.text.slice(passage.start, passage.end));
    return [...pairs].some((pair) => own.includes(pair));
  });
  return share ? alike : null;
}
