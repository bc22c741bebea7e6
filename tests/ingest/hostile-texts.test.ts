import { afterAll, describe, expect, it } from 'vitest';
import { IngestError } from '../../ingest/errors.ts';
import { readReport } from '../../ingest/ingest.ts';
import { openReader } from '../../ingest/read/reader.ts';
import type { Reading } from '../../ingest/results.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';

const LENGTH = 100_000;
/** What makes a careless pattern try the same stretch over and over. */
const REPEATS: readonly (readonly [what: string, words: string])[] = [
  ['blanks', ' '],
  ['full-width blanks', '\u3000'],
  ['tabs', '\t'],
  ['empty lines', '\n'],
  ['page breaks', '\f\n'],
  ['digits', '0'],
  ['full-width digits', '１'],
  ['numbers with separators', '1,'],
  ['numbers between blanks', '1 '],
  ['the words of a rule', '第条件'],
  ['opening brackets', '（'],
  ['opening half-width brackets', '('],
  ['notes without an end', '（1'],
  ['quote brackets', '《'],
  ['bars', '|'],
  ['bars and blanks', '| '],
  ['dashes', '-'],
  ['the line of a Markdown table', ':---|'],
  ['marks of Markdown', '#*>'],
  ['numerals of parts', '一、'],
  ['sub-headings', '（一）'],
  ['the matter of the report', '政府信息公开'],
  ['titles', '云溪县林业局2024年政府信息公开工作年度报告'],
  ['places', '县市区'],
  ['districts', '新华区'],
  ['years', '2024年'],
  ['applications', '收到申请'],
  ['words of receiving', '受理'],
  ['disputes', '行政复议行政诉讼'],
  ['documents in force', '规范性文件现行有效'],
  ['editors', '由林业局编制'],
  ['short names', '（以下简称'],
  ['sentence marks', '。'],
  ['totals', '总计'],
  ['angle brackets', '< '],
];
const reader = openReader();
afterAll(() => reader.close());

/** What a file of this text is read as, or refused with. */
async function readingOf(text: string, file = '报告.txt'): Promise<Reading | IngestError> {
  try {
    return readReport(await reader.read(Buffer.from(text), file), file);
  } catch (error) {
    if (error instanceof IngestError) return error;
    throw error;
  }
}

describe.each(REPEATS)('a hundred thousand characters of %s', (_what, words) => {
  const repeats = words.repeat(Math.ceil(LENGTH / words.length));

  it('are no report by themselves', async () => {
    const reading = await readingOf(repeats, '1.txt');
    if (!(reading instanceof IngestError)) expect(reading.figures).toEqual([]);
    else expect(reading.code).toMatch(/^(?:unreadable|not_a_report|unknown_identity)$/);
  });

  it.each(['overview', 'problems'] as const)(
    'in the prose of a report (%s) leave passages word for word',
    async (part) => {
      const text = fictionalReport({ [part]: `本年度收到${repeats}申请。` });
      const reading = await readingOf(text);
      if (reading instanceof IngestError) throw reading;
      expect(reading.identity.agency.name).toBe('云溪县林业局');
      expect(reading.passages.every((passage) => text.slice(passage.start, passage.end) === passage.text)).toBe(true);
    },
  );

  it.each(['requests.granted.business', 'disputes.reconsideration.upheld', 'disclosure.fees.amount'] as const)(
    'in a cell (%s) never make a figure that is not printed',
    async (key) => {
      const reading = await readingOf(fictionalReport({ printed: { [key]: repeats } }));
      if (reading instanceof IngestError) throw reading;
      const printed = reading.figures.map((figure) => figure.printed).filter((cell) => cell !== '0' && cell !== '');
      expect(printed.filter((cell) => cell !== repeats.trim())).toEqual([]);
    },
  );

  it('in the name of the file do not hide whose report it is', async () => {
    const named = await readingOf(fictionalReport(), `${repeats}.txt`);
    expect(named instanceof IngestError ? named.code : named.identity.agency.name).toBe('云溪县林业局');
  });
});
