import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../retrieval/answer/answer.ts';
import type { ModelFault } from '../../openai-server.ts';
import { type Stage, samplesStage } from '../stage.ts';
import { askWith, servedModel, understanding } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

/** The rules look for its words in the prose; a model would know what is asked. */
const LOST = '青砚县教育局2024年坐上被告席的次数';
const COUNT = '青砚县教育局2024年新收多少件申请';

const FAULTS: readonly ModelFault[] = [
  'silence',
  'stalled',
  'endless',
  'reset',
  'cut',
  'html',
  'bad_json',
  'wrong_schema',
  'empty',
  'refusal',
  { status: 401 },
  { status: 404 },
  { status: 429 },
  { status: 429, retryAfter: '1' },
  { status: 429, retryAfter: '3600' },
  { status: 500 },
  { status: 503, retryAfter: '2' },
];

describe('whatever goes wrong with a model', () => {
  it('the answer of the rules comes within 20 s, and nothing of the fault is said', async () => {
    const without = { lost: await stage.ask(LOST), count: await stage.ask(COUNT) };
    const wrong = await Promise.all(
      FAULTS.map(async (fault) => {
        const { chat, server } = await servedModel(understanding);
        server.failAlways(fault);
        const ask = askWith(stage.store, chat);
        const answer = await ask(LOST);
        const counted = await ask(COUNT);
        await server.close();
        const same = plainText(answer.lines) === plainText(without.lost.lines) && answer.planner === 'rules';
        const counts = plainText(counted.lines) === plainText(without.count.lines) && counted.model === null;
        const told = (answer.model?.troubles.length ?? 0) > 0;
        return same && counts && told && answer.ms < 20_000
          ? []
          : [`${JSON.stringify(fault)}: ${answer.ms} ms, ${plainText(answer.lines)}`];
      }),
    );
    expect(wrong.flat()).toEqual([]);
  }, 40_000);

  it('a fault that passes leaves nothing behind', async () => {
    const { chat, server } = await servedModel(understanding);
    const ask = askWith(stage.store, chat);
    server.fail({ status: 429 });
    expect((await ask(LOST)).planner).toBe('rules');
    const answer = await ask(LOST);
    expect([answer.planner, plainText(answer.lines).split('\n')[0]]).toEqual([
      'model',
      '青砚县教育局2024年行政诉讼合计：1 件，由 2 项相加。',
    ]);
    await server.close();
  });

  it('nobody waits for a model that fails again and again', async () => {
    const { chat, server } = await servedModel(understanding);
    server.failAlways({ status: 500 });
    const ask = askWith(stage.store, chat);
    for (let question = 0; question < 10; question += 1) expect((await ask(LOST)).planner).toBe('rules');
    // Two requests for each of the three calls after which it rests.
    expect(server.requests).toHaveLength(6);
    await server.close();
  });
});
