import type { Line, Span } from '../answer.ts';
import type { Draft } from '../draft.ts';

/** A draft without the sources that nothing in it stands on any more, numbered anew in the order in which they are met. */
export function pruned(draft: Draft): Draft {
  const met = draft.lines.flat().flatMap((span) => (typeof span === 'object' && 'cite' in span ? [span.cite] : []));
  const order = [...new Set([...met, ...draft.figures.map(({ citation }) => citation)])];
  const numbers = new Map(order.map((old, at) => [old, at + 1]));
  const anew = (n: number): number => numbers.get(n) ?? n;
  return {
    ...draft,
    lines: draft.lines.map((line): Line => line.map((span) => renumbered(span, anew))),
    figures: draft.figures.map((figure) => ({ ...figure, citation: anew(figure.citation) })),
    citations: draft.citations
      .filter(({ n }) => numbers.has(n))
      .map((citation) => ({ ...citation, n: anew(citation.n) }))
      .sort((a, b) => a.n - b.n),
  };
}

function renumbered(span: Span, anew: (n: number) => number): Span {
  return typeof span === 'object' && 'cite' in span ? { ...span, cite: anew(span.cite) } : span;
}
