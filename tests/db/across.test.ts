import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { storeTexts } from '../fixtures/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const report = (agency: string, year: number, value: string) =>
  fictionalReport({
    head: `${agency}${year}年政府信息公开工作年度报告`,
    printed: { 'requests.received.total': value },
  });

describe('one cell of all reports for a year', () => {
  it('is read of the newest versions only, and of no other year', async () => {
    await storeTexts(store, [report('云溪县林业局', 2024, '1')]);
    await storeTexts(store, [report('云溪县林业局', 2024, '2'), report('云溪县林业局', 2023, '8')]);
    const cells = await store.figures.ofYear(2024, 'requests.received.total');
    expect(cells.map(({ value }) => value)).toEqual([2]);
  });

  it('keeps a blank as null and leaves out reports without the cell', async () => {
    await storeTexts(store, [report('云溪县林业局', 2024, ''), report('云溪县水利局', 2024, '0')]);
    const cells = await store.figures.ofYear(2024, 'requests.received.total');
    expect(cells.map(({ value, meaning }) => [value, meaning])).toEqual([
      [null, 'blank'],
      [0, 'zero'],
    ]);
    expect(await store.figures.ofYear(2024, 'disclosure.procurement.items')).toEqual([]);
  });

  it('has the unit that the cell prints, else that of the form', async () => {
    const fees = (agency: string, printed: string) =>
      fictionalReport({
        head: `${agency}2024年政府信息公开工作年度报告`,
        printed: { 'disclosure.fees.amount': printed },
      });
    await storeTexts(store, [fees('云溪县林业局', '2500元'), fees('云溪县水利局', '3.5')]);
    const cells = await store.figures.ofYear(2024, 'disclosure.fees.amount');
    expect(cells.map(({ value, unit }) => [value, unit])).toEqual([
      [2500, '元'],
      [3.5, '万元'],
    ]);
  });
});

describe('cells added up in many reports', () => {
  const granted = (agency: string, year: number, all: string, part: string) =>
    fictionalReport({
      head: `${agency}${year}年政府信息公开工作年度报告`,
      printed: { 'requests.granted.total': all, 'requests.partly_granted.total': part },
    });
  const GIVEN = ['requests.granted.total', 'requests.partly_granted.total'] as const;

  it('are one sum a list, of every newest report for a year or of those that are named', async () => {
    await storeTexts(store, [granted('云溪县林业局', 2024, '9', '9')]);
    await storeTexts(store, [granted('云溪县林业局', 2024, '4', '3'), granted('云溪县水利局', 2024, '1', '0')]);
    await storeTexts(store, [granted('云溪县水利局', 2023, '5', '5')]);
    const sums = await store.figures.sumsOf({ year: 2024 }, [GIVEN, [GIVEN[0]]]);
    expect([...sums.values()].sort()).toEqual([
      [1, 1],
      [7, 4],
    ]);
    const [first = 0] = sums.keys();
    expect([...(await store.figures.sumsOf({ reports: [first] }, [GIVEN])).keys()]).toEqual([first]);
  });

  it('have no sum where a cell is blank or the form has none', async () => {
    await storeTexts(store, [granted('云溪县林业局', 2024, '4', '')]);
    const sums = await store.figures.sumsOf({ year: 2024 }, [GIVEN, ['disclosure.procurement.items'], [GIVEN[0]]]);
    expect([...sums.values()]).toEqual([[null, null, 4]]);
  });
});

describe('the agencies of a year', () => {
  it('are all that are stored, also those without a report of it', async () => {
    await storeTexts(store, [report('云溪县林业局', 2024, '1'), report('云溪县白石镇人民政府', 2023, '2')]);
    const agencies = await store.reports.ofYear(2024);
    expect(agencies.map(({ agency, report: own }) => [agency, own?.version ?? null]).sort()).toEqual([
      ['云溪县林业局', 1],
      ['云溪县白石镇人民政府', null],
    ]);
    expect(agencies.find(({ report: own }) => own)?.region).toEqual(['云溪县']);
  });

  it('are read again when a report was stored or removed', async () => {
    const known = async () => (await store.reports.ofYear(2024)).map(({ agency }) => agency);
    await storeTexts(store, [report('云溪县水利局', 2024, '1')]);
    expect(await known()).toEqual(['云溪县水利局']);
    await storeTexts(store, [report('云溪县林业局', 2024, '1')]);
    expect(await known()).toEqual(['云溪县林业局', '云溪县水利局']);
    await store.remove('云溪县水利局', 2024);
    expect(await known()).toEqual(['云溪县林业局']);
  });

  it('come with the tables that could not be read', async () => {
    const cut = report('云溪县林业局', 2024, '1').replace('一、本年新收政府信息公开申请数量', '');
    await storeTexts(store, [cut, report('云溪县水利局', 2024, '1')]);
    const unread = await store.reports.unreadOfYear(2024);
    expect(unread.map(({ table }) => table)).toEqual(['requests']);
    expect(await store.reports.unreadOfYear(2023)).toEqual([]);
  });
});
