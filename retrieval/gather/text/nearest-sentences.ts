import type { PassageFilter } from '../../../db/engine.ts';
import { foldText } from '../../../db/fold.ts';
import type { Store } from '../../../db/store.ts';
import { queryTermsOf } from '../../../db/terms.ts';
import { type OpenReport, openReportById } from '../reports.ts';
import { alikeWords } from './alike-words.ts';
import { similarPassages } from './passages.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** Passages looked at. */
const READ = 20;
/** Of the pairs of characters that are looked for a sentence must hold so many, and such a share. */
const PAIRS = 2;
const SHARE = 0.28;
/** Pairs that stand in every report. */
const EVERYWHERE = '政府信息公开工作政务内容方面情况报告主动公开依申请公开';

/** A sentence near some words, as a place in its report. */
export interface NearSentence {
  readonly open: OpenReport;
  readonly sentence: Sentence & { readonly part: number; readonly heading: string };
}

/** Sentences that share the most with words that no sentence holds as they are; the nearest first. */
export async function nearestSentences(
  store: Store,
  words: string,
  filter: PassageFilter,
  limit: number,
): Promise<NearSentence[]> {
  const pairs = pairsOf(words);
  const others = pairsOf(alikeWords(foldText(words)).join('，')).filter((pair) => !pairs.includes(pair));
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
  const near: NearSentence[] = [];
  for (const { passage, sentence } of found.sort((a, b) => b.held - a.held).slice(0, limit)) {
    const open = await openReportById(store, passage.report);
    const place = { start: passage.start + sentence.start, end: passage.start + sentence.end };
    if (open) near.push({ open, sentence: { ...sentence, ...place, part: passage.part, heading: passage.heading } });
  }
  return near;
}

function pairsOf(words: string): string[] {
  const terms = queryTermsOf(words).map(({ term }) => term);
  return [...new Set(terms)].filter((term) => term.length === 2 && !EVERYWHERE.includes(term));
}
