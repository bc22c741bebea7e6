import { disputeColumns } from '../../db/form/disputes.ts';
import { columnLabel, rowLabel, rowsIn } from '../../db/form/form.ts';
import { requestColumns } from '../../db/form/requests.ts';
import type { FormVersion } from '../../db/form/row.ts';
import { groupLabel, type Measure } from '../understand/counted.ts';
import type { PlanOf } from '../understand/plan/plan.ts';

type Of = PlanOf<'distribution'>['of'];

/** A total and what it is made of, in a version of the form. Every case is in one part and in no other. */
export interface Composition {
  /** What is divided: 本年新收政府信息公开申请. */
  readonly subject: string;
  readonly parts: readonly { readonly label: string; readonly measure: Measure }[];
  /** What 100 % is: a printed total, or the sum of a group that has none. */
  readonly total: { readonly label: string; readonly measure: Measure };
}

/** What a total is made of, in the form that a report was printed in. */
export function compositionOf(of: Of, version: FormVersion): Composition {
  switch (of.by) {
    case 'applicants':
      return applicants(of.row);
    case 'outcomes':
      return outcomes(of.column);
    case 'reasons':
      return reasons(of.group, of.column, version);
    case 'results':
      return results(of.row);
  }
}

/** The table a distribution is read from. */
export function tableOf(of: Of): 'requests' | 'disputes' {
  return of.by === 'results' ? 'disputes' : 'requests';
}

type Row = Extract<Of, { by: 'applicants' }>['row'];
type Column = Extract<Of, { by: 'outcomes' }>['column'];
type Group = Extract<Of, { by: 'reasons' }>['group'];
type DisputeRow = Extract<Of, { by: 'results' }>['row'];

const APPLICANTS = requestColumns.flatMap(({ key }) => (key === 'total' ? [] : [key]));
const RESULTS = disputeColumns.flatMap(({ key }) => (key === 'total' ? [] : [key]));

function applicants(row: Row): Composition {
  const label = row === 'concluded' ? '办理结果' : rowLabel('requests', row).replace(/^[一二四]、/, '');
  return {
    subject: label,
    parts: APPLICANTS.map((column) => ({
      label: column === 'other_organization' ? '其他（法人或其他组织）' : columnLabel('requests', column),
      measure: { cell: `requests.${row}.${column}` },
    })),
    total: { label: '总计', measure: { cell: `requests.${row}.total` } },
  };
}

function outcomes(column: Column): Composition {
  const groups = ['refused', 'unavailable', 'declined', 'other_handling'] as const;
  return {
    subject: column === 'total' ? '办理结果' : `${columnLabel('requests', column)}申请的办理结果`,
    parts: [
      { label: '予以公开', measure: { cell: `requests.granted.${column}` } },
      { label: '部分公开', measure: { cell: `requests.partly_granted.${column}` } },
      ...groups.map((group) => ({ label: groupLabel(group), measure: { group, column } })),
    ],
    total: { label: '总计', measure: { cell: `requests.concluded.${column}` } },
  };
}

function reasons(group: Group, column: Column, version: FormVersion): Composition {
  const label = groupLabel(group);
  const rows = rowsIn('requests', version).filter(({ row }) => row.group === label || row.label === label);
  const who = column === 'total' ? '' : `（${columnLabel('requests', column)}）`;
  return {
    subject: `${label}${who}`,
    parts: rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell) => (cell.column === column ? [{ label: row.label, measure: { cell: cell.key } }] : [])),
    ),
    total: { label: '合计', measure: { group, column } },
  };
}

function results(row: DisputeRow): Composition {
  if (row === 'litigation')
    return {
      subject: '行政诉讼（两种相加）',
      parts: RESULTS.map((column) => ({
        label: columnLabel('disputes', column),
        measure: { group: 'litigation', column },
      })),
      total: { label: '总计', measure: { group: 'litigation', column: 'total' } },
    };
  return {
    subject: rowLabel('disputes', row),
    parts: RESULTS.map((column) => ({
      label: columnLabel('disputes', column),
      measure: { cell: `disputes.${row}.${column}` },
    })),
    total: { label: '总计', measure: { cell: `disputes.${row}.total` } },
  };
}
