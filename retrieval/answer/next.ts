import { type CellKey, cell, columnLabel, rowLabel } from '../../db/form/form.ts';
import type { Offer } from '../../db/queries/answers.ts';
import type { Store } from '../../db/store.ts';
import { groupLabel } from '../gather/figures.ts';
import type { Measure, QueryPlan } from '../understand/plan.ts';

/** More than three next steps are noise. */
const MOST = 3;

/** What else was asked; the same number of another stored year; what the same report says and whether its sums hold. */
export async function nextAfterFigures(
  store: Store,
  plan: QueryPlan & { ask: 'figures' },
  also: string | null,
): Promise<Offer[]> {
  const [asked] = plan.measures;
  const latest = Math.max(...plan.years);
  const others = (await store.reports.yearsOf(plan.agency)).filter((year) => !plan.years.includes(year)).slice(0, 1);
  return [
    ...(also === null ? [] : [{ label: '另一问', question: also }]),
    ...(asked
      ? others.map((year) => ({ label: `${year}年的`, question: figureQuestion(plan.agency, year, asked) }))
      : []),
    { label: '存在的问题', question: `${plan.agency}${latest}年存在哪些问题` },
    { label: '表格平不平', question: `${plan.agency}${latest}年的表平不平` },
  ].slice(0, MOST);
}

/** A whole question for a measure that is read back as the same one. */
export function figureQuestion(agency: string, year: number, measure: Measure): string {
  const unit = 'cells' in measure && measure.cells.every((key) => cell(key).column === 'amount') ? '多少' : '多少件';
  return `${agency}${year}年${measureWords(measure)}${unit}`;
}

/** The form's own words for a measure. */
export function measureWords(measure: Measure): string {
  if ('group' in measure) {
    const table = measure.group === 'litigation' ? 'disputes' : 'requests';
    return `${measure.column === 'total' ? '' : columnWords(table, measure.column)}${groupLabel(measure.group)}`;
  }
  return cellWords(measure.cells);
}

/** One cell by its row and column; several of one row by the row, since a row alone asks for all that are usual. */
function cellWords(keys: readonly CellKey[]): string {
  const [first, ...others] = keys;
  if (!first) return '';
  const { table, row, column } = cell(first);
  const label =
    ROWS[row] ??
    rowLabel(table, row)
      .replace(/^[一二四]、|^（.{1,2}）|\d\./g, '')
      .replace(/^.{4} /, '');
  if (others.length > 0 || column === 'total' || column === 'decisions' || row === 'fees') return label;
  return table === 'disputes' ? `${label}${columnLabel(table, column)}` : `${columnWords(table, column)}${label}`;
}

/** Labels that name several rows when they stand alone. */
const ROWS: Readonly<Record<string, string>> = {
  concluded: '办理结果总计',
  other_rest: '其他处理里的其他',
  litigation_direct: '未经复议直接起诉',
  litigation_after_reconsideration: '复议后起诉',
};

function columnWords(table: 'requests' | 'disputes' | 'disclosure', column: string): string {
  return column === 'other_organization' ? '其他组织' : columnLabel(table, column);
}
