import type { Finding } from '../db/model/finding.ts';
import type { Report } from '../db/model/report.ts';
import type { StoredReport } from '../db/queries/report-writes.ts';
import type { Identity } from './identity.ts';
import type { FoundPassage } from './passages.ts';

/** What a published file says, before it has a place in the store. */
export type Reading = Omit<StoredReport, 'report' | 'passages'> & {
  readonly identity: Identity;
  readonly passages: readonly FoundPassage[];
};

/** A file that was read: its bytes and what they say. */
export interface ReadFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly reading: Reading;
}

/** What became of one file. `stored` and `replaced` are said only when the rows are on disk. */
export type FileResult =
  | {
      readonly file: string;
      readonly status: 'stored' | 'replaced' | 'unchanged';
      readonly report: Report;
      readonly reading: Reading;
    }
  | {
      readonly file: string;
      readonly status: 'failed';
      readonly error: { readonly code: string; readonly message: string; readonly cause: unknown };
    };

/** A file that was not stored, with the reason for programs and for people. */
export function failed(file: string, code: string, message: string, cause: unknown): FileResult {
  return { file, status: 'failed', error: { code, message, cause } };
}

/** The findings that did not pass, for the person who added the file. */
export function notPassed(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.status !== 'pass');
}
