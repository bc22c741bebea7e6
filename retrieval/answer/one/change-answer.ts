import type { Store } from '../../../db/store.ts';
import { figuresIn, type Missing, type Reading, readYear } from '../../gather/counted.ts';
import type { OpenReport } from '../../gather/reports.ts';
import type { Counted } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import { scopeNote } from '../agencies/scope-note.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { isMissing, prevented, statedIn, whyMissing } from '../refusals/missing.ts';
import { COVERAGE, notStored } from '../refusals/not-stored.ts';
import { citeNumber } from '../words/cited-number.ts';
import { countedLabel, countedWords, figureQuestion } from '../words/counted-words.ts';
import { doubtLines } from '../words/doubt-lines.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { takenNotes } from '../words/taken-notes.ts';
import { changedLine, changedSentence } from './change-lines.ts';

type Plan = PlanOf<'change'>;

/** One thing that is counted, in both years. */
interface Pair {
  readonly counted: Counted;
  readonly earlier: Reading;
  readonly later: Reading;
}

interface BothReports {
  readonly earlier: OpenReport;
  readonly later: OpenReport;
}

/** Writes how numbers differ from an earlier year: both cells, the difference, and per cent where there is a base. */
export async function changeAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { agency, from, to, counted } = plan;
  const [earlier, later] = [await readYear(store, agency, from, counted), await readYear(store, agency, to, counted)];
  if (!earlier.open || !later.open)
    return await notBothStored(store, plan, earlier.open ? [to] : later.open ? [from] : [to, from]);
  const pairs = counted.map((one, at): Pair => {
    return { counted: one, earlier: earlier.readings[at] ?? NONE, later: later.readings[at] ?? NONE };
  });
  const [first] = pairs;
  if (first && pairs.every((pair) => missingIn(pair, plan))) return prevents(first, plan);
  const reports = { earlier: earlier.open, later: later.open };
  const evidence = createEvidence(store);
  const lines = await changeLines(pairs, plan, reports, evidence);
  return {
    ...emptyDraft(plan),
    kind: evidence.computed.some(({ operation }) => operation === 'difference') ? 'computed' : 'figure',
    lines: [
      ...lines,
      ...formulaLines(counted),
      ...scopeNote([earlier.open, later.open]),
      ...yearNote(understood.year, to),
      ...takenNotes(plan, understood, evidence.figures),
      ...doubtLines(evidence.doubts, [from, to]),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: evidence.doubts,
    stated: [...statedIn([...earlier.readings, ...later.readings]), `${from}年`, `${to}年`],
    next: nextChanges(plan),
  };
}

const NONE: Missing = { kind: 'not_stored' };

/** One number is a sentence; several are a sentence that says what is held against what, and a line each. */
async function changeLines(
  pairs: readonly Pair[],
  { agency, from, to }: Plan,
  reports: BothReports,
  evidence: Evidence,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const pair of pairs) {
    const label = countedLabel(pair.counted);
    if (isMissing(pair.earlier) || isMissing(pair.later)) {
      const why = missingIn(pair, { from, to });
      lines.push([`· ${label}：${why ? `${why.year}年${whyMissing(why.missing, label)}` : ''}，不能比较`]);
      continue;
    }
    const earlier = await citeNumber(evidence, reports.earlier, pair.earlier);
    const later = await citeNumber(evidence, reports.later, pair.later);
    const both = { label, earlier, later };
    lines.push(...(pairs.length === 1 ? changedSentence(agency, both, evidence) : [changedLine(both, evidence)]));
  }
  await evidence.doubt(
    reports.later,
    pairs.flatMap(({ later }) => figuresIn(later)),
  );
  await evidence.doubt(
    reports.earlier,
    pairs.flatMap(({ earlier }) => figuresIn(earlier)),
  );
  return pairs.length === 1 ? lines : [[`${agency}${to}年与${from}年相比：`], ...lines];
}

/** What one of the two years lacks. */
function missingIn(
  { earlier, later }: Pair,
  { from, to }: Pick<Plan, 'from' | 'to'>,
): { year: number; missing: Missing } | undefined {
  if (isMissing(later)) return { year: to, missing: later };
  return isMissing(earlier) ? { year: from, missing: earlier } : undefined;
}

/** The year that has the number is offered. */
function prevents(pair: Pair, plan: Plan): Draft {
  const why = missingIn(pair, plan);
  if (!why) return emptyDraft(plan);
  const { agency, from, to } = plan;
  const { counted } = pair;
  const draft = prevented(why.missing, { plan, agency, year: why.year, counted });
  const other = why.year === to ? from : to;
  const stored = isMissing(why.year === to ? pair.earlier : pair.later)
    ? []
    : [{ label: `${other}年的`, question: figureQuestion(agency, other, counted) }];
  return {
    ...draft,
    lines: [...draft.lines, [`${to}年和${from}年因此不能比较。`]],
    stated: [...draft.stated, `${from}年`, `${to}年`],
    next: [...stored, ...draft.next],
  };
}

/** One of the two years is not stored: never 0, and the other is offered. */
async function notBothStored(store: Store, plan: Plan, missing: readonly number[]): Promise<Draft> {
  const draft = await notStored(store, plan.agency, missing, plan);
  const [counted] = plan.counted;
  const stored = [plan.to, plan.from].find((year) => !missing.includes(year));
  if (!counted || stored === undefined) return draft;
  const offer = { label: `${stored}年的`, question: figureQuestion(plan.agency, stored, counted) };
  const [, ...held] = draft.lines;
  const first = `未收录${plan.agency}${missing.join('、')}年的报告，所以不能比较（未收录不等于0）。`;
  return { ...draft, lines: [[first], ...held], next: [offer, COVERAGE] };
}

function nextChanges({ agency, to, counted }: Plan): Draft['next'] {
  const [first] = counted;
  return [
    ...(first ? [{ label: '历年变化', question: `${agency}历年${countedWords(first)}变化` }] : []),
    { label: '存在的问题', question: `${agency}${to}年存在哪些问题` },
    { label: '表格平不平', question: `${agency}${to}年的表平不平` },
  ];
}
