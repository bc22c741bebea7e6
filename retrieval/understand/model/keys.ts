import { cells, columnLabel, findCell, tables } from '../../../db/form/form.ts';
import { type Counted, GROUPS, groupLabel, groupTable, isShare, Measure } from '../counted.ts';
import { RATES, rateOf } from '../rates.ts';
import { ROWS } from '../words/glossary.ts';

/** The number or rate with this key: a cell (`requests.received.total`), `group.refused.total` or `rate.disclosure`. */
export function countedOfKey(key: string): Counted | undefined {
  const cell = findCell(key);
  if (cell) return { cell: cell.key };
  const [kind, name, column, more] = key.split('.');
  if (kind === 'rate' && column === undefined) return RATES.find((rate) => rate.key === name)?.share;
  const group = GROUPS.find((one) => one === name);
  if (kind !== 'group' || group === undefined || more !== undefined) return undefined;
  const known = tables[groupTable(group)].columns.some((one) => one.key === column);
  return known ? Measure.safeParse({ group, column }).data : undefined;
}

/** The key of a number or rate; `null` where it has none, as a sum that somebody asked for. */
export function keyOfCounted(counted: Counted): string | null {
  if (isShare(counted)) {
    const rate = rateOf(counted);
    return rate ? `rate.${rate.key}` : null;
  }
  if ('cell' in counted) return counted.cell;
  return 'group' in counted ? `group.${counted.group}.${counted.column}` : null;
}

/** Every key with what it is called, in the form's words and in people's. */
export function keyLines(): string {
  const groupsOf = (table: string) =>
    GROUPS.filter((group) => groupTable(group) === table).map((group) => `${group} ${groupLabel(group)}`);
  return [
    '收到和处理申请（第三部分表），键是 requests.行.列；一类合计是 group.类.列。行：',
    ...rowLines('requests'),
    `类：${groupsOf('requests').join('；')}`,
    `列：${columnWords('requests')}`,
    '复议诉讼（第四部分表），键是 disputes.行.列；诉讼两种合计是 group.litigation.列。行：',
    ...rowLines('disputes'),
    `列：${columnWords('disputes')}`,
    '主动公开（第二部分表）的键：',
    ...cells.filter(({ table }) => table === 'disclosure').map(({ key, label }) => `${key} ${label}`),
    '比率的键：',
    ...RATES.map(({ key, name, formula }) => `rate.${key} ${name}＝${formula}`),
  ].join('\n');
}

/** People's words told beside the form's own. */
const TOLD = 4;

function rowLines(table: 'requests' | 'disputes'): string[] {
  return tables[table].rows.map(({ key, group, label }) => {
    const said = ROWS.flatMap(({ target, words }) =>
      target.table === table && 'rows' in target && target.rows.length === 1 && target.rows[0] === key ? words : [],
    );
    const others = said.filter((word) => word !== label && !label.includes(word)).slice(0, TOLD);
    return `${key} ${group === '' ? '' : `${group}：`}${label}${others.length > 0 ? `（${others.join('、')}）` : ''}`;
  });
}

function columnWords(table: 'requests' | 'disputes'): string {
  return tables[table].columns.map(({ key }) => `${key} ${columnLabel(table, key)}`).join('；');
}
