import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestions } from '../../bot/commands/score/question.ts';
import { type Judged, judged } from '../../bot/commands/score/run.ts';
import { questionsIn, tallyOf } from '../../bot/commands/score/tally.ts';
import type { Store } from '../../db/store.ts';
import { createAsk } from '../../retrieval/ask.ts';
import { openCorpus } from '../fixtures/corpus/corpus.ts';
import { corpusSets } from '../questions/make/corpus.ts';
import { ROOT, samplesStage, stageOf, TODAY } from './stage.ts';

const QUESTIONS = join(ROOT, 'tests/questions');
const WHOLE = join(ROOT, '../shared/reports/whole');
const real = existsSync(WHOLE);

/** A set, and what it is asked about. */
const SETS = [
  { about: 'the samples', file: 'samples.jsonl', open: async () => (await samplesStage()).store, there: true },
  { about: 'the generated corpus', file: 'corpus.jsonl', open: openCorpus, there: true },
  { about: 'real reports', file: 'reports.jsonl', open: async () => (await stageOf([WHOLE])).store, there: real },
];

for (const { about, file, open, there } of SETS) {
  describe.skipIf(!there)(`the questions about ${about}${there ? '' : `: skipped, no reports in ${WHOLE}`}`, () => {
    let store: Store;
    const answers: Judged[] = [];
    beforeAll(async () => {
      store = await open();
      const questions = await readQuestions(join(QUESTIONS, file));
      for await (const one of judged(store, questions, () => TODAY)) answers.push(one);
    }, 180_000);
    afterAll(() => store.close());

    it('are answered right, 98 of 100 at least', () => {
      const { total } = tallyOf(answers);
      expect(total.right / questionsIn(total), complaintsOf(answers)).toBeGreaterThanOrEqual(0.98);
    });

    it('are never answered with a wrong number', () => {
      const wrong = answers.filter(({ judgement }) => judgement.wrongNumber);
      expect(complaintsOf(wrong)).toBe('');
    });

    it('are answered with quotes that stand in the stored text and numbers that stand in the evidence', () => {
      const misplaced = answers.filter(({ judgement }) => judgement.verdict === 'cited wrongly');
      const unproven = answers.filter(({ numbers }) => numbers.unfounded > 0);
      expect(complaintsOf([...misplaced, ...unproven])).toBe('');
    });

    it('offer next questions that are understood', async () => {
      const ask = createAsk(store, { now: () => TODAY });
      const offers = new Set(answers.flatMap(({ answer }) => answer.next.map((offer) => offer.question)));
      const lost: string[] = [];
      for (const offer of offers) if ((await ask(offer)).reason === 'unclear') lost.push(offer);
      expect(lost).toEqual([]);
    }, 60_000);
  });
}

describe('the question sets', () => {
  it('about the corpus expect what it was generated from', () => {
    for (const [file, lines] of Object.entries(corpusSets())) {
      expect(readFileSync(join(QUESTIONS, file), 'utf8') === lines, `${file} is old: see make/main.ts`).toBe(true);
    }
  });

  it('hold several questions of every type', async () => {
    const files = readdirSync(QUESTIONS).filter((file) => file.endsWith('.jsonl'));
    const all = (await Promise.all(files.map((file) => readQuestions(join(QUESTIONS, file))))).flat();
    const rare = Array.from({ length: 61 }, (_, index) => String(index + 1)).filter(
      (type) => all.filter((one) => one.type === type).length < 3,
    );
    expect(rare).toEqual([]);
  });
});

function complaintsOf(answers: readonly Judged[]): string {
  return answers.flatMap(({ complaints }) => complaints).join('\n');
}
