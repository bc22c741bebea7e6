import type { Answer } from '../../retrieval/answer/answer.ts';
import { answerCsv } from '../csv.ts';
import type { OutgoingFile } from './outbox.ts';

/** Agencies that an answer lists in its words. */
const LISTED = 20;

/** All rows of an answer that has read more than its words list; `undefined` when they list them all. */
export function listFile({ rows, figures }: Pick<Answer, 'rows' | 'figures'>): OutgoingFile | undefined {
  if (new Set(rows.map(({ agency }) => agency)).size <= LISTED) return undefined;
  return {
    name: '年报-查询结果.csv',
    text: answerCsv({ rows, figures }),
    caption: `完整名单，共 ${rows.length} 行`,
  };
}
