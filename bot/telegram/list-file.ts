import { rowsOf } from '../../retrieval/answer/agencies/figure-rows.ts';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { answerCsv } from '../csv.ts';
import type { OutgoingFile } from './outbox.ts';

/** Agencies that an answer lists in its words. */
const LISTED = 20;

/** All rows of an answer that has read more than its words list; `undefined` when they list them all. */
export function listFile({ rows, figures }: Pick<Answer, 'rows' | 'figures'>): OutgoingFile | undefined {
  if (new Set(rows.map(({ agency }) => agency)).size <= LISTED) return undefined;
  return rowsFile({ rows, figures }, '完整名单');
}

/** All rows that an answer has read, as a file. */
export function rowsFile(answer: Pick<Answer, 'rows' | 'figures'>, what: string): OutgoingFile {
  const count = rowsOf(answer).length;
  return { name: '年报-查询结果.csv', text: answerCsv(answer), caption: `${what}，共 ${count} 行` };
}
