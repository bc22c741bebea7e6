import type { DisputeColumn } from '../../../db/form/disputes.ts';
import { type CellKey, cell } from '../../../db/form/form.ts';
import { type RequestColumn, requestColumns } from '../../../db/form/requests.ts';
import { type Group, groupCells, type Measure } from '../counted.ts';
import type { RowTarget } from './entry.ts';
import type { Token } from './lexicon.ts';

/** The words of a question that may be negated or left out. */
export interface Named {
  readonly rows: readonly Token<RowTarget>[];
  readonly applicants: readonly Token<readonly RequestColumn[]>[];
  readonly results: readonly Token<readonly DisputeColumn[]>[];
}

/** 除国家秘密外, 非自然人, 不是企业提的: what stands behind is left out. */
const LEFT_OUT =
  /(?:除(?!以)(?:了|去|开|掉)?|扣除|扣掉|剔除|去掉|排除|(?<!算)不算|不含|不包括|不包含|(?<!是)不是|并非|非|不属于)(?:因为|由于|因|由|以|按|属于)?$/;
const LEFT_OUT_BEHIND = /^(?:的|为由的?|的申请|类)?(?:以外|之外|除外|外(?!的?组织))/;
/** 没打输的, 没被纠正的: the other results. */
const NOT_RESULT = /(?<!有)(?:没有?|未|不)(?:被|能|打)?$/;
/** 没被拒绝的, 没全给的: the form does not say which those are. */
const NOT_ROW =
  /(?<!有)(?:没有?被|未被|并没有?被)$|(?<![是有不])(?:没|未)(?:完|有?(?:走|经过?|申请)过?)?$|(?<!走)不走$/;
/** 一起官司都没赢, 没输过吗: asks whether there is any. */
const ANY_AT_ALL = /一(?:起|件|场|个|次|宗|份|桩).{0,12}(?:都|也)?(?:没|未|不)|从(?:来|未)/;

/**
 * What is left when something is negated or left out: the other columns of a row, the other rows of a group, the other results.
 * `null`: nothing is. Empty: something is, and what remains is not certain.
 */
export function withoutNegated(left: string, named: Named): readonly Measure[] | null {
  const before = ({ at }: Token<unknown>) => left.slice(Math.max(0, at - 8), at);
  const behind = ({ at, words }: Token<unknown>) => left.slice(at + words.length, at + words.length + 6);
  const isOut = (token: Token<unknown>) => LEFT_OUT.test(before(token)) || LEFT_OUT_BEHIND.test(behind(token));
  const rowsOut = chained(named.rows, isOut, left);
  const applicantsOut = chained(named.applicants, isOut, left);
  const asksAny = asksWhetherAny(left);
  const resultsOut = asksAny
    ? []
    : named.results.filter(
        (token) => isOut(token) || (NOT_RESULT.test(before(token)) && !isEver(token, behind(token))),
      );
  if (!asksAny && named.rows.some((token) => NOT_ROW.test(before(token)))) return [];
  const kinds = [rowsOut, applicantsOut, resultsOut].filter((tokens) => tokens.length > 0);
  if (kinds.length === 0) return null;
  if (kinds.length > 1) return [];
  const rowsLeft = named.rows.filter((token) => !rowsOut.includes(token));
  if (applicantsOut.length > 0)
    return applicantsOut.length < named.applicants.length ? [] : otherApplicants(applicantsOut, rowsLeft);
  if (resultsOut.length > 0) return resultsOut.length < named.results.length ? [] : otherResults(resultsOut, rowsLeft);
  return named.applicants.length > 0 ? [] : otherRows(rowsOut, rowsLeft);
}

/** 没输过官司 asks whether there was any; 没输过的官司 are the others. */
function isEver({ words }: Token<unknown>, behind: string): boolean {
  return words.endsWith('过') ? !behind.startsWith('的') : /^过(?!的)/.test(behind);
}

/** Whether a question asks if there is any at all, which negates nothing. */
export function asksWhetherAny(left: string): boolean {
  return ANY_AT_ALL.test(left);
}

