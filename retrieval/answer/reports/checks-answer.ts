import type { Finding } from '../../../db/model/finding.ts';
import type { Store } from '../../../db/store.ts';
import { checkNote } from '../../gather/findings/check-note.ts';
import { findingMessage } from '../../gather/findings/finding-words.ts';
import { allFindings, doubtOf } from '../../gather/findings/findings.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line, Span } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { notStored } from '../refusals/not-stored.ts';
import { countsOf } from './checks-counts.ts';
import { proseChecks } from './checks-prose.ts';
import { yearChecks } from './checks-years.ts';

type Plan = PlanOf<'checks'>;

/** The rules about sums and how table 2 is filled in. */
const SUMS: ReadonlySet<string> = new Set(['R1', 'R2', 'R3', 'R4', 'R8']);
/** Findings whose cells are cited; the others are told with their numbers. */
const CITED = 6;

/** Says which rules hold in a report and which do not, both sides shown; no verdict, nothing repaired. */
export async function checksAnswer(store: Store, plan: Plan): Promise<Draft> {
  const open = await openReport(store, plan.agency, plan.year);
  if (!open) return await notStored(store, plan.agency, [plan.year], plan);
  const findings = await allFindings(store, open);
  if (plan.about === 'prose') return await proseChecks(store, plan, open, findings);
  if (plan.about === 'years') return await yearChecks(store, plan, open, findings);
  const asked = plan.about === 'sums' ? findings.filter(({ rule }) => SUMS.has(rule)) : findings;
  return await allChecks(store, plan, open, asked);
}

async function allChecks(store: Store, plan: Plan, open: OpenReport, findings: readonly Finding[]): Promise<Draft> {
  const count = (status: string) => findings.filter((finding) => finding.status === status).length;
  const notable = findings.filter((finding) => finding.status === 'fail' || finding.status === 'uncertain');
  const evidence = createEvidence(store);
  const note = await checkNote(store, open, findings);
  const asked = findings.filter(({ where, status }) => status !== 'fail' && plan.where?.includes(where));
  const marks = await citedCells(store, open, [...asked, ...notable], evidence);
  const held = asked.map((finding) => findingMessage(finding, null));
  const counts = {
    pass: count('pass'),
    fail: count('fail'),
    uncertain: count('uncertain'),
    blank: count('not_assessable'),
  };
  return {
    ...emptyDraft(plan),
    kind: 'checks',
    lines: [
      headLine(plan, open, findings.length, counts),
      ...held.map((words): Line => [`· ${words}`]),
      ...note.problems.map((words): Line => [`⚠ ${words}`]),
      ...note.open.map((words): Line => [`· ${words}`]),
      ...(marks.length > 0 ? [['出处：', ...marks] as Line] : []),
    ],
    figures: evidence.figures,
    computed: countsOf([findings.length, counts.pass, counts.fail, counts.uncertain, counts.blank]),
    citations: evidence.citations.list,
    doubts: notable.map((finding) => doubtOf(finding, open)),
    stated: [...held, ...note.problems, ...note.open],
    next: [
      ...(plan.about === 'sums'
        ? [{ label: '正文和表格', question: `${plan.agency}${plan.year}年正文和表格一致吗` }]
        : []),
      { label: '和上年接得上吗', question: `${plan.agency}${plan.year}年上年结转和去年年报对得上吗` },
      { label: '新收件数', question: `${plan.agency}${plan.year}年新收申请多少件` },
    ],
  };
}

function headLine(
  plan: Plan,
  { report }: OpenReport,
  all: number,
  counts: { pass: number; fail: number; uncertain: number; blank: number },
): Line {
  const subject = `${report.agency}${report.year}年报告`;
  if (all === 0) return [`${subject}没有可以核对的表格。`];
  const prose = plan.about === 'sums' ? '' : `正文与表格不一致 ${counts.uncertain} 处，`;
  return [
    `${subject}${plan.about === 'sums' ? '表内' : ''}共核对 ${all} 处：相符 `,
    { bold: `${counts.pass}` },
    ' 处，不平 ',
    { bold: `${counts.fail}` },
    ` 处，${prose}因空白无法核对 ${counts.blank} 处。`,
  ];
}

/** Cites the cells on the side of the total, which are few and whose rows show what they are held against. */
async function citedCells(
  store: Store,
  open: OpenReport,
  notable: readonly Finding[],
  evidence: Evidence,
): Promise<Span[]> {
  const own = notable.filter(({ years }) => years === undefined).slice(0, CITED);
  for (const { figures, sentence } of own) {
    await evidence.cite(open, await store.figures.cellsOf(open.report.id, figures.slice(-1)));
    if (sentence) evidence.citations.passage(open, { ...sentence, part: 1, heading: '正文' });
  }
  return evidence.citations.list.map(({ n }) => ({ cite: n }));
}
