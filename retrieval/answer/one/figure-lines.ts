import { type CellKey, cell } from '../../../db/form/form.ts';
import type { OpenReport } from '../../gather/reports.ts';
import type { Measure } from '../../understand/counted.ts';
import type { AnsweredFigure, Line, Span } from '../answer.ts';
import { cellLabel, measureLabel, summedLabel } from '../words/counted-words.ts';
import { yuanOf } from '../words/yuan.ts';

/** One cell is one sentence; several are a sentence and a list. */
export function cellLines(open: OpenReport, answered: readonly AnsweredFigure[]): Line[] {
  const [first, ...others] = answered;
  if (!first) return [];
  const subject = `${open.report.agency}${open.report.year}年`;
  if (others.length === 0) return [[`${subject}${labelOf(first)}`, ...said(first), { cite: first.citation }, '。']];
  return [
    [`${subject}：`],
    ...answered.map((figure): Line => [`· ${labelOf(figure)}`, ...said(figure), { cite: figure.citation }]),
  ];
}

/** A sum is one sentence, and the cells that were added; those that are 0 are counted together. */
export function sumLines(open: OpenReport, measure: Measure, sum: number, answered: readonly AnsweredFigure[]): Line[] {
  const marks = [...new Set(answered.map((figure) => figure.citation))].map((n): Span => ({ cite: n }));
  const head: Line = [
    `${open.report.agency}${open.report.year}年${answered.length > 1 ? measureLabel(measure) : summedLabel(measure)}：`,
    { bold: `${sum}` },
    ` 件${answered.length > 1 ? `，由 ${answered.length} 项相加` : ''}`,
    ...(sum === 0 ? marks.slice(0, 3) : []),
    '。',
  ];
  if (answered.length === 1) return [[...head.slice(0, 3), ...marks, '。']];
  const shown = answered.filter((figure) => figure.value !== 0 || answered.length <= 3);
  const rest = answered.length - shown.length;
  return [
    head,
    ...shown.map(
      (figure): Line => [`· ${labelOf(figure)}：`, { bold: `${figure.value}` }, ' 件', { cite: figure.citation }],
    ),
    ...(rest > 0 && shown.length > 0 ? [[`· 其余 ${rest} 项都是 0`] as Line] : []),
  ];
}

/** A total that the report left blank, added up here and said to be so. */
export function blankTotalLine(sum: number, parts: readonly AnsweredFigure[]): Line {
  const marks = [...new Set(parts.map((figure) => figure.citation))].map((n): Span => ({ cite: n }));
  return [
    `报告没有填这个合计；按表中 ${parts.length} 个分项相加是 `,
    { bold: `${sum}` },
    ' 件',
    ...marks.slice(0, 3),
    '。',
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
  if (figure.unit === '万元' && figure.value) return [`（换算为 ${yuanOf(figure.value)} 元）`];
  return /[（(]/.test(figure.printed) ? [`（表中原样：${figure.printed}）`] : [];
}

function labelOf(figure: AnsweredFigure): string {
  const { key, row } = cell(`${figure.table}.${figure.row}.${figure.column}` as CellKey);
  return `${cellLabel(key)}${CARRIED[row]?.(figure.year) ?? ''}`;
}

/** 上年 and 下年度 are counted from the year of the report, whenever one asks. */
const CARRIED: Readonly<Record<string, (year: number) => string>> = {
  carried_in: (year) => `（从${year - 1}年转来）`,
  carried_out: (year) => `（转到${year + 1}年）`,
};
