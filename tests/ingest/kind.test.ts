import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../ingest/read/kind.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { wordFile, wordParagraph, zipOf } from '../fixtures/zip.ts';

const text = fictionalReport();
const page = `<html><body><p>${text.replace(/\n+/g, '</p><p>')}</p></body></html>`;
const doc = readFileSync(resolve(import.meta.dirname, '../fixtures/word/云溪县自然资源局-2024.doc'));
const GB_TITLE = Buffer.from('d4c6cfaacfd8c1d6d2b5bed632303234c4ead5fec5aed0c5cfa2b9abbfaab1a8b8e6', 'hex');

/** An old Office file with streams of these names instead of those of Word. */
function officeFile(name: string): Buffer {
  const wide = (words: string) => Buffer.from(words.padEnd(31, '\0'), 'utf16le');
  const changed = Buffer.from(doc);
  const at = changed.indexOf(wide('WordDocument'));
  wide(name).copy(changed, at);
  changed.writeUInt16LE((name.length + 1) * 2, at + 64);
  return changed;
}

describe('the kind of a file', () => {
  it.each<[string, string, Uint8Array]>([
    ['pdf', 'a PDF file', Buffer.from('%PDF-1.7\n')],
    ['pdf', 'a PDF file behind some blanks', Buffer.from(`${'\n'.repeat(900)}%PDF-1.4\n`)],
    ['docx', 'a Word file', wordFile(wordParagraph('甲'))],
    ['doc', 'an old Word file', doc],
    ['html', 'a page', Buffer.from(page)],
    ['html', 'a page in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')])],
    ['html', 'a page in UTF-16 without a mark', Buffer.from(page, 'utf16le')],
    [
      'html',
      'a page with its mark, a comment and a prolog',
      Buffer.from(`\ufeff\n<?xml version="1.0"?><!-- 保存自网页 -->\n${page}`),
    ],
    ['html', 'a page in GB18030', Buffer.concat([Buffer.from('<p>'), GB_TITLE, Buffer.from('</p>')])],
    ['html', 'a piece of a page', Buffer.from('<div class="meta">标题</div><p>一、总体情况</p>')],
    [
      'html',
      'a page below lines of metadata',
      Buffer.from(`标题：年报\n来源：县政府\n\n${page.slice(6)}${'<p>甲</p>'.repeat(10)}`),
    ],
    [
      'html',
      'a page that Word saved',
      Buffer.from('<html xmlns:v="urn:schemas-microsoft-com:vml"><head><meta name=Generator></head></html>'),
    ],
    [
      'html',
      'a page saved with its pictures',
      Buffer.from(
        'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n',
      ),
    ],
    ['text', 'a text', Buffer.from(text)],
    ['text', 'a text in GB18030', GB_TITLE],
    ['text', 'a text in UTF-16', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['text', 'a text with signs of less and more', Buffer.from(`${text}\n1 < 2，3 > 2。<br>`)],
    ['text', 'Markdown with breaks in its tables', Buffer.from('| 商业<br>企业 | 科研<br>机构 |\n'.repeat(10))],
    ['text', 'a text that begins with letters of a picture', Buffer.from('BM公司\n一、总体情况')],
  ])('is %s: %s', (kind, _what, bytes) => {
    expect(kindOf(bytes)).toEqual({ kind });
  });

  it.each<[string, RegExp, Uint8Array]>([
    ['an empty file', /空/, Buffer.alloc(0)],
    ['one byte', /一个字节/, Buffer.from('a')],
    ['RTF', /RTF.*docx/, Buffer.from('{\\rtf1\\ansi}')],
    ['a spreadsheet', /Excel/, zipOf([{ name: 'xl/workbook.xml', content: '' }])],
    ['slides', /演示文稿/, zipOf([{ name: 'ppt/presentation.xml', content: '' }])],
    [
      'an OpenDocument file',
      /OpenDocument/,
      zipOf([
        { name: 'mimetype', content: '' },
        { name: 'content.xml', content: '' },
      ]),
    ],
    ['an OFD file', /OFD.*PDF/, zipOf([{ name: 'OFD.xml', content: '' }])],
    ['half of an archive', /不完整/, wordFile(wordParagraph('甲')).subarray(0, 200)],
    ['an archive of another kind', /压缩包/, Buffer.from('Rar!\x1a\x07\0\0\0', 'latin1')],
    ['an old spreadsheet', /Excel/, officeFile('Workbook')],
    ['old slides', /演示文稿/, officeFile('PowerPoint Document')],
    ['a file with a password', /密码/, officeFile('EncryptedPackage')],
    ['an old Office file of another kind', /不是 Word/, officeFile('VisioDocument')],
    ['half of an old Office file', /损坏/, doc.subarray(0, 600)],
    ['a picture', /图片.*OCR/, Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
    ['a photograph', /图片/, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['a program', /程序/, Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['bytes of no meaning', /不是文本/, Buffer.from([1, 0, 2, 0, 3, 9, 9, 9])],
  ])('is none that can be read, and people are told which: %s', (_what, words, bytes) => {
    expect(kindOf(bytes)).toMatchObject({ kind: 'other', why: expect.stringMatching(words) });
  });

  it('is an archive where a zip file holds other files, which is read only as the files in it', () => {
    const told = kindOf(zipOf([{ name: '年报.docx', content: '' }]));
    expect(told).toMatchObject({ kind: 'archive', why: expect.stringContaining('解压后提交') });
  });

  it('is not told by a directory that goes round in a circle', () => {
    const circle = Buffer.from(doc);
    const start = circle.readUInt32LE(48);
    const table = (circle.readUInt32LE(76) + 1) * 512;
    circle.writeUInt32LE(start, table + start * 4);
    expect(kindOf(circle)).toMatchObject({ kind: 'other', why: expect.stringContaining('损坏') });
  });
});
