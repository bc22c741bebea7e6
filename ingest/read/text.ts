import { UnreadableFileError } from '../errors.ts';
import { decodeText } from './decode.ts';

/**
 * The text of a file that is text and nothing else. Nothing is changed but line ends and the byte-order mark.
 * @throws UnreadableFileError when the bytes are no such text
 */
export function readText(bytes: Uint8Array, file: string): string {
  const text = decodeText(bytes, file).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new UnreadableFileError(file, '文件是空的');
  if (text.includes('\0')) throw new UnreadableFileError(file, '内容不是文本');
  return text;
}
