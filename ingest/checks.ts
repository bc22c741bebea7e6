import { type CellKey, cell } from '../db/form/form.ts';
import type { FormVersion } from '../db/form/row.ts';
import { fitsCell, type SumRule, sumRules } from '../db/form/rules.ts';
import type { Figure } from '../db/model/figure.ts';
import type { Finding } from '../db/model/finding.ts';
import type { ReportTable } from '../db/model/report.ts';
import type { ProseFact } from './prose.ts';

type Values = ReadonlyMap<CellKey, number | null>;

/**
 * Holds a report against the sums of the form (R1-R4), what table 2 can hold (R8) and its prose against its tables (R7).
 * Nothing is repaired. What ties it to other years (R5, R6) is held when it is asked for, since either report may change.
 */
export function checkReport(
  figures: readonly Omit<Figure, 'report'>[],
  tables: readonly ReportTable[],
  facts: readonly ProseFact[],
): Finding[] {
  const values: Values = new Map(figures.map((figure) => [figure.key, figure.value]));
  const sums = tables.flatMap(({ table, status, version }) =>
    status === 'read' ? sumRules(table, version ?? newestForm) : [],
  );
  return [
    ...sums.map((rule) => checkSum(rule, values)),
    ...checkCells(figures.filter((figure) => figure.table === 'disclosure')),
    ...facts.flatMap((fact) => checkFact(fact, values)),
  ];
}

const newestForm: FormVersion = '2021';

/** A blank on either side makes a sum not assessable, unless what is there is already more than its total. */
function checkSum(rule: SumRule, values: Values): Finding {
  const right = sum(rule.right, values);
  const known = rule.left.reduce((total, key) => total + (values.get(key) ?? 0), 0);
  const isTooMuch = rule.right.length === 1 && right !== null && known > right;
  const left = isTooMuch ? known : sum(rule.left, values);
  const status = left === null || right === null ? 'not_assessable' : left === right ? 'pass' : 'fail';
  const { rule: key, where } = rule;
  return { rule: key, where, status, left, right, figures: [...rule.left, ...rule.right], sentence: null };
}

type Cells = readonly Omit<Figure, 'report'>[];

/** A cell that holds words (见附件) or a number it cannot hold is shown as it is printed; empty ones are named together. */
function checkCells(cells: Cells): Finding[] {
  const empty = cells
    .filter(({ meaning }) => meaning === 'blank' || meaning === 'not_applicable')
    .map(({ key }) => key);
  const filled = cells.filter(({ key }) => !empty.includes(key)).map(checkCell);
  if (empty.length === 0) return filled;
  const where = empty.join('+');
  const nothing = { left: null, right: null, sentence: null };
  return [...filled, { rule: 'R8', where, status: 'not_assessable', figures: empty, ...nothing }];
}

function checkCell({ key, value, start, end }: Cells[number]): Finding {
  const status = value === null ? 'not_assessable' : fitsCell(key, value) ? 'pass' : 'fail';
  const sentence = status === 'pass' ? null : { start, end };
  return { rule: 'R8', where: key, status, left: value, right: null, figures: [key], sentence };
}

/** A difference is no verdict: prose may speak of one office and the table of a whole place. */
function checkFact({ cells, value, without, start, end }: ProseFact, values: Values): Finding[] {
  const figures = cells.filter((key) => values.has(key));
  // 行政诉讼 is two rows in every form, so one that is missing was not read.
  if (figures.length === 0 || (figures.length < cells.length && cellsOfEveryForm(cells, values))) return [];
  const printed = sum(figures, values);
  const status = printed === null ? 'not_assessable' : printed === value ? 'pass' : 'uncertain';
  if (status === 'uncertain' && without.some((left) => isShortBy(left, (printed ?? 0) - value, values))) return [];
  return [
    { rule: 'R7', where: figures.join('+'), status, left: value, right: printed, figures, sentence: { start, end } },
  ];
}

/** Whether a cell that is missing should be there: it is in every version of the form. */
function cellsOfEveryForm(cells: readonly CellKey[], values: Values): boolean {
  return cells.some((key) => !values.has(key) && cell(key).versions.length > 1);
}

function isShortBy(cells: readonly CellKey[], difference: number, values: Values): boolean {
  return (
    difference > 0 &&
    sum(
      cells.filter((key) => values.has(key)),
      values,
    ) === difference
  );
}

function sum(keys: readonly CellKey[], values: Values): number | null {
  let total = 0;
  for (const key of keys) {
    const value = values.get(key) ?? null;
    if (value === null) return null;
    total += value;
  }
  return total;
}
