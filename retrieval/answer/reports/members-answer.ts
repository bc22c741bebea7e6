import { countedOf } from '../../understand/plan/about.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { someNames } from '../agencies/across-words.ts';
import type { Line } from '../answer.ts';
import type { Draft } from '../draft.ts';
import { countedLabel } from '../words/counted-words.ts';

/** Who the numbers of an answer over agencies are made of, before the answer itself: how many, or whether some are among them. */
export function membersAnswer(plan: PlanOf<'again'>, draft: Draft): Draft {
  const labels = new Set(countedOf(plan).map(countedLabel));
  // What an operation leaves out has a label that says so.
  const counted = draft.rows.filter(({ value, label }) => value !== null && labels.has(label));
  const having = new Set(counted.map(({ agency }) => agency));
  const among = plan.among ?? [];
  const inside = among.filter((agency) => having.has(agency));
  const outside = among.filter((agency) => !having.has(agency));
  const head: Line[] =
    among.length === 0
      ? [['统计在内、有这个数的有 ', { bold: `${having.size}` }, ' 个机关。']]
      : [
          ...(inside.length > 0 ? [[`包含${someNames(inside)}。`]] : []),
          ...(outside.length > 0 ? [[`不包含${someNames(outside)}。`]] : []),
        ];
  const counts = [having.size, inside.length, outside.length].filter((value) => value > 0);
  return {
    ...draft,
    plan,
    lines: [...head, ...draft.lines],
    computed: [
      ...draft.computed,
      ...counts.map((value) => ({ operation: 'count' as const, value, unit: '个', from: [] })),
    ],
    stated: [...draft.stated, ...among],
  };
}
