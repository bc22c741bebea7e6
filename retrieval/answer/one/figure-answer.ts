import { type CellKey, cell, rowsIn } from '../../../db/form/form.ts';
import type { FormVersion } from '../../../db/form/row.ts';
import type { Store } from '../../../db/store.ts';
import { type Measured, measure } from '../../gather/figures.ts';
import { type BlankTotal, blankTotals } from '../../gather/findings/blank-totals.ts';
import { formOf, type OpenReport, openReport } from '../../gather/reports.ts';
import type { Measure } from '../../understand/counted.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { AnsweredFigure, Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { createEvidence, type Evidence } from '../evidence.ts';
import { type NoNumber, noNumberOrProse } from '../refusals/no-number.ts';
import { notStored } from '../refusals/not-stored.ts';
import { measureLabel } from '../words/counted-words.ts';
import { nextAfterFigures } from '../words/next.ts';
import { notesOn } from '../words/notes.ts';
import { blankTotalLine, cellLines, sumLines } from './figure-lines.ts';

type Plan = PlanOf<'figures'>;

/** Writes the numbers of one agency: cells as stored, groups added by code, each with its source and its doubts. */
export async function figureAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const evidence = createEvidence(store);
  const written: YearNumbers[] = [];
  const missing: number[] = [];
  for (const year of plan.years) {
    const open = await openReport(store, plan.agency, year);
    if (!open) missing.push(year);
    else written.push(await numbersOf(store, plan, open, evidence));
  }
  if (missing.length === plan.years.length) return await notStored(store, plan.agency, missing, plan);
  const without = written.flatMap((one) => one.without);
  const [first] = without;
  if (evidence.figures.length === 0 && first) return await noNumberOrProse(store, first, plan);
  return {
    ...emptyDraft(plan),
    kind: written.some(({ summed }) => summed) ? 'computed' : 'figure',
    lines: [
      ...written.flatMap(({ lines }) => lines),
      ...missing.map((one): Line => [`${one}年：未收录该机关的报告（不等于0）。`]),
      ...notesOn(plan, understood, evidence.figures),
      ...evidence.doubts.map((doubt): Line => [`⚠ ${doubt.message}`]),
    ],
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: evidence.doubts,
    stated: without.flatMap((why) => (why.kind === 'unread' ? [why.reason] : [])),
    next: await nextAfterFigures(store, plan),
  };
}

/** What one report gives for the measures of a question. */
interface YearNumbers {
  readonly lines: readonly Line[];
  readonly without: readonly NoNumber[];
  /** Whether a number is a sum that was asked for. */
  readonly summed: boolean;
}

async function numbersOf(store: Store, plan: Plan, open: OpenReport, evidence: Evidence): Promise<YearNumbers> {
  const measured: Measured[] = [];
  for (const asked of inOwnForm(plan.measures, formOf(open, 'disclosure')))
    measured.push(await measure(store, open, asked));
  const cells = measured.flatMap((one) => (one.kind === 'cell' ? [one.figure] : []));
  const lines: Line[] = cellLines(open, await evidence.cite(open, cells));
  await evidence.doubt(open, cells);
  for (const total of await blankTotals(store, open, cells)) lines.push(await totalLine(open, total, evidence));
  let summed = false;
  const without: NoNumber[] = [];
  for (const one of measured) {
    if (one.kind === 'unread') without.push(one);
    // A row has other columns in the other version of the form.
    else if (one.kind === 'not_in_form' && !sameRow(one, cells)) without.push(one);
    else if (one.kind === 'sum' && one.sum === null)
      without.push({ kind: 'blank_sum', label: measureLabel(one.measure), figures: one.figures });
    else if (one.kind === 'sum' && one.sum !== null) {
      summed ||= one.figures.length > 1;
      const answered = await evidence.cite(open, one.figures);
      await evidence.doubt(open, one.figures);
      evidence.compute('sum', one.sum, one.figures[0]?.unit ?? null, answered);
      lines.push(...sumLines(open, one.measure, one.sum, answered));
    }
  }
  return { lines: [...lines, ...(lines.length > 0 ? otherLines(without) : [])], without, summed };
}

/** A whole row of table 2 has other columns in a report printed in the form of 2019. */
function inOwnForm(measures: readonly Measure[], version: FormVersion): readonly Measure[] {
  if (version === '2021') return measures;
  const keys = measures.flatMap((one) => ('cell' in one ? [one.cell] : []));
  return measures.flatMap((one): readonly Measure[] => {
    const row = 'cell' in one && one.cell.startsWith('disclosure.') ? cell(one.cell).row : undefined;
    const current = row === undefined ? [] : keysOf(row, '2021');
    const whole = current.length > 0 && current.every((key) => keys.includes(key));
    if (!whole || !('cell' in one) || keysOf(row ?? '', version).includes(one.cell)) return [one];
    return one.cell === current[0] ? keysOf(row ?? '', version).map((key) => ({ cell: key })) : [];
  });
}

function keysOf(row: string, version: FormVersion): CellKey[] {
  const own = rowsIn('disclosure', version).find((candidate) => candidate.row.key === row);
  return own?.cells.map(({ key }) => key) ?? [];
}

function sameRow({ keys }: Extract<Measured, { kind: 'not_in_form' }>, figures: readonly { key: string }[]): boolean {
  const rowOf = (key: string) => key.slice(0, key.lastIndexOf('.'));
  return figures.some(({ key }) => keys.some((other) => rowOf(other) === rowOf(key)));
}

/** Beside numbers that were found: what was not. */
function otherLines(without: readonly NoNumber[]): Line[] {
  const lines = without.map((why) => {
    if (why.kind === 'unread') return `另一张表没有读出：${why.reason}`;
    return why.kind === 'not_in_form' ? '其余项目这份报告的表样里没有。' : `“${why.label}”有空白，不能合计。`;
  });
  return [...new Set(lines)].map((line) => [line]);
}

async function totalLine(open: OpenReport, { parts, sum }: BlankTotal, evidence: Evidence): Promise<Line> {
  const answered: AnsweredFigure[] = await evidence.cite(open, parts);
  evidence.compute('sum', sum, '件', answered);
  return blankTotalLine(sum, answered);
}
