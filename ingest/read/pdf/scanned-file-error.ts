import { IngestError } from '../../errors.ts';

/** The file holds pictures of pages and no text, so nothing can be read from it. */
export class ScannedFileError extends IngestError {
  override readonly name = 'ScannedFileError';
  readonly code = 'scanned';
  readonly userMessage = '这是扫描件，没有文字层，读不出内容。请先做文字识别（OCR），再提交识别后的文件。';

  constructor(file: string, options?: ErrorOptions) {
    super(file, 'no text layer', options);
  }
}
