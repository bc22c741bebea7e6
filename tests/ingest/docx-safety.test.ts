import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../ingest/errors.ts';
import { readDocx } from '../../ingest/read/docx.ts';
import { readZip, ZIP_LIMITS } from '../../ingest/read/zip.ts';
import { type Packed, wordFile, wordParagraph, zipOf } from '../fixtures/zip.ts';

const SECRET = '只有本机才有的话';
const secret = join(mkdtempSync(join(tmpdir(), 'nianbao-docx-')), 'secret.txt');
writeFileSync(secret, SECRET);
const url = pathToFileURL(secret).href;
const body = wordParagraph('一、总体情况');

/** What people are told when a file is refused, and the file's text when it is read. */
async function told(file: Buffer): Promise<string> {
  try {
    return (await readDocx(file, 'a.docx')).text;
  } catch (error) {
    return error instanceof UnreadableFileError ? error.userMessage : String(error);
  }
}

describe('a Word file that names another file', () => {
  const documentOf = (prolog: string, words: string) =>
    `${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph(words)}</w:body></w:document>`;
  const entity = `<!DOCTYPE w [<!ENTITY x SYSTEM "${url}">]>`;
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(documentOf(entity, '&x;'), 'utf16le')]);
  it.each<[string, Packed]>([
    ['by an entity in its body', { name: 'word/document.xml', content: documentOf(entity, '&x;') }],
    [
      'by a parameter entity',
      { name: 'word/document.xml', content: documentOf(`<!DOCTYPE w [<!ENTITY % x SYSTEM "${url}"> %x;]>`, '甲') },
    ],
    ['by a DTD outside', { name: 'word/document.xml', content: documentOf(`<!DOCTYPE w SYSTEM "${url}">`, '甲') }],
    ['by an entity in UTF-16', { name: 'word/document.xml', content: wide }],
    [
      'by an entity in its relations',
      {
        name: 'word/_rels/document.xml.rels',
        content: `${entity}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="t" Target="&x;"/></Relationships>`,
      },
    ],
    ['by an entity in its styles', { name: 'word/styles.xml', content: `${entity}<a>&x;</a>` }],
  ])('is refused and nothing of that file is read: %s', async (_how, part) => {
    const words = await told(wordFile(body, [part]));
    expect(words).toMatch(/无法读取.*DTD/);
    expect(words).not.toContain(SECRET);
  });

  it('by entities that grow is refused', async () => {
    const grown = Array.from({ length: 9 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`);
    const content = documentOf(`<!DOCTYPE w [<!ENTITY a0 "甲">${grown.join('')}]>`, '&a9;');
    expect(await told(wordFile(body, [{ name: 'word/document.xml', content }]))).toMatch(/DTD/);
  });

  it('by a linked picture is read without the picture', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const relations = {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${url}" TargetMode="External"/></Relationships>`,
    };
    expect(await told(wordFile(`${body}${picture}`, [relations]))).toBe('一、总体情况\n');
  });
});

describe('a packed file that grows', () => {
  const large = Buffer.alloc(100 * 1024 * 1024, 0x20);

  it('to a hundred megabytes is refused', async () => {
    const file = wordFile(body, [{ name: 'word/document.xml', content: large }]);
    expect(file.length).toBeLessThan(200 * 1024);
    expect(await told(file)).toMatch(/压缩内容过大/);
  });

  it('is refused though its header says it is small', async () => {
    expect(await told(wordFile(body, [{ name: 'word/styles.xml', content: large, said: 100 }]))).toMatch(
      /压缩内容过大/,
    );
  });

  it('counts all its files together', async () => {
    const files = Array.from({ length: 4 }, (_, index) => ({
      name: `word/a${index}.xml`,
      content: Buffer.alloc(900_000, 0x20),
    }));
    const limits = { ...ZIP_LIMITS, total: 3_000_000 };
    await expect(readZip(zipOf(files), 'a.docx', () => true, limits)).rejects.toThrow(/压缩内容过大/);
    expect(await readZip(zipOf(files), 'a.docx', () => true)).toHaveProperty('size', 4);
  });

  it('is not unpacked where no words are', async () => {
    expect(await told(wordFile(body, [{ name: 'word/media/image1.bmp', content: large }]))).toBe('一、总体情况\n');
  });

  it('into thousands of files is refused', async () => {
    const files = Array.from({ length: 600 }, (_, index) => ({ name: `word/a${index}.xml`, content: '' }));
    expect(await told(wordFile(body, files))).toMatch(/压缩内容过大/);
  });
});

describe('a packed file', () => {
  it.each(['../a.xml', '/etc/a.xml', 'word/../../a.xml', 'C:/a.xml', 'word\\a.xml', 'word/a\0.xml'])(
    'that names the place %j is refused',
    async (name) => {
      expect(await told(wordFile(body, [{ name, content: '<a/>' }]))).toMatch(/文件名不正常/);
    },
  );

  it('with an archive in it is refused', async () => {
    expect(await told(wordFile(body, [{ name: 'word/more.zip', content: 'PK' }]))).toMatch(/还有压缩文件/);
  });

  it('with two files of one name is refused', async () => {
    const twice = { name: 'word/styles.xml', content: '<a/>' };
    expect(await told(wordFile(body, [twice, twice]))).toMatch(/重名/);
  });

  it('whose markup nests without end is refused', async () => {
    const deep = `${'<w:smartTag>'.repeat(20_000)}${body}${'</w:smartTag>'.repeat(20_000)}`;
    expect(await told(wordFile(deep))).toMatch(/^无法读取/);
  });
});
