import type { Store } from '../../../db/store.ts';
import { type Compared, comparable, readCompared } from '../../gather/agencies/compared.ts';
import { figuresIn, hasNumber } from '../../gather/counted.ts';
import { doubtsAbout } from '../../gather/findings/findings.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Doubt, Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { statedIn, whyMissing } from '../refusals/missing.ts';
import { citeNumber } from '../words/cited-number.ts';
import { figureQuestion } from '../words/counted-words.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { comparedLine, comparedSentence, type Side, sideLines } from './compare-lines.ts';
import { comparedRows } from './compare-rows.ts';
import { doubtLinesByAgency } from './doubts-by-agency.ts';
import { notComparable } from './not-comparable.ts';

type Plan = PlanOf<'compare'>;

/** Writes the same numbers of agencies that are named side by side, with the difference; which is better is not said. */
export async function compareAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const compared = await readCompared(store, plan);
  const base = { ...emptyDraft(plan), coverage: coverageOf(compared), rows: comparedRows(compared) };
  if (compared.every((one) => comparable(one).length < 2)) return { ...base, ...notComparable(plan, compared) };
  const evidence = createEvidence(store);
  const alone = compared.length === 1;
  const doubts: Doubt[] = [];
  const lines: Line[] = alone ? [] : [[`${plan.agencies.join('、')}${plan.years.join('、')}年比较：`]];
  for (const one of compared) {
    const sides = await sidesOf(store, evidence, one, doubts);
    if (alone) lines.push(comparedSentence(one, sides, evidence), ...sideLines(sides));
    else lines.push(comparedLine(one, sides, evidence, { year: plan.years.length > 1 }));
  }
  return {
    ...base,
    kind: 'computed',
    lines: [
      ...lines,
      ...formulaLines(plan.counted),
      caveat(plan),
      ...scopeLines(compared),
      ...(plan.years.length === 1 ? yearNote(understood.year, plan.years[0] ?? 0) : []),
      ...doubtLinesByAgency(doubts),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts,
    stated: statedOf(plan, compared),
    next: nextAfter(compared),
  };
}

/** A larger number is not a better or a worse one. */
function caveat({ agencies, counted }: Plan): Line {
  const who = agencies.length === 2 ? '两家' : '各家';
  return [`（${who}职能和规模不同，${counted.every(isShare) ? '高低' : '件数多少'}不说明好坏）`];
}

/** Every agency with its number, cited, or with why it has none. */
async function sidesOf(store: Store, evidence: Evidence, { readings }: Compared, doubts: Doubt[]): Promise<Side[]> {
  const sides: Side[] = [];
  for (const { agency, open, reading } of readings) {
    if (!open || !hasNumber(reading)) {
      sides.push({ agency, number: null, why: hasNumber(reading) ? '' : whyMissing(reading) });
      continue;
    }
    sides.push({ agency, number: await citeNumber(evidence, open, reading), why: '' });
    const found = await doubtsAbout(store, open, figuresIn(reading));
    doubts.push(...found.filter((doubt) => !doubts.some((known) => isSame(known, doubt))));
  }
  return sides;
}

/** The same words about another agency are another doubt. */
function isSame(a: Doubt, b: Doubt): boolean {
  return a.message === b.message && a.figures.join() === b.figures.join();
}

/** A whole place and one office are not of the same kind. */
function scopeLines(compared: readonly Compared[]): Draft['lines'] {
  const reports = compared.flatMap(({ readings }) => readings.flatMap(({ open }) => (open ? [open.report] : [])));
  const areas = [...new Set(reports.filter(({ scope }) => scope === 'area').map(({ agency }) => agency))];
  const others = reports.some(({ scope }) => scope !== 'area');
  return areas.length > 0 && others ? [[`（${areas.join('、')}的报告说的是全地区，含下属各单位）`]] : [];
}

/** The smallest counts of the years and numbers that were compared. */
function coverageOf(compared: readonly Compared[]): Draft['coverage'] {
  const least = (count: (one: Compared) => number) => Math.min(...compared.map(count));
  return {
    known: compared[0]?.readings.length ?? 0,
    stored: least(({ readings }) => readings.filter(({ open }) => open).length),
    matched: least((one) => comparable(one).length),
  };
}

function statedOf({ agencies, years }: Plan, compared: readonly Compared[]): string[] {
  const readings = compared.flatMap((one) => one.readings.map(({ reading }) => reading));
  return [...agencies.filter((name) => /\d/.test(name)), ...years.map((year) => `${year}年`), ...statedIn(readings)];
}

/** The numbers by themselves, of the latest year. */
function nextAfter(compared: readonly Compared[]): Draft['next'] {
  const last = compared.find((one) => one.year === compared.at(-1)?.year && comparable(one).length > 0);
  const having = last?.readings.filter(({ reading }) => hasNumber(reading)) ?? [];
  return having.slice(0, 2).map(({ agency }) => ({
    label: `只看${agency}`,
    question: figureQuestion(agency, last?.year ?? 0, last?.counted ?? RECEIVED),
  }));
}

const RECEIVED: Counted = { cell: 'requests.received.total' };
