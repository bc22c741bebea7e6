import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import { openReader } from '../../ingest/read/reader.ts';
import { differences } from '../fixtures/formats/differences.ts';
import { type Format, filesIn, OFFICE, trapped, WRITTEN } from '../fixtures/formats/formats.ts';
import { officeIsHere } from '../fixtures/formats/office.ts';
import { TRAPS } from '../fixtures/formats/traps.ts';

const office = officeIsHere();
if (!office) console.log('LibreOffice is not here to make docx, doc and pdf files; their tests are left out');

const formats: readonly Format[] = [...WRITTEN, ...(office ? OFFICE : [])];
/** Formats in which an empty cell leaves no trace, so that a row with one is a row with a cell too few. */
const WITHOUT_BLANKS: readonly Format[] = ['blanks', 'cell lines', 'raw'];

/** Where what is printed leaves open which number stands where: these tables have to be unread. */
const UNREAD: readonly { readonly trap: string; readonly formats: readonly Format[] }[] = [
  { trap: 'blank cells', formats: WITHOUT_BLANKS },
  { trap: 'totals left blank', formats: WITHOUT_BLANKS },
  // A bar at the end of a line ends the cell before it, so that an empty last cell does not show.
  { trap: 'totals left blank', formats: ['bars'] },
];

/** Reading TypeScript takes memory of its own; within the usual limit every PDF would start a new process. */
const reader = openReader({ milliseconds: 60_000, megabytes: 1500 });
const outcomes = new Map<string, 'ok' | 'unread' | 'WRONG'>();

afterAll(async () => {
  await reader.close();
  console.log(matrix());
});

describe.each(formats)('a report as %s', (format) => {
  const reports = TRAPS.map(trapped);
  let files: Uint8Array[] = [];

  beforeAll(() => {
    const pages = reports.map((report) => report.page);
    files = filesIn(format, pages);
  }, 120_000);

  it.each(reports.map((report, at) => ({ trap: report.trap.name, report, at })))(
    'gives the figures that are printed: $trap',
    async ({ trap, report, at }) => {
      const file = `report.${format}`;
      const reading = readReport(await reader.read(files[at] ?? new Uint8Array(), file), file);
      const wrong = differences(report, reading);
      const reasons = reading.tables.flatMap(({ status, reason }) => (status === 'unread' ? [reason] : []));
      outcomes.set(`${trap} ${format}`, wrong.length > 0 ? 'WRONG' : reasons.length > 0 ? 'unread' : 'ok');
      expect(wrong).toEqual([]);
      const leftOpen = UNREAD.some((one) => one.trap === trap && one.formats.includes(format));
      if (!leftOpen) expect(reasons).toEqual([]);
    },
  );
});

function matrix(): string {
  const widths = formats.map((format) => Math.max(format.length, 6));
  const first = Math.max(...TRAPS.map((trap) => trap.name.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(first), ...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0))].join('  ');
  const rows = TRAPS.map(({ name }) => {
    const cells = formats.map((format) => outcomes.get(`${name} ${format}`) ?? '-');
    return line(name, cells);
  });
  return [line('', formats), ...rows].join('\n');
}
