import { disputeColumns, disputeRows } from '../../db/form/disputes.ts';
import type { CellKey, TableKey } from '../../db/form/form.ts';
import { requestColumns, requestRows } from '../../db/form/requests.ts';

export interface TabsStyle {
  readonly shape: 'tabs';
  /** Blanks between digits and Han characters, and after the numbers of the rows. */
  readonly spaced: boolean;
  /** The row where the merged cells on the left end too early, so that it and all below stand further left. */
  readonly lostLabels: 'declined_reconfirm' | 'other_rest' | null;
}

/** The three tables as copied out of a web page: a tab between cells, merged cells printed once, every row padded. */
export function tablesInTabs(printed: (key: CellKey) => string, style: TabsStyle): Readonly<Record<TableKey, string>> {
  return { disclosure: disclosure(printed), requests: requests(printed, style), disputes: disputes(printed) };
}

const joined = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, index) => cells[index] ?? '');

function disclosure(printed: (key: CellKey) => string): string {
  const documents = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
  const decisions = ['信息内容', '本年处理决定数量'];
  const rows = [
    ['第二十条第（一）项'],
    documents,
    ['规章', ...documentCells('regulations', printed)],
    ['行政规范性文件', ...documentCells('normative_documents', printed)],
    ['第二十条第（五）项'],
    decisions,
    ['行政许可', printed('disclosure.licensing.decisions')],
    ['第二十条第（六）项'],
    decisions,
    ['行政处罚', printed('disclosure.penalties.decisions')],
    ['行政强制', printed('disclosure.coercion.decisions')],
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', printed('disclosure.fees.amount')],
  ];
  return joined(rows.map((row) => padded(row, 4)));
}

function documentCells(row: 'regulations' | 'normative_documents', printed: (key: CellKey) => string): string[] {
  return (['made', 'repealed', 'in_force'] as const).map((column) => printed(`disclosure.${row}.${column}`));
}

function requests(printed: (key: CellKey) => string, { lostLabels, spaced }: TabsStyle): string {
  const gap = spaced ? ' ' : '';
  const header = [
    [
      '(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)',
      '',
      '申请人情况',
      '',
      '',
      '',
      '',
      '',
      '总计',
    ],
    ['', '', '自然人', '法人或其他组织'],
    ['', '', '', ...requestColumns.slice(1, -1).map((column) => column.label)],
  ];
  let group = '';
  let lost = false;
  const rows = requestRows.flatMap((row) => {
    if (!('2021' in row.columns)) return [];
    const [section = '', point = ''] = row.mark.replace(/^三、/, '').split(/(?=\d)/);
    const mark = section.replace('（', '(').replace('）', ') ');
    const label = point ? `${point}${gap}${row.label}` : `${mark}${row.label}`;
    const values = requestColumns.map((column) => printed(`requests.${row.key}.${column.key}`));
    const heading = row.group && row.group !== group ? `${mark}${row.group}` : '';
    group = row.group;
    if (row.key === lostLabels) {
      lost = true;
      return [[label, '', ...values]];
    }
    if (row.group) return [[...(lost ? [] : ['']), heading, label, ...values]];
    if (row.key === 'granted') return [['三、本年度办理结果', label, ...values]];
    if (row.key === 'partly_granted') return [['', `${label}${distinction[spaced ? 'spaced' : 'close']}`, ...values]];
    if (row.key !== 'concluded') return [[label, '', ...values]];
    if (lostLabels === 'declined_reconfirm') return [[label, ...values]];
    return [lost ? [label, '', ...values] : ['', label, ...values]];
  });
  return joined([...header, ...rows].map((row) => padded(row, 10)));
}

const distinction = {
  spaced: ' (区分处理的, 只计这一情形, 不计其他情形)',
  close: '（区分处理的，只计这一情形，不计其他情形）',
} as const;

function disputes(printed: (key: CellKey) => string): string {
  const results = disputeColumns.map((column) =>
    column.key === 'total' ? '总计' : column.label.replace(/^../, '$& '),
  );
  const values = disputeRows.flatMap((row) =>
    disputeColumns.map((column) => printed(`disputes.${row.key}.${column.key}`)),
  );
  return joined([
    padded(['行政复议', '', '', '', '', '行政诉讼'], 15),
    padded([...results, '未经复议直接起诉', '', '', '', '', '复议后起诉'], 15),
    ['', '', '', '', '', ...results, ...results],
    values,
  ]);
}
