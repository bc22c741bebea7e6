import { cell, columnLabel, rowLabel } from '../../db/form/form.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { Store } from '../../db/store.ts';
import { groupLabel, type Measured, measure } from '../gather/figures.ts';
import { doubtsAbout } from '../gather/findings.ts';
import { type OpenReport, openReport } from '../gather/reports.ts';
import type { QueryPlan } from '../understand/plan.ts';
import type { Understood } from '../understand/planner.ts';
import type { AnsweredFigure, Computed, Doubt, Line, Span } from './answer.ts';
import { type Citations, createCitations } from './citations.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { nextAfterFigures } from './next.ts';
import { notStored, refusal } from './refusal-answer.ts';

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
  if (writing.figures.length === 0 && writing.refused) return await refusal(store, writing.refused, plan);
  const year = plan.years.length === 1 ? yearNote(understood, plan.years[0] ?? 0) : [];
  return {
    ...emptyDraft(plan),
    kind: writing.computed.length > 0 ? 'computed' : 'figure',
    lines: [
      ...writing.lines,
      ...missing.map((one): Line => [`${one}年：未收录该机关的报告（不等于0）。`]),
      ...year,
      ...peopleNote(understood),
      ...writing.doubts.map((doubt): Line => [`⚠ ${doubt.message}`]),
    ],
    figures: writing.figures,
    computed: writing.computed,
    citations: writing.citations.list,
    doubts: writing.doubts,
    stated: writing.reasons,
    next: await nextAfterFigures(store, plan),
  };
}

function createWriting() {
  const citations: Citations = createCitations();
  const lines: Line[] = [];
  const figures: AnsweredFigure[] = [];
  const computed: Computed[] = [];
  const doubts: Doubt[] = [];
  const reasons: string[] = [];
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
    if (measured.kind === 'cells') lines.push(...cellLines(open, answered));
    else if (measured.sum === null)
      refused ??= { kind: 'blank_sum', open, label: groupLabel(measured.group), figures: measured.figures };
    else {
      const from = answered.map((figure) => figures.indexOf(figure));
      computed.push({ operation: 'sum', value: measured.sum, unit: '件', from });
      lines.push(...sumLines(open, measured.group, measured.column, measured.sum, answered));
    }
    if (measured.kind === 'sum' && measured.sum === null)
      figures.splice(figures.length - answered.length, answered.length);
  }

  return {
    add,
    lines,
    figures,
    computed,
    doubts,
    citations,
    reasons,
    get refused() {
      return refused;
    },
  };
}

/** A group that cannot be added because some of its cells hold no number. */
export interface BlankSum {
  readonly kind: 'blank_sum';
  readonly open: OpenReport;
  readonly label: string;
  readonly figures: readonly Figure[];
}

/** One cell is one sentence; several are a sentence and a list. */
function cellLines(open: OpenReport, answered: readonly AnsweredFigure[]): Line[] {
  const [first, ...others] = answered;
  if (!first) return [];
  const subject = `${open.report.agency}${open.report.year}年`;
  if (others.length === 0) return [[`${subject}${labelOf(first)}`, ...said(first), { cite: first.citation }, '。']];
  return [
    [`${subject}：`],
    ...answered.map((figure): Line => [`· ${labelOf(figure)}`, ...said(figure), { cite: figure.citation }]),
  ];
}

/** What the cell says: a number, or which of the empties it is. */
function said(figure: AnsweredFigure): Span[] {
  switch (figure.meaning) {
    case 'number':
    case 'zero':
      return ['：', { bold: `${figure.value}` }, ` ${figure.unit ?? ''}`.trimEnd(), ...printedNote(figure)];
    case 'blank':
      return ['：表中', { bold: '空白' }, '，没有填数（不等于0）'];
    case 'not_applicable':
      return [`：表中填的是“${figure.printed}”，即`, { bold: '不适用' }, '（不等于0）'];
    case 'text':
      return [`：表中填的不是数字，原样是“${figure.printed}”`];
  }
}

/** 元 and 万元 are never mixed: a conversion is shown as one. */
function printedNote(figure: AnsweredFigure): Span[] {
  if (figure.unit === '万元' && figure.value) return [`（换算为 ${Math.round(figure.value * 1e6) / 100} 元）`];
  return /[（(]/.test(figure.printed) ? [`（表中原样：${figure.printed}）`] : [];
}

function sumLines(
  open: OpenReport,
  group: Parameters<typeof groupLabel>[0],
  column: string,
  sum: number,
  answered: readonly AnsweredFigure[],
): Line[] {
  const table = group === 'litigation' ? 'disputes' : 'requests';
  const who = column === 'total' ? '' : `（${columnLabel(table, column)}）`;
  const marks = [...new Set(answered.map((figure) => figure.citation))].map((n): Span => ({ cite: n }));
  const head: Line = [
    `${open.report.agency}${open.report.year}年${groupLabel(group)}${who}合计：`,
    { bold: `${sum}` },
    ` 件，由 ${answered.length} 项相加`,
    ...(sum === 0 ? marks.slice(0, 3) : []),
    '。',
  ];
  const shown = answered.filter((figure) => figure.value !== 0 || answered.length <= 3);
  const rest = answered.length - shown.length;
  return [
    head,
    ...shown.map(
      (figure): Line => [
        `· ${rowLabel(table, figure.row)}：`,
        { bold: `${figure.value}` },
        ' 件',
        { cite: figure.citation },
      ],
    ),
    ...(rest > 0 && shown.length > 0 ? [[`· 其余 ${rest} 项都是 0`] as Line] : []),
  ];
}

function labelOf(figure: AnsweredFigure): string {
  const { table, row, column } = cell(`${figure.table}.${figure.row}.${figure.column}` as Parameters<typeof cell>[0]);
  const label = rowLabel(table, row).replace(/^[一二四]、/, '');
  if (table === 'requests') return column === 'total' ? label : `${label}（${columnLabel(table, column)}）`;
  if (table === 'disputes')
    return `${row === 'reconsideration' ? '' : '行政诉讼·'}${label}·${columnLabel(table, column)}`;
  return column === 'amount' && row === 'fees' ? '行政事业性收费金额' : `${label}·${columnLabel(table, column)}`;
}

/** The year is said aloud when the person did not name it by its number. */
function yearNote(understood: Understood, year: number): Line[] {
  if (understood.year === 'latest') return [[`（问题没有说年份，取已收录的最新一年：${year}年）`]];
  if (understood.year === 'relative') return [[`（按今天的日期，理解为${year}年）`]];
  if (understood.year === 'published') return [[`（${year + 1}年公布的是${year}年度报告）`]];
  return [];
}

function peopleNote(understood: Understood): Line[] {
  return understood.asksPeople ? [['（报告按件统计申请，不统计人数）']] : [];
}
