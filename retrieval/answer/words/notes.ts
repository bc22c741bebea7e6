import { type CellKey, cell, columnLabel, rowLabel } from '../../../db/form/form.ts';
import { groupLabel } from '../../understand/counted.ts';
import type { QueryPlan } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { AnsweredFigure, Line } from '../answer.ts';

/** What a person should know of how a question for numbers was taken. */
export function notesOn(
  plan: QueryPlan & { ask: 'figures' },
  understood: Understood,
  figures: readonly AnsweredFigure[],
): Line[] {
  return [
    ...(plan.years.length === 1 ? yearNote(understood.year, plan.years[0] ?? 0) : []),
    ...wordsNote(plan, understood.asked.words),
    ...includesNote(figures),
    ...petitionNote(understood.asked.words, figures),
    ...unitNote(understood, figures),
  ];
}

/** The year is said aloud when the person did not name it by its number. */
export function yearNote(how: Understood['year'], year: number): Line[] {
  if (how === 'latest') return [[`（问题没有说年份，取已收录的最新一年：${year}年）`]];
  if (how === 'relative') return [[`（按今天的日期，理解为${year}年）`]];
  if (how === 'published') return [[`（${year + 1}年公布的是${year}年度报告）`]];
  return [];
}

/** A word that is not the form's is shown beside what it was taken for. */
function wordsNote(plan: QueryPlan & { ask: 'figures' }, words: readonly string[]): Line[] {
  const labels = new Set(plan.measures.flatMap((measure) => labelsOf(measure)));
  const [label, other] = [...labels];
  const foreign = [
    ...new Set(words.filter((word) => word.length > 1 && ![...labels].some((one) => sharesPair(word, one)))),
  ];
  if (foreign.length === 0 || foreign.length > MOST || label === undefined || other !== undefined) return [];
  if (foreign.some((word) => IN_QUANTITIES.test(word))) return [];
  return [[`（${foreign.map((word) => `“${word}”`).join('')}按表中的“${label}”回答）`]];
}

/** More words of a question than these would be a list and no note. */
const MOST = 3;
/** 给了一半的 speaks of an amount that no cell holds, 转到25年 of a year that is not asked for; the row's own label stands in the answer. */
const IN_QUANTITIES = /半|成|倍|几|多少|\d/;

function labelsOf(measure: (QueryPlan & { ask: 'figures' })['measures'][number]): string[] {
  if ('group' in measure && measure.group === 'litigation' && measure.column !== 'total')
    return [`${groupLabel(measure.group)}·${columnLabel('disputes', measure.column)}`];
  if ('group' in measure) return [groupLabel(measure.group)];
  return ('cell' in measure ? [measure.cell] : measure.sum).map((key: CellKey) => {
    const { table, row, column } = cell(key);
    const label = row === 'concluded' ? '办理结果总计' : rowLabel(table, row).replace(/^[一二四]、/, '');
    return table === 'disputes' ? `${label}·${columnLabel(table, column)}` : label;
  });
}

function sharesPair(word: string, label: string): boolean {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).some(
    (pair) => pair !== '不予' && label.includes(pair),
  );
}

function includesNote(figures: readonly AnsweredFigure[]): Line[] {
  if (figures.some((figure) => figure.row === 'other'))
    return [['（这份报告的表样里“（六）其他处理”只有一行，不分小项）']];
  if (figures.some((figure) => figure.row === 'concluded')) return [['（办理结果总计包括上年结转来的申请）']];
  return figures.some((figure) => figure.column === 'decisions') ? [['（表中统计的是处理决定的件数，不是金额）']] : [];
}

/** 收到举报几件: complaints that came in are no cell; the row counts requests that were complaints in truth. */
function petitionNote(words: readonly string[], figures: readonly AnsweredFigure[]): Line[] {
  const complaints = words.some((word) => /^(?:信访|举报|投诉)+$/.test(word));
  const row = complaints && figures.some((figure) => figure.row === 'declined_petition');
  return row ? [['（指以公开申请提出、实为信访举报投诉的件数，不是收到的信访举报总数）']] : [];
}

function unitNote({ asked }: Understood, figures: readonly AnsweredFigure[]): Line[] {
  const counted = figures.some((figure) => figure.unit === '件');
  if (asked.people && counted) return [['（报告按件统计申请，不统计人数）']];
  // 收费20.15元吗, of a cell that is printed in 万元.
  if (asked.unit === '元')
    return figures.some(({ unit }) => unit === '万元') ? [['（报告的单位是“万元”，不是“元”）']] : [];
  return asked.unit !== null && counted ? [[`（报告的单位是“件”，不是“${asked.unit}”）`]] : [];
}
