import { type CellKey, cell } from '../../../db/form/form.ts';
import { type Counted, type Group, groupCells, isShare, type Measure, type Share } from '../counted.ts';
import { measuresOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { DIVIDED } from './shapes.ts';
import { sidesIn } from './sides.ts';
import { addedUp, cellsOf, countedIn, GIVEN, ofApplicants, oneCounted } from './what.ts';

/** 甲占乙的比例: what stands behind 占, or what the part is said to be in, is the whole; else the total the row belongs to. */
export function sharesIn(read: Read): Share[] {
  const { measured } = read;
  if (DIVIDED.test(read.text)) return dividedIn(read);
  const whole = wholeSaid(read);
  const rates = wholeIsRate(read) ? [] : read.rates;
  if (rates.length > 0)
    return rates.map(({ share }) =>
      ofApplicants(DENOMINATOR.test(read.text) && whole ? { ...share, whole } : share, read),
    );
  const remaining = read.measured.remaining && addedUp(read.measured.remaining);
  const counted: readonly Counted[] = remaining ? [remaining] : countedIn({ ...read, rates });
  if (counted.some(isShare)) return counted.filter(isShare);
  const said = organizationsAsOne(givenAsOne(counted as Measure[]), read);
  // 占无法提供的比例, after one of its rows: the part is the number before.
  const before = measuresOf(read.before.plan);
  const all = whole && said.every((one) => same(one, whole)) && before.length > 0 ? before : said;
  const measures = all.length > 1 && measured.by === 'row' && whole ? all.filter((part) => !same(part, whole)) : all;
  // 予以公开的和部分公开的合起来占多少: one part.
  const together = TOGETHER.test(read.text) && measures.length > 1 ? addedUp(measures) : undefined;
  return (together ? [together] : measures).flatMap((part): Share[] => {
    const of = whole ?? wholeOf(part);
    return of && !same(part, of) && holds(of, part) ? [{ part, whole: of }] : [];
  });
}

/** What is added before it is held against a whole. */
const TOGETHER =
  /(?:[合加][在到]?(?:起来|一[起块]儿?|到一起)|相加|合计|总共|一共|共)[,，]?(?:一共|总共|共)?(?:能|要|得)?占/;

function dividedIn(read: Read): Share[] {
  const sides = sidesIn(read);
  return sides ? [{ part: sides[0].counted, whole: sides[1].counted }] : [];
}

/** 拿办结数做分母. */
export const DENOMINATOR = /(?:做|作|当|为)分母/;

/** Between 占 and the whole: 占当年全部办结. */
const OF_ALL = '占(?:了)?(?:全部|所有|总的|到|总|当年|本年度?|全年|该年|那年|同年|其)*(?:的)?[“"「『]?';

/** 占办结的比例: 办结 is the whole and no rate of its own. */
export function wholeIsRate({ text, rates }: Read): boolean {
  return rates.length > 0 && new RegExp(`${OF_ALL}(?:办结|办理|答复|处理|公开|不予公开|复议|诉讼)`).test(text);
}

function same(a: Measure, b: Measure): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a whole can hold a part: a group holds only its own rows. */
function holds(whole: Measure, part: Measure): boolean {
  if (!('group' in whole) || whole.group === 'litigation') return true;
  const rows = (key: CellKey) => key.slice(0, key.lastIndexOf('.'));
  const within = groupCells(whole.group, whole.column, '2021').map(rows);
  return cellsOf(part).length > 0 && cellsOf(part).every((key) => within.includes(rows(key)));
}

/** 法人占多少, 自然人和法人各占多少: the five kinds of organisations in one. */
function organizationsAsOne(measures: readonly Measure[], read: Read): readonly Measure[] {
  const keys = measures.flatMap((one) => ('cell' in one ? [one.cell] : []));
  const organizations = keys.filter((key) => cell(key).column !== 'natural_person');
  const persons = measures.filter((one) => 'cell' in one && cell(one.cell).column === 'natural_person');
  const both = namesOrganizations(read) && organizations.length === ORGANIZATIONS && keys.length === measures.length;
  return both && new Set(keys.map((key) => cell(key).row)).size === 1 ? [...persons, { sum: organizations }] : measures;
}

/** 法人, and none of its kinds by itself. */
export function namesOrganizations({ measured, text }: Read): boolean {
  const others = measured.columns.applicants.filter((column) => column !== 'natural_person');
  return others.length === ORGANIZATIONS && !/企业|公司|科研|公益|律所|法律服务/.test(text);
}

/** The columns under 法人或其他组织. */
const ORGANIZATIONS = 5;

/** 给公开的 are both outcomes together when a rate of them is asked for. */
function givenAsOne(measures: readonly Measure[]): readonly Measure[] {
  const one = oneCounted(measures);
  return measures.length === GIVEN.length && one && 'sum' in one ? [one] : measures;
}

/** 占新收的多少 · 不予公开里过程性信息占几成. */
function wholeSaid({ text, before }: Read): Measure | undefined {
  const [carried, more] = measuresOf(before.plan);
  // 里面国家秘密占多少, after a group: of that group.
  if (carried && !more && 'group' in carried && /^(?:那|这)?(?:里面?|其中|当中)/.test(text.trimStart())) return carried;
  const group = GROUP_WORDS.find(([words]) =>
    new RegExp(`${OF_ALL}(?:${words})|(?:${words})(?:的)?(?:申请)?(?:里面?头?|当中|之中|中)`).test(text),
  );
  if (group) return { group: group[1], column: 'total' };
  const denominator = /(?:拿|用|以|按)(新收|收到|办结|办理|答复)[^,，]{0,4}(?:做|作|当|为)分母/.exec(text);
  const behind =
    denominator?.[1] ??
    new RegExp(`${OF_ALL}(新收|收到|收件|受理|申请|办结|办理|答复|处理结果|结果|复议|诉讼)`).exec(text)?.[1] ??
    /(新收|办结|办完|办理结果|处理结果|答复)(?:的|了的)?(?:申请)?(?:里面?头?|当中|之中|中)/.exec(text)?.[1];
  if (behind === undefined) return undefined;
  if (behind === '复议') return { cell: 'disputes.reconsideration.total' };
  if (behind === '诉讼') return { group: 'litigation', column: 'total' };
  return /新收|收到|收件|受理|申请/.test(behind)
    ? { cell: 'requests.received.total' }
    : { cell: 'requests.concluded.total' };
}

/** Groups as they are named for the whole of a share. */
const GROUP_WORDS: readonly (readonly [words: string, group: Exclude<Group, 'litigation'>])[] = [
  ['不予公开|不公开|没公开|拒绝公开|拒绝', 'refused'],
  ['无法提供|提供不了', 'unavailable'],
  ['不予处理|不处理', 'declined'],
  ['其他处理', 'other_handling'],
];

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
