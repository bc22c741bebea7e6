import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statementOf } from '../../db/engine.ts';
import { figures } from '../../db/schema/figures.ts';
import { agencies, reports } from '../../db/schema/reports.ts';
import { openStore, type Store } from '../../db/store.ts';
import { openReader, type Reader } from '../../ingest/read/reader.ts';
import { type RereadResult, rereadAll, reread as rereadOne } from '../../ingest/reread.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { freshFolder, storeTexts } from '../fixtures/store.ts';

const AGENCY = '云溪县林业局';
const text = (year: number, received = '5') =>
  fictionalReport({
    head: `${AGENCY}${year}年政府信息公开工作年度报告`,
    printed: { 'requests.received.natural_person': received, 'requests.received.total': received },
  });

let store: Store;
let reader: Reader;
beforeEach(async () => {
  store = await openStore(join(freshFolder(), 'store.db'));
  reader = openReader();
});
afterEach(async () => {
  await reader.close();
  await store.close();
});

const reread = async (): Promise<RereadResult[]> => {
  const results: RereadResult[] = [];
  for await (const result of rereadAll(store, reader)) results.push(result);
  return results;
};
/** What an older program might have stored. */
const change = (statement: { run(): unknown }) =>
  store.engine.atomically([statementOf(statement), { kind: 'revision' }]);

describe('reading the originals again', () => {
  it('puts right what an older program read otherwise, and names the cell', async () => {
    await storeTexts(store, [text(2024)]);
    const report = await store.reports.newest(AGENCY, 2024);
    const [cell] = await store.figures.cellsOf(report?.id ?? 0, ['requests.received.total']);
    const { db } = store.engine;
    await change(
      db
        .update(figures)
        .set({ value: 7, printed: '7' })
        .where(eq(figures.start, cell?.start ?? -1)),
    );
    const [result] = await reread();
    expect(result).toMatchObject({
      status: 'changed',
      changes: { figures: [{ key: 'requests.received.total', before: '7', after: '5' }] },
    });
    expect((await store.figures.cellsOf(report?.id ?? 0, ['requests.received.total']))[0]?.value).toBe(5);
    expect(await reread()).toMatchObject([{ status: 'same' }]);
    expect(await store.engine.problems()).toEqual([]);
  });

  it('keeps the address of a report, its versions and the time it was stored', async () => {
    await storeTexts(store, [text(2024, '5')]);
    await storeTexts(store, [text(2024, '6')]);
    const before = await store.reports.versions(AGENCY, 2024);
    await change(store.engine.db.update(reports).set({ title: '另一个标题' }).where(eq(reports.year, 2024)));
    expect((await reread()).map((result) => result.status)).toEqual(['changed', 'changed']);
    expect(await store.reports.versions(AGENCY, 2024)).toEqual(before);
  });

  it('moves a report that was stored for another year, and gives the year back to the version before it', async () => {
    await storeTexts(store, [text(2023)]);
    await storeTexts(store, [text(2024)]);
    const { db } = store.engine;
    await change(db.update(reports).set({ newest: false }).where(eq(reports.year, 2023)));
    await change(db.update(reports).set({ year: 2023, version: 2 }).where(eq(reports.year, 2024)));
    const results = await reread();
    expect(results.map(({ status, report }) => [status, report.year])).toEqual([
      ['same', 2023],
      ['changed', 2024],
    ]);
    expect(await store.reports.all()).toMatchObject([
      { year: 2023, version: 1, newest: true },
      { year: 2024, version: 1, newest: true },
    ]);
  });

  it('moves a report to the agency it names, and forgets one that has no report left', async () => {
    await storeTexts(store, [text(2024)]);
    const { db } = store.engine;
    await change(db.insert(agencies).values({ id: '某局', name: '某局', kind: '部门', region: '' }));
    await change(db.update(reports).set({ agency: '某局' }));
    expect(await reread()).toMatchObject([{ status: 'changed', report: { agency: AGENCY } }]);
    expect((await store.agencies.all()).map((agency) => agency.id)).toEqual([AGENCY]);
  });

  it('keeps one of the same file stored for two agencies, the one it names', async () => {
    await storeTexts(store, [text(2024)]);
    const [first] = await store.reports.all();
    const { db } = store.engine;
    await change(db.insert(agencies).values({ id: '某局', name: '某局', kind: '部门', region: '' }));
    await change(db.update(reports).set({ agency: '某局' }));
    await storeTexts(store, [text(2024)]);
    expect(await reread()).toMatchObject([
      { status: 'merged', was: { id: first?.id, agency: '某局' }, report: { agency: AGENCY } },
      { status: 'same' },
    ]);
    expect((await store.agencies.all()).map((agency) => agency.id)).toEqual([AGENCY]);
    expect(await store.reports.all()).toMatchObject([{ agency: AGENCY, newest: true }]);
    expect(await store.engine.problems()).toEqual([]);
    expect(await store.originals.intact(first?.sha256 ?? '')).toBe(true);
  });

  it('leaves one newest version when a corrected file is stored meanwhile', async () => {
    await storeTexts(store, [text(2023)]);
    await storeTexts(store, [text(2024, '5')]);
    await change(store.engine.db.update(reports).set({ title: '另一个标题' }));
    const rereading = rereadAll(store, reader);
    await rereading.next();
    await storeTexts(store, [text(2024, '6')]);
    for await (const result of rereading) expect(result.status).toBe('changed');
    expect(await store.reports.versions(AGENCY, 2024)).toMatchObject([
      { version: 1, newest: false },
      { version: 2, newest: true },
    ]);
  });

  it('leaves a report as it is when the bytes of its original have changed', async () => {
    await storeTexts(store, [text(2024, '5')]);
    const { id, sha256 } = (await store.reports.newest(AGENCY, 2024)) ?? { id: 0, sha256: '' };
    writeFileSync(join(`${store.engine.path}.originals`, sha256.slice(0, 2), sha256), text(2024, '6'));
    expect(await reread()).toMatchObject([{ status: 'failed' }]);
    expect((await store.figures.cellsOf(id, ['requests.received.total']))[0]?.value).toBe(5);
  });

  it('goes over a report that is removed meanwhile', async () => {
    await storeTexts(store, [text(2023)]);
    await storeTexts(store, [text(2024)]);
    const rereading = rereadAll(store, reader);
    await rereading.next();
    await store.remove(AGENCY, 2024);
    expect(await rereading.next()).toMatchObject({ done: true });
  });
});

