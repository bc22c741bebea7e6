import { columnLabel, rowLabel, rowsIn, tables } from '../../../../db/form/form.ts';
import type { FormRow } from '../../../../db/form/row.ts';
import { GROUPS, type Group, groupLabel, groupTable } from '../../../understand/counted.ts';
import { RATES, type Rate } from '../../../understand/rates.ts';
import type { Term } from '../../../understand/terms.ts';
import type { Basis, Definition } from './definition.ts';
import { DISCLOSURE_ROWS } from './disclosure.ts';
import { DISPUTE_ROWS, RESULTS } from './disputes.ts';
import { GENERAL } from './general.ts';
import { GROUP_WORDS } from './groups.ts';
import { APPLICANTS, REQUEST_ROWS } from './requests.ts';

/** A word with what it means and where it stands in a report; `place` is `null` where that is no one place. */
export interface Explained extends Definition {
  readonly name: string;
  readonly place: string | null;
}

/** What a term means and where it stands. Every term has an explanation; one without is an error of the program. */
export function explained(term: Term): Explained {
  const found = ALL.get(term);
  if (!found) throw new Error(`no explanation of ${term}`);
  return found;
}

const TABLES = {
  disclosure: `第二部分“${tables.disclosure.label}”的表`,
  requests: `第三部分“${tables.requests.label}”的表`,
  disputes: `第四部分“${tables.disputes.label}”的表`,
} as const;

/** Rows whose label says little by itself. */
const NAMES: Readonly<Record<string, string>> = { concluded: '办理结果总计', other_rest: '其他处理中的“其他”' };

const ALL: ReadonlyMap<string, Explained> = new Map<string, Explained>([
  ...entries('requests', REQUEST_ROWS, (row, definition) => ofRow('requests', row, definition)),
  ...entries('disputes', DISPUTE_ROWS, (row, definition) => ofRow('disputes', row, definition)),
  ...entries('disclosure', DISCLOSURE_ROWS, (row, definition) => ofRow('disclosure', row, definition)),
  ...entries('applicants', APPLICANTS, (column, definition) => ({
    ...definition,
    name: column === 'other_organization' ? '其他（法人或其他组织）' : columnLabel('requests', column),
    place: `${TABLES.requests}，“${columnLabel('requests', column)}”一列`,
    basis: [...definition.basis, 'form_2021'],
  })),
  ...entries('results', RESULTS, (column, definition) => ({
    ...definition,
    name: columnLabel('disputes', column),
    place: `${TABLES.disputes}，行政复议和两种行政诉讼下面都有“${columnLabel('disputes', column)}”一列`,
    basis: [...definition.basis, 'form_2021'],
  })),
  ...GROUPS.map((group) => [`group.${group}`, ofGroup(group)] as const),
  ...RATES.map((rate) => [`rate.${rate.key}`, ofRate(rate)] as const),
  ...Object.entries(GENERAL).map(([key, general]) => [`general.${key}`, general] as const),
]);

function entries(
  kind: string,
  definitions: Readonly<Record<string, Definition>>,
  explain: (key: string, definition: Definition) => Explained,
): (readonly [string, Explained])[] {
  return Object.entries(definitions).map(([key, definition]) => [`${kind}.${key}`, explain(key, definition)]);
}

function ofRow(table: keyof typeof TABLES, key: string, definition: Definition): Explained {
  const row = tables[table].rows.find((one) => one.key === key);
  if (!row) throw new Error(`no such row in the national form: ${table}.${key}`);
  return {
    words: definition.words,
    name: NAMES[key] ?? row.label,
    place: `${TABLES[table]}，其中${table === 'disputes' ? '一栏' : '一行'}：${rowLabel(table, key)}${columnsOf(table, row)}`,
    basis: [...definition.basis, ...formsOf(row)],
  };
}

function columnsOf(table: keyof typeof TABLES, row: FormRow): string {
  if (table === 'requests') return '；按申请人分列，最后一列是总计';
  const named = (columns: readonly string[]) => columns.map((column) => columnLabel(table, column)).join('、');
  if (table === 'disputes') return `；分${named(row.columns['2021'] ?? [])}各列`;
  const forms = (['2021', '2019'] as const).flatMap((version) => {
    const columns = row.columns[version];
    return columns ? [`${version}年的表样是${named(columns)}`] : [];
  });
  return `；${forms.join('，')}`;
}

/** The form a row is printed in; both where its columns differ. */
function formsOf({ columns }: FormRow): Basis[] {
  const differs = columns['2021']?.join() !== columns['2019']?.join();
  return [
    ...(columns['2021'] ? (['form_2021'] as const) : []),
    ...(columns['2019'] && differs ? (['form_2019'] as const) : []),
  ];
}

function ofGroup(group: Group): Explained {
  const { words, basis } = GROUP_WORDS[group];
  const table = groupTable(group);
  const rows = rowsIn(table, '2021').filter(({ row }) => row.group === groupLabel(group));
  const labels = rows.map(({ row }) => row.label).join('、');
  return {
    words,
    name: groupLabel(group),
    place: `${TABLES[table]}，“${groupLabel(group)}”下面：${labels}；表中没有它们的合计，合计由各项相加`,
    basis: [...basis, 'form_2021', ...(group === 'other_handling' ? (['form_2019'] as const) : [])],
  };
}

/** No rate is printed in the form. */
function ofRate({ name, formula, other: otherKey }: Rate): Explained {
  const other = RATES.find(({ key }) => key === otherKey);
  const otherWords = other ? `另一种常用口径是${other.name}：${other.formula}。` : '';
  return {
    words: `按“${formula}”计算，用百分数表示；分母为0时算不出。${otherWords}`,
    name,
    place: '表中没有印这个率，由表中的件数算出',
    basis: [],
  };
}
