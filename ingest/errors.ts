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

/** The text is not an annual report on open government information. */
export class NotAReportError extends IngestError {
  override readonly name = 'NotAReportError';
  readonly code = 'not_a_report';
  readonly userMessage = '不是政府信息公开工作年度报告：没有找到报告标题，也没有找到全国统一格式的各部分标题。';

  constructor(file: string) {
    super(file, 'neither a title nor the parts of the national form');
  }
}

/** The report does not say whose it is or for which year, and a guess is not stored. */
export class UnknownIdentityError extends IngestError {
  override readonly name = 'UnknownIdentityError';
  readonly code = 'unknown_identity';
  readonly userMessage: string;

  constructor(file: string, found: { agency: string | null; year: number | null }) {
    super(file, `agency ${found.agency ?? 'unknown'}, year ${found.year ?? 'unknown'}`);
    const missing = [
      ...(found.agency === null ? ['机关名称（--agency 名称）'] : []),
      ...(found.year === null ? ['报告年度（--year 年份）'] : []),
    ];
    const known = [found.agency, found.year && `${found.year}年`].filter(Boolean).join('，');
    this.userMessage = `报告没有写明${missing.join('和')}，请在命令中指明。${known ? `已读到：${known}。` : ''}`;
  }
}
