import { cell, rowLabel } from '../../db/form/form.ts';
import type { Offer } from '../../db/queries/answers.ts';
import type { Store } from '../../db/store.ts';
import { groupLabel } from '../gather/figures.ts';
import type { Measure, QueryPlan } from '../understand/plan.ts';

/** More than three next steps are noise. */
const MOST = 3;

/** The same number of the other years that are stored, then what the same report says and whether its sums hold. */
export async function nextAfterFigures(store: Store, plan: QueryPlan & { ask: 'figures' }): Promise<Offer[]> {
  const [asked] = plan.measures;
  const words = asked ? measureWords(asked) : '';
  const latest = Math.max(...plan.years);
  const others = (await store.reports.yearsOf(plan.agency)).filter((year) => !plan.years.includes(year)).slice(0, 1);
  return [
    ...others.map((year) => ({ label: `${year}年的`, question: `${plan.agency}${year}年${words}多少件` })),
    { label: '存在的问题', question: `${plan.agency}${latest}年存在哪些问题` },
    { label: '表格平不平', question: `${plan.agency}${latest}年的表平不平` },
  ].slice(0, MOST);
}

/** Words for a measure that the planner reads back to it. */
export function measureWords(measure: Measure): string {
  if ('group' in measure) return groupLabel(measure.group);
  const [key] = measure.cells;
  if (!key) return '';
  const { table, row } = cell(key);
  return row === 'concluded'
    ? '办理总计'
    : rowLabel(table, row)
        .replace(/^（.{1,2}）|\d\./g, '')
        .replace(/^不予公开 |^无法提供 |^不予处理 |^其他处理 /, '');
}
