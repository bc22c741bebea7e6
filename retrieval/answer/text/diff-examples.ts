import type { OpenReport } from '../../gather/reports.ts';
import { changedWords, type Stretch } from '../../gather/text/changed-words.ts';
import type { ProseSentence } from '../../gather/text/prose.ts';
import type { WordingDiff } from '../../gather/text/wording.ts';
import type { Line, Span } from '../answer.ts';
import type { Citations } from '../citations.ts';
import { quoted, readable } from './quotes.ts';

/** So many examples of each kind. */
const SHOWN = 3;
/** An example is not longer than this. */
const LONGEST = 160;
/** What becomes of a sentence: reworded, only in the later (or first) report, only in the earlier (or other) one. */
export type ExampleWords = readonly [reworded: string, fresh: string, gone: string, between: string];

/** Sentences that differ, word for word: of a pair the words that changed are stressed. */
export function diffExamples(
  { changed, added, dropped }: WordingDiff<ProseSentence>,
  earlier: OpenReport,
  later: OpenReport,
  citations: Citations,
  [reworded, fresh, gone, between]: ExampleWords,
): Line[] {
  const of = (open: OpenReport, sentence: ProseSentence) => quoted(citations, open, sentence, LONGEST);
  return [
    ...changed.slice(0, SHOWN).map(([old, now]): Line => {
      const marks = changedWords(readable(old.text), readable(now.text));
      return [
        `· ${reworded}：`,
        ...of(earlier, old).map((span) => stressed(span, marks.earlier)),
        `\n　${between} `,
        ...of(later, now).map((span) => stressed(span, marks.later)),
      ];
    }),
    ...added.slice(0, SHOWN).map((sentence): Line => [`· ${fresh}：`, ...of(later, sentence)]),
    ...dropped.slice(0, SHOWN).map((sentence): Line => [`· ${gone}：`, ...of(earlier, sentence)]),
  ];
}

/** Of a quote that is cut the marks that are still in it. */
function stressed(span: Span, marks: readonly Stretch[]): Span {
  if (typeof span === 'string' || !('quote' in span)) return span;
  const { length } = span.quote;
  const marked = marks.flatMap(({ start, end }) => (start < length ? [{ start, end: Math.min(end, length) }] : []));
  return { ...span, marked };
}
