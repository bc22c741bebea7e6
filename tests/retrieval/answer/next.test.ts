import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsIn, tableKeys } from '../../../db/form/form.ts';
import { figureQuestion } from '../../../retrieval/answer/next.ts';
import { GROUPS } from '../../../retrieval/understand/plan.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

describe('a question that is offered', () => {
  it('is read back as the same cell, for every cell of the form', async () => {
    for (const { key } of tableKeys.flatMap((table) => cellsIn(table, '2021'))) {
      const question = figureQuestion('青砚县教育局', 2024, { cells: [key] });
      const { plan } = await stage.plan(question);
      const [measure] = plan.ask === 'figures' ? plan.measures : [];
      expect(measure && 'cells' in measure ? measure.cells : [], question).toContain(key);
    }
  });

  it('is read back as the same sum, for every group', async () => {
    for (const group of GROUPS) {
      const question = figureQuestion('青砚县教育局', 2024, { group, column: 'total' });
      expect((await stage.plan(question)).plan, question).toMatchObject({ measures: [{ group, column: 'total' }] });
    }
  });
});
