import type { CellKey } from '../db/form/form.ts';
import type { FormVersion } from '../db/form/row.ts';
import { type SumRule, sumRules } from '../db/form/rules.ts';
import type { Figure } from '../db/model/figure.ts';
import type { Finding } from '../db/model/finding.ts';
import type { ReportTable } from '../db/model/report.ts';
import type { ProseFact } from './prose.ts';

type Values = ReadonlyMap<CellKey, number | null>;

/** Holds a report against the sums of the form (R1-R4) and its prose against its tables (R7). Nothing is repaired. */
export function checkReport(
  figures: readonly Omit<Figure, 'report'>[],
  tables: readonly ReportTable[],
  facts: readonly ProseFact[],
): Finding[] {
  const values: Values = new Map(figures.map((figure) => [figure.key, figure.value]));
  const sums = tables.flatMap(({ table, status, version }) =>
    status === 'read' ? sumRules(table, version ?? newestForm) : [],
  );
  return [...sums.map((rule) => checkSum(rule, values)), ...facts.flatMap((fact) => checkFact(fact, values))];
}

const newestForm: FormVersion = '2021';

/** A blank on either side makes a sum not assessable, whatever the rest adds up to. */
function checkSum(rule: SumRule, values: Values): Finding {
  const left = sum(rule.left, values);
  const right = sum(rule.right, values);
  const status = left === null || right === null ? 'not_assessable' : left === right ? 'pass' : 'fail';
  const { rule: key, where } = rule;
  return { rule: key, where, status, left, right, figures: [...rule.left, ...rule.right], sentence: null };
}

/** A difference is no verdict: prose may speak of one office and the table of a whole place. */
function checkFact(fact: ProseFact, values: Values): Finding[] {
  if (!fact.cells.every((key) => values.has(key))) return [];
  const printed = sum(fact.cells, values);
  const status = printed === null ? 'not_assessable' : printed === fact.value ? 'pass' : 'uncertain';
  const { cells, value, start, end } = fact;
  return [
    {
      rule: 'R7',
      where: cells.join('+'),
      status,
      left: value,
      right: printed,
      figures: cells,
      sentence: { start, end },
    },
  ];
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