/** What is left of a question without the words that negate or leave out what is named. */
export function withoutMarks(rest: string, left: string, { rows, applicants, results }: Named): string {
  const tokens: readonly Token<unknown>[] = [...rows, ...applicants, ...results];
  return tokens.reduce((kept, { at }) => {
    const mark = LEFT_OUT.exec(left.slice(Math.max(0, at - 8), at))?.[0];
    return mark ? `${kept.slice(0, at - mark.length)}${' '.repeat(mark.length)}${kept.slice(at)}` : kept;
  }, rest);
}

/** 除了企业和个人外: both are left out. */
function chained<T>(
  tokens: readonly Token<T>[],
  isOut: (token: Token<unknown>) => boolean,
  left: string,
): readonly Token<T>[] {
  const joined = (a: Token<T>, b: Token<T>) => /^[和与及、或跟]$/.test(left.slice(a.at + a.words.length, b.at));
  const out = tokens.map((token) => isOut(token));
  if (!out.includes(true)) return [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before && out[at - 1] && joined(before, token)) out[at] = true;
  });
  for (let at = tokens.length - 2; at >= 0; at -= 1) {
    const [token, after] = [tokens[at], tokens[at + 1]];
    if (token && after && out[at + 1] && joined(token, after)) out[at] = true;
  }
  return tokens.filter((_, at) => out[at]);
}

/** 不是企业提的: the other kinds of applicants of each row; of what is received when no row is named. */
function otherApplicants(
  out: readonly Token<readonly RequestColumn[]>[],
  rows: readonly Token<RowTarget>[],
): readonly Measure[] {
  const columns = requestColumns
    .map(({ key }) => key)
    .filter((key) => key !== 'total' && !out.some((token) => token.value.includes(key)));
  const keys = rows.length === 0 ? ['received'] : rows.flatMap(({ value }) => requestRowsOf(value));
  if (rows.some(({ value }) => requestRowsOf(value).length === 0)) return [];
  return [...new Set(keys)].flatMap((row) =>
    summed(columns.map((column): CellKey => `requests.${row}.${column}` as CellKey)),
  );
}

function requestRowsOf(target: RowTarget): readonly string[] {
  return target.table === 'requests' && 'rows' in target ? target.rows : [];
}

/** 没输的官司: the results but this one, of the disputes that are named. */
function otherResults(
  out: readonly Token<readonly DisputeColumn[]>[],
  rows: readonly Token<RowTarget>[],
): readonly Measure[] {
  const keys = rows.flatMap(({ value }) => (value.table === 'disputes' ? value.rows : []));
  const columns = (['upheld', 'corrected', 'other_result', 'pending'] as const).filter(
    (column) => !out.some((token) => token.value.includes(column)),
  );
  if (keys.length === 0 || rows.some(({ value }) => value.table !== 'disputes')) return [];
  return keys.length > 2
    ? []
    : summed(keys.flatMap((row) => columns.map((column): CellKey => `disputes.${row}.${column}`)));
}

/** 不予公开里除了国家秘密: the other rows of the group; 新收不算结转: what is received, as it stands. */
function otherRows(out: readonly Token<RowTarget>[], rows: readonly Token<RowTarget>[]): readonly Measure[] {
  const outKeys = out.flatMap(({ value }) => requestRowsOf(value));
  const groups = [...new Set(rows.flatMap(({ value }) => ('group' in value ? [value.group] : [])))];
  const [group, another] = groups;
  if (group && !another && group !== 'other_handling' && outKeys.length > 0) return otherRowsOf(group, outKeys, rows);
  const flows = outKeys.length > 0 && outKeys.every((key) => key === 'carried_in' || key === 'carried_out');
  const received = rows.every(({ value }) => requestRowsOf(value).join() === 'received');
  return flows && received ? [{ cell: 'requests.received.total' }] : [];
}

function otherRowsOf(group: Group, out: readonly string[], rows: readonly Token<RowTarget>[]): readonly Measure[] {
  const all = groupCells(group, 'total', '2021');
  const held = out.every((key) => all.some((one) => cell(one).row === key));
  const alone = rows.every(({ value }) => 'group' in value || requestRowsOf(value).join() === 'concluded');
  return held && alone ? summed(all.filter((key) => !out.includes(cell(key).row))) : [];
}

function summed(keys: readonly CellKey[]): Measure[] {
  const [only, other] = keys;
  if (only === undefined) return [];
  return other === undefined ? [{ cell: only }] : [{ sum: [...keys] }];
}