describe('a report of which a person says whose it is', () => {
  it('moves to that agency and year, and nothing is left where it was', async () => {
    await storeTexts(store, [text(2024)]);
    const [was] = await store.reports.all();
    if (!was) throw new Error('no report');
    const moved = await rereadOne(store, reader, was, { agency: '云溪县水利局', year: 2023 });
    expect(moved).toMatchObject({ status: 'changed', report: { agency: '云溪县水利局', year: 2023, version: 1 } });
    expect(await store.reports.all()).toMatchObject([{ id: was.id, agency: '云溪县水利局', agencyFrom: 'given' }]);
    expect(await store.agencies.all()).toMatchObject([{ id: '云溪县水利局' }]);
    expect(await reread()).toMatchObject([{ status: 'same' }]);
  });

  it('is joined with the same file where that is stored already', async () => {
    await storeTexts(store, [text(2024)]);
    const [first] = await store.reports.all();
    if (!first) throw new Error('no report');
    await rereadOne(store, reader, first, { year: 2023 });
    await storeTexts(store, [text(2024)]);
    const second = await store.reports.newest(AGENCY, 2024);
    if (!second) throw new Error('no report');
    expect(await rereadOne(store, reader, second, { year: 2023 })).toMatchObject({ status: 'merged' });
    expect(await store.reports.all()).toMatchObject([{ id: first.id, year: 2023 }]);
  });
});
