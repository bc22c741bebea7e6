import type { Offer } from '../../../db/queries/answers.ts';
import type { Store } from '../../../db/store.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { figureQuestion } from './counted-words.ts';

/** More than three next steps are noise. */
const MOST = 3;

/** The same number of another stored year; what the same report says and whether its sums hold. */
export async function nextAfterFigures(store: Store, plan: PlanOf<'figures'>): Promise<Offer[]> {
  const [asked] = plan.measures;
  const latest = Math.max(...plan.years);
  const others = (await store.reports.yearsOf(plan.agency)).filter((year) => !plan.years.includes(year)).slice(0, 1);
  return [
    ...(asked
      ? others.map((year) => ({ label: `${year}年的`, question: figureQuestion(plan.agency, year, asked) }))
      : []),
    { label: '存在的问题', question: `${plan.agency}${latest}年存在哪些问题` },
    { label: '表格平不平', question: `${plan.agency}${latest}年的表平不平` },
  ].slice(0, MOST);
}
