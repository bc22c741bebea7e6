import { type DisputeColumn, type DisputeRow, disputeColumns, disputeRows } from './disputes.ts';
import { type CellKey, cell, type TableKey } from './form.ts';
import { outcomeRows, type RequestColumn, type RequestRow, requestColumns, requestRows } from './requests.ts';
import type { FormVersion } from './row.ts';

/**
 * R1-R4 are sums the form prescribes (勾稽关系); R5 and R6 tie a year to the one before it; R7 holds the prose against the
 * tables; R8 says what kind of number table 2 can hold.
 */
export type RuleKey = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8';

/** A sum that the form prescribes: the cells on the left and the cells on the right add up to the same number. */
export interface SumRule {
  readonly rule: RuleKey;
  readonly table: TableKey;
  /** The row or column it holds for, e.g. `requests.*.total` or `requests.received.*`. */
  readonly where: string;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
}

/** What one year's report leaves and the next one begins with: `before` + `added` - `removed` = `after`. */
export interface YearLink {
  readonly rule: 'R5' | 'R6';
  readonly table: TableKey;
  /** The cell of the earlier report. */
  readonly before: CellKey;
  /** Cells of the later report. */
  readonly added: readonly CellKey[];
  readonly removed: readonly CellKey[];
  readonly after: CellKey;
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

/**
 * 结转下年度 is 上年结转 of the next year, in each column (R5). 现行有效 is that of last year, and what was made, without what
 * was repealed (R6); only the form of 2021 has these columns.
 */
export const yearLinks: readonly YearLink[] = [
  ...requestColumns.map(
    ({ key }): YearLink => ({
      rule: 'R5',
      table: 'requests',
      before: request('carried_out', key),
      added: [],
      removed: [],
      after: request('carried_in', key),
    }),
  ),
  ...(['regulations', 'normative_documents'] as const).map(
    (row): YearLink => ({
      rule: 'R6',
      table: 'disclosure',
      before: `disclosure.${row}.in_force`,
      added: [`disclosure.${row}.made`],
      removed: [`disclosure.${row}.repealed`],
      after: `disclosure.${row}.in_force`,
    }),
  ),
];

/** Whether a cell of table 2 can hold a number: none is below 0 but a change, and what is counted comes in wholes (R8). */
export function fitsCell(key: CellKey, value: number): boolean {
  const { column, unit } = cell(key);
  const whole = unit === '件' || unit === '项';
  return (column === 'change' || value >= 0) && (!whole || Number.isInteger(value));
}

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
