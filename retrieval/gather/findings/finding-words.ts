import { type CellKey, cell, columnLabel, rowLabel, type TableKey, tableKeys } from '../../../db/form/form.ts';
import { outcomeRows } from '../../../db/form/requests.ts';
import type { RuleKey } from '../../../db/form/rules.ts';
import type { Finding } from '../../../db/model/finding.ts';

/** What the two sides of a sum are called. */
const SIDES: Readonly<Partial<Record<RuleKey, string>>> = {
  R1: '新收 + 上年结转 与 办理总计 + 结转下年度',
  R2: '各项办理结果相加 与（七）总计',
  R3: '六类申请人相加 与 总计',
  R4: '四种结果相加 与 总计',
};

/** A finding in words for people: both sides of the equation, or both places that differ. No verdict. */
export function findingMessage(finding: Finding, sentence: string | null): string {
  switch (finding.rule) {
    case 'R5':
    case 'R6':
      return yearMessage(finding);
    case 'R7':
      return proseMessage(finding, sentence);
    case 'R8':
      return cellMessage(finding, sentence);
    default:
      return `${placeOf(finding)}：${SIDES[finding.rule]}：${sidesOf(finding)}`;
  }
}

/** The row or column a sum holds for, as people call it. */
export function placeOf({ where }: Pick<Finding, 'where'>): string {
  const [table = '', row = '', column = ''] = where.split('.');
  const key = tableKeys.find((candidate) => candidate === table) ?? ('requests' as TableKey);
  if (row === '*') return `“${columnLabel(key, column)}”列`;
  return key === 'requests' ? `“${rowLabel(key, row)}”一行` : `“${rowLabel(key, row)}”`;
}

function sidesOf({ status, left, right }: Finding): string {
  if (status === 'not_assessable') return '有空白或不适用的格，无法核对';
  return `${left} ${left === right ? '=' : '≠'} ${right}`;
}

/** Cells of one group are called by the group; the total column goes without saying. */
function cellsLabel(keys: readonly CellKey[]): string {
  const found = keys.map(cell);
  const [first] = found;
  if (!first) return '';
  const group = GROUPS.find(([, rows]) => found.length > 1 && found.every(({ row }) => rows.includes(row)));
  if (group) return `${group[0]}各项合计`;
  if (first.table === 'disputes' && found.length > 1)
    return `行政诉讼（两种）·${columnLabel('disputes', first.column)}`;
  return found.map(({ label, row }) => (row === 'concluded' ? `办理结果${label}` : label)).join(' + ');
}

const GROUPS: readonly (readonly [label: string, rows: readonly string[]])[] = [
  ['不予公开', 'refused'],
  ['无法提供', 'unavailable'],
  ['不予处理', 'declined'],
  ['其他处理', 'other'],
].map(([label = '', start = '']) => [label, outcomeRows.filter((row) => row.startsWith(start))] as const);

function proseMessage({ figures, status, left, right }: Finding, sentence: string | null): string {
  const cells = cellsLabel(figures);
  if (status === 'pass') return `正文与表格一致：${cells}都是 ${right}`;
  if (status === 'not_assessable') return `正文提到“${squeeze(sentence)}”，表中“${cells}”没有填数，无法核对`;
  const [first] = figures;
  const reason =
    first && cell(first).table === 'disclosure'
      ? '统计口径可能不同（如正文说的是全部文件，或正文说的是一个机关、表格是整个地区）'
      : '统计口径可能不同（如正文说的是一个机关，表格是整个地区）';
  return `正文写“${squeeze(sentence)}”（${left}），表中“${cells}”为 ${right}；${reason}，两处都列出供核对`;
}

function cellMessage({ figures, status, left }: Finding, sentence: string | null): string {
  const [key] = figures;
  const label = `主动公开情况表“${key ? cell(key).label : ''}”`;
  if (status === 'pass') return `${label}填的是 ${left}，符合填法（不为负，件数、项数是整数）`;
  if (sentence === null) return `主动公开情况表有 ${figures.length} 格空白或不适用，无法核对`;
  if (status === 'not_assessable') return `${label}填的是“${squeeze(sentence)}”，不是数字，无法核对`;
  const wanted = left !== null && left < 0 ? '这一格一般不会小于 0' : '这一格按件数或项数填，一般是整数';
  return `${label}填的是 ${squeeze(sentence)}；${wanted}，请看原表`;
}

function yearMessage({ rule, where, status, left, right, years }: Finding): string {
  const [earlier, later] = [years?.earlier.year, years?.later.year];
  const { row, column } = cell(where as CellKey);
  const link =
    rule === 'R5'
      ? `“${columnLabel('requests', column)}”列：${earlier}年报告“结转下年度继续办理” 与 ${later}年报告“上年结转”`
      : `“${rowLabel('disclosure', row)}”：${earlier}年报告现行有效 + ${later}年制发 - ${later}年废止 与 ${later}年报告现行有效`;
  if (status === 'not_assessable') return `${link}：有空白或不适用的格，无法核对`;
  if (status === 'pass') return `${link}：${left} = ${right}`;
  return `${link}：${left} ≠ ${right}；${YEAR_REASONS[rule === 'R5' ? 'R5' : 'R6']}，两份报告都列出供核对`;
}

/** Why two years may differ without a mistake. */
export const YEAR_REASONS = {
  R5: '可能有一份报告后来作过更正，或两年统计口径不同',
  R6: '文件清理后重新统计、修订同时计入制发和废止等，都会使两数不同',
} as const;

/** A sentence without its line breaks and its last mark. */
export function squeeze(sentence: string | null): string {
  return (sentence ?? '').replace(/\s+/g, '').replace(/[。；;]$/, '');
}
