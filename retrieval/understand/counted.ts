import { z } from 'zod';
import { disputeColumns } from '../../db/form/disputes.ts';
import { type CellKey, cells, rowsIn } from '../../db/form/form.ts';
import { requestColumns } from '../../db/form/requests.ts';
import type { FormVersion } from '../../db/form/row.ts';

/** Rows of the form that people ask for together; they are added, never stored. */
export const GROUPS = ['refused', 'unavailable', 'declined', 'other_handling', 'litigation'] as const;
export type Group = (typeof GROUPS)[number];

const cellKey = z.enum(cells.map((cell) => cell.key)).describe('A cell of the national form, as table.row.column');
const columns = [...requestColumns, ...disputeColumns].map((column) => column.key);

/** One number of one report. Parts and their total are never added in one. */
export const Measure = z.union([
  z.strictObject({ cell: cellKey }).describe('A cell as stored'),
  z
    .strictObject({
      group: z.enum(GROUPS),
      column: z.enum(columns).describe('Applicants or results; total unless one is named'),
    })
    .describe('The sum of a group of rows, in the form the report was printed in'),
  z
    .strictObject({ sum: z.array(cellKey).min(2) })
    .describe('These cells added up, because the question asks for their sum; no cell may be the total of another'),
]);
export type Measure = z.infer<typeof Measure>;

/** A rate: always made again from the two counts, never averaged. */
export const Share = z
  .strictObject({ part: Measure, whole: Measure.describe('What 100 % is; it holds the part, or stands beside it') })
  .describe('One number as per cent of another of the same report');
export type Share = z.infer<typeof Share>;

/** What a question counts. */
export const Counted = z.union([Measure, Share]);
export type Counted = z.infer<typeof Counted>;

export function isShare(counted: Counted): counted is Share {
  return 'part' in counted;
}

const GROUP_LABELS: Readonly<Record<Exclude<Group, 'litigation'>, string>> = {
  refused: '不予公开',
  unavailable: '无法提供',
  declined: '不予处理',
  other_handling: '其他处理',
};

/** The group as the form calls it. */
export function groupLabel(group: Group): string {
  return group === 'litigation' ? '行政诉讼' : GROUP_LABELS[group];
}

/** The table a group's rows stand in. */
export function groupTable(group: Group): 'requests' | 'disputes' {
  return group === 'litigation' ? 'disputes' : 'requests';
}

/** The cells that make up a group in a version of the form. */
export function groupCells(group: Group, column: string, version: FormVersion): CellKey[] {
  const label = groupLabel(group);
  const rows = rowsIn(groupTable(group), version).filter(({ row }) => row.group === label || row.label === label);
  return rows.flatMap(({ cells }) => cells.filter((one) => one.column === column).map((one) => one.key));
}
