import type { Line, Span } from '../answer.ts';
import type { Citations } from '../citations.ts';
import { quoted, readable } from '../text/quotes.ts';
import { sentencePlace } from './sentence-place.ts';
import type { Told, ToldFrom } from './told.ts';

/** Words of another report beside a sentence are not longer than this. */
const LONGEST = 80;

/** The numbers that may stand in a sentence, each written out with its name and its mark. */
export type FigureSpans = ReadonlyMap<string, readonly Span[]>;

/** A sentence as a line; where several reports are spoken of, with whose it is. */
export function toldLine(
  { parts, alike }: Told,
  citations: Citations,
  { named, figures }: { named: boolean; figures?: FigureSpans },
): Line {
  const [first] = parts.flatMap((part) => ('passage' in part ? [part] : []));
  const spans = parts.flatMap((part, at): Span[] => [
    ...(at === 0 ? [] : ['；']),
    ...('passage' in part ? [toldSpan(part, citations)] : (figures?.get(part.figure) ?? [])),
  ]);
  return [
    `· ${named && first ? `${nameOf(first)}：` : ''}`,
    ...spans,
    ...(alike.length === 0
      ? ['。']
      : ['；相近的还有：', ...alike.flatMap((one, at) => alikeSpans(one, at, citations))]),
  ];
}

/** The clauses that were chosen, as the report has them; the source shows the whole sentences. */
function toldSpan({ passage, places }: ToldFrom, citations: Citations): Span {
  const { open } = passage;
  const words = places.map(({ start, end }) => readable(open.text.slice(start, end)));
  const all = { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
  return {
    told: words.join('，'),
    cite: citations.passage(open, { ...passage, ...sentencePlace(open.text, passage, all) }),
  };
}

function alikeSpans({ passage, places }: ToldFrom, at: number, citations: Citations): Span[] {
  const [place] = places;
  if (!place) return [];
  const words = quoted(citations, passage.open, { ...passage, ...place }, LONGEST).slice(0, 1);
  return [`${at === 0 ? '' : '、'}${passage.open.report.agency}${passage.open.report.year}年`, ...words];
}

function nameOf({ passage: { open } }: ToldFrom): string {
  return `${open.report.agency}${open.report.year}年`;
}
