import type { Span } from '../answer.ts';

type Quote = Extract<Span, { readonly quote: string }>;

/** The words of a quote in order, as pieces of which some are stressed. */
export function stressedPieces({
  quote,
  marked = [],
}: Quote): { readonly words: string; readonly stressed: boolean }[] {
  let at = 0;
  const pieces = marked.flatMap(({ start, end }) => {
    const before = { words: quote.slice(at, start), stressed: false };
    at = end;
    return [before, { words: quote.slice(start, end), stressed: true }];
  });
  return [...pieces, { words: quote.slice(at), stressed: false }].filter(({ words }) => words !== '');
}
