import type { Report } from '../../../db/model/report.ts';
import type { ProseSentence } from '../../gather/text/prose.ts';
import type { WordingDiff } from '../../gather/text/wording.ts';
import type { AnswerRow, Computed, Line } from '../answer.ts';
import { partName } from '../words/part-name.ts';
import { percent } from '../words/percent.ts';

/** How much of one part of a report says the same as the other report. */
export interface PartShare {
  /** 0 is what stands before part 1. */
  readonly part: number;
  readonly same: number;
  readonly total: number;
}

/** The parts of the later report that have sentences to compare, in order. */
export function partShares({ same, changed, added }: WordingDiff<ProseSentence>): PartShare[] {
  const kept = same.map(([, later]) => later.part);
  const all = [...kept, ...changed.map(([, later]) => later.part), ...added.map(({ part }) => part)];
  return [...new Set(all)]
    .sort((a, b) => a - b)
    .map((part) => ({ part, same: countOf(kept, part), total: countOf(all, part) }));
}

/** A short line for each part: on a phone a table would break. */
export function partLine({ part, same, total }: PartShare): Line {
  return [`· ${partName(part)}：${total} 句中相同 ${same} 句，占 `, { bold: percent((same / total) * 100) }];
}

/** The counts of a part and the share they make. */
export function partComputed({ same, total }: PartShare): Computed[] {
  return [
    { operation: 'count', value: same, unit: '句', from: [] },
    { operation: 'count', value: total, unit: '句', from: [] },
    { operation: 'share', value: (same / total) * 100, unit: '%', from: [] },
  ];
}

/** The share of sentences that stayed the same, with both counts: of one part, or of the whole report. */
export function shareRow({ agency, year, version }: Report, same: number, total: number, part?: number): AnswerRow {
  const label = `${part === undefined ? '' : partName(part)}与上一份相同的句子`;
  const value = (same / total) * 100;
  return { agency, year, version, label, value, unit: '%', numerator: same, denominator: total, state: '有数' };
}

function countOf(parts: readonly number[], part: number): number {
  return parts.filter((one) => one === part).length;
}
