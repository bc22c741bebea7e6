import type { Figure } from '../../db/model/figure.ts';
import type { Store } from '../../db/store.ts';
import { type BlankTotal, blankTotals } from '../gather/blank-totals.ts';
import { groupLabel, type Measured, measure } from '../gather/figures.ts';
import { doubtsAbout } from '../gather/findings.ts';
import { type OpenReport, openReport } from '../gather/reports.ts';
import type { QueryPlan } from '../understand/plan.ts';
import type { Understood } from '../understand/settled.ts';
import type { AnsweredFigure, Computed, Doubt, Line } from './answer.ts';
import { type Citations, createCitations } from './citations.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { blankTotalLine, cellLines, sumLines } from './figure-lines.ts';
import { nextAfterFigures } from './next.ts';
import { type BlankSum, noNumber } from './no-number.ts';
import { notStored } from './not-stored.ts';
import { notesOn } from './notes.ts';

type Plan = QueryPlan & { ask: 'figures' };

/** Writes the numbers of one agency: cells as stored, groups added by code, each with its source and its doubts. */
export async function figureAnswer(store: Store, plan: Plan, understood: Understood): Promise<Draft> {
  const writing = createWriting();
  const missing: number[] = [];
  for (const year of plan.years) {
    const open = await openReport(store, plan.agency, year);
    if (!open) missing.push(year);
    else for (const asked of plan.measures) await writing.add(store, open, await measure(store, open, asked));
  }
  if (missing.length === plan.years.length) return await notStored(store, plan.agency, missing, plan);
  if (writing.figures.length === 0 && writing.refused) return noNumber(writing.refused, plan);
  return {
    ...emptyDraft(plan),
    kind: writing.summed ? 'computed' : 'figure',
    lines: [
      ...writing.lines,
      ...missing.map((one): Line => [`${one}年：未收录该机关的报告（不等于0）。`]),
      ...notesOn(plan, understood, writing.figures),
      ...writing.doubts.map((doubt): Line => [`⚠ ${doubt.message}`]),
    ],
    figures: writing.figures,
    computed: writing.computed,
    citations: writing.citations.list,
    doubts: writing.doubts,
    stated: [...writing.reasons, ...(understood.also === null ? [] : [understood.also])],
    next: await nextAfterFigures(store, plan, understood.also),
  };
}

function createWriting() {
  const citations: Citations = createCitations();
  const lines: Line[] = [];
  const figures: AnsweredFigure[] = [];
  const computed: Computed[] = [];
  const doubts: Doubt[] = [];
  const reasons: string[] = [];
  let summed = false;
  let refused: Extract<Measured, { kind: 'unread' | 'not_in_form' }> | BlankSum | undefined;

  async function cite(store: Store, open: OpenReport, figure: Figure): Promise<AnsweredFigure> {
    const row = await store.figures.rowAround(figure);
    const answered = citations.row(open, figure, row);
    figures.push(answered);
    return answered;
  }

  async function add(store: Store, open: OpenReport, measured: Measured): Promise<void> {
    if (measured.kind === 'unread' || measured.kind === 'not_in_form') {
      refused ??= measured;
      if (measured.kind === 'unread') reasons.push(measured.reason);
      if (lines.length > 0)
        lines.push([
          measured.kind === 'unread' ? `另一张表没有读出：${measured.reason}` : '其余项目这份报告的表样里没有。',
        ]);
      return;
    }
    const answered: AnsweredFigure[] = [];
    for (const figure of measured.figures) answered.push(await cite(store, open, figure));
    for (const doubt of await doubtsAbout(store, open, measured.figures)) {
      if (!doubts.some((known) => known.message === doubt.message)) doubts.push(doubt);
    }
    if (measured.kind === 'cells') {
      lines.push(...cellLines(open, answered));
      for (const total of await blankTotals(store, open, measured.figures)) await addTotal(store, open, total);
    } else if (measured.sum === null)
      refused ??= { kind: 'blank_sum', open, label: groupLabel(measured.group), figures: measured.figures };
    else {
      summed = true;
      const from = answered.map((figure) => figures.indexOf(figure));
      computed.push({ operation: 'sum', value: measured.sum, unit: '件', from });
      lines.push(...sumLines(open, measured.group, measured.column, measured.sum, answered));
    }
    if (measured.kind === 'sum' && measured.sum === null)
      figures.splice(figures.length - answered.length, answered.length);
  }

  async function addTotal(store: Store, open: OpenReport, { parts, sum }: BlankTotal): Promise<void> {
    const answered: AnsweredFigure[] = [];
    for (const part of parts) answered.push(await cite(store, open, part));
    const from = answered.map((figure) => figures.indexOf(figure));
    computed.push({ operation: 'sum', value: sum, unit: '件', from });
    lines.push(blankTotalLine(sum, answered));
  }

  return {
    add,
    lines,
    figures,
    computed,
    doubts,
    citations,
    reasons,
    /** Whether a number of the answer is a sum that was asked for. */
    get summed() {
      return summed;
    },
    get refused() {
      return refused;
    },
  };
}
