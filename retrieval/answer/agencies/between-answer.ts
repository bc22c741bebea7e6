import type { Store } from '../../../db/store.ts';
import { isHeldBy, type OperandRead, readOperand } from '../../gather/agencies/operands.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Doubt, Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { takenNotes } from '../words/taken-notes.ts';
import { countAll, doubtsCounted } from './across-cited.ts';
import { countsIn, coverageLines, namesIn } from './across-words.ts';
import { betweenSentence, type Sides, sideLines } from './between-lines.ts';
import { nextBetween } from './between-next.ts';
import { betweenRows } from './between-rows.ts';
import { citeSide } from './between-side.ts';
import { lacksNumber, notHeld, notInOneUnit, overNothing } from './not-between.ts';
import { doublesLines } from './total-lines.ts';

type Plan = PlanOf<'between'>;
type Reads = readonly [OperandRead, OperandRead];

/** Writes one number against another: both with their cells, the operation as a formula, and of sums how much was read. */
export async function betweenAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const reads: Reads = [await readOperand(store, plan.left), await readOperand(store, plan.right)];
  const base = { ...emptyDraft(plan), coverage: coverageOf(plan, reads), rows: betweenRows(plan, reads) };
  const evidence = createEvidence(store);
  const left = await citeSide(store, evidence, plan.left, reads[0]);
  const right = await citeSide(store, evidence, plan.right, reads[1]);
  if (!left || !right) return { ...base, ...(await lacksNumber(store, plan, reads, [left, right])) };
  const sides: Sides = [left, right];
  if (plan.operation === 'share' && !isHeldBy(...reads)) return { ...base, ...notHeld(plan) };
  if (plan.operation !== 'difference' && right.number.value === 0) return { ...base, ...overNothing(plan) };
  const sentence = betweenSentence(plan.operation, sides, evidence);
  if (!sentence) return { ...base, ...notInOneUnit(plan) };
  const doubts = doubtsOf(sides);
  const sums = sides.filter(({ read }) => read.of === 'sum');
  const across = sums.flatMap(({ read }) => (read.of === 'sum' ? read.addends.across : []));
  countAll(evidence, across.flatMap(countsIn));
  return {
    ...base,
    kind: 'computed',
    lines: [
      sentence,
      ...sides.flatMap(sideLines),
      ...formulaLines(distinct([plan.left.counted, plan.right.counted])),
      ...across.flatMap(coverageLines),
      ...unevenLine(sides),
      ...sums.flatMap(({ block }) => (block ? doublesLines(block) : [])),
      ...scopeLine(sides),
      ...caveat(sides),
      ...yearNote(understood.year, plan.left.year),
      ...notesOn(plan, understood, evidence),
      ...doubtsCounted(doubts, evidence),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts,
    stated: [...across.flatMap(namesIn), `${plan.left.year}年`, `${plan.right.year}年`],
    next: nextBetween(plan),
  };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The same words about another agency are another doubt. */
function doubtsOf(sides: Sides): Doubt[] {
  return distinct(sides.flatMap(({ doubts }) => doubts));
}

/** How much was read: of a share what its whole holds, of two sums both. */
function coverageOf({ operation }: Plan, reads: Reads): Draft['coverage'] {
  const sums = reads.flatMap((read) => (read.of === 'sum' ? read.addends.across : []));
  const counted = (operation === 'share' ? sums.slice(-1) : sums).map(({ coverage }) => coverage);
  return counted.reduce<Draft['coverage']>(
    (all, { known, stored, matched }) => ({
      known: (all?.known ?? 0) + known,
      stored: (all?.stored ?? 0) + stored,
      matched: (all?.matched ?? 0) + matched,
    }),
    null,
  );
}

/** Two sums over other numbers of agencies say little of the places. */
function unevenLine([left, right]: Sides): Line[] {
  const [a, b] = [left.block?.block.added.length, right.block?.block.added.length];
  return a === undefined || b === undefined || a === b ? [] : [['（两边相加的机关数不同，差多少也和收录了多少有关）']];
}

/** A whole place and one office are not of the same kind. */
function scopeLine(sides: Sides): Line[] {
  const reports = sides.flatMap(({ read }) => (read.of === 'report' && read.open ? [read.open.report] : []));
  const areas = [...new Set(reports.filter(({ scope }) => scope === 'area').map(({ agency }) => agency))];
  const others = reports.some(({ scope }) => scope !== 'area');
  return areas.length > 0 && others ? [[`（${areas.join('、')}的报告说的是全地区，含下属各单位）`]] : [];
}

/** A larger number is not a better or a worse one. */
function caveat(sides: Sides): Line[] {
  const agencies = sides.flatMap(({ read }) => (read.of === 'report' ? [read.agency] : []));
  return new Set(agencies).size === 2 ? [['（两家职能和规模不同，件数多少不说明好坏）']] : [];
}

/** How the words for the rows of one agency were taken. */
function notesOn({ left, right }: Plan, understood: Understood, evidence: Evidence): Line[] {
  const [agency] = left.scope.agencies;
  const own = agency !== undefined && right.scope.agencies.join() === agency;
  const counted = distinct([left.counted, right.counted]);
  return own ? takenNotes({ agency, counted }, understood, evidence.figures) : [];
}
