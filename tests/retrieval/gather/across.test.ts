import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { numbered, readAcross, summed } from '../../../retrieval/gather/agencies/across.ts';
import { withoutDoubles } from '../../../retrieval/gather/agencies/area.ts';
import { rankingOf } from '../../../retrieval/gather/agencies/ranked.ts';
import { RATES } from '../../../retrieval/understand/rates.ts';
import { RECEIVED, scopeOf, storeOfCounty } from '../over-agencies.ts';

let store: Store;
beforeAll(async () => {
  store = await storeOfCounty();
});
afterAll(() => store.close());

const statesIn = async (year: number, counted: Parameters<typeof readAcross>[3]) => {
  const { agencies } = await readAcross(store, scopeOf({ region: '云溪县' }), year, counted);
  return Object.fromEntries(agencies.map(({ agency, state, value }) => [agency.replace('云溪县', ''), value ?? state]));
};

describe('a number of every agency of a place', () => {
  it('keeps 0, blank, unread and not stored apart', async () => {
    expect(await statesIn(2024, RECEIVED)).toEqual({
      林业局: 40,
      水利局: 40,
      农业农村局: 0,
      统计局: 6,
      审计局: 'blank',
      司法局: 'unread',
      民政局: 'no_report',
      人民政府: 95,
    });
  });

  it('is not in the form where the report’s version has no such row', async () => {
    expect(new Set(Object.values(await statesIn(2024, { cell: 'disclosure.procurement.items' })))).toEqual(
      new Set(['not_in_form', 'no_report']),
    );
  });

  it('is a rate only where the denominator is not 0', async () => {
    expect(await statesIn(2024, RATES[1].share)).toMatchObject({ 林业局: 25, 水利局: 75, 农业农村局: 'zero_whole' });
  });

  it('is the sum of the rows of a group in the form of 2021', async () => {
    expect(await statesIn(2024, { group: 'unavailable', column: 'total' })).toMatchObject({ 林业局: 30, 统计局: 0 });
  });

  it('counts who is known, stored and read', async () => {
    const { coverage } = await readAcross(store, scopeOf(), 2024, RECEIVED);
    expect(coverage).toEqual({ known: 8, stored: 7, matched: 5 });
  });

  it('is read of one kind of agency, or of those that are named', async () => {
    const departments = await readAcross(store, scopeOf({ kind: '部门' }), 2024, RECEIVED);
    expect(departments.agencies.map(({ agency }) => agency)).not.toContain('云溪县人民政府');
    const named = await readAcross(store, scopeOf({ agencies: ['云溪县林业局', '云溪县统计局'] }), 2024, RECEIVED);
    expect(summed(numbered(named))).toEqual({ part: 46, whole: 0 });
  });

  it('stands for nobody of another place', async () => {
    expect((await readAcross(store, scopeOf({ region: '青砚县' }), 2024, RECEIVED)).coverage.known).toBe(0);
  });
});

describe('a report of a whole county', () => {
  it('is not added to those of its agencies', async () => {
    const { added, areas } = withoutDoubles(numbered(await readAcross(store, scopeOf(), 2024, RECEIVED)));
    expect(areas.map(({ agency }) => agency)).toEqual(['云溪县人民政府']);
    expect(summed(added).part).toBe(86);
  });

  it('is added where none of its agencies is', async () => {
    const alone = await readAcross(store, scopeOf({ agencies: ['云溪县人民政府'] }), 2024, RECEIVED);
    expect(withoutDoubles(numbered(alone)).areas).toEqual([]);
  });
});

describe('a ranking', () => {
  it('gives agencies with the same number one place, and the next place is left out', async () => {
    const { ranked } = rankingOf(await readAcross(store, scopeOf({ kind: '部门' }), 2024, RECEIVED), 'most');
    expect(ranked.map(({ one, position, tied }) => [one.agency, position, tied])).toEqual([
      ['云溪县林业局', 1, true],
      ['云溪县水利局', 1, true],
      ['云溪县统计局', 3, false],
      ['云溪县农业农村局', 4, false],
    ]);
  });

  it('leaves out rates of fewer than 30 cases', async () => {
    const rates = rankingOf(await readAcross(store, scopeOf({ kind: '部门' }), 2024, RATES[1].share), 'most');
    expect(rates.ranked.map(({ one }) => one.agency)).toEqual(['云溪县水利局', '云溪县林业局']);
    expect(rates.tooFew.map(({ agency }) => agency)).toEqual(['云溪县统计局']);
  });
});
