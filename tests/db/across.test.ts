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

  it('come with the tables that could not be read', async () => {
    const cut = report('云溪县林业局', 2024, '1').replace('一、本年新收政府信息公开申请数量', '');
    await storeTexts(store, [cut, report('云溪县水利局', 2024, '1')]);
    const unread = await store.reports.unreadOfYear(2024);
    expect(unread.map(({ table }) => table)).toEqual(['requests']);
    expect(await store.reports.unreadOfYear(2023)).toEqual([]);
  });
});
