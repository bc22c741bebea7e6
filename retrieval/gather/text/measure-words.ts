import { type CellKey, cell } from '../../../db/form/form.ts';
import { type Group, groupTable, type Measure } from '../../understand/counted.ts';

/** How prose speaks of a row, by the beginning of its key; the first that fits counts. */
const ROWS: readonly (readonly [row: string, words: RegExp])[] = [
  [
    'requests.received',
    /(?:收到|收|受理|接到|接收|接|提出|提交|新增|登记)[^。；]{0,40}申请|申请[^。；]{0,20}[件宗份起条]|申请(?:数|量)|申请[^。；]{0,12}(?:增|减|多|少|升|降|集中)/,
  ],
  ['requests.carried', /结转|转入下|上年[^。；]{0,6}(?:申请|未办)/],
  ['requests.concluded', /申请[^。；]{0,40}(?:答复|办结|办理)|(?:答复|办结|办理)[^。；]{0,40}(?:申请|件)/],
  ['requests.granted', /予以公开|同意公开|全部公开|申请[^。；]{0,40}公开[^。；]{0,6}[件宗]/],
  ['requests.partly_granted', /部分公开/],
  ['requests.refused', /不予公开|不公开|不同意公开/],
  ['requests.unavailable', /无法提供|不存在|不掌握|非本机关|补正/],
  ['requests.declined', /不予处理|重复申请|信访|反复/],
  ['requests.other', /其他处理|补正|逾期/],
  ['disputes.reconsideration', /复议/],
  ['disputes.litigation', /诉讼|起诉/],
  ['disclosure.regulations', /规章/],
  ['disclosure.normative', /规范性文件/],
  ['disclosure.licensing', /许可/],
  ['disclosure.penalties', /处罚/],
  ['disclosure.coercion', /强制/],
  ['disclosure.fees', /收费|费用|收取/],
  ['disclosure.procurement', /采购/],
  ['disclosure.other', /服务事项/],
];

const GROUP_ROWS: Readonly<Record<Group, string>> = {
  refused: 'refused',
  unavailable: 'unavailable',
  declined: 'declined',
  other_handling: 'other',
  litigation: 'litigation',
};

/** The words in which the prose of a report speaks of a number of the form. */
export function measureWords(measure: Measure): RegExp {
  const address = addressOf(measure);
  return ROWS.find(([row]) => address.startsWith(row))?.[1] ?? /申请/;
}

function addressOf(measure: Measure): string {
  if ('group' in measure) return `${groupTable(measure.group)}.${GROUP_ROWS[measure.group]}`;
  const { table, row } = cell('cell' in measure ? measure.cell : (measure.sum[0] as CellKey));
  return `${table}.${row}`;
}
