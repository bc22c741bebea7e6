import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsIn, tableKeys } from '../../../db/form/form.ts';
import { figureQuestion } from '../../../retrieval/answer/words/counted-words.ts';
import { GROUPS } from '../../../retrieval/understand/counted.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

describe('a question that is offered', () => {
  it('is read back as the same cell, for every cell of the form', async () => {
    for (const { key } of tableKeys.flatMap((table) => cellsIn(table, '2021'))) {
      const question = figureQuestion('青砚县教育局', 2024, { cell: key });
      const { plan } = await stage.plan(question);
      expect(plan.ask === 'figures' ? plan.measures : [], question).toContainEqual({ cell: key });
    }
  });

  it('is read back as the same sum, for every group', async () => {
    for (const group of GROUPS) {
      const question = figureQuestion('青砚县教育局', 2024, { group, column: 'total' });
      expect((await stage.plan(question)).plan, question).toMatchObject({ measures: [{ group, column: 'total' }] });
    }
  });
});
