import type { Store } from '../../../db/store.ts';
import { figuresIn, type Reading, readCounted } from '../../gather/counted.ts';
import { type Composition, compositionOf, tableOf } from '../../gather/distribution.ts';
import { formOf, type OpenReport, openReport } from '../../gather/reports.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import { distributionOfMany } from '../agencies/distribution-across.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { isMissing, prevented, statedIn } from '../refusals/missing.ts';
import { notStored } from '../refusals/not-stored.ts';
import { type CitedNumber, citeNumber, marksOf, saidNumber } from '../words/cited-number.ts';
import { figureQuestion } from '../words/counted-words.ts';
import { doubtLines } from '../words/doubt-lines.ts';
import { yearNote } from '../words/notes.ts';
import { type Distribution, distributionLines, type Part } from './distribution-lines.ts';

type Plan = PlanOf<'distribution'>;

/** Writes what a total is made of: every part by size, with its share of the total. */
export async function distributionAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const [agency, other] = plan.scope.agencies;
  if (agency === undefined || other !== undefined) return await distributionOfMany(store, plan, understood);
  const open = await openReport(store, agency, plan.year);
  if (!open) return await notStored(store, agency, [plan.year], plan);
  const composition = compositionOf(plan.of, formOf(open, tableOf(plan.of)));
  const total = await readCounted(store, open, composition.total.measure);
  if (total.kind === 'unread' || total.kind === 'not_in_form')
    return prevented(total, { plan, agency, year: plan.year, counted: composition.total.measure });
  if (composition.parts.length < 2) return oneRow(plan, agency, composition);
  const parts: Reading[] = [];
  for (const part of composition.parts) parts.push(await readCounted(store, open, part.measure));
  const evidence = createEvidence(store);
  const distribution = await citedParts(composition, { parts, total, open }, evidence);
  await evidence.doubt(open, [...parts, total].flatMap(figuresIn));
  const lines = isNothing(distribution) ? [nothingLine(distribution)] : distributionLines(distribution, evidence);
  return {
    ...emptyDraft(plan),
    kind: evidence.computed.length > 0 ? 'computed' : 'figure',
    lines: [...lines, ...yearNote(understood.year, plan.year), ...doubtLines(evidence.doubts, [plan.year])],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: evidence.doubts,
    stated: [...statedIn(parts), '100%'],
    next: await nextParts(store, plan, { agency, composition }),
  };
}

interface Readings {
  readonly parts: readonly Reading[];
  readonly total: Reading;
  readonly open: OpenReport;
}

/** Cites all parts and the total; a total of 0 alone where nothing is divided. */
async function citedParts(
  composition: Composition,
  { parts, total, open }: Readings,
  evidence: Evidence,
): Promise<Distribution> {
  const { agency, year } = open.report;
  const cite = async (reading: Reading) => (isMissing(reading) ? reading : await citeNumber(evidence, open, reading));
  const subject = `${agency}${year}年${composition.subject}`;
  const nothing = [...parts, total].every((reading) => !isMissing(reading) && reading.value === 0);
  const cited: Part[] = [];
  for (const [at, { label }] of composition.parts.entries()) {
    const reading = parts[at];
    if (reading && !nothing) cited.push({ label, value: await cite(reading) });
  }
  const totalPart = { label: composition.total.label, value: await cite(total) };
  return { subject, parts: cited, total: totalPart, base: baseOf(cited, totalPart, evidence) };
}

/** 100 % is the total; where that is blank, all parts added, if each holds a number. */
function baseOf(parts: readonly Part[], { value }: Part, evidence: Evidence): CitedNumber | null {
  if (!('kind' in value)) return value.value > 0 ? value : null;
  const numbers = parts.flatMap((part) => ('kind' in part.value ? [] : [part.value]));
  const [first] = numbers;
  if (value.kind !== 'blank' || !first || numbers.length < parts.length) return null;
  const cells = numbers.flatMap((number) => number.cells);
  const sum = numbers.reduce((all, number) => all + number.value, 0);
  if (sum === 0) return null;
  evidence.compute('sum', sum, first.unit, cells);
  return { ...first, value: sum, cells };
}

function isNothing({ parts, total }: Distribution): boolean {
  return parts.length === 0 && !('kind' in total.value);
}

function nothingLine({ subject, total }: Distribution): Line {
  if ('kind' in total.value) return [subject];
  return [`${subject}${total.label}：`, ...saidNumber(total.value), ...marksOf(total.value), '，没有可分的。'];
}

/** The form of 2019 prints 其他处理 as one row. */
function oneRow(plan: Plan, agency: string, { subject, total }: Composition): Draft {
  return {
    ...emptyDraft(plan),
    reason: 'not_in_form',
    lines: [[`${agency}${plan.year}年报告所用的表样里“${subject}”只有一行，没有再分项。`]],
    next: [{ label: `${subject}多少件`, question: figureQuestion(agency, plan.year, total.measure) }],
  };
}

async function nextParts(
  store: Store,
  { of, year }: Plan,
  { agency, composition }: { agency: string; composition: Composition },
): Promise<Draft['next']> {
  const [other] = (await store.reports.yearsOf(agency)).filter((one) => one !== year);
  return [
    ...(of.by === 'outcomes'
      ? [{ label: '不予公开的理由', question: `${agency}${year}年不予公开的理由都有哪些` }]
      : []),
    ...(other === undefined ? [] : [{ label: `${other}年的`, question: sameQuestion(of, agency, other, composition) }]),
    { label: '存在的问题', question: `${agency}${year}年存在哪些问题` },
  ];
}

/** The same for another year where people's words for it are read back as such; else its total. */
function sameQuestion(of: Plan['of'], agency: string, year: number, { total }: Composition): string {
  if (of.by === 'applicants' && of.row === 'received') return `${agency}${year}年申请人构成`;
  if (of.by === 'outcomes' && of.column === 'total') return `${agency}${year}年办理结果怎么分布`;
  return figureQuestion(agency, year, total.measure);
}
