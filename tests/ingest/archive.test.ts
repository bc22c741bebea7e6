import { describe, expect, it } from 'vitest';
import { isArchive, unpack } from '../../ingest/archive.ts';
import { shownName } from '../../ingest/read/shown-name.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { wordFile, wordParagraph, zipOf } from '../fixtures/zip.ts';

const text = fictionalReport();
const MB = 1024 * 1024;
const namesOf = async (bytes: Buffer) =>
  (await unpack(bytes, 'a.zip')).files.map((one) => (typeof one === 'string' ? one : one.file));

describe('an archive of reports', () => {
  it('is told from a Word file, which is packed in the same way', () => {
    expect(isArchive(zipOf([{ name: 'a.txt', content: text }]))).toBe(true);
    expect(isArchive(wordFile(wordParagraph('甲')))).toBe(false);
    expect(isArchive(Buffer.from(text))).toBe(false);
  });

  it('gives its reports out with their bytes, and passes over what systems and web pages keep beside them', async () => {
    const archive = await unpack(
      zipOf([
        { name: '2024/', content: '' },
        { name: '2024/年报.txt', content: text },
        { name: '2024/年报_files/logo.png', content: 'x' },
        { name: '__MACOSX/2024/._年报.txt', content: 'x' },
        { name: '.DS_Store', content: 'x' },
        { name: 'README.txt', content: 'x' },
      ]),
      'a.zip',
    );
    expect(archive).toEqual({
      files: [{ file: '2024/年报.txt', bytes: Buffer.from(text) }],
      refused: [],
      others: 1,
    });
  });

  it('packed by Windows keeps the Chinese names of its files', async () => {
    const name = Buffer.from('c4eab1a8', 'hex').toString('latin1');
    const bytes = zipOf([{ name: 'abcd.txt', content: text }]);
    for (let at = bytes.indexOf('abcd'); at !== -1; at = bytes.indexOf('abcd', at)) bytes.write(name, at, 'latin1');
    expect(await namesOf(bytes)).toEqual(['年报.txt']);
  });

  it('with a further archive or a locked file in it is read but for these', async () => {
    const bytes = zipOf([
      { name: '里面.zip', content: 'PK' },
      { name: 'a.txt', content: text },
    ]);
    const { files, refused } = await unpack(bytes, 'a.zip');
    expect(files).toHaveLength(1);
    expect(refused).toMatchObject([
      { file: '里面.zip', error: { message: expect.stringContaining('压缩包里的压缩包') } },
    ]);
  });

  it('whose names lead out of it is read all the same: names are labels and never paths', async () => {
    const names = ['../../a.txt', '/etc/a.txt', 'C:\\a.txt', '..\\a.txt', 'a\0b.txt', 'CON.txt', 'a\nb.txt'];
    const bytes = zipOf(names.map((name) => ({ name, content: text })));
    expect(await namesOf(bytes)).toEqual(names.map((name) => shownName(name.replaceAll('\\', '/'))));
  });
});

describe('an archive that is no archive of reports', () => {
  it.each([
    ['with nothing to read in it', zipOf([{ name: 'a.png', content: 'x' }]), /没有报告/],
    ['cut off', zipOf([{ name: 'a.txt', content: text }]).subarray(0, 200), /损坏/],
    [
      'of more than 512 files',
      zipOf(Array.from({ length: 513 }, (_, at) => ({ name: `${at}.txt`, content: 'x' }))),
      /超过 512 个/,
    ],
    ['with a file that grows a thousand times', zipOf([{ name: 'a.txt', content: Buffer.alloc(20 * MB) }]), /过大/],
    [
      'with a file that grows and lies about it',
      zipOf([{ name: 'a.txt', content: Buffer.alloc(20 * MB), said: 100 }]),
      /过大/,
    ],
  ])('is refused in words: %s', async (_what, bytes, words) => {
    await expect(unpack(bytes, 'a.zip')).rejects.toMatchObject({ userMessage: expect.stringMatching(words) });
  });

  it('is refused when all its files together come to more than the limit', async () => {
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, content: text }));
    const limits = { entries: 9, total: text.length * 2, entry: MB, ratio: 100, freeOfRatio: MB };
    await expect(unpack(zipOf(files), 'a.zip', limits)).rejects.toMatchObject({ code: 'too_large' });
  });
});
