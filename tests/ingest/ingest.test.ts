import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import type { FileResult } from '../../ingest/results.ts';
import { generateReports } from '../bench/generator.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-ingest-'));
  store = await openStore(join(folder, 'store.db'));
});
afterEach(async () => {
  await store.close();
});

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ingest = async (files: readonly string[], into = store): Promise<FileResult[]> => {
  const results: FileResult[] = [];
  for await (const result of ingestFiles(into, files)) results.push(result);
  return results;
};
const statuses = (results: readonly FileResult[]) => results.map((result) => result.status);
const AGENCY = '云溪县林业局';
const received = (value: string) =>
  fictionalReport({ printed: { 'requests.received.natural_person': value, 'requests.received.total': value } });

describe('reading the same file again', () => {
  it('changes nothing', async () => {
    const file = write('a.txt', received('5'));
    expect(statuses(await ingest([file]))).toEqual(['stored']);
    const revision = store.engine.revision();
    expect(statuses(await ingest([file]))).toEqual(['unchanged']);
    expect(await store.reports.versions(AGENCY, 2024)).toHaveLength(1);
    expect(store.engine.revision()).toBe(revision);
  });

  it('under another name changes nothing', async () => {
    const file = write('a.txt', received('5'));
    copyFileSync(file, join(folder, 'b.txt'));
    expect(statuses(await ingest([file]))).toEqual(['stored']);
    expect(statuses(await ingest([join(folder, 'b.txt')]))).toEqual(['unchanged']);
  });
});

describe('other bytes for the same agency and year', () => {
  it('are a new version, and the old one stays readable by its id', async () => {
    const [first] = await ingest([write('a.txt', received('5'))]);
    const [second] = await ingest([write('b.txt', received('6'))]);
    expect(second).toMatchObject({ status: 'replaced', report: { version: 2, newest: true } });
    const old = first && 'report' in first ? first.report.id : -1;
    expect(await store.reports.byId(old)).toMatchObject({ version: 1, newest: false });
    expect((await store.figures.cellsOf(old, ['requests.received.total']))[0]?.value).toBe(5);
    expect(await store.reports.text(old)).toContain('\t5\t');
    const newest = await store.reports.newest(AGENCY, 2024);
    expect((await store.figures.cellsOf(newest?.id ?? -1, ['requests.received.total']))[0]?.value).toBe(6);
  });

  it('in one call become versions in the order given', async () => {
    const files = [write('a.txt', received('5')), write('b.txt', received('6')), write('c.txt', received('5'))];
    expect(statuses(await ingest(files))).toEqual(['stored', 'replaced', 'unchanged']);
    expect((await store.reports.versions(AGENCY, 2024)).map((report) => report.newest)).toEqual([false, true]);
  });
});

describe('a folder with a bad file in it', () => {
  it('is stored but for that file, which is told with its reason', async () => {
    const good = [...generateReports(60)].map((report, index) => write(`${index}.txt`, report.text));
    const files = good.toSpliced(30, 0, write('bad.txt', '这不是年报。'), join(folder, 'not-there.txt'));
    const results = await ingest(files);
    expect(results.map((result) => result.file)).toEqual(files);
    expect(statuses(results).filter((status) => status === 'stored')).toHaveLength(60);
    expect(results.flatMap((result) => (result.status === 'failed' ? [result.error.code] : []))).toEqual([
      'not_a_report',
      'unreadable',
    ]);
  });
});

describe('two who read the same files at once', () => {
  it('store each report once', async () => {
    const files = [...generateReports(80)].map((report, index) => write(`${index}.txt`, report.text));
    const other = await openStore(join(folder, 'store.db'));
    const [mine, theirs] = await Promise.all([ingest(files), ingest(files, other)]);
    await other.close();
    files.forEach((_, index) => {
      expect([mine[index]?.status, theirs[index]?.status].sort()).toEqual(['stored', 'unchanged']);
    });
    expect(await store.reports.all()).toHaveLength(80);
    expect(await store.engine.problems()).toEqual([]);
  });
});
