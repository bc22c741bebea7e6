import { type Line, plainText } from '../../retrieval/answer/answer.ts';

/** Lines before which a short answer needs no room. */
const SHORT = 3;

/** An answer with an empty line before its notes and doubts, where there is more than a sentence above them. */
export function spaced(lines: readonly Line[]): readonly Line[] {
  const tail = lines.findLastIndex((line) => !isNote(line)) + 1;
  if (tail === 0 || tail === lines.length || tail < SHORT) return lines;
  return [...lines.slice(0, tail), [], ...lines.slice(tail)];
}

function isNote(line: Line): boolean {
  return /^（.*）$|^⚠/.test(plainText([line]));
}
