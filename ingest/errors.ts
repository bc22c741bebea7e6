import type { EvidenceFrom } from '../db/model/report.ts';
import { shownName } from './read/shown-name.ts';

/** A file that cannot become a report. `code` is for programs, `userMessage` for people: what is wrong and what to do. */
export abstract class IngestError extends Error {
  abstract readonly code: string;
  abstract readonly userMessage: string;

  constructor(
    readonly file: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${message}`, options);
  }
}

/** The file cannot be opened, or its bytes are no text in an encoding that is known. */
export class UnreadableFileError extends IngestError {
  override readonly name = 'UnreadableFileError';
  readonly code = 'unreadable';
  readonly userMessage: string;

  constructor(file: string, why: string, options?: ErrorOptions) {
    super(file, why, options);
    this.userMessage = `无法读取：${why}`;
  }
}

/** The file holds pictures of pages and no text, so nothing can be read from it. */
export class ScannedFileError extends IngestError {
  override readonly name = 'ScannedFileError';
  readonly code = 'scanned';
  readonly userMessage = '这是扫描件，没有文字层，读不出内容。请先做文字识别（OCR），再提交识别后的文件。';

  constructor(file: string, options?: ErrorOptions) {
    super(file, 'no text layer', options);
  }
}

/** The text is not an annual report on open government information. */
export class NotAReportError extends IngestError {
  override readonly name = 'NotAReportError';
  readonly code = 'not_a_report';
  readonly userMessage = '不是政府信息公开工作年度报告：没有找到报告标题，也没有找到全国统一格式的各部分标题。';

  constructor(file: string) {
    super(file, 'neither a title nor the parts of the national form');
  }
}

/** What was found of a report's identity. */
export interface FoundIdentity {
  readonly agency: string | null;
  readonly year: number | null;
  /** A body of which only the level of its place is said: 区统计局. */
  readonly local?: string | null;
  /** Years that contradict each other, each with the place that says it. */
  readonly years?: readonly { readonly from: EvidenceFrom; readonly year: number }[];
  /** ISO date. */
  readonly published?: string | null;
}

/** Where a fact of a report's identity stands, in words for people. */
export const PLACES: Readonly<Record<EvidenceFrom, string>> = {
  given: '命令',
  manifest: '清单',
  title: '标题',
  publisher: '发布机构栏',
  preface: '前言',
  sentence: '正文',
  signature: '落款',
  period: '统计期限',
  page: '网页信息',
  file: '文件名',
};

/** How a person can say what a report does not say. */
export interface WaysToSay {
  readonly agency: string;
  readonly year: string;
  readonly missing: string;
  readonly unsure: string;
}

const FLAGS: WaysToSay = {
  agency: '机关名称（--agency 名称）',
  year: '报告年度（--year 年份）',
  missing: '请在命令中指明',
  unsure: '请用 --year 年份 指明',
};

/** What is missing of a report's identity, in words for people, with what was found of it. */
export function missingIdentity(found: FoundIdentity, ways: WaysToSay = FLAGS): string {
  const { agency, year, local = null, years = [], published = null } = found;
  const said = years.map((one) => `${PLACES[one.from]}${one.year}年`).join('、');
  const dated = published === null ? '' : `，发布于${published}`;
  const missing = [...(agency === null ? [ways.agency] : []), ...(year === null && said === '' ? [ways.year] : [])];
  const known = [agency ?? (local && `${local}（没有写明是哪里的）`), year && `${year}年`].filter(Boolean).join('，');
  return [
    missing.length > 0 ? `报告没有写明${missing.join('和')}，${ways.missing}。` : '',
    year === null && said !== '' ? `年度不能确定（${said}${dated}），${ways.unsure}。` : '',
    known ? `已读到：${known}。` : '',
  ].join('');
}

/** The report does not say whose it is or for which year, or says two things, and a guess is not stored. */
export class UnknownIdentityError extends IngestError {
  override readonly name = 'UnknownIdentityError';
  readonly code = 'unknown_identity';
  readonly userMessage: string;

  constructor(
    file: string,
    readonly found: FoundIdentity,
  ) {
    super(file, `agency ${found.agency ?? 'unknown'}, year ${found.year ?? 'unknown'}`);
    this.userMessage = missingIdentity(found);
  }
}

/** A list of files that cannot be followed; nothing is read by it. */
export class ManifestError extends IngestError {
  override readonly name = 'ManifestError';
  readonly code = 'bad_manifest';
  readonly userMessage: string;

  constructor(file: string, line: number, column: string | null, why: string, options?: ErrorOptions) {
    super(file, `line ${line}${column === null ? '' : `, column ${column}`}: ${why}`, options);
    this.userMessage = `清单 ${shownName(file)} 第 ${line} 行${column === null ? '' : `“${column}”列`}：${why}。`;
  }
}
