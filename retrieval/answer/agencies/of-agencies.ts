import type { Span } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { percent } from '../words/percent.ts';
import { countAll } from './across-cited.ts';

/** ，占有这个数的 26 个机关的 50%: what part those that meet a condition are of all that can be held against it. */
export function ofAgenciesSpans(found: number, all: number, evidence: Evidence): Span[] {
  const share = (found / all) * 100;
  countAll(evidence, [all]);
  evidence.compute('share', share, '%', []);
  return [`，占有这个数的 ${all} 个机关的 `, { bold: percent(share) }];
}
