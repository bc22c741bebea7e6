import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../../ingest/errors.ts';
import { listFiles } from '../../ingest/files.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { readBytes } from '../fixtures/reading.ts';

const text = fictionalReport();

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
  ])('are read as %s', (_encoding, bytes) => {
    const reading = readBytes(bytes, 'a.txt');
    expect(reading.text).toBe(text);
    expect(reading.figures).toHaveLength(200);
  });

  it('are read as GB18030', () => {
    // 云溪县林业局2024年政府信息公开工作年度报告
    const title = Buffer.from('d4c6cfaacfd8c1d6d2b5bed632303234c4ead5fec8aeb9abbfaab1a8b8e6', 'hex');
    expect(() => readBytes(title, 'a.txt')).toThrow(IngestError);
    const head = Buffer.from(
      'd4c6cfaacfd8c1d6d2b5bed632303234c4ead5fec5aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6',
      'hex',
    );
    expect(new TextDecoder('gb18030').decode(head)).toMatch(/^云溪县林业局2024年/);
  });

  it('change nothing in the text but line ends', () => {
    const reading = readBytes(Buffer.from(text.replaceAll('\n', '\r\n')), 'a.txt');
    expect(reading.text).toBe(text);
  });
});

describe('a file that is no report', () => {
  it.each([
    ['an empty one', Buffer.from(' \n'), 'unreadable', /空/],
    ['bytes that are no text', Buffer.from([0x80, 0x00, 0xff, 0x01]), 'unreadable', /文字编码|不是文本/],
    ['a text with zero bytes', Buffer.from('政府信息公开\0工作年度报告'), 'unreadable', /不是文本/],
    ['a news page', Buffer.from('县林业局召开春季造林会议。会议要求各乡镇抓紧整地。'), 'not_a_report', /年度报告/],
  ])('is refused with words for people: %s', (_what, bytes, code, words) => {
    let refusal: unknown;
    try {
      readBytes(bytes, 'a.txt');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(IngestError);
    if (!(refusal instanceof IngestError)) return;
    expect(refusal.code).toBe(code);
    expect(refusal.userMessage).toMatch(words);
  });
});

describe('a folder', () => {
  it('gives its report files by name, those below it too, and no others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-files-'));
    mkdirSync(join(folder, 'b'));
    for (const name of ['c.txt', 'a.TXT', 'b/d.md', 'README.md', '.hidden.txt', 'picture.png'])
      writeFileSync(join(folder, name), '');
    expect((await listFiles([folder])).files.map((path) => path.slice(folder.length + 1))).toEqual([
      'a.TXT',
      'b/d.md',
      'c.txt',
    ]);
  });

  it('that is not there is told when it is read', async () => {
    expect((await listFiles(['/no/such/place'])).files).toEqual(['/no/such/place']);
  });
});
