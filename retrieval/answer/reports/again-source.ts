import type { Store } from '../../../db/store.ts';
import { openSource, type SourceRow } from '../../source.ts';
import type { Citation, Line } from '../answer.ts';
import { fileOf, originOf } from './report-origin.ts';

/** Rows and passages that are shown again; more fill a phone. */
const SHOWN = 4;

/** Lines with what a report prints, and the words in them that come from it. */
export interface SourceLines {
  readonly lines: readonly Line[];
  readonly stated: readonly string[];
}

/** The printed rows that an answer cites, with their neighbours, and which file they stand in. */
export async function sourceLines(store: Store, citations: readonly Citation[]): Promise<SourceLines> {
  const lines: Line[] = [];
  const stated: string[] = [];
  const say = (words: string, ...marks: Line): void => {
    lines.push([words, ...marks]);
    stated.push(words);
  };
  const files = new Set<string>();
  for (const citation of citations.slice(0, SHOWN)) {
    const source = await openSource(store, citation.source);
    if (!source) continue;
    const { report } = source;
    // Words are quoted in the answer itself; of a table the row is shown with its neighbours.
    if (source.kind === 'row') {
      say(`${report.agency}${report.year}年报告“${source.heading}”表里，原样：`, { cite: citation.n });
      for (const row of source.rows) say(rowWords(row));
    }
    if (source.kind === 'passage')
      say(`引文出自${report.agency}${report.year}年报告“${source.heading}”部分`, { cite: citation.n });
    const file = `（${report.agency}${report.year}年：${fileOf(report)}；${originOf(report)}）`;
    files.add(file);
  }
  if (citations.length > SHOWN) say(`（共 ${citations.length} 处出处，列出前 ${SHOWN} 处）`);
  for (const file of files) say(file);
  return { lines, stated };
}

/** A row as it is printed: each cell with its column, an empty one said to be empty. */
function rowWords({ label, cells, cited }: SourceRow): string {
  const printed = cells.map(({ column, printed: words }) => `${column} ${words.trim() === '' ? '空白' : words.trim()}`);
  return `${cited ? '▸' : '·'} ${label}：${printed.join('｜')}`;
}
