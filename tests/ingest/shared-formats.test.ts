import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsIn, type TableKey } from '../../db/form/form.ts';
import { readReport } from '../../ingest/ingest.ts';
import { openReader, type Reader } from '../../ingest/read/reader.ts';
import { doubtsOf, nonZero } from '../fixtures/reading.ts';

const folder = resolve(import.meta.dirname, '../../../shared/reports/whole');
const absent = !existsSync(folder);
if (absent) console.log(`published reports are not here (${folder}); their tests are left out`);

const MIDDLE = ['business', 'research', 'public_welfare', 'legal_service', 'other_organization'];
const blankMiddle = Object.fromEntries(
  cellsIn('requests', '2021').flatMap((cell) => (MIDDLE.includes(cell.column) ? [[cell.key, 'blank']] : [])),
);

/** Read by eye from the published pages. Every cell of a table that was read and is not named is 0. */
const PUBLISHED = [
  {
    file: '淮安市洪泽区人民政府-2023.pdf',
    agency: '淮安市洪泽区人民政府',
    year: 2023,
    // （六）其他处理 is the single row of 2019.
    tables: { disclosure: '2021', requests: '2019', disputes: '2021' },
    count: 186,
    figures: {
      'disclosure.normative_documents.repealed': 5,
      'disclosure.normative_documents.in_force': 5,
      'disclosure.licensing.decisions': 550,
      'disclosure.penalties.decisions': 4119,
      'disclosure.coercion.decisions': 195,
      'disclosure.fees.amount': 7730.28,
      'requests.received.natural_person': 21,
      'requests.received.total': 21,
      'requests.partly_granted.natural_person': 4,
      'requests.partly_granted.total': 4,
      'requests.refused_state_secret.natural_person': 1,
      'requests.refused_state_secret.total': 1,
      'requests.refused_process.natural_person': 1,
      'requests.refused_process.total': 1,
      'requests.refused_enforcement_files.natural_person': 1,
      'requests.refused_enforcement_files.total': 1,
      'requests.unavailable_not_held.natural_person': 10,
      'requests.unavailable_not_held.total': 10,
      'requests.unavailable_to_be_made.natural_person': 3,
      'requests.unavailable_to_be_made.total': 3,
      'requests.declined_petition.natural_person': 1,
      'requests.declined_petition.total': 1,
      'requests.concluded.natural_person': 21,
      'requests.concluded.total': 21,
      // The totals of table 4 are printed as 0.
      'disputes.reconsideration.upheld': 10,
      'disputes.reconsideration.corrected': 1,
      'disputes.litigation_after_reconsideration.upheld': 5,
    },
    doubts: ['R4 disputes.reconsideration.* fail 11 0', 'R4 disputes.litigation_after_reconsideration.* fail 5 0'],
  },
  {
    file: '上海市科学技术委员会-2024.md',
    agency: '上海市科学技术委员会',
    year: 2024,
    tables: { disclosure: '2021', requests: '2021', disputes: '2021' },
    count: 200,
    figures: {
      'disclosure.normative_documents.made': 13,
      'disclosure.normative_documents.in_force': 55,
      'disclosure.licensing.decisions': 97,
      'requests.received.natural_person': 32,
      'requests.received.business': 2,
      'requests.received.total': 34,
      'requests.carried_in.natural_person': 2,
      'requests.carried_in.total': 2,
      'requests.granted.natural_person': 9,
      'requests.granted.total': 9,
      'requests.refused_internal_affairs.natural_person': 1,
      'requests.refused_internal_affairs.total': 1,
      'requests.refused_process.natural_person': 1,
      'requests.refused_process.total': 1,
      'requests.unavailable_not_held.natural_person': 4,
      'requests.unavailable_not_held.total': 4,
      'requests.unavailable_to_be_made.natural_person': 6,
      'requests.unavailable_to_be_made.total': 6,
      'requests.other_not_corrected.natural_person': 8,
      'requests.other_not_corrected.business': 2,
      'requests.other_not_corrected.total': 10,
      'requests.other_rest.natural_person': 4,
      'requests.other_rest.total': 4,
      'requests.concluded.natural_person': 33,
      'requests.concluded.business': 2,
      'requests.concluded.total': 35,
      'requests.carried_out.natural_person': 1,
      'requests.carried_out.total': 'blank',
      'disputes.reconsideration.upheld': 1,
      'disputes.reconsideration.total': 1,
    },
    doubts: [
      'R1 requests.*.total not_assessable 36 null',
      'R3 requests.carried_out.* not_assessable 1 null',
      'R7 requests.carried_out.total not_assessable 1 null',
    ],
  },
  {
    file: '沭阳县发展和改革局-2023.html',
    agency: '沭阳县发展和改革局',
    year: 2023,
    // The saved page holds part 3 alone, and the heading of part 4.
    tables: { requests: '2021' },
    count: 175,
    figures: {
      ...blankMiddle,
      'requests.received.natural_person': 26,
      'requests.received.total': 26,
      'requests.granted.natural_person': 26,
      'requests.granted.total': 26,
      'requests.concluded.natural_person': 26,
      'requests.concluded.total': 26,
    },
    doubts: null,
  },
] as const;

let reader: Reader;
beforeAll(() => {
  reader = openReader();
});
afterAll(() => reader.close());

describe.skipIf(absent).each(PUBLISHED)('the published report $file', (published) => {
  const { file, agency, year, tables, count, figures, doubts } = published;
  const reading = async () => {
    const path = resolve(folder, file);
    return readReport(await reader.read(readFileSync(path), path), path);
  };

  it('tells whose it is and for which year', async () => {
    const { identity } = await reading();
    expect([identity.agency.id, identity.year]).toEqual([agency, year]);
  });

  it('gives the values that are printed, in the form they are printed in', async () => {
    const read = await reading();
    const versions: Partial<Record<TableKey, string>> = tables;
    for (const { table, version } of read.tables) expect([table, version]).toEqual([table, versions[table] ?? null]);
    expect(nonZero(read)).toEqual(figures);
    expect(read.figures).toHaveLength(count);
  });

  it('shows every figure where it is printed', async () => {
    const { figures: cells, text } = await reading();
    for (const cell of cells) expect(text.slice(cell.start, cell.end)).toBe(cell.printed);
  });

  it('has no doubt but those that a careful reader has', async () => {
    const read = await reading();
    const doubtful = doubtsOf(read).filter((doubt) => !doubt.startsWith('R8'));
    if (doubts === null) expect(doubtful.filter((doubt) => !doubt.includes('not_assessable'))).toEqual([]);
    else expect(doubtful).toEqual(doubts);
  });
});
