import type { Store } from '../../db/store.ts';
import { checkNote } from '../gather/check-note.ts';
import { allFindings, doubtOf } from '../gather/findings.ts';
import { openReport } from '../gather/reports.ts';
import type { QueryPlan } from '../understand/plan.ts';
import type { Line } from './answer.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { notStored } from './not-stored.ts';

/** Says which rules hold in a report and which do not, both sides shown; no verdict, nothing repaired. */
export async function checksAnswer(store: Store, plan: QueryPlan & { ask: 'checks' }): Promise<Draft> {
  const open = await openReport(store, plan.agency, plan.year);
  if (!open) return await notStored(store, plan.agency, [plan.year], plan);
  const findings = await allFindings(store, open);
  const count = (status: string) => findings.filter((finding) => finding.status === status).length;
  const notable = findings.filter((finding) => finding.status === 'fail' || finding.status === 'uncertain');
  const doubts = notable.map((finding) => doubtOf(finding, open));
  const note = await checkNote(store, open, findings);
  const counts = {
    pass: count('pass'),
    fail: count('fail'),
    uncertain: count('uncertain'),
    blank: count('not_assessable'),
  };
  const subject = `${open.report.agency}${open.report.year}年报告`;
  const head: Line =
    findings.length === 0
      ? [`${subject}没有可以核对的表格。`]
      : [
          `${subject}共核对 ${findings.length} 处：相符 `,
          { bold: `${counts.pass}` },
          ' 处，不平 ',
          { bold: `${counts.fail}` },
          ` 处，正文与表格不一致 ${counts.uncertain} 处，因空白无法核对 ${counts.blank} 处。`,
        ];
  return {
    ...emptyDraft(plan),
    kind: 'checks',
    lines: [
      head,
      ...note.problems.map((words): Line => [`⚠ ${words}`]),
      ...note.open.map((words): Line => [`· ${words}`]),
    ],
    computed: [findings.length, counts.pass, counts.fail, counts.uncertain, counts.blank].map((value) => ({
      operation: 'count' as const,
      value,
      unit: '处',
      from: [],
    })),
    doubts,
    stated: [...note.problems, ...note.open],
    next: [{ label: '新收件数', question: `${plan.agency}${plan.year}年新收申请多少件` }],
  };
}
