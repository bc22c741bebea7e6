import type { Meaning } from '../../../db/model/figure.ts';
import type { AgencyOfYear } from '../../../db/queries/report-years.ts';
import type { Store } from '../../../db/store.ts';
import { type Counted, isShare } from '../../understand/counted.ts';
import type { Scope } from '../../understand/plan/numbers.ts';
import { type CellsRead, cellReader, exact } from './across-cells.ts';
import type { NumberState } from './number-state.ts';

/** What one agency has for a number in one year. */
export interface AgencyNumber extends AgencyOfYear {
  readonly state: NumberState;
  /** A count, or per cent of a share; `null` unless the state is `number`. */
  readonly value: number | null;
  /** What its cells say that hold no number; none of one that has a number. */
  readonly empty: readonly Meaning[];
  /** Of a share; also where the denominator is 0. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string | null;
  /** Why the table is unread; `null` in other states. */
  readonly reason: string | null;
}

/** One number of every agency of a scope for one year. */
export interface Across {
  readonly scope: Scope;
  readonly year: number;
  readonly counted: Counted;
  /** Every agency of the scope with any stored report, by id; nobody is left out. */
  readonly agencies: readonly AgencyNumber[];
  readonly coverage: { readonly known: number; readonly stored: number; readonly matched: number };
}

/** An agency that has a number. */
export type Numbered = AgencyNumber & { readonly value: number; readonly report: NonNullable<AgencyOfYear['report']> };

/** Reads a number of every agency of a scope: all rows that match, none by searching. */
export async function readAcross(store: Store, scope: Scope, year: number, counted: Counted): Promise<Across> {
  const within = (await store.reports.ofYear(year)).filter((one) => isWithin(one, scope));
  const reports = within.flatMap(({ report }) => (report ? [report.id] : []));
  const part = isShare(counted) ? counted.part : counted;
  const read = await cellReader(store, year, reports, isShare(counted) ? [part, counted.whole] : [part]);
  const agencies = within.map((one): AgencyNumber => {
    if (!one.report) return nothingOf(one);
    const { id } = one.report;
    return isShare(counted) ? shareOf(one, read(id, part), read(id, counted.whole)) : countOf(one, read(id, part));
  });
  const matched = agencies.filter(isNumbered).length;
  return { scope, year, counted, agencies, coverage: { known: within.length, stored: reports.length, matched } };
}

/** The agencies that have a number, by id. */
export function numbered(across: Across): Numbered[] {
  return across.agencies.filter(isNumbered);
}

/** Numerator and denominator added up over agencies, for a rate that is made again from the sums; a count has no denominator. */
export function summed(agencies: readonly Numbered[]): { readonly part: number; readonly whole: number } {
  return {
    part: exact(agencies.reduce((sum, { numerator, value }) => sum + (numerator ?? value), 0)),
    whole: exact(agencies.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)),
  };
}

function isNumbered(one: AgencyNumber): one is Numbered {
  return one.state === 'number';
}

function isWithin({ agency, kind, region }: AgencyOfYear, scope: Scope): boolean {
  if (scope.agencies.length > 0 && !scope.agencies.includes(agency)) return false;
  if (scope.kind !== null && kind !== scope.kind) return false;
  return scope.region === null || region.includes(scope.region);
}

/** Every agency is written out field by field: there are thousands. */
function nothingOf({ agency, year, kind, region, report }: AgencyOfYear): AgencyNumber {
  return {
    agency,
    year,
    kind,
    region,
    report,
    state: 'no_report',
    value: null,
    empty: [],
    numerator: null,
    denominator: null,
    unit: null,
    reason: null,
  };
}

function countOf({ agency, year, kind, region, report }: AgencyOfYear, read: CellsRead): AgencyNumber {
  const { state, sum: value, empty, unit, reason } = read;
  return { agency, year, kind, region, report, state, value, empty, numerator: null, denominator: null, unit, reason };
}

/** A rate is made from its two counts; either may be what prevents it. */
function shareOf(
  { agency, year, kind, region, report }: AgencyOfYear,
  part: CellsRead,
  whole: CellsRead,
): AgencyNumber {
  const missing = part.state === 'number' ? whole : part;
  const state = missing.state === 'number' && whole.sum === 0 ? 'zero_whole' : missing.state;
  return {
    agency,
    year,
    kind,
    region,
    report,
    state,
    value: state === 'number' && part.sum !== null && whole.sum !== null ? (part.sum / whole.sum) * 100 : null,
    empty: [...part.empty, ...whole.empty],
    numerator: part.sum,
    denominator: whole.sum,
    unit: '%',
    reason: missing.reason,
  };
}
