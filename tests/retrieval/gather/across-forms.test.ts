import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../db/store.ts';
import { numbered, readAcross } from '../../../retrieval/gather/agencies/across.ts';
import { withoutDoubles } from '../../../retrieval/gather/agencies/area.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { storeTexts } from '../../fixtures/store.ts';
import { RECEIVED, scopeOf } from '../over-agencies.ts';

const head = (agency: string) => `${agency}2024年政府信息公开工作年度报告`;
let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
  await storeTexts(store, [
    fictionalReport({
      head: head('云溪县林业局'),
      versions: { requests: '2019', disclosure: '2019' },
      printed: { 'requests.other.total': '4' },
    }),
    fictionalReport({
      head: head('云溪县水利局'),
      printed: {
        'requests.other_unpaid.total': '1',
        'requests.other_rest.total': '2',
        'disclosure.fees.amount': '2500元',
      },
    }),
    fictionalReport({
      head: head('云溪县统计局'),
      printed: { 'requests.other_rest.total': '/', 'disclosure.fees.amount': '3.5' },
    }),
    fictionalReport({ head: head('云溪县人民政府'), overview: '本机关通过网站公布文件。' }),
  ]);
});
afterAll(() => store.close());

const read = async (counted: Parameters<typeof readAcross>[3]) =>
  Object.fromEntries(
    (await readAcross(store, scopeOf(), 2024, counted)).agencies.map((one) => [one.agency.slice(3), one]),
  );

describe('a number over reports in two versions of the form', () => {
  it('adds a group by the rows that each version has', async () => {
    const { 林业局, 水利局 } = await read({ group: 'other_handling', column: 'total' });
    expect([林业局?.value, 水利局?.value]).toEqual([4, 3]);
  });

  it('is blank where one of the rows holds no number', async () => {
    const { 统计局 } = await read({ group: 'other_handling', column: 'total' });
    expect(统计局).toMatchObject({ state: 'blank', value: null, empty: ['not_applicable'] });
  });

  it('is not 0 where the version has no such row', async () => {
    const { 林业局, 水利局 } = await read({ cell: 'disclosure.normative_documents.made' });
    expect([林业局?.state, 水利局?.state]).toEqual(['not_in_form', 'number']);
  });

  it('never compares 元 with 万元', async () => {
    const { 水利局, 统计局 } = await read({ cell: 'disclosure.fees.amount' });
    expect([水利局?.state, 水利局?.value]).toEqual(['other_unit', null]);
    expect([统计局?.state, 统计局?.value]).toEqual(['number', 3.5]);
  });
});

describe('a government’s report that does not say what it speaks of', () => {
  it('is added, and told to be unsure', async () => {
    const { added, areas, unsure } = withoutDoubles(numbered(await readAcross(store, scopeOf(), 2024, RECEIVED)));
    expect([added.length, areas.length]).toEqual([4, 0]);
    expect(unsure.map(({ agency }) => agency)).toEqual(['云溪县人民政府']);
  });
});
