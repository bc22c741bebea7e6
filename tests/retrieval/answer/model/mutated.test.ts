import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldSentence } from '../../../../retrieval/answer/model/told.ts';
import { openReportById } from '../../../../retrieval/gather/reports.ts';
import { randomOf } from '../../../bench/random.ts';
import { type Stage, samplesStage } from '../../stage.ts';
import { MUTATIONS } from './mutations.ts';
import { type RightSentence, rightSentences } from './right-sentences.ts';

let stage: Stage;
let right: RightSentence[];
beforeAll(async () => {
  stage = await samplesStage();
  right = await sentencesOfSamples(stage);
});
afterAll(() => stage.store.close());

/** Of each kind of change. */
const EACH = 100;

describe('a sentence made of the words of a report', () => {
  it('passes, 500 of 500', () => {
    const some = randomOf(6, 500).some(right, 500);
    expect(some).toHaveLength(500);
    expect(some.filter(({ passage, sentence }) => typeof heldSentence(sentence, [passage]) === 'string')).toEqual([]);
  });

  for (const [kind, mutate] of Object.entries(MUTATIONS)) {
    it(`is caught when its ${kind} is changed, ${EACH} of ${EACH}`, () => {
      const random = randomOf(6, kind.length, kind.charCodeAt(0));
      const wrong: RightSentence[] = [];
      for (const { passage, sentence } of random.some(right, right.length)) {
        if (wrong.length === EACH) break;
        const text = mutate(sentence.text, random);
        if (text !== null) wrong.push({ passage, sentence: { ...sentence, text } });
      }
      expect(wrong).toHaveLength(EACH);
      const passed = wrong.filter(({ passage, sentence }) => typeof heldSentence(sentence, [passage]) !== 'string');
      expect(passed.map(({ sentence }) => sentence)).toEqual([]);
    });
  }
});

async function sentencesOfSamples({ store }: Stage): Promise<RightSentence[]> {
  const made: RightSentence[] = [];
  for (const { id } of await store.reports.all()) {
    const open = await openReportById(store, id);
    const parts = (await store.reports.sectionsOf(id)).filter(({ path, part }) => path.length === 1 && PROSE.has(part));
    if (open) made.push(...parts.flatMap(({ start, end }) => rightSentences(open, start, end)));
  }
  return made;
}

const PROSE: ReadonlySet<number> = new Set([1, 5, 6]);
