import { UnreadableFileError } from '../errors.ts';

/** The kinds that cannot be read as text, by the bytes they begin with. */
const OTHER_KINDS: readonly [signature: string, kind: string][] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'Word 或压缩包'],
  ['\u00d0\u00cf\u0011\u00e0', '旧版 Word'],
];

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or GB18030. Nothing is changed but line ends and the byte-order mark.
 * @throws UnreadableFileError when the bytes are no such text
 */
export function readText(bytes: Uint8Array, file: string): string {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const other = OTHER_KINDS.find(([signature]) => head.startsWith(signature));
  if (other) throw new UnreadableFileError(file, `这是 ${other[1]} 文件，目前只能读文本文件，请另存为文本后再提交`);
  const text = decode(bytes, file)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new UnreadableFileError(file, '文件是空的');
  if (/^\s*<(?:!doctype|html|head|body|div|table|meta|p)\b/i.test(text)) {
    throw new UnreadableFileError(file, '这是网页文件，目前只能读文本文件，请把网页正文另存为文本后再提交');
  }
  if (text.includes('\0')) throw new UnreadableFileError(file, '内容不是文本');
  return text;
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding; the next may fit.
    }
  }
  throw new UnreadableFileError(file, '文字编码无法识别（支持 UTF-8、UTF-16 和 GB18030）');
}
