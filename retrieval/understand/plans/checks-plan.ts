import { withAgency, yearsFor } from '../names/whose.ts';
import { yearsToCompare } from '../operations/periods.ts';
import type { PlanOf } from '../plan.ts';
import type { Read } from '../read.ts';
import type { Known, Settled } from '../settled.ts';
import { CHECKS } from '../words/about-reports.ts';

/** Whether the sums of a report hold. */
export async function checks(read: Read, known: Known): Promise<Settled | undefined> {
  if (!CHECKS.test(read.question.folded)) return undefined;
  return await withAgency(read, known, async (agency) => {
    const about = checkedIn(read);
    const pair = about === 'years' ? await yearsToCompare(read, known, agency) : undefined;
    if (pair) return { plan: { ask: 'checks', agency, year: pair.to, about }, year: pair.how };
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'checks', agency, year: years[0] ?? 0, about }, year: how };
  });
}

/** 上年结转和去年对得上吗 · 正文和表矛盾吗 · 表平不平. */
function checkedIn({ question: { folded } }: Read): PlanOf<'checks'>['about'] {
  if (/正文|文字|文表|(?:文|字)和表/.test(folded)) return 'prose';
  if (/接得上|衔接|结转|去年|上年|上一年|前一年|往年/.test(folded)) return 'years';
  return /勾稽|钩稽|平不平|平吗|平不$|平衡|加得起来|算错/.test(folded) ? 'sums' : 'all';
}
