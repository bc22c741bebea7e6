import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDialogues, turnsOf } from '../../bot/commands/score/question.ts';
import { judged } from '../../bot/commands/score/run.ts';
import type { Store } from '../../db/store.ts';
import { openCorpus } from '../fixtures/corpus/corpus.ts';
import { ROOT, samplesStage, TODAY } from './stage.ts';

const SETS = [
  { about: 'the samples', file: 'dialogues.jsonl', open: async () => (await samplesStage()).store },
  { about: 'the generated corpus', file: 'corpus-dialogues.jsonl', open: openCorpus },
];

for (const { about, file, open } of SETS) {
  describe(`the dialogues about ${about}`, async () => {
    const dialogues = await readDialogues(join(ROOT, 'tests/questions', file));
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 180_000);
    afterAll(() => store.close());

    it.each(dialogues)('$name: every turn is understood from those before it', async (dialogue) => {
      const complaints: string[] = [];
      for await (const turn of judged(store, turnsOf(dialogue), () => TODAY)) complaints.push(...turn.complaints);
      expect(complaints).toEqual([]);
    });
  });
}
