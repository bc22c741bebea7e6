import type { Store } from '../../../db/store.ts';
import { figuresIn, hasNumber, readYear, type YearReading } from '../../gather/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import { scopeNote } from '../agencies/scope-note.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { isMissing, prevented, statedIn } from '../refusals/missing.ts';
import { notStored } from '../refusals/not-stored.ts';
import { citeNumber } from '../words/cited-number.ts';
import { countedLabel, countedWords, figureQuestion } from '../words/counted-words.ts';
import { doubtLines } from '../words/doubt-lines.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { takenNotes } from '../words/taken-notes.ts';
import { spanWords } from '../words/year-words.ts';
import { metLines, metWords, rangeLines } from './trend-found.ts';
import { type Course, extremeLines, seriesLines, type YearValue } from './trend-lines.ts';

type Plan = PlanOf<'trend'>;

/** Writes numbers over the years, a missing report as a gap; or the year with the highest or lowest. */
export async function trendAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const { agency, counted } = plan;
  const years = [...new Set(plan.years)].sort((a, b) => a - b);
  const read: YearReading[] = [];
  for (const year of years) read.push(await readYear(store, agency, year, counted));
  const stored = read.flatMap(({ year, open }) => (open ? [year] : []));
  if (stored.length === 0) return await notStored(store, agency, years, plan);
  const nothing = withoutNumbers(read, plan);
  if (nothing) return nothing;
  const evidence = createEvidence(store);
  const courses: Course[] = [];
  for (const [at, one] of counted.entries())
    courses.push({ agency, label: countedLabel(one), years: await valuesOf(read, at, evidence) });
  for (const { open, readings } of read) if (open) await evidence.doubt(open, readings.flatMap(figuresIn));
  const lines = courses.flatMap((course) => courseLines(plan, course, evidence));
  const span = spanWords(stored);
  return {
    ...emptyDraft(plan),
    kind: evidence.computed.length > 0 ? 'computed' : 'figure',
    lines: [
      ...lines,
      ...formulaLines(counted),
      ...storedNote(plan, stored, span),
      ...scopeNote(read.flatMap(({ open }) => open ?? [])),
      ...spanNote(understood, years),
      ...takenNotes(plan, understood, evidence.figures),
      ...doubtLines(evidence.doubts, years),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: evidence.doubts,
    stated: [
      ...statedIn(read.flatMap(({ readings }) => readings)),
      ...years.map((year) => `${year}年`),
      ...[span, spanWords(years), `共 ${stored.length} 年`],
      ...courses.flatMap((course) => (plan.condition ? metWords(course, plan.condition) : [])),
    ],
    next: nextCourses(plan, stored),
  };
}

function courseLines({ find, condition }: Plan, course: Course, evidence: Evidence): Line[] {
  if (condition) return metLines(course, condition, evidence);
  if (find === 'range') return rangeLines(course, evidence);
  return find === 'series' ? seriesLines(course, evidence) : extremeLines(course, find, evidence);
}

async function valuesOf(read: readonly YearReading[], at: number, evidence: Evidence): Promise<YearValue[]> {
  const values: YearValue[] = [];
  for (const { year, open, readings } of read) {
    const reading = readings[at] ?? { kind: 'not_stored' };
    const value = open && hasNumber(reading) ? await citeNumber(evidence, open, reading) : reading;
    if (!('kind' in value) || isMissing(value)) values.push({ year, value });
  }
  return values;
}

/** Reports are stored and none of them has any of the numbers: the reason of the latest. */
function withoutNumbers(read: readonly YearReading[], plan: Plan): Draft | undefined {
  if (read.some(({ readings }) => readings.some(hasNumber))) return undefined;
  const latest = read.findLast(({ open }) => open);
  const [why] = latest?.readings ?? [];
  const [counted] = plan.counted;
  if (!latest || !why || !counted || !isMissing(why)) return undefined;
  return prevented(why, { plan, agency: plan.agency, year: latest.year, counted });
}

/** The years the answer was chosen from, or that there is only one. */
function storedNote({ find }: Plan, stored: readonly number[], span: string): Line[] {
  if (stored.length === 1) return [[`（该机关在问到的年份中只收录了${span}的报告）`]];
  return find === 'series' ? [] : [[`（已收录${span}，共 ${stored.length} 年；只比较有数的年份）`]];
}

function spanNote({ year: how }: Understood, years: readonly number[]): Line[] {
  const [only, another] = years;
  if (only !== undefined && another === undefined) return yearNote(how, only);
  return how === 'relative' ? [[`（按今天的日期，理解为${spanWords(years)}）`]] : [];
}

function nextCourses({ agency, counted }: Plan, stored: readonly number[]): Draft['next'] {
  const [first] = counted;
  const [latest = 0, before] = [...stored].reverse();
  const words = first ? countedWords(first) : '';
  return [
    ...(before === undefined
      ? []
      : [{ label: '和上一年比', question: `${agency}${latest}年${words}比${before}年变化` }]),
    ...(first ? [{ label: `${latest}年的`, question: figureQuestion(agency, latest, first) }] : []),
    { label: '存在的问题', question: `${agency}${latest}年存在哪些问题` },
  ];
}
