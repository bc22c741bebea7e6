import { type CellKey, cell, columnLabel, rowLabel } from '../../../db/form/form.ts';
import type { Finding } from '../../../db/model/finding.ts';
import type { Store } from '../../../db/store.ts';
import { YEAR_REASONS } from '../../gather/findings/finding-words.ts';
import { doubtOf } from '../../gather/findings/findings.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { AnsweredFigure, Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { countsOf } from './checks-counts.ts';

/** Two reports that follow one another, and the answer they are cited in. */
interface Link {
  readonly store: Store;
  readonly before: OpenReport;
  readonly open: OpenReport;
  readonly evidence: Evidence;
}

/** Holds what a report begins with against what the report of the year before ended with: both cells, the difference, no verdict. */
export async function yearChecks(
  store: Store,
  plan: PlanOf<'checks'>,
  open: OpenReport,
  findings: readonly Finding[],
): Promise<Draft> {
  const last = plan.year - 1;
  const before = await openReport(store, plan.agency, last);
  const linked = findings.filter(({ rule }) => rule === 'R5' || rule === 'R6');
  if (!before || linked.length === 0) return cannotLink(plan, before !== undefined);
  const evidence = createEvidence(store);
  const link: Link = { store, before, open, evidence };
  const carried = linked.filter(({ rule }) => rule === 'R5');
  const total = carried.find(({ where }) => where.endsWith('.total'));
  const others = carried.filter((finding) => finding !== total);
  const lines: Line[] = total ? [await carriedLine(link, plan.agency, total)] : [];
  for (const finding of others.filter(({ status }) => status === 'fail')) lines.push(await columnLine(link, finding));
  const held = others.filter(({ status }) => status === 'pass').length;
  const empty = others.filter(({ status }) => status === 'not_assessable').length;
  if (held > 0) lines.push([`· 其余 ${held} 列各类申请人的结转也相同`]);
  if (empty > 0) lines.push([`· 有 ${empty} 列有空白或不适用的格，无法核对`]);
  for (const finding of linked.filter(({ rule }) => rule === 'R6')) lines.push(await inForceLine(link, finding));
  const failed = linked.filter(({ status }) => status === 'fail');
  const reasons = [...new Set(failed.map(({ rule }) => YEAR_REASONS[rule === 'R5' ? 'R5' : 'R6']))];
  return {
    ...emptyDraft(plan),
    kind: 'checks',
    lines: [...lines, ...reasons.map((words): Line => [`（不同不等于有错：${words}；两份报告都列出供核对）`])],
    figures: evidence.figures,
    computed: [...evidence.computed, ...countsOf([linked.length, held, empty, failed.length])],
    citations: evidence.citations.list,
    doubts: failed.map((finding) => doubtOf(finding, open)),
    stated: [`${last}年`],
    next: [
      { label: '表格平不平', question: `${plan.agency}${plan.year}年的表平不平` },
      { label: `${last}年的`, question: `${plan.agency}${last}年上年结转和去年年报对得上吗` },
    ],
  };
}

function cannotLink(plan: PlanOf<'checks'>, stored: boolean): Draft {
  const last = plan.year - 1;
  const words = stored
    ? `${plan.agency}${last}年和${plan.year}年两份报告里没有都读出的表，或没有全国统一的表格，所以两年的衔接无法核对。`
    : `没有收录${plan.agency}${last}年的报告，${plan.year}年的“上年结转”和上一年接不接得上无法核对（未收录不等于0）。`;
  return {
    ...emptyDraft(plan),
    kind: 'checks',
    lines: [[words]],
    stated: [`${last}年`],
    next: [{ label: '表格平不平', question: `${plan.agency}${plan.year}年的表平不平` }],
  };
}

async function cited(store: Store, open: OpenReport, key: CellKey, evidence: Evidence): Promise<AnsweredFigure | null> {
  const [answered] = await evidence.cite(open, await store.figures.cellsOf(open.report.id, [key]));
  return answered ?? null;
}

/** What the earlier report ends with and the later one begins with; `null` where a report does not print it. */
async function citedBoth({ store, before, open, evidence }: Link, finding: Finding) {
  const then = await cited(store, before, finding.years?.figures[0] as CellKey, evidence);
  const now = await cited(store, open, finding.where as CellKey, evidence);
  return { then, now };
}

/** The two totals, in one sentence. */
async function carriedLine(link: Link, agency: string, finding: Finding): Promise<Line> {
  const { before, open, evidence } = link;
  const { then, now } = await citedBoth(link, finding);
  if (!then || !now) return ['两份报告里没有都印出结转的总计。'];
  const subject = `${agency}${before.report.year}年报告“结转下年度继续办理”总计`;
  const other = `，${open.report.year}年报告“上年结转”总计`;
  if (then.value === null || now.value === null)
    return [
      subject,
      said(then),
      { cite: then.citation },
      other,
      said(now),
      { cite: now.citation },
      '，有空白，无法核对。',
    ];
  evidence.compute('difference', now.value - then.value, '件', [now, then]);
  const apart = Math.abs(now.value - then.value);
  return [
    `${subject} `,
    { bold: `${then.value}` },
    ' 件',
    { cite: then.citation },
    `${other} `,
    { bold: `${now.value}` },
    ' 件',
    { cite: now.citation },
    apart === 0 ? '，两数相同，接得上。' : `，相差 ${apart} 件。`,
  ];
}

function said({ value, meaning, printed }: AnsweredFigure): string {
  if (value !== null) return `${value} 件`;
  return meaning === 'blank' ? '空白' : `填的是“${printed}”`;
}

async function columnLine(link: Link, finding: Finding): Promise<Line> {
  const { then, now } = await citedBoth(link, finding);
  if (!then || !now) return [];
  return [
    `· “${columnLabel('requests', cell(finding.where as CellKey).column)}”列：${said(then)}`,
    { cite: then.citation },
    ` 与 ${said(now)}`,
    { cite: now.citation },
    '，不同',
  ];
}

/** What was in force, what was made and repealed, and what is in force now. */
async function inForceLine({ store, before, open, evidence }: Link, finding: Finding): Promise<Line> {
  const name = rowLabel('disclosure', cell(finding.where as CellKey).row);
  const then = await cited(store, before, finding.years?.figures[0] as CellKey, evidence);
  const own: (AnsweredFigure | null)[] = [];
  for (const key of finding.figures) own.push(await cited(store, open, key, evidence));
  const [made, repealed, now] = own;
  const cells = [then, made, repealed, now];
  if (!then || !made || !repealed || !now || cells.some((one) => one?.value == null))
    return [`· ${name}的现行有效件数：有空白或不适用的格，无法核对`];
  const holds = finding.status === 'pass';
  return [
    `· ${name}：${before.report.year}年现行有效 ${then.value} 件`,
    { cite: then.citation },
    ` + ${open.report.year}年制发 ${made.value} 件 - 废止 ${repealed.value} 件`,
    { cite: made.citation },
    holds ? '，等于' : `，不等于`,
    `${open.report.year}年现行有效 ${now.value} 件`,
    { cite: now.citation },
  ];
}
