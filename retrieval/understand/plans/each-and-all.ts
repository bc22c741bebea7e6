import { cell } from '../../../db/form/form.ts';
import type { Measure } from '../counted.ts';
import { addedUp, mainMeasures } from '../operations/what.ts';
import { EVERY_RESULT } from '../words/cells.ts';

const AMOUNT = '(?:多少|几)[件个份次起回宗]?';
const EACH = `(?:各|分别)(?:自|都)?(?:是|有|占)?${AMOUNT}`;
const ALL = `(?:一共|总共|共|合计|共计|总计|总数|加起来)(?:又|又是|是|有)?${AMOUNT}`;
const BREAK = '[呢啊呀]?[,，;；、。?？]';

const EACH_AND_ALL = new RegExp(
  `${EACH}${BREAK}(?:那|然后|再|还有|以及)?${ALL}|${ALL}${BREAK}.*${EACH}|(?:${AMOUNT}[^?？]*?){2}${BREAK}${ALL}`,
);

/**
 * 维持、纠正、其他、没审完的各几件，总共几件: each number, and beside them what they are in all. All results of a dispute have a
 * total of their own, which may be named itself; of others the sum shows each. `undefined` where not both are asked for, or nothing tells what all are.
 */
export function eachAndAll(measures: readonly Measure[], folded: string): readonly Measure[] | undefined {
  if (measures.length < 2 || !EACH_AND_ALL.test(folded)) return undefined;
  if (mainMeasures(measures).length < measures.length) return measures;
  const whole = totalOf(measures);
  if (whole) return [whole, ...measures];
  const one = addedUp(mainMeasures(measures));
  return one && [one];
}

/** The total of all results of one row of table 4, where each of them is named and the total is not. */
function totalOf(measures: readonly Measure[]): Measure | undefined {
  const columns = new Set(measures.map(columnOf));
  const all = EVERY_RESULT.every((column) => columns.has(column) === (column !== 'total'));
  const [first] = measures;
  if (!all || measures.length !== EVERY_RESULT.length - 1 || !first) return undefined;
  if ('group' in first) return measures.every((one) => 'group' in one) ? { ...first, column: 'total' } : undefined;
  if (!('cell' in first)) return undefined;
  const { table, row } = cell(first.cell);
  const ofRow = measures.every((one) => 'cell' in one && cell(one.cell).row === row);
  return table === 'disputes' && ofRow ? { cell: `disputes.${row}.total` as typeof first.cell } : undefined;
}

function columnOf(measure: Measure): string {
  if ('cell' in measure) return cell(measure.cell).column;
  return 'group' in measure ? measure.column : '';
}
