import { partHeadings } from '../../db/form/parts.ts';
import type { Answer, Citation, Line, Span } from '../../retrieval/answer/answer.ts';
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
  return 'quote' in span ? `“${span.quote}”[${span.cite}]` : `[${span.cite}]`;
}

function sourceLine(citation: Citation): string {
  const part = citation.part === 0 ? '' : `第${'一二三四五六'[citation.part - 1]}部分 ${partHeadings[citation.part]}`;
  const heading = citation.heading === partHeadings[citation.part] ? '' : `·${citation.heading}`;
  const version = citation.version > 1 ? `（第${citation.version}版）` : '';
  return `[${citation.n}] ${citation.agency} ${citation.year}年度报告${version} ${part}${heading}`;
}
