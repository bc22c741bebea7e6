import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge, readQuestions } from '../../bot/commands/score.ts';
import { addressesOf, numbersIn } from './evidence.ts';
import { ROOT, type Stage, samplesStage, stageOf } from './stage.ts';

const QUESTIONS = join(ROOT, 'tests/questions');
const WHOLE = join(ROOT, '../shared/reports/whole');
const real = existsSync(WHOLE);

describe('the questions about the samples', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await samplesStage();
  });
  afterAll(() => stage.store.close());

  it('are all answered right', async () => {
    expect(await faults(stage, 'samples.jsonl')).toEqual([]);
    expect(stage.unverified).toEqual([]);
  });

  it('are answered with quotes that stand in the stored text and numbers that stand in the evidence', async () => {
    for (const { question, after = [] } of await readQuestions(join(QUESTIONS, 'samples.jsonl'))) {
      const answer = await stage.ask(...after, question);
      for (const citation of answer.citations) {
        const report = await stage.store.reports.newest(citation.agency, citation.year);
        const text = await stage.store.reports.text(report?.id ?? -1);
        expect(text.slice(citation.start, citation.end), question).toBe(citation.quote);
      }
      for (const figure of answer.figures) expect(addressesOf(answer), question).toContain(figure.citation);
      expect(numbersIn(answer), question).toEqual([]);
    }
  });

  it('offer next questions that are understood', async () => {
    for (const { question, after = [] } of await readQuestions(join(QUESTIONS, 'samples.jsonl'))) {
      for (const offer of (await stage.ask(...after, question)).next) {
        expect((await stage.ask(offer.question)).reason ?? 'understood', offer.question).not.toBe('unclear');
      }
    }
  });
});

describe.skipIf(!real)(
  `the questions about real reports (${real ? 'found' : `skipped: no reports in ${WHOLE}`})`,
  () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await stageOf([WHOLE]);
    });
    afterAll(() => stage.store.close());

    it('are all answered right', async () => {
      expect(await faults(stage, 'reports.jsonl')).toEqual([]);
      expect(stage.unverified).toEqual([]);
    });
  },
);

async function faults(stage: Stage, file: string): Promise<string[]> {
  const found: string[] = [];
  for (const one of await readQuestions(join(QUESTIONS, file))) {
    const { verdict, why } = judge(one, await stage.ask(...(one.after ?? []), one.question));
    if (verdict !== 'right') found.push(`${verdict}: ${one.question} — ${why}`);
  }
  return found;
}
