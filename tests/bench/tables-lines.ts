import { disputeColumns, disputeRows } from '../../db/form/disputes.ts';
import type { CellKey, TableKey } from '../../db/form/form.ts';
import { requestColumns, requestRows } from '../../db/form/requests.ts';
import { type Line, piece, row } from './lines.ts';

export interface LinesStyle {
  readonly shape: 'lines';
  /** Page numbers (- 3 -) stand between the lines; otherwise a page ends with nothing but blank lines. */
  readonly pageNumbers: boolean;
  /** In rows with a long label the last cell stands alone on its line. */
  readonly lastCellAlone: boolean;
}

/** The three tables as taken out of a PDF: labels cut into the lines of their narrow cells, blanks between numbers. */
export function tablesInLines(
  printed: (key: CellKey) => string,
  style: LinesStyle,
): Readonly<Record<TableKey, readonly Line[]>> {
  return { disclosure: disclosure(printed), requests: requests(printed, style), disputes: disputes(printed) };
}

function disclosure(printed: (key: CellKey) => string): Line[] {
  const documents = (key: 'regulations' | 'normative_documents') =>
    (['made', 'repealed', 'in_force'] as const).map((column) => printed(`disclosure.${key}.${column}`)).join(' ');
  const decisions = (key: 'licensing' | 'penalties' | 'coercion') => printed(`disclosure.${key}.decisions`);
  return [
    piece('第二十条第（一）项'),
    piece('信息内容 本年制发件数 本年废止件数 现行有效件数'),
    row(`规章 ${documents('regulations')}`),
    row(`行政规范性文件 ${documents('normative_documents')}`, 'blank'),
    piece('第二十条第（五）项'),
    piece('信息内容 本年处理决定数量'),
    row(`行政许可 ${decisions('licensing')}`),
    piece('第二十条第（六）项'),
    piece('信息内容 本年处理决定数量'),
    row(`行政处罚 ${decisions('penalties')}`, 'blank'),
    row(`行政强制 ${decisions('coercion')}`, 'blank'),
    piece('第二十条第（八）项'),
    piece('信息内容 本年收费金额（单位：万元）'),
    row(`行政事业性收费 ${printed('disclosure.fees.amount')}`, 'blank'),
  ];
}

const REQUESTS_HEADER = (
  '（本列数据的勾稽关系为：第一项加第二项之和，等于|第三项加第四项之和）|申请人情况|自然|人|法人或其他组织|' +
  '总计商业|企业|科研|机构|社会|公益|组织|法律|服务|机构|其他'
).split('|');

function requests(printed: (key: CellKey) => string, style: LinesStyle): Line[] {
  let group = '';
  const lines = requestRows.flatMap((formRow): Line[] => {
    if (!('2021' in formRow.columns)) return [];
    const [section = '', point = ''] = formRow.mark.replace(/^三、/, '').split(/(?=\d)/);
    const values = requestColumns.map((column) => printed(`requests.${formRow.key}.${column.key}`));
    const newGroup = formRow.group !== '' && formRow.group !== group;
    group = formRow.group;
    const heading = newGroup ? [`${section}${formRow.group.slice(0, 1)}`, formRow.group.slice(1)].map(piece) : [];
    if (formRow.key === 'granted') heading.push(...['三、本', '年度办', '理结果'].map(piece));
    return [...heading, ...labelled(formRow.key, `${point || section}${formRow.label}`, values, style)];
  });
  return [...REQUESTS_HEADER.map(piece), ...lines];
}

/** Rows before which the next label begins in another column of the page, so that a blank line follows. */
const LAST_OF_BLOCK: readonly string[] = [
  'carried_in',
  'refused_inquiry',
  'unavailable_unclear',
  'concluded',
  'carried_out',
];

function labelled(key: string, label: string, values: readonly string[], style: LinesStyle): Line[] {
  if (key === 'partly_granted') {
    const parts = [piece(`${label}（区分处理的，只计这一情形，`), row('不计其他情形）', 'close', false)];
    return [...parts, row(values.join(' '), 'blank')];
  }
  if (label.length <= 18) return [row(`${label} ${values.join(' ')}`, LAST_OF_BLOCK.includes(key) ? 'blank' : 'close')];
  const parts = label.match(/.{1,16}/gu) ?? [];
  const cut = parts.map((part, index) => (parts.length === 2 && index === 1 ? row(part, 'close', false) : piece(part)));
  if (!style.lastCellAlone) return [...cut, row(values.join(' '), 'blank')];
  const apart = parts.length === 2 ? 'blank' : 'close';
  return [...cut, row(values.slice(0, -1).join(' '), apart, false), row(values.at(-1) ?? '', 'blank')];
}

function disputes(printed: (key: CellKey) => string): Line[] {
  const results = ['结果', '维持', '结果', '纠正', '其他', '结果', '尚未'].map(piece);
  const block = [...results, row('审结', 'close', false), piece('总计')];
  const values = disputeRows.flatMap((formRow) =>
    disputeColumns.map((column) => printed(`disputes.${formRow.key}.${column.key}`)),
  );
  return [
    piece('行政复议 行政诉讼'),
    ...block,
    piece('未经复议直接起诉 复议后起诉'),
    ...block,
    ...block,
    row(values.join(' '), 'blank'),
  ];
}
