import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../db/store.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { storeTexts } from '../fixtures/store.ts';

describe('pieces of a wording in all reports', () => {
  let store: Store;
  const report = (agency: string, overview: string) =>
    fictionalReport({ head: `${agency}2024年政府信息公开工作年度报告`, overview });
  beforeAll(async () => {
    store = await openStore(':memory:');
    await storeTexts(store, [
      report('云溪县林业局', '发布防火信息12条，张贴到组。'),
      report('云溪县水利局', '发布防火信息3条、张贴到组。'),
      report('云溪县民政局', '发布防火信息。名单张贴到组。'),
      report('云溪县教育局', '旧版发布防火信息7条，张贴到组。'),
    ]);
    await storeTexts(store, [report('云溪县教育局', '新版不再提起。')]);
  });
  afterAll(() => store.close());

  const sought = { pieces: ['发布防火信息', '条', '张贴到组'], before: 0, after: 10 };
  const found = (more: object = {}, most = 9) =>
    store.engine
      .reportsAround({ ...sought, ...more }, (around) => /信息\d+条.张贴到组/.test(around), most)
      .map(({ agency }) => agency)
      .sort();

  it('are found where what stands around the longest is accepted, in newest versions only', () => {
    expect(found()).toEqual(['云溪县林业局', '云溪县水利局']);
  });

  it('may be looked for in reports of others, and no longer than wanted', () => {
    expect(found({ not: '云溪县林业局' })).toEqual(['云溪县水利局']);
    expect(found({}, 1)).toHaveLength(1);
    expect(found({}, 0)).toEqual([]);
  });

  it('of any characters are safe, and none stand nowhere', () => {
    expect(found({ pieces: ['" OR *', "'; --"] })).toEqual([]);
    expect(found({ pieces: [] })).toEqual([]);
    expect(found({ pieces: ['条'] })).toEqual([]);
  });

  it('are in no more texts than is told beforehand', () => {
    expect(store.engine.textsAtMost(sought.pieces)).toBeGreaterThanOrEqual(2);
    expect(store.engine.textsAtMost(['绝无此语之语'])).toBe(0);
  });
});
