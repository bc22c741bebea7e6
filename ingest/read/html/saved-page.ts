import { UnreadableFileError } from '../../errors.ts';
import { looksLikeSavedPage } from '../kind/markup.ts';

/** The page within a file that holds a page with its pictures (MHTML), and the encoding that its part is said to have. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

const HEAD = 64 * 1024;
/** Parts of a saved page: its frames, styles and pictures. */
const MOST_PARTS = 500;

/**
 * Takes the page out of a file in which a browser or Word saved it with its pictures (RFC 2557). `null`: it is no such file.
 * @throws UnreadableFileError when the file holds no page
 */
export function unfoldSavedPage(bytes: Uint8Array, file: string): SavedPage | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!looksLikeSavedPage(text.slice(0, HEAD))) return null;
  const whole = partOf(text);
  const boundary = /boundary\s{0,9}=\s{0,9}"?([^"\s;]{1,100})/i.exec(whole.head)?.[1];
  const parts =
    boundary === undefined
      ? [whole]
      : whole.body.split(`--${boundary}`, MOST_PARTS).map((part) => partOf(part.replace(/^\s+/, '')));
  const page = parts.find((part) => /^content-type:\s*text\/html/im.test(part.head));
  if (!page) throw new UnreadableFileError(file, '网页归档文件里没有正文，请在浏览器中另存为“网页，仅 HTML”');
  const charset = /charset\s{0,9}=\s{0,9}"?([\w-]{3,20})/i.exec(page.head)?.[1];
  return { bytes: decoded(page), ...(charset && isKnown(charset) ? { charset } : {}) };
}

interface Part {
  readonly head: string;
  readonly body: string;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text.slice(0, HEAD));
  if (!end) return { head: '', body: text };
  const head = text.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  return { head, body: text.slice(end.index + end[0].length) };
}

function decoded({ head, body }: Part): Buffer {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(plain, 'latin1');
}

function isKnown(charset: string): boolean {
  return /^(?:utf-8|gbk|gb2312|gb18030|big5|utf-16(?:le|be)?)$/i.test(charset);
}
