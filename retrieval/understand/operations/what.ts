import { type CellKey, cell } from '../../../db/form/form.ts';
import { type Counted, type Group, groupCells, isShare, type Measure, type Share } from '../counted.ts';
import { countedOf } from '../dialogue.ts';
import type { Read } from '../read.ts';
import { EVERY_RESULT, withColumns } from '../words/cells.ts';

/** What an operation counts: rates that are named, else rows and columns, else what the dialogue counts. */
export function countedIn(read: Read): Counted[] {
  const { rates, measured, before } = read;
  const shares = rates.map(({ share }) => ofApplicants(share, read));
  if (shares.length > 0) return measured.by === 'row' ? [...mainMeasures(measured.measures), ...shares] : shares;
  if (measured.by === 'nothing') {
    const carried = countedOf(before.plan);
    return carried.length === 0 && COUNT_ASKED.test(read.text) ? [{ cell: 'requests.received.total' }] : [...carried];
  }
  if (measured.by === 'column') {
    const carried = countedOf(before.plan).filter((one) => !isShare(one));
    const changed = withColumns(carried as Measure[], measured.columns);
    if (changed.length > 0) return changed;
  }
  return mainMeasures(measured.measures);
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

const GIVEN: readonly CellKey[] = ['requests.granted.total', 'requests.partly_granted.total'];

/** The measures as one number, where they may be added: none is the total of another. */
export function addedUp(measures: readonly Measure[]): Measure | undefined {
  const [only, other] = measures;
  if (only && !other) return only;
  const keys = measures.flatMap(cellsOf);
  if (keys.length < 2 || measures.some((measure) => cellsOf(measure).length === 0)) return undefined;
  const cells = keys.map(cell);
  const [first] = cells;
  const columns = new Set(cells.map(({ column }) => column));
  const rows = new Set(cells.map(({ row }) => row));
  const alike = cells.every(({ table }) => table === first?.table);
  const parts = rows.size === 1 ? !columns.has('total') : columns.size === 1 && !rows.has('concluded');
  const flows = ['received', 'carried_in'];
  const mixed = cells.some(({ row }) => flows.includes(row)) && cells.some(({ row }) => !flows.includes(row));
  return alike && parts && !mixed && first?.table !== 'disclosure' ? { sum: keys } : undefined;
}

/** The cells a number is made of; none where they depend on the version of the form (其他处理). */
function cellsOf(measure: Measure): readonly CellKey[] {
  if ('cell' in measure) return [measure.cell];
  if ('sum' in measure) return measure.sum;
  return measure.group === 'other_handling' ? [] : groupCells(measure.group, measure.column, '2021');
}

/** 甲占乙的比例: what stands behind 占 is the whole; where nothing does, the total the row belongs to. */
export function sharesIn(read: Read): Share[] {
  const { rates, measured } = read;
  if (rates.length > 0) return rates.map(({ share }) => ofApplicants(share, read));
  const counted = countedIn(read);
  if (counted.some(isShare)) return counted.filter(isShare);
  const measures = givenAsOne(counted as Measure[]);
  const whole = measured.by === 'row' ? wholeSaid(read, measures) : undefined;
  return measures.flatMap((part): Share[] => {
    if (whole && JSON.stringify(part) === JSON.stringify(whole)) return [];
    const of = whole ?? wholeOf(part);
    return of ? [{ part, whole: of }] : [];
  });
}

/** 给公开的 are both outcomes together when a rate of them is asked for. */
function givenAsOne(measures: readonly Measure[]): readonly Measure[] {
  const one = oneCounted(measures);
  return measures.length === GIVEN.length && one && 'sum' in one ? [one] : measures;
}

function wholeSaid({ text }: Read, measures: readonly Measure[]): Measure | undefined {
  const behind =
    /占(?:了)?(?:全部|所有|总的|到)?(?:的)?(新收|收到|收件|受理|申请|办结|办理|答复|结果|不予公开|复议|诉讼)/.exec(
      text,
    )?.[1];
  if (behind === undefined) return undefined;
  if (/新收|收到|收件|受理|申请/.test(behind)) return { cell: 'requests.received.total' };
  if (/办结|办理|答复|结果/.test(behind)) return { cell: 'requests.concluded.total' };
  return measures.find((measure) => 'group' in measure && measure.group === 'refused');
}

/** The total that a number is a part of. `undefined`: the form has none. */
function wholeOf(measure: Measure): Measure | undefined {
  if ('sum' in measure) return wholeOf({ cell: measure.sum[0] as CellKey });
  if ('group' in measure) return wholeOfGroup(measure.group, measure.column);
  const { table, row, column } = cell(measure.cell);
  if (table === 'disputes') return column === 'total' ? undefined : { cell: `${table}.${row}.total` as CellKey };
  if (table === 'disclosure') return undefined;
  if (FLOWS.includes(row) && column !== 'total') return { cell: `requests.${row}.total` as CellKey };
  if (row === 'concluded' || row === 'carried_out')
    return { sum: [`requests.received.${column}` as CellKey, `requests.carried_in.${column}` as CellKey] };
  return FLOWS.includes(row) ? undefined : { cell: `requests.concluded.${column}` as CellKey };
}

const FLOWS = ['received', 'carried_in', 'carried_out', 'concluded'];

function wholeOfGroup(group: Group, column: Extract<Measure, { group: unknown }>['column']): Measure | undefined {
  if (group !== 'litigation') return { cell: `requests.concluded.${column}` as CellKey };
  return column === 'total' ? undefined : { group, column: 'total' };
}

/** 企业申请的公开率: the same rate of one kind of applicant. */
function ofApplicants(share: Share, { measured }: Read): Share {
  const [column, other] = measured.columns.applicants;
  if (column === undefined || other !== undefined) return share;
  const of = (measure: Measure): Measure => {
    if ('group' in measure) return measure.group === 'litigation' ? measure : { ...measure, column };
    const changed = (key: CellKey) => key.replace(/^(requests\..+)\.total$/, `$1.${column}`) as CellKey;
    return 'cell' in measure ? { cell: changed(measure.cell) } : { sum: measure.sum.map(changed) };
  };
  return { part: of(share.part), whole: of(share.whole) };
}
