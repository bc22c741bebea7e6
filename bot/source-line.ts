import type { Citation } from '../retrieval/answer/answer.ts';
import { partName } from '../retrieval/answer/words/part-name.ts';

/** A source in one line: its mark, whose report it is, and where in it. */
export function sourceLine({ n, agency, year, version, part, heading }: Citation): string {
  const where = part === 0 ? heading : `${partName(part)} ${heading}`;
  return `[${n}] ${agency} ${year}年度报告${version > 1 ? `（第${version}版）` : ''} ${where}`;
}
