import type { Document } from './document.ts';
import { TooLargeFileError } from './failures.ts';

const MEGABYTE = 1024 * 1024;
/** The largest file that is read; no larger one can be sent to a bot either. */
export const MAX_BYTES = 20 * MEGABYTE;
/** A report has some ten thousand characters and some three hundred cells; what is far beyond that is something else. */
const MAX_CHARACTERS = 2_000_000;
const MAX_CELLS = 20_000;

/** @throws TooLargeFileError */
export function checkSize(bytes: number, file: string): void {
  if (bytes <= MAX_BYTES) return;
  const size = Math.ceil((bytes / MEGABYTE) * 10) / 10;
  throw new TooLargeFileError(file, `文件有 ${size} MB，超过 ${MAX_BYTES / MEGABYTE} MB 的上限`);
}

/** @throws TooLargeFileError when a small file has grown into more than a report can be */
export function checkLength({ text, tables }: Document, file: string): void {
  if (text.length > MAX_CHARACTERS) throw new TooLargeFileError(file, `正文超过 ${MAX_CHARACTERS / 10_000} 万字的上限`);
  const cells = tables.reduce((sum, table) => sum + table.cells.length, 0);
  if (cells > MAX_CELLS) throw new TooLargeFileError(file, `表格超过 ${MAX_CELLS} 格的上限`);
}
