import { UnreadableFileError } from '../errors.ts';
import { decodeText } from './decode.ts';
import { PAGE_NUMBER } from './page-number.ts';

/**
 * The text of a file that is text and nothing else. Nothing is changed but line ends and the byte-order mark, and the numbers of
 * pages that a converter left between the lines, which would stand in the middle of sentences.
 * @throws UnreadableFileError when the bytes are no such text
 */
export function readText(bytes: Uint8Array, file: string): string {
  const text = decodeText(bytes, file).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new UnreadableFileError(file, '文件是空的');
  if (text.includes('\0')) throw new UnreadableFileError(file, '内容不是文本');
  return withoutPageNumbers(text);
}

/** Lines with nothing but a page's number go, when they count the pages one by one; a single one may be anything. */
function withoutPageNumbers(text: string): string {
  const lines = text.split('\n');
  const numbered = lines.flatMap((line, at) => {
    const [, ...numbers] = PAGE_NUMBER.exec(line.normalize('NFKC').replace(/\s/g, '')) ?? [];
    const number = Number(numbers.find((one) => one !== undefined) ?? Number.NaN);
    return Number.isNaN(number) ? [] : [{ at, number }];
  });
  const [first, second] = numbered;
  const counting = first && second && numbered.every(({ number }, index) => number === first.number + index);
  if (!counting) return text;
  const dropped = new Set(numbered.map(({ at }) => at));
  return lines.filter((_, at) => !dropped.has(at)).join('\n');
}
