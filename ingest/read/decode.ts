import { UnreadableFileError } from '../errors.ts';

const UNKNOWN = '文字编码无法识别（支持 UTF-8、UTF-16 和 GB18030）';
/** Names of encodings that pages of Chinese sites declare and that are believed. */
const DECLARABLE = /^(?:utf-?8|gbk|gb_?2312(?:-80)?|gb18030|big5(?:-hkscs)?|utf-16(?:le|be)?)$/i;
/** How far into a page its declaration may stand, in bytes. */
const HEAD = 4096;
/** A page may hold a few broken characters where its own software cut a word in two; more of them are another encoding. */
const BROKEN = { most: 3, share: 0.001 };

/**
 * The words of a text file: UTF-8, UTF-16 with its mark, or GB18030, without the mark.
 * @throws UnreadableFileError when the bytes are in no such encoding
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = marked(bytes) ?? strictly('utf-8', bytes) ?? strictly('gb18030', bytes);
  if (text === null) throw new UnreadableFileError(file, UNKNOWN);
  return withoutMark(text);
}

/**
 * The markup of a web page: as its mark says, else UTF-8, else what it declares itself, else GB18030.
 * @throws UnreadableFileError when the bytes are in no such encoding
 */
export function decodePage(bytes: Uint8Array, file: string, sent?: string): string {
  const text =
    marked(bytes) ??
    wide(bytes) ??
    strictly('utf-8', bytes) ??
    nearly(sent ?? declared(bytes), bytes) ??
    strictly('gb18030', bytes);
  if (text === null) throw new UnreadableFileError(file, UNKNOWN);
  return withoutMark(text);
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** UTF-16 that says so by its mark. */
function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** UTF-16 without a mark, told by the tag that a page begins with. */
function wide(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // Not this encoding; the next may fit.
  }
}

function nearly(encoding: string | null, bytes: Uint8Array): string | null {
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  return broken <= Math.max(BROKEN.most, text.length * BROKEN.share) ? text : null;
}

function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const name =
    /charset\s{0,9}=\s{0,9}["']?([\w-]{3,20})/i.exec(head)?.[1] ??
    /^\s{0,99}<\?xml[^>]{0,200}encoding=["']([\w-]{3,20})/i.exec(head)?.[1];
  return name !== undefined && DECLARABLE.test(name) ? name.replace('_', '').replace(/-80$/, '') : null;
}
