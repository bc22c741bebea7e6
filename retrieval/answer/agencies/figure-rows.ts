import { findCell } from '../../../db/form/form.ts';
import type { Meaning } from '../../../db/model/figure.ts';
import type { Answer, AnsweredFigure, AnswerRow } from '../answer.ts';
import { cellLabel } from '../words/counted-words.ts';

/** The rows of an answer for a file: those it has read, or else the cells it stands on. */
export function rowsOf({ rows, figures }: Pick<Answer, 'rows' | 'figures'>): readonly AnswerRow[] {
  return rows.length > 0 ? rows : figures.map(figureRow);
}

const STATES: Readonly<Record<Meaning, string>> = {
  number: '有数',
  zero: '有数',
  blank: '空白',
  not_applicable: '不适用',
  text: '不是数字',
};

function figureRow({ agency, year, version, table, row, column, value, unit, meaning }: AnsweredFigure): AnswerRow {
  const cell = findCell(`${table}.${row}.${column}`);
  return {
    agency,
    year,
    version,
    label: cell ? cellLabel(cell.key) : `${row}·${column}`,
    value,
    unit,
    numerator: null,
    denominator: null,
    state: STATES[meaning],
  };
}
