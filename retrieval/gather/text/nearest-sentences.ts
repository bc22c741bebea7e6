import type { PassageFilter } from '../../../db/engine.ts';
import { foldText } from '../../../db/fold.ts';
import type { Store } from '../../../db/store.ts';
import { openReportById } from '../reports.ts';
import { alikeWords } from './alike-words.ts';
import { similarPassages } from './passages.ts';
import { sentencesOf } from './sentences.ts';
import { inReport, type Wording } from './similar-wordings.ts';
import { tellingPairs } from './telling-pairs.ts';

/** Passages looked at. */
const READ = 20;
/** Of the pairs of characters that are looked for a sentence must hold so many, and such a share. */
const PAIRS = 2;
const SHARE = 0.28;

/** Sentences that share the most with words that no sentence holds as they are; the nearest first. */
export async function nearestSentences(
  store: Store,
  words: string,
  filter: PassageFilter,
  limit: number,
): Promise<Wording[]> {
  const pairs = tellingPairs(words);
  const others = tellingPairs(alikeWords(foldText(words)).join('，')).filter((pair) => !pairs.includes(pair));
  const passages = (await similarPassages(store, words, { ...filter, prose: true }, READ)).map(
    ({ passage }) => passage,
  );
  const found = passages.flatMap((passage) =>
    sentencesOf(passage.text).flatMap((sentence) => {
      const text = foldText(sentence.text);
      const held = pairs.filter((pair) => text.includes(pair)).length;
      const enough = !sentence.bare && held >= PAIRS && held >= pairs.length * SHARE;
      const otherwise = others.filter((pair) => text.includes(pair)).length;
      return enough ? [{ passage, sentence, held: held + otherwise / 2 }] : [];
    }),
  );
  const near: Wording[] = [];
  for (const { passage, sentence } of found.sort((a, b) => b.held - a.held).slice(0, limit)) {
    const open = await openReportById(store, passage.report);
    if (open) near.push({ open, sentence: inReport(sentence, passage) });
  }
  return near;
}
