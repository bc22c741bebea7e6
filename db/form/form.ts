import { type DisclosureColumn, type DisclosureRow, disclosureColumns, disclosureRows } from './disclosure.ts';
import { type DisputeColumn, type DisputeRow, disputeColumns, disputeRows } from './disputes.ts';
import { type RequestColumn, type RequestRow, requestColumns, requestRows } from './requests.ts';
import type { FormRow, FormVersion } from './row.ts';

export type TableKey = 'disclosure' | 'requests' | 'disputes';

/** The key of a cell: `table.row.column`. */
export type CellKey =
  | `requests.${RequestRow}.${RequestColumn}`
  | `disputes.${DisputeRow}.${DisputeColumn}`
  | `disclosure.${DisclosureRow}.${DisclosureColumn}`;

export type Unit = '件' | '项' | '万元';

/** One cell of the national form. */
export interface Cell {
  /** A small number that stands for the cell in the store. Never given to another cell. */
  readonly code: number;
  readonly key: CellKey;
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  /** For people, e.g. 不予公开·属于国家秘密·自然人. */
  readonly label: string;
  /** What the form counts in. `null`: the form names no unit (政府集中采购 amounts), only the cell may. */
  readonly unit: Unit | null;
  readonly versions: readonly FormVersion[];
}

interface FormTable {
  readonly key: TableKey;
  readonly part: 2 | 3 | 4;
  /** What people see it called. */
  readonly label: string;
  readonly rows: readonly FormRow[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** First cell code, and codes set aside for one row. Rows and columns may only be added at the end of their lists. */
  readonly base: number;
  readonly stride: number;
}

/** The three tables of the form, by key. */
export const tables: Readonly<Record<TableKey, FormTable>> = {
  requests: {
    key: 'requests',
    part: 3,
    label: '收到和处理政府信息公开申请情况',
    rows: requestRows,
    columns: requestColumns,
    base: 0,
    stride: 8,
  },
  disputes: {
    key: 'disputes',
    part: 4,
    label: '行政复议、行政诉讼情况',
    rows: disputeRows,
    columns: disputeColumns,
    base: 300,
    stride: 8,
  },
  disclosure: {
    key: 'disclosure',
    part: 2,
    label: '主动公开政府信息情况',
    rows: disclosureRows,
    columns: disclosureColumns,
    base: 400,
    stride: 16,
  },
};

export const tableKeys = ['disclosure', 'requests', 'disputes'] as const satisfies readonly TableKey[];

/** One more than the largest cell code there can be. */
export const CELL_CODES = 1024;

/** Every cell of every version. */
export const cells: readonly Cell[] = tableKeys.flatMap((key) => cellsOfTable(tables[key]));

const byKey = new Map<string, Cell>(cells.map((cell) => [cell.key, cell]));
const byCode = new Map(cells.map((cell) => [cell.code, cell]));
const rowLabels = new Map(
  tableKeys.flatMap((key) => tables[key].rows.map((row) => [`${key}.${row.key}`, labelOf(row)] as const)),
);

/** The cell with this key, or `undefined` when the form has none. */
export function findCell(key: string): Cell | undefined {
  return byKey.get(key);
}

/** The cell with this key. An unknown key is an error of the program, never a 0. */
export function cell(key: CellKey): Cell {
  const found = byKey.get(key);
  if (!found) throw new Error(`no such cell in the national form: ${key}`);
  return found;
}

/** The cell a stored code stands for. */
export function cellOf(code: number): Cell {
  const found = byCode.get(code);
  if (!found) throw new Error(`no cell of the national form has the code ${code}`);
  return found;
}

/** The cells a table has in one version of the form, in printed order. */
export function cellsIn(table: TableKey, version: FormVersion): Cell[] {
  return rowsIn(table, version).flatMap((row) => row.cells);
}

/** The rows a table has in one version of the form with their cells, in printed order. */
export function rowsIn(table: TableKey, version: FormVersion): { row: FormRow; cells: Cell[] }[] {
  return tables[table].rows.flatMap((row) => {
    const columns = row.columns[version];
    return columns ? [{ row, cells: columns.map((column) => cell(`${table}.${row.key}.${column}` as CellKey)) }] : [];
  });
}

/** The row as people read it in the form, e.g. （三）不予公开 1.属于国家秘密. */
export function rowLabel(table: TableKey, row: string): string {
  const label = rowLabels.get(`${table}.${row}`);
  if (label === undefined) throw new Error(`no such row in the national form: ${table}.${row}`);
  return label;
}

/** The column as printed. */
export function columnLabel(table: TableKey, column: string): string {
  const found = tables[table].columns.find((candidate) => candidate.key === column);
  if (!found) throw new Error(`no such column in the national form: ${table}.${column}`);
  return found.label;
}

function labelOf({ mark, group, label }: FormRow): string {
  const [section = '', point = ''] = mark.replace(/^三、/, '').split(/(?=\d)/);
  return group ? `${section}${group}${point ? ` ${point}` : '·'}${label}` : `${section}${label}`;
}

function cellsOfTable(table: FormTable): Cell[] {
  return table.rows.flatMap((row, rowIndex) =>
    table.columns.flatMap((column, columnIndex): Cell[] => {
      const versions = (['2021', '2019'] as const).filter((version) => row.columns[version]?.includes(column.key));
      if (versions.length === 0) return [];
      return [
        {
          code: table.base + rowIndex * table.stride + columnIndex,
          key: `${table.key}.${row.key}.${column.key}` as CellKey,
          table: table.key,
          row: row.key,
          column: column.key,
          label: [row.group, row.label, column.label].filter(Boolean).join('·'),
          unit: unitOf(table.key, row.key, column.key),
          versions,
        },
      ];
    }),
  );
}

function unitOf(table: TableKey, row: string, column: string): Unit | null {
  if (column === 'amount') return row === 'fees' ? '万元' : null;
  if (table === 'disclosure' && ['previous_items', 'change', 'items'].includes(column)) return '项';
  return '件';
}
