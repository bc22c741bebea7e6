import { unzippedNames } from './kind/archive.ts';
import { looksLikePage } from './kind/markup.ts';
import { OLE_MARK, openOle } from './ole.ts';

/** The kinds of files that reports are published in. */
export type FileKind = 'pdf' | 'docx' | 'doc' | 'html' | 'text';

/**
 * What a file is, told by its bytes and never by its name; `why` says for people why it cannot be read. `archive` is a zip
 * file that holds other files and is no document itself.
 */
export type Kind = { readonly kind: FileKind } | { readonly kind: 'archive' | 'other'; readonly why: string };

/** Files that are refused by the bytes they begin with, and the words for each. */
const REFUSED: readonly [signature: string, why: string][] = [
  ['{\\rtf', '这是 RTF 文件，请用 Word 打开后另存为 docx 再提交'],
  ['\x89PNG', picture()],
  ['\xff\xd8\xff', picture()],
  ['GIF8', picture()],
  ['BM', picture()],
  ['II*\0', picture()],
  ['MM\0*', picture()],
  ['RIFF', picture()],
  ['MZ', '这是程序文件，不是报告'],
  ['\x7fELF', '这是程序文件，不是报告'],
  ['Rar!', archive()],
  ['7z\xbc\xaf', archive()],
  ['\x1f\x8b', archive()],
  ['SQLite format 3', '这是数据库文件，不是报告'],
];
/** How far into a file its PDF mark may stand. */
const PDF_HEAD = 1024;

/** Tells what a file is by its content. */
export function kindOf(bytes: Uint8Array): Kind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return refused('文件是空的');
  if (buffer.length === 1) return refused('文件只有一个字节，没有内容');
  const head = buffer.subarray(0, PDF_HEAD).toString('latin1');
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) return kindOfZip(buffer);
  if (buffer.subarray(0, 8).equals(OLE_MARK)) return kindOfOle(buffer);
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  const signature = REFUSED.find(([mark]) => head.trimStart().startsWith(mark) && !isWords(mark, buffer));
  if (signature) return refused(signature[1]);
  if (looksLikePage(buffer)) return { kind: 'html' };
  return isBinary(buffer)
    ? refused('内容不是文本，也不是能读的文件类型（txt、md、html、pdf、doc、docx）')
    : { kind: 'text' };
}

/** Two plain letters may begin a text as well. */
function isWords(mark: string, buffer: Buffer): boolean {
  return /^[A-Z]{2,4}$/.test(mark) && !buffer.subarray(0, 64).includes(0);
}

function isBinary(buffer: Buffer): boolean {
  const isWide = (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff);
  return !isWide && buffer.includes(0);
}

function kindOfZip(buffer: Buffer): Kind {
  const names = unzippedNames(buffer);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/i)) return { kind: 'docx' };
  if (has(/^xl\/workbook\./i)) return refused('这是 Excel 表格，请提交报告全文（Word、PDF 或网页）');
  if (has(/^ppt\/presentation\./i)) return refused('这是演示文稿，请提交报告全文（Word、PDF 或网页）');
  if (has(/^OFD\.xml$/i)) return refused('这是 OFD 版式文件，请另存为 PDF 再提交');
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return refused('这是 OpenDocument 文件，请另存为 docx 再提交');
  return names.length === 0 ? refused('压缩内容不完整，可能没有下载完') : { kind: 'archive', why: archive() };
}

function kindOfOle(buffer: Buffer): Kind {
  const names = openOle(buffer)?.names;
  if (!names) return refused('旧版 Office 文件的结构已损坏，请用 Word 打开后另存为 docx 再提交');
  if (names.has('EncryptedPackage')) return refused('文件有密码，请去掉密码后再提交');
  if (names.has('WordDocument')) return { kind: 'doc' };
  if (names.has('Workbook') || names.has('Book')) return refused('这是 Excel 表格，请提交报告全文（Word、PDF 或网页）');
  if (names.has('PowerPoint Document')) return refused('这是演示文稿，请提交报告全文（Word、PDF 或网页）');
  return refused('这是旧版 Office 文件，但不是 Word 文档，请另存为 docx 再提交');
}

function refused(why: string): Kind {
  return { kind: 'other', why };
}

function picture(): string {
  return '这是图片，没有文字。请先做文字识别（OCR），再提交识别后的文件';
}

function archive(): string {
  return '这是压缩包，请解压后提交里面的报告';
}
