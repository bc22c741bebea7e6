import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/store.ts';
import { openReport } from '../../../retrieval/gather/reports.ts';
import { masked } from '../../../retrieval/gather/text/likeness.ts';
import { PROSE_PARTS } from '../../../retrieval/gather/text/prose.ts';
import { sentencesOf } from '../../../retrieval/gather/text/sentences.ts';
import { reportsWording, sharedWording } from '../../../retrieval/gather/text/shared-sentences.ts';
import { generateReports } from '../../bench/generator.ts';
import { randomOf } from '../../bench/random.ts';
import { unpaged } from '../../bench/unpaged.ts';
import { storeOfGenerated } from '../../fixtures/store.ts';

describe('the wording of a sentence in all reports', () => {
  const reports = [...generateReports(24)].map((report) => ({
    ...report,
    text: unpaged(report.text),
  }));
  const texts = reports.map(({ agency, year, text }) => ({ name: `${agency} ${year}`, agency, words: masked(text) }));
  let store: Store;
  beforeAll(async () => {
    store = await storeOfGenerated(24);
  });
  afterAll(() => store.close());
  const holding = (sentence: string) => texts.filter(({ words }) => words.includes(masked(sentence)));
  const found = (sentence: string) => reportsWording(store, sentence).map(({ agency, year }) => `${agency} ${year}`);

  it('is found in every one that has it, whatever the numbers and marks, and in no other', () => {
    const random = randomOf(5);
    for (let round = 0; round < 150; round += 1) {
      const { text } = random.pick(reports);
      const sentence = random.pick(sentencesOf(text)).text;
      if (masked(sentence).length < 12 || sentence.length > 300) continue;
      expect([sentence, found(sentence).sort()]).toEqual([
        sentence,
        holding(sentence)
          .map(({ name }) => name)
          .sort(),
      ]);
    }
  });

  it('is found though its numbers have more digits, its marks differ and it is written in full width', () => {
    const sentence = sentencesOf(reports[0]?.text ?? '').find(
      ({ text }) => /\d/.test(text) && /，/.test(text) && masked(text).length > 20,
    )?.text;
    const other = (sentence ?? '').replace(/\d+/g, '１２３４').replaceAll('，', '、');
    expect(found(other).sort()).toEqual(found(sentence ?? '').sort());
    expect(found(other)).not.toEqual([]);
  });

  it('of one report is told with how many sentences others have, and who had them first', async () => {
    const [{ agency, year } = { agency: '', year: 0 }] = reports;
    const open = await openReport(store, agency, year);
    if (!open) throw new Error('not stored');
    const { compared, shared, some } = await sharedWording(store, open, PROSE_PARTS, 5);
    expect(shared).toBeGreaterThan(some.length);
    expect(compared).toBeGreaterThanOrEqual(shared);
    for (const { sentence, others, earliest } of some) {
      const all = holding(sentence.text);
      expect(others).toHaveLength(all.filter((one) => one.agency !== agency).length);
      const first = Math.min(...all.map(({ name }) => Number(name.slice(-4))));
      expect(earliest.map((one) => one.year)).toEqual(
        all.filter(({ name }) => name.endsWith(`${first}`)).map(() => first),
      );
    }
  });

  it('is nowhere when nothing of it is left to look for', () => {
    expect([reportsWording(store, ''), reportsWording(store, '12，3。')]).toEqual([[], []]);
  });
});
