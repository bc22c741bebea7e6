import type { Answer, Citation, Line } from '../../retrieval/answer/answer.ts';
import { sourceLine } from '../source-line.ts';
import { marked } from './sources.ts';
import { squeeze } from './squeeze.ts';

const MOST = 20;

/** The sources under an answer, one a line, for those who want to read and copy them. */
export function sourceLines(answer: Answer): Line[] {
  const cited = marked(answer);
  if (cited.length === 0) return [];
  const lines = cited.slice(0, MOST).map((citation): Line => [shownSource(citation)]);
  return [[], ['出处：'], ...lines, ...(cited.length > MOST ? [[`……共 ${cited.length} 处`]] : [])];
}

/** A source in one line, its heading without the breaks that a page put into it. */
export function shownSource(citation: Citation): string {
  return sourceLine({ ...citation, heading: squeeze(citation.heading) });
}
