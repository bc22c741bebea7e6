import { IngestError } from '../errors.ts';

const OTHER_FORMAT = '请换一种格式（如 Word 或网页）再试';

/** Reading took longer than a file is given, so it was stopped. */
export class TooSlowError extends IngestError {
  override readonly name = 'TooSlowError';
  readonly code = 'too_slow';
  readonly userMessage: string;

  constructor(file: string, milliseconds: number) {
    super(file, `reading stopped after ${milliseconds} ms`);
    this.userMessage = `解析超过 ${milliseconds / 1000} 秒，已停止；${OTHER_FORMAT}。`;
  }
}

/** Reading needed more memory than a file is given, so it was stopped. */
export class TooMuchMemoryError extends IngestError {
  override readonly name = 'TooMuchMemoryError';
  readonly code = 'too_large';
  readonly userMessage: string;

  constructor(file: string, megabytes: number) {
    super(file, `reading stopped at ${megabytes} MB of memory`);
    this.userMessage = `解析占用的内存超过 ${megabytes} MB，已停止；${OTHER_FORMAT}。`;
  }
}

/** The file, or what was read from it, is larger than any report. */
export class TooLargeFileError extends IngestError {
  override readonly name = 'TooLargeFileError';
  readonly code = 'too_large';
  readonly userMessage: string;

  /** @param what is too large, with its limit, in words for people */
  constructor(file: string, what: string) {
    super(file, what);
    this.userMessage = `${what}；请只提交年度报告本身，去掉图片和附件，或另存为网页、文本后再试。`;
  }
}

/** The reader broke on this file, or its process ended. */
export class CrashedError extends IngestError {
  override readonly name = 'CrashedError';
  readonly code = 'crashed';
  readonly userMessage = `解析这份文件时程序出错，没有读出内容；${OTHER_FORMAT}。`;

  constructor(file: string, why: string, options?: ErrorOptions) {
    super(file, `the reader broke: ${why}`, options);
  }
}

/** The reader was closed before the file was read. */
export class ReaderClosedError extends IngestError {
  override readonly name = 'ReaderClosedError';
  readonly code = 'stopped';
  readonly userMessage = '程序正在退出，这份文件没有读完；请重新提交。';

  constructor(file: string) {
    super(file, 'the reader was closed');
  }
}
