import { type DisputeColumn, type DisputeRow, disputeColumns, disputeRows } from './disputes.ts';
import { type CellKey, cell, type TableKey } from './form.ts';
import { outcomeRows, type RequestColumn, type RequestRow, requestColumns, requestRows } from './requests.ts';
import type { FormVersion } from './row.ts';

/** R1-R4 are sums the form prescribes (勾稽关系); R7 holds the prose against the tables. */
export type RuleKey = 'R1' | 'R2' | 'R3' | 'R4' | 'R7';

/** A sum that the form prescribes: the cells on the left and the cells on the right add up to the same number. */
export interface SumRule {
  readonly rule: RuleKey;
  readonly table: TableKey;
  /** The row or column it holds for, e.g. `requests.*.total` or `requests.received.*`. */
  readonly where: string;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
}

/** The sums of a table in one version of the form. */
export function sumRules(table: TableKey, version: FormVersion): readonly SumRule[] {
  if (table === 'requests') return requestRules[version];
  return table === 'disputes' ? disputeRules : [];
}

/** The rule that a stored finding names. `undefined` for rules that are not sums. */
export function sumRuleOf(rule: string, where: string, version: FormVersion): SumRule | undefined {
  return [...requestRules[version], ...disputeRules].find((sum) => sum.rule === rule && sum.where === where);
}

const request = (row: RequestRow, column: RequestColumn): CellKey => `requests.${row}.${column}`;
const dispute = (row: DisputeRow, column: DisputeColumn): CellKey => `disputes.${row}.${column}`;
const applicants = requestColumns.filter((column) => column.key !== 'total');
const results = disputeColumns.filter((column) => column.key !== 'total');

const disputeRules: readonly SumRule[] = disputeRows.map((row) => ({
  rule: 'R4',
  table: 'disputes',
  where: `disputes.${row.key}.*`,
  left: results.map((column) => dispute(row.key, column.key)),
  right: [dispute(row.key, 'total')],
}));

const requestRules: Readonly<Record<FormVersion, readonly SumRule[]>> = {
  '2021': requestRulesOf('2021'),
  '2019': requestRulesOf('2019'),
};

function requestRulesOf(version: FormVersion): SumRule[] {
  const printed = (row: RequestRow) => cell(request(row, 'total')).versions.includes(version);
  const columns = requestColumns.flatMap((column): SumRule[] => [
    {
      rule: 'R1',
      table: 'requests',
      where: `requests.*.${column.key}`,
      left: [request('received', column.key), request('carried_in', column.key)],
      right: [request('concluded', column.key), request('carried_out', column.key)],
    },
    {
      rule: 'R2',
      table: 'requests',
      where: `requests.*.${column.key}`,
      left: outcomeRows.filter(printed).map((row) => request(row, column.key)),
      right: [request('concluded', column.key)],
    },
  ]);
  const rows = requestRows
    .filter((row) => printed(row.key))
    .map(
      (row): SumRule => ({
        rule: 'R3',
        table: 'requests',
        where: `requests.${row.key}.*`,
        left: applicants.map((column) => request(row.key, column.key)),
        right: [request(row.key, 'total')],
      }),
    );
  return [...columns, ...rows];
}
