import type { TableKey } from '../form/form.ts';
import type { Part } from '../form/parts.ts';
import type { FormVersion } from '../form/row.ts';

/** A body that publishes reports. */
export interface Agency {
  /**
   * The full name with its region before it, e.g. 平顶山市新华区工业和信息化局: same names in different places stay apart,
   * and a citation outlives a re-ingest.
   */
  readonly id: string;
  /** The name as the title prints it, e.g. 新华区工业和信息化局. */
  readonly name: string;
  readonly kind: AgencyKind;
  /** From the largest place to the smallest, as far as the report itself tells it: ['平顶山市', '新华区']. */
  readonly region: readonly string[];
}

export const AGENCY_KINDS = [
  '人民政府',
  '办公室',
  '部门',
  '派出机构',
  '镇乡街道',
  '开发区',
  '事业单位',
  '其他',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Whether the figures speak of one office or of a whole place with its offices. */
export type Scope = 'office' | 'area' | 'unknown';

/** One version of an agency's report for one year. */
export interface Report {
  readonly id: number;
  readonly agency: string;
  /** The year reported on; the report is published in the next one. */
  readonly year: number;
  /** 1 for the first file read for this agency and year, one more for each other file since. */
  readonly version: number;
  /** `false` for versions that a newer one has replaced; they stay citable. */
  readonly newest: boolean;
  readonly title: string;
  readonly scope: Scope;
  /** The words of the report that tell the scope; `null` when none do. */
  readonly scopeWords: string | null;
  /** Where agency, region and year were taken from, in which words, and how surely; the region may not be told at all. */
  readonly agencyFrom: EvidenceFrom;
  readonly agencyWords: string | null;
  readonly agencySure: Sureness | null;
  readonly regionFrom: EvidenceFrom | null;
  readonly regionWords: string | null;
  readonly regionSure: Sureness | null;
  readonly yearFrom: EvidenceFrom;
  readonly yearWords: string | null;
  readonly yearSure: Sureness | null;
  /** ISO date. `null` when the file does not say. */
  readonly published: string | null;
  readonly file: string;
  readonly url: string | null;
  /** Of the bytes of the published file. */
  readonly sha256: string;
  /** ISO time. */
  readonly storedAt: string;
}

/** What tells a fact of a report's identity. */
export interface Evidence {
  readonly from: EvidenceFrom;
  /** A substring of the report's text; `null` for what stands outside it (flags, the manifest, the page's own facts, the file's name). */
  readonly words: string | null;
  readonly sure: Sureness;
}

/**
 * Where a fact stands: said by the person who adds the report (`given`) or by a list of files (`manifest`), in the report's
 * title, publisher field, preface, first sentences, signature or period of its counts, in what its web page says of itself, or
 * in the name of its file, the last resort.
 */
export type EvidenceFrom =
  | 'given'
  | 'manifest'
  | 'title'
  | 'publisher'
  | 'preface'
  | 'sentence'
  | 'signature'
  | 'period'
  | 'page'
  | 'file';

/** `sure`: the report says so itself. `likely`: it says so in passing, or another place says otherwise. `weak`: only the file's name. */
export type Sureness = 'sure' | 'likely' | 'weak';

/** What became of one of the three tables of a report. */
export interface ReportTable {
  readonly table: TableKey;
  /** The form it was printed in, told by its labels; `null` when that could not be told. */
  readonly version: FormVersion | null;
  readonly status: 'read' | 'unread';
  /** Why it could not be read, in words for people; `null` when it was read. */
  readonly reason: string | null;
}

/** A part of a report or a sub-heading in it, with its place in the text. */
export interface Section {
  readonly part: Part;
  /** `1` for a part, `1.2` for its second sub-heading. */
  readonly path: string;
  readonly heading: string;
  /** UTF-16 offsets into the report's text. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of prose that can be found and quoted. */
export interface Passage {
  readonly id: number;
  readonly report: number;
  readonly part: Part;
  readonly heading: string;
  /** A substring of the report's text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
