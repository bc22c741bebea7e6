import { figureQuestion } from '../../answer/words/counted-words.ts';
import type { QueryPlan } from '../plan/plan.ts';

/** A plan as a question that needs no dialogue around it. `null` for plans that take more than one short question to say. */
export function wholeQuestion(plan: QueryPlan): string | null {
  if (plan.ask === 'figures' || plan.ask === 'share') {
    const counted = plan.ask === 'figures' ? plan.measures : plan.shares;
    const [year, laterYear] = plan.years;
    const [one, another] = counted;
    const single = year !== undefined && laterYear === undefined && one !== undefined && another === undefined;
    return single ? figureQuestion(plan.agency, year, one) : null;
  }
  if (plan.ask === 'checks') return `${plan.agency}${plan.year}年的表平不平`;
  if (plan.ask !== 'section') return null;
  if (plan.heading !== undefined) return `${plan.agency}${plan.year}年${plan.heading}怎么写的`;
  if (plan.about === 'all') return `${plan.agency}${plan.year}年第${PARTS[plan.part - 1]}部分怎么写的`;
  const asked = { problems: '存在哪些问题', improvements: '有哪些改进措施', fees: '信息处理费多少' }[plan.about];
  return `${plan.agency}${plan.year}年${asked}`;
}

const PARTS = '一二三四五六';
