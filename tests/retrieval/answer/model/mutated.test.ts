import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldSentence } from '../../../../retrieval/answer/model/told.ts';
import { openReportById } from '../../../../retrieval/gather/reports.ts';
import { type Random, randomOf } from '../../../bench/random.ts';
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

describe('words that a sentence says it leans on', () => {
  it('stand in the passage to the last character: of 500, half of them altered, only the others pass', () => {
    const random = randomOf(6, 49);
    const some = random.some(right, 500);
    const passed = some.map(({ passage, sentence }, at) => {
      if (at % 2 === 1) return typeof heldSentence(sentence, [passage]) !== 'string';
      const sources = sentence.sources.map((source) => ({ ...source, words: altered(source.words, random) }));
      return typeof heldSentence({ ...sentence, sources }, [passage]) !== 'string';
    });
    expect(passed.filter((one, at) => one === (at % 2 === 0))).toEqual([]);
  });
});

describe('a quantity in words', () => {
  it('that the report does not have is never said, in 100 wordings', () => {
    const parts = [
      '三成',
      '近半',
      '过半',
      '一半以上',
      '八成多',
      '百分之六十',
      '三分之二',
      '绝大多数',
      '全部',
      '无一例外',
    ];
    const changes = [
      '翻了一番',
      '成倍增加',
      '增长两倍',
      '降了三成',
      '首次破百',
      '连续三年第一',
      '数十件',
      '上百件',
      '十余件',
      '比上年多',
    ];
    const wordings = parts.flatMap((part) => changes.map((change) => `${part}，${change}`));
    const held = wordings.filter((wording, at) => {
      const one = right[(at * 7) % right.length];
      if (!one) throw new Error('there are no sentences');
      const text = one.sentence.text.replace(/。$/, `，${wording}。`);
      return typeof heldSentence({ ...one.sentence, text }, [one.passage]) !== 'string';
    });
    expect(wordings).toHaveLength(100);
    expect(held).toEqual([]);
  });
});

/** With another character in one place. */
function altered(words: string, random: Random): string {
  const at = random.whole(0, words.length - 1);
  return `${words.slice(0, at)}${words[at] === '龘' ? '龖' : '龘'}${words.slice(at + 1)}`;
}

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
