import type { Part } from '../../../db/form/parts.ts';
import type { OpenReport } from '../../gather/reports.ts';
import type { Span } from '../answer.ts';
import type { Citations } from '../citations.ts';

/** A stretch of a report that is to be quoted. */
export interface QuotedPlace {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  readonly heading: string;
}

/** A sentence for a list is not longer than this; its source shows the rest. */
const LONGEST = 260;

/** The words of a place with their mark; what is too long is cut where a sentence or a clause ends, and said to be cut. */
export function quoted(citations: Citations, open: OpenReport, place: QuotedPlace, longest = LONGEST): Span[] {
  const { start, end } = cut(open.text, place, longest);
  const n = citations.passage(open, { ...place, start, end });
  return [
    { quote: readable(open.text.slice(start, end)), cite: n },
    ...(end < place.end ? ['（较长，只引开头）'] : []),
  ];
}

/** The beginning of a place, up to the last sentence, or else clause, that fits. */
export function cut(
  text: string,
  place: { start: number; end: number },
  longest: number,
): { start: number; end: number } {
  if (place.end - place.start <= longest) return { start: place.start, end: place.end };
  const head = text.slice(place.start, place.start + longest);
  const sentence = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'));
  const clause = Math.max(head.lastIndexOf('，'), head.lastIndexOf('、'));
  const at = sentence > 0 ? sentence + 1 : clause > 0 ? clause : longest;
  return { start: place.start, end: place.start + at };
}

/** For the eye only: lines that a converter broke are joined; the citation keeps the words as stored. */
export function readable(quote: string): string {
  return quote
    .replace(
      /([\p{Script=Han}，、。；：）)”\d])[ \t]*\n[ \t\u3000\n]*(?![（(][一二三四五六七八九十]|[一二三四五六七八九十]、|\d+[、.．])/gu,
      '$1',
    )
    .replace(/\n{2,}/g, '\n')
    .trim();
}
