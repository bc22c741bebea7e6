import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ManifestError } from '../../ingest/errors.ts';
import { givenBy, notAmong, readManifest } from '../../ingest/manifest.ts';

const PATH = '/reports/manifest.csv';
const read = (csv: string) => readManifest(Buffer.from(csv), PATH);
const refusal = (csv: string | Uint8Array) => {
  try {
    readManifest(typeof csv === 'string' ? Buffer.from(csv) : csv, PATH);
  } catch (error) {
    if (error instanceof ManifestError) return error.userMessage;
    throw error;
  }
  return undefined;
};

describe('a list of files', () => {
  it('says of each file whose report it is, where, for which year and where it was published', () => {
    const list = read(
      'file,agency,region,year,url\na.txt,青砚县林业局,山阴市/青砚县,2024,https://example.org/a\nb.txt,,,,\n',
    );
    expect(givenBy(list, '/reports/a.txt')).toEqual({
      agency: '青砚县林业局',
      region: ['山阴市', '青砚县'],
      year: 2024,
      url: 'https://example.org/a',
    });
    expect(givenBy(list, '/reports/b.txt')).toEqual({});
    expect(givenBy(list, '/reports/c.txt')).toEqual({});
  });

  it.each([
    '年度,备注,文件,机关\n2024,已核对,a.txt,青砚县林业局',
    '年份,单位,文件\n2024年,青砚县林业局,a.txt',
    'Year,AGENCY,File\r\n２０２４,青砚县林业局,a.txt\r\n',
    '文件,机关,年度\n"a.txt"," 青砚县林业局 ",2024年度\n,,\n\n',
  ])('may have its columns in any order, under Chinese names, beside others: %j', (csv) => {
    expect(givenBy(read(csv), '/reports/a.txt')).toEqual({ agency: '青砚县林业局', year: 2024 });
  });

  it('is read as Excel saves it', () => {
    const marked = Buffer.from('\ufeff文件,机关\na.txt,青砚县林业局\n');
    // 文件,机关 / a.txt,县 in GB18030.
    const saved = Buffer.from([
      0xce, 0xc4, 0xbc, 0xfe, 0x2c, 0xbb, 0xfa, 0xb9, 0xd8, 0x0d, 0x0a, 0x61, 0x2e, 0x74, 0x78, 0x74, 0x2c, 0xcf, 0xd8,
      0x0d, 0x0a,
    ]);
    expect(givenBy(readManifest(marked, PATH), '/reports/a.txt')).toEqual({ agency: '青砚县林业局' });
    expect(givenBy(readManifest(saved, PATH), '/reports/a.txt')).toEqual({ agency: '县' });
  });

  it.each(['松台省/山阴市/新华区', '松台省山阴市新华区', '松台省 / 山阴市 / 新华区'])(
    'names a region as %s',
    (region) => {
      expect(givenBy(read(`file,region\na.txt,${region}\n`), '/reports/a.txt').region).toEqual([
        '松台省',
        '山阴市',
        '新华区',
      ]);
    },
  );

  it.each([
    ['2024\\青砚县.txt', '/reports/2024/青砚县.txt'],
    ['2024/青砚县.txt', '/reports/2024/青砚县.txt'],
    ['./2024/青砚县.txt', '/reports/2024/青砚县.txt'],
    ['/elsewhere/青砚县.txt', '/elsewhere/青砚县.txt'],
    [' 青砚县.txt\u00a0', '/reports/青砚县.txt'],
    ['\u200b青砚县.txt', '/reports/青砚县.txt'],
    ['re\u0301sume\u0301.txt', '/reports/résumé.txt'],
    ['résumé.txt', '/reports/re\u0301sume\u0301.txt'],
  ])('finds %j as the file %s', (cell, file) => {
    expect(givenBy(read(`file,year\n"${cell}",2024\n`), file)).toEqual({ year: 2024 });
  });

  it('tells which of its files are not there', () => {
    const list = read('file\na.txt\nb.txt\n');
    expect(notAmong(list, ['/reports/a.txt', '/reports/c.txt'])).toEqual([resolve('/reports/b.txt')]);
  });
});

describe('a list that cannot be followed', () => {
  it.each([
    ['has a year that is none', 'file,year\na.txt,2024\nb.txt,二四\n', /第 3 行“年度”列.*二四/],
    ['has a year far off', 'file,year\na.txt,20244\n', /第 2 行“年度”列/],
    ['names a file twice', 'file\na.txt\nb.txt\n./a.txt\n', /第 4 行“文件”列.*第 2 行/],
    ['has no header', 'a.txt,青砚县林业局\n', /第 1 行.*file/],
    ['is empty', '', /第 1 行.*file/],
    ['has a column twice', '文件,机关,单位\na.txt,甲,乙\n', /机关.*两次/],
    ['names no file on a line', 'file,agency\n,青砚县林业局\n', /第 2 行“文件”列/],
    ['has a region without levels', 'file,region\na.txt,山阴\n', /第 2 行“地区”列.*江苏省\/淮安市\/洪泽区/],
    ['has an address that is none', 'file,url\na.txt,example\n', /第 2 行“网址”列/],
    ['has a quote that does not close', 'file,agency\n"a.txt,b\n', /引号/],
  ])('%s', (_what, csv, message) => {
    expect(refusal(csv)).toMatch(message);
  });

  it('is in no encoding that is known', () => {
    expect(refusal(Buffer.from([0xff, 0xff, 0xff, 0x00]))).toContain('UTF-8');
  });

  it('is refused without letting its cells turn or colour the message', () => {
    expect(refusal('file,year\na.txt,\u001b[31m\u202e20')).toContain('“\\u001b[31m\\u202e20”不是年份');
  });
});
