import { type CellKey, cell } from '../../../db/form/form.ts';
import { type Counted, groupCells, isShare, type Measure, type Share } from '../counted.ts';
import { countedOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { EVERY_RESULT, withColumns } from '../words/cells.ts';

/** What an operation counts: rates that are named, else rows and columns, else what the dialogue counts. */
export function countedIn(read: Read): Counted[] {
  const { rates, measured, before } = read;
  const shares = rates.map(({ share }) => ofApplicants(share, read));
  if (shares.length > 0)
    return (measured.by === 'row' && !OF_WHOLE.test(read.text)) || BESIDE_RATE.test(read.text)
      ? [...mainMeasures(measured.measures), ...shares]
      : shares;
  if (measured.by === 'nothing') {
    const carried = mainCounted(countedOf(before.plan));
    return carried.length === 0 && COUNT_ASKED.test(read.text) ? [{ cell: 'requests.received.total' }] : [...carried];
  }
  if (measured.by === 'column') {
    const carried = countedOf(before.plan).filter((one) => !isShare(one));
    const changed = withColumns(carried as Measure[], measured.columns);
    if (changed.length > 0) return changed;
  }
  return mainMeasures(measured.measures);
}

/** 申请和公开率, 申请量、公开率: what is asked for beside a rate. */
const BESIDE_RATE = /申请(?:总?量|总?数量?|件数)?(?:和|与|跟|、|及|以及|还有)/;

/** 办结的申请里，予以公开的占比: what the rate is of. */
const OF_WHOLE = /(?:办结|办理|答复|处理)(?:完)?了?的?(?:申请)?(?:里面?|里头|当中|之中|中)[,，]?/;

/** What a dialogue counts, without the results that a row was only split into. */
function mainCounted(counted: readonly Counted[]): Counted[] {
  const main = mainMeasures(counted.filter((one): one is Measure => !isShare(one)));
  return counted.filter((one) => isShare(one) || main.includes(one));
}

/** 几件 of nothing that is named are requests. */
export const COUNT_ASKED = /(?:多少|好多|几)件/;

/** Of what a row stands for when nothing is said of its columns, the numbers that can be held against others. */
export function mainMeasures(measures: readonly Measure[]): Measure[] {
  const keys = measures.flatMap((measure) => ('cell' in measure ? [measure.cell] : []));
  return measures.filter((measure) => !('cell' in measure) || isMain(measure.cell, keys));
}

function isMain(key: CellKey, keys: readonly CellKey[]): boolean {
  const { table, row, column, versions } = cell(key);
  const sameRow = keys.filter((other) => other.startsWith(`${table}.${row}.`));
  if (table === 'disputes') return column === 'total' || sameRow.length < EVERY_RESULT.length;
  // The columns of the form of 2019 only where no other is meant.
  const current = sameRow.some((other) => cell(other).versions.includes('2021'));
  return table !== 'disclosure' || !current || versions.includes('2021');
}

/** The one number that a rank or a list goes by; a row of documents goes by those in force. */
export function oneCounted(counted: readonly Counted[]): Counted | undefined {
  const keys = counted.flatMap((one) => (!isShare(one) && 'cell' in one ? [one.cell] : []));
  if (counted.length === 2 && keys.join() === GIVEN.join()) return { sum: [...GIVEN] };
  const inForce = keys.find((key) => key.endsWith('.in_force'));
  if (counted.length === 3 && inForce) return { cell: inForce };
  return counted[0];
}

export const GIVEN: readonly CellKey[] = ['requests.granted.total', 'requests.partly_granted.total'];

/** The measures as one number, where they may be added: none is the total of another. */
export function addedUp(measures: readonly Measure[]): Measure | undefined {
  const [only, other] = measures;
  if (only && !other) return only;
  // 官司（直接起诉和复议后起诉）names the same twice.
  const keys = [...new Set(measures.flatMap(cellsOf))];
  if (keys.length < 2 || measures.some((measure) => cellsOf(measure).length === 0)) return undefined;
  const cells = keys.map(cell);
  const [first] = cells;
  const columns = new Set(cells.map(({ column }) => column));
  const rows = new Set(cells.map(({ row }) => row));
  const alike = cells.every(({ table }) => table === first?.table);
  // 办结加结转下年: what came of all there was to handle.
  const handled = columns.size === 1 && keys.length === 2 && ['concluded', 'carried_out'].every((row) => rows.has(row));
  if (handled) return { sum: keys };
  const parts = rows.size === 1 ? !columns.has('total') : columns.size === 1 && !rows.has('concluded');
  const flows = ['received', 'carried_in'];
  const mixed = cells.some(({ row }) => flows.includes(row)) && cells.some(({ row }) => !flows.includes(row));
  const decisions = cells.every(({ column }) => column === 'decisions');
  return alike && parts && !mixed && (first?.table !== 'disclosure' || decisions) ? { sum: keys } : undefined;
}

/** The cells a number is made of; none where they depend on the version of the form (其他处理). */
export function cellsOf(measure: Measure): readonly CellKey[] {
  if ('cell' in measure) return [measure.cell];
  if ('sum' in measure) return measure.sum;
  return measure.group === 'other_handling' ? [] : groupCells(measure.group, measure.column, '2021');
}

/** 企业申请的公开率: the same rate of one kind of applicant. */
export function ofApplicants(share: Share, { measured }: Read): Share {
  const [column, other] = measured.columns.applicants;
  if (column === undefined || other !== undefined) return share;
  const of = (measure: Measure): Measure => {
    if ('group' in measure) return measure.group === 'litigation' ? measure : { ...measure, column };
    const changed = (key: CellKey) => key.replace(/^(requests\..+)\.total$/, `$1.${column}`) as CellKey;
    return 'cell' in measure ? { cell: changed(measure.cell) } : { sum: measure.sum.map(changed) };
  };
  return { part: of(share.part), whole: of(share.whole) };
}
