import { join } from 'node:path';
import Client from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConflictError } from '../../db/engine.ts';
import { fold } from '../../db/fold.ts';
import { findCell } from '../../db/form/form.ts';
import { addReports, removeReports, type StoredReport } from '../../db/queries/report-writes.ts';
import { openStore, type Store } from '../../db/store.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { read } from '../fixtures/reading.ts';
import { freshFolder, storeTexts } from '../fixtures/store.ts';

const AGENCY = '云溪县林业局';
let path: string;
let store: Store;

beforeEach(async () => {
  path = join(freshFolder(), 'store.db');
  store = await openStore(path);
});
afterEach(async () => {
  await store.close();
});

const report = (year: number, value = '0') =>
  fictionalReport({
    head: `${AGENCY}${year}年政府信息公开工作年度报告`,
    printed: { 'requests.received.total': value, 'requests.received.business': '', 'requests.received.research': '/' },
  });
/** Rows of every table that holds anything. */
const rows = (): Record<string, number> => {
  const client = new Client(path, { readonly: true });
  const tables = [
    'agencies',
    'agency_names',
    'reports',
    'texts',
    'report_tables',
    'sections',
    'figures',
    'findings',
    'passages',
    'vectors',
    'words_docsize',
  ];
  const counts = tables.map((table) => [table, client.prepare(`select count(*) from ${table}`).pluck().get()] as const);
  client.close();
  return Object.fromEntries(counts.map(([table, count]) => [table, Number(count)]));
};

describe('a stored figure', () => {
  it('that is blank reads back as null and blank, never as 0', async () => {
    await storeTexts(store, [report(2024)]);
    const { id = -1 } = (await store.reports.newest(AGENCY, 2024)) ?? {};
    const cells = await store.figures.cellsOf(id, [
      'requests.received.business',
      'requests.received.research',
      'requests.received.natural_person',
    ]);
    expect(cells.map(({ value, meaning, printed }) => [value, meaning, printed])).toEqual([
      [null, 'blank', ''],
      [null, 'not_applicable', '/'],
      [0, 'zero', '0'],
    ]);
  });

  it('is left out where the report has no such cell', async () => {
    await storeTexts(store, [report(2024)]);
    const { id = -1 } = (await store.reports.newest(AGENCY, 2024)) ?? {};
    expect(await store.figures.cellsOf(id, ['disclosure.procurement.items'])).toEqual([]);
    expect(await store.figures.cellsOf(id + 1, ['requests.received.total'])).toEqual([]);
  });

  it('has a key of the form; a key that is none is never a 0', () => {
    expect(findCell('requests.received.everybody')).toBeUndefined();
    expect(findCell('requests.新收.总计')).toBeUndefined();
  });
});

describe('versions of a report', () => {
  it('are told apart, and only the last is the newest', async () => {
    await storeTexts(store, [report(2024, '1')]);
    await storeTexts(store, [report(2024, '2')]);
    await storeTexts(store, [report(2024, '3')]);
    const versions = await store.reports.versions(AGENCY, 2024);
    expect(versions.map(({ version, newest }) => [version, newest])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(await store.reports.all()).toHaveLength(1);
  });
});

describe('a report that somebody else stored first', () => {
  it('is not added, not even in part', async () => {
    await storeTexts(store, [report(2024)]);
    const before = rows();
    const late = storedReport(report(2024, '9'), 1);
    await expect(store.engine.atomically(addReports(store.engine, [late]))).rejects.toThrow(ConflictError);
    expect(rows()).toEqual(before);
    expect(await store.engine.problems()).toEqual([]);
  });
});

describe('a report that is removed', () => {
  it('goes with all its versions, words and vectors, and leaves the rest', async () => {
    await storeTexts(store, [report(2023)]);
    await store.vectors.follow();
    const before = rows();
    await storeTexts(store, [report(2024, '1')]);
    await storeTexts(store, [report(2024, '2')]);
    await store.vectors.follow();
    await store.engine.atomically(await removeReports(store.engine, AGENCY, 2024));
    expect(rows()).toEqual(before);
    expect(await store.engine.problems()).toEqual([]);
    expect(await store.reports.newest(AGENCY, 2024)).toBeUndefined();
  });

  it('takes its agency with it when it was the last', async () => {
    await storeTexts(store, [report(2024)]);
    await store.vectors.follow();
    await store.engine.atomically(await removeReports(store.engine, AGENCY, 2024));
    expect(new Set(Object.values(rows()))).toEqual(new Set([0]));
    expect(store.engine.searchWords('造林', {}, 10)).toEqual([]);
  });

  it('is not found again by its words or by likeness', async () => {
    await storeTexts(store, [report(2023), report(2024)]);
    await store.vectors.follow();
    await store.engine.atomically(await removeReports(store.engine, AGENCY, 2024));
    const found = [
      ...store.engine.searchWords('造林防火', {}, 10),
      ...(await store.vectors.search('造林防火', {}, 10)),
    ];
    const passages = await store.passages.byIds(found.map((hit) => hit.passage));
    expect(passages.length).toBe(found.length);
    expect(new Set(passages.map((passage) => passage.year))).toEqual(new Set([2023]));
  });

  it('changes nothing when it is not there', async () => {
    expect(await removeReports(store.engine, AGENCY, 1999)).toEqual([]);
  });
});

describe('the count of changes', () => {
  it('is seen by another connection as soon as a report is stored', async () => {
    const other = await openStore(path);
    const before = other.engine.revision();
    await storeTexts(store, [report(2024)]);
    expect(other.engine.revision()).toBeGreaterThan(before);
    expect(await other.reports.newest(AGENCY, 2024)).toBeDefined();
    await other.close();
  });
});

function storedReport(text: string, version: number): StoredReport {
  const reading = read(text);
  const { agency, names: _names, ...facts } = reading.identity;
  return {
    ...reading,
    folded: fold(text).text,
    passages: [],
    report: {
      ...facts,
      id: 999,
      agency: agency.id,
      version,
      newest: true,
      file: 'late.txt',
      sha256: 'f'.repeat(64),
      storedAt: '2026-01-01T00:00:00.000Z',
    },
  };
}
