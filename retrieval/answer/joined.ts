import type { PlanOf } from '../understand/plan/plan.ts';
import type { Citation, Line, Span } from './answer.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** More than three next steps are noise. */
const NEXT = 3;

/** The answers to several questions of one message as one, in order; the same source has one number. */
export function joined(plan: PlanOf<'several'>, drafts: readonly Draft[]): Draft {
  const answered = drafts.filter(({ kind }) => kind !== 'refusal');
  const all = drafts.reduce(added, { ...emptyDraft(plan), kind: answered[0]?.kind ?? 'refusal' });
  const reason = answered.length === 0 ? drafts[0]?.reason : undefined;
  return { ...all, plan, next: all.next.slice(0, NEXT), ...(reason === undefined ? {} : { reason }) };
}

function added(all: Draft, one: Draft): Draft {
  const numbers = new Map<number, number>();
  const citations: Citation[] = [...all.citations];
  for (const citation of one.citations) {
    const known = citations.find((other) => samePlace(other, citation));
    const n = known?.n ?? citations.length + 1;
    if (!known) citations.push({ ...citation, n });
    numbers.set(citation.n, n);
  }
  const before = all.figures.length;
  const renumbered = (n: number) => numbers.get(n) ?? n;
  return {
    ...all,
    lines: [...all.lines, ...one.lines.map((line) => lineWith(line, renumbered))],
    figures: [...all.figures, ...one.figures.map((figure) => ({ ...figure, citation: renumbered(figure.citation) }))],
    computed: [
      ...all.computed,
      ...one.computed.map((computed) => ({ ...computed, from: computed.from.map((index) => index + before) })),
    ],
    citations,
    doubts: [
      ...all.doubts,
      ...one.doubts.filter(({ message }) => !all.doubts.some((known) => known.message === message)),
    ],
    choices: [...all.choices, ...one.choices],
    next: [...all.next, ...one.next],
    coverage: all.coverage ?? one.coverage,
    rows: [...all.rows, ...one.rows],
    stated: [...all.stated, ...one.stated],
  };
}

function lineWith(line: Line, renumbered: (n: number) => number): Line {
  return line.map(
    (span): Span => (typeof span === 'object' && 'cite' in span ? { ...span, cite: renumbered(span.cite) } : span),
  );
}

function samePlace(a: Citation, b: Citation): boolean {
  return a.report === b.report && a.version === b.version && a.start === b.start && a.end === b.end;
}
