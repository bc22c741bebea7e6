import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Client from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../db/fold.ts';
import { packageRoot } from '../../db/package-root.ts';
import { openStore, type Store } from '../../db/store.ts';
import { generateReports } from '../bench/generator.ts';
import { randomOf } from '../bench/random.ts';
import { unpaged } from '../bench/unpaged.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { freshFolder, storeOfGenerated, storeTexts } from '../fixtures/store.ts';

describe('a phrase counted in all reports', () => {
  let store: Store;
  let texts: { agency: string; year: number; folded: string }[];
  beforeAll(async () => {
    store = await storeOfGenerated(12);
    texts = [...generateReports(12)].map(({ agency, year, text }) => ({
      agency,
      year,
      folded: foldText(unpaged(text)),
    }));
  });
  afterAll(async () => {
    await store.close();
  });

  const counted = async (words: string, filter = {}) =>
    (await store.reports.holding(foldText(words), filter))
      .map(({ agency, year, times }) => `${agency} ${year} ${times}`)
      .sort();
  const standing = (words: string) => {
    const phrase = foldText(words);
    return texts
      .map((one) => ({ ...one, times: one.folded.split(phrase).length - 1 }))
      .filter(({ times }) => times > 0)
      .map(({ agency, year, times }) => `${agency} ${year} ${times}`)
      .sort();
  };

  it('of 1 to 200 characters from anywhere in a report is counted as often as it stands there', async () => {
    const random = randomOf(11);
    for (let length = 1; length <= 200; length += 1) {
      const { folded } = random.pick(texts);
      const start = random.whole(0, folded.length - length);
      const words = folded.slice(start, start + length);
      expect([words, await counted(words)]).toEqual([words, standing(words)]);
    }
  });

  it('is found whatever white space, line breaks, width and quote marks it is written with', async () => {
    const random = randomOf(12);
    for (let round = 0; round < 60; round += 1) {
      const { folded } = random.pick(texts);
      const words = folded.slice(50 * round, 50 * round + random.whole(2, 40));
      const written = [...words]
        .map((char) => `${random.pick(['', '', '', ' ', '\n', '“', '\u3000', '\u200b'])}${wide(char)}`)
        .join('');
      expect([written, await counted(written)]).toEqual([written, standing(words)]);
    }
  });

  it('that stands nowhere is counted nowhere, though all of its trigrams stand somewhere', async () => {
    const { folded } = texts[0] ?? { folded: '' };
    const backwards = folded.slice(300, 320) + folded.slice(200, 220);
    expect(await counted(backwards)).toEqual(standing(backwards));
  });

  it('is counted within one agency and year when that is asked', async () => {
    const [{ agency, year } = { agency: '', year: 0 }] = texts;
    expect(await counted('政府信息公开', { agency, year })).toEqual(
      standing('政府信息公开').filter((one) => one.startsWith(`${agency} ${year} `)),
    );
    expect(await counted('公开', { year })).toEqual(standing('公开').filter((one) => one.includes(` ${year} `)));
  });

  it('of any characters at all is counted as often as it stands there', async () => {
    const random = randomOf(13);
    const own = await openStore(':memory:');
    const signs = [...'𠮷龥⼀ａÉß％"_\\\u0301😀👨‍👩‍👧①㈠。，'];
    const odd = ['林业', '水务', '教育', '民政'].map((body) =>
      fictionalReport({
        head: `云溪县${body}局2024年政府信息公开工作年度报告`,
        overview: Array.from({ length: 300 }, () => random.pick(signs)).join(''),
      }),
    );
    await storeTexts(own, odd);
    for (let round = 0; round < 100; round += 1) {
      const characters = [...foldText(random.pick(odd))];
      const start = random.whole(0, characters.length - 1);
      const phrase = characters.slice(start, start + random.whole(1, 12)).join('');
      const found = await own.reports.holding(phrase, {});
      const expected = odd.reduce((sum, text) => sum + foldText(text).split(phrase).length - 1, 0);
      expect([phrase, found.reduce((sum, { times }) => sum + times, 0)]).toEqual([phrase, expected]);
    }
    await own.close();
  });

  it('is counted in the newest version of a report only, and nowhere once it is removed', async () => {
    const own = await openStore(':memory:');
    const report = (words: string) =>
      `\n\n云溪县林业局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${words}\n\n六、其他\n\n无。\n`;
    await storeTexts(own, [report('护林员骑马巡山。')]);
    await storeTexts(own, [report('护林员步行巡山。')]);
    expect(await own.reports.holding('骑马巡山', {})).toEqual([]);
    expect(await own.reports.holding('步行巡山', {})).toHaveLength(1);
    await own.remove('云溪县林业局', 2024);
    expect(await own.reports.holding('步行巡山', {})).toEqual([]);
    expect(await own.engine.problems()).toEqual([]);
    await own.close();
  });

  it('is counted in a store of an earlier version, which takes in new reports as well', async () => {
    const path = join(freshFolder(), 'store.db');
    const old = new Client(path);
    for (const name of ['0000_start', '0001_full-text', '0002_evidence']) {
      const sql = readFileSync(join(packageRoot, `db/migrations/${name}.sql`), 'utf8');
      for (const statement of sql.split('--> statement-breakpoint')) old.exec(statement);
    }
    old.exec(`insert into agencies (id, name, kind, region) values ('云溪县林业局', '云溪县林业局', '部门', '云溪县');
      insert into reports (id, agency, year, version, newest, title, scope, agency_from, year_from, file, sha256, stored_at)
        values (1, '云溪县林业局', 2023, 1, 1, '年度报告', 'office', 'title', 'title', 'a.txt', 'a', '2024-01-01');
      insert into texts (report, text, folded) values (1, '护林员 骑马巡山。', '护林员骑马巡山。');
      insert into counters (name, value) values ('report', 1);
      pragma user_version = 3`);
    old.close();
    const store = await openStore(path);
    expect(await store.reports.text(1)).toBe('护林员 骑马巡山。');
    await storeTexts(
      store,
      [...generateReports(2)].map(({ text }) => text),
    );
    expect((await store.reports.holding('骑马巡山', {})).map(({ report }) => report)).toEqual([1]);
    expect(await store.engine.problems()).toEqual([]);
    await store.close();
  });
});

/** A letter, digit or sign in full width. */
function wide(char: string): string {
  return /^[!-~]$/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
}
