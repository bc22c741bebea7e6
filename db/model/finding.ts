import type { CellKey } from '../form/form.ts';
import type { RuleKey } from '../form/rules.ts';
import type { Report } from './report.ts';

/**
 * `uncertain`: prose and table differ, which may have a good reason (the prose may speak of one office, the table of a
 * whole city). `not_assessable`: a blank stands on either side.
 */
export type FindingStatus = 'pass' | 'fail' | 'uncertain' | 'not_assessable';

/** Whether one rule holds at one place of a report. Nothing is ever repaired. */
export interface Finding {
  readonly rule: RuleKey;
  /** The row or column of a sum (`requests.*.total`), or the cell that the prose speaks of. */
  readonly where: string;
  readonly status: FindingStatus;
  readonly left: number | null;
  readonly right: number | null;
  /** The cells of both sides. */
  readonly figures: readonly CellKey[];
  /** The sentence of a prose finding, or a cell that holds no number it could (R8), as a place in the text. */
  readonly sentence: { readonly start: number; readonly end: number } | null;
  /** Of a finding about two years: which reports. `figures` are then those of the later one. */
  readonly years?: TwoYears;
}

/** Two reports of one agency for years that follow each other. */
export interface TwoYears {
  readonly earlier: ReportName;
  readonly later: ReportName;
  /** The cells of the earlier report. */
  readonly figures: readonly CellKey[];
}

/** What names a version of a report in an address. */
export type ReportName = Pick<Report, 'agency' | 'year' | 'version'>;
