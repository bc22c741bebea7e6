import type { Answer, Line, Span } from '../../retrieval/answer/answer.ts';
import { stressedPieces } from '../../retrieval/answer/words/stressed.ts';
import { sourceLine } from '../source-line.ts';
import { bold, dim } from './output.ts';

/** An answer as text for a person: the lines, the sources behind the marks, what may be asked next. */
export function renderAnswer(answer: Answer): string {
  const sources = answer.citations.map((citation) => dim(sourceLine(citation)));
  const next = answer.next.map((offer) => `  ${offer.question}`);
  return [
    ...answer.lines.map(renderLine),
    ...(sources.length > 0 ? ['', ...sources] : []),
    ...(next.length > 0 ? ['', dim('还可以问：'), ...next.map(dim)] : []),
  ].join('\n');
}

function renderLine(line: Line): string {
  return line.map(renderSpan).join('');
}

function renderSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return bold(span.bold);
  if ('told' in span) return `${span.told}[${span.cite}]`;
  if (!('quote' in span)) return `[${span.cite}]`;
  const words = stressedPieces(span).map(({ words, stressed }) => (stressed ? bold(words) : words));
  return `“${words.join('')}”[${span.cite}]`;
}
