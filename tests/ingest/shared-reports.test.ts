import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubtsOf, nonZero, readBytes } from '../fixtures/reading.ts';

const folder = resolve(import.meta.dirname, '../../../shared/reports/whole');
const absent = !existsSync(folder);
if (absent) console.log(`published reports are not here (${folder}); their tests are left out`);

/** Read by eye from the published files. Every cell that is not named is 0. */
const PUBLISHED = [
  {
    file: '汝州市人民政府办公室-2024.txt',
    agency: '汝州市人民政府办公室',
    name: '汝州市人民政府办公室',
    region: ['汝州市'],
    year: 2024,
    figures: {
      'requests.received.natural_person': 18,
      'requests.received.total': 18,
      'requests.granted.natural_person': 4,
      'requests.granted.total': 4,
      'requests.unavailable_not_held.natural_person': 10,
      'requests.unavailable_not_held.total': 10,
      'requests.declined_repeated.natural_person': 1,
      'requests.declined_repeated.total': 1,
      'requests.other_rest.natural_person': 3,
      'requests.other_rest.total': 3,
      'requests.concluded.natural_person': 18,
      'requests.concluded.total': 18,
    },
    doubts: ['R7 disclosure.normative_documents.in_force uncertain 44 0'],
  },
  {
    file: '汝州市工业和信息化局-2024.txt',
    agency: '汝州市工业和信息化局',
    name: '汝州市工业和信息化局',
    region: ['汝州市'],
    year: 2024,
    figures: {},
    doubts: [],
  },
  {
    file: '平顶山市新华区工业和信息化局-2023.txt',
    agency: '平顶山市新华区工业和信息化局',
    name: '新华区工业和信息化局',
    region: ['平顶山市', '新华区'],
    year: 2023,
    figures: {},
    doubts: [],
  },
  {
    file: '闻喜县工业信息化和科技局-2024.txt',
    agency: '闻喜县工业信息化和科技局',
    name: '闻喜县工业信息化和科技局',
    region: ['闻喜县'],
    year: 2024,
    figures: { 'disclosure.normative_documents.made': 3 },
    doubts: [],
  },
] as const;

describe.skipIf(absent).each(PUBLISHED)(
  'the published report $file',
  ({ file, agency, name, region, year, figures, doubts }) => {
    // Under another name, so that the text alone has to tell whose it is.
    const reading = () => readBytes(readFileSync(resolve(folder, file)), 'a.txt');

    it('tells whose it is, where, and for which year', () => {
      expect(reading().agency).toMatchObject({ id: agency, name, region });
      expect(reading().identity).toMatchObject({ year, agencyFrom: 'title', yearFrom: 'title' });
    });

    it('gives 200 figures with the values that are printed', () => {
      expect(reading().figures).toHaveLength(200);
      expect(nonZero(reading())).toEqual(figures);
      expect(new Set(reading().figures.map((figure) => figure.meaning))).not.toContain('blank');
    });

    it('is in the form of 2021 in all three tables', () => {
      expect(reading().tables.map((table) => [table.status, table.version])).toEqual(Array(3).fill(['read', '2021']));
    });

    it('shows every figure where it is printed', () => {
      const { figures: read, text } = reading();
      for (const figure of read) expect(text.slice(figure.start, figure.end)).toBe(figure.printed);
    });

    it('keeps all sums of the form, and has no doubt but those known', () => {
      const sums = reading().findings.filter((finding) => /^R[1-4]$/.test(finding.rule));
      expect(sums).toHaveLength(7 + 7 + 25 + 3);
      expect(sums.every((finding) => finding.status === 'pass')).toBe(true);
      expect(doubtsOf(reading())).toEqual(doubts);
    });

    it('has six parts that begin at their headings', () => {
      const { sections, text } = reading();
      const parts = sections.filter((section) => !section.path.includes('.'));
      expect(parts.map((part) => part.part)).toEqual([1, 2, 3, 4, 5, 6]);
      for (const part of parts) expect(text.slice(part.start, part.start + 2)).toMatch(/[一二三四五六]、/);
    });
  },
);

describe.skipIf(absent)('the published report of before the national form', () => {
  it('is stored with its words and no figures, and says why', () => {
    const reading = readBytes(readFileSync(resolve(folder, '邹城市唐村镇人民政府-2010.txt')), 'a.txt');
    expect(reading.figures).toEqual([]);
    expect(new Set(reading.tables.map((table) => table.reason))).toEqual(new Set(['该年度没有全国统一表格']));
    expect(reading.passages.length).toBeGreaterThan(0);
  });
});
