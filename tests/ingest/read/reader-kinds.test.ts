import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { IngestError } from '../../../ingest/errors.ts';
import { NO_FACTS } from '../../../ingest/read/document.ts';
import { MAX_BYTES } from '../../../ingest/read/limits.ts';
import { openReader } from '../../../ingest/read/reader.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';

const report = fictionalReport();
const reader = openReader({ milliseconds: 20_000, megabytes: 512 });
afterAll(() => reader.close());

async function refusalOf(bytes: Uint8Array, file: string): Promise<IngestError> {
  const error: unknown = await reader.read(bytes, file).catch((thrown: unknown) => thrown);
  if (!(error instanceof IngestError)) throw new Error(`${file}: no refusal`, { cause: error });
  return error;
}

describe('a file is what its bytes are, whatever its name says', () => {
  it.each([
    ['a program called PDF', Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), '报告.pdf', /程序/],
    ['a program of Linux called text', Buffer.from('\x7fELF\u0002\u0001\u0001\0\0', 'latin1'), '报告.txt', /程序/],
    ['an empty file', Buffer.alloc(0), '报告.pdf', /空/],
    ['one byte', Buffer.from('a'), '报告.docx', /一个字节/],
    ['blanks only', Buffer.from(' \n \n'), '报告.txt', /空/],
    ['a picture called Word', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), '报告.docx', /图片.*OCR/],
    ['an archive called text', Buffer.from('Rar!\x1a\u0007\u0001\0', 'latin1'), '报告.txt', /压缩/],
    ['a zip cut short', Buffer.from('PK\u0003\u0004\u0014\0', 'latin1'), '报告.docx', /压缩/],
    ['RTF called old Word', Buffer.from('{\\rtf1\\ansi 1}'), '报告.doc', /RTF/],
    ['bytes without meaning', Buffer.from([0x80, 0x00, 0xff, 0x01, 0x81, 0x00]), '报告.txt', /不是文本/],
    ['an old Word file cut short', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '报告.doc', /损坏/],
    ['a PDF of one line, called text', Buffer.from('%PDF-1.7\n'), '报告.txt', /./],
  ])('%s is refused with a reason', async (_what, bytes, file, words) => {
    const refusal = await refusalOf(bytes, file);
    expect(refusal.userMessage).toMatch(words);
    expect(refusal.userMessage).toMatch(/\p{Script=Han}{4}/u);
  });

  it('a web page called Word is read as a web page', async () => {
    const page = `<!DOCTYPE html><html><body>${report
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;
    const document = await reader.read(Buffer.from(page), '报告.docx');
    expect(document.text).toContain('云溪县林业局2024年政府信息公开工作年度报告');
    expect(document.text).not.toContain('<p>');
  });

  it('a text called PDF is read as a text', async () => {
    const document = await reader.read(Buffer.from(report), '报告.pdf');
    expect(document).toEqual({ text: report, tables: [], page: NO_FACTS });
  });
});

const compiled = resolve(import.meta.dirname, '../../../dist/ingest/read/reader.js');
if (!existsSync(compiled)) console.log('dist is not built; its reader is left out (npm test builds it)');

describe.skipIf(!existsSync(compiled))('the compiled program', () => {
  it('reads a page in a process of its own', async () => {
    const { openReader: openCompiled }: { openReader: typeof openReader } = await import(pathToFileURL(compiled).href);
    const other = openCompiled();
    try {
      const { text } = await other.read(Buffer.from('<html><body><p>政府信息公开</p></body></html>'), '报告.html');
      expect(text.trim()).toBe('政府信息公开');
    } finally {
      await other.close();
    }
  });
});

describe('a file that is too large', () => {
  it('is refused with its size and the limit, before anything looks at it', async () => {
    const refusal = await refusalOf(Buffer.alloc(MAX_BYTES + 1024 * 1024, 'a'), '报告.txt');
    expect(refusal.code).toBe('too_large');
    expect(refusal.userMessage).toMatch(/文件有 21 MB，超过 20 MB 的上限；请/);
  });

  it('is one with far more words than a report, too', async () => {
    const refusal = await refusalOf(Buffer.from('字'.repeat(2_000_001)), '报告.txt');
    expect(refusal.code).toBe('too_large');
    expect(refusal.userMessage).toMatch(/超过 200 万字/);
  });
});
