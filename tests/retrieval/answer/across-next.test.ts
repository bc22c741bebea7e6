import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureQuestion } from '../../../retrieval/answer/words/counted-words.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

describe('what is offered after an answer over agencies', () => {
  it.each([
    ['青砚县2024年哪个单位新收申请最多', 'total'],
    ['青砚县2024年各单位加起来收了多少件申请', 'rank'],
    ['2023年有多少单位一件申请都没收到', 'rank'],
    ['青砚县教育局2024年新收在全县排第几', 'rank'],
    ['青砚县2024年哪个单位公开率最高', 'rank'],
  ])('is read back as a question of its own: %s', async (question, asked) => {
    const answer = await stage.ask(question);
    const plans = [];
    for (const offer of answer.next) plans.push((await stage.plan(offer.question)).plan);
    expect(plans[0]).toMatchObject({ ask: asked, scope: { region: question.startsWith('青砚县') ? '青砚县' : null } });
    expect(plans.map((plan) => plan.ask)).not.toContain('refusal');
    expect(stage.unverified).toEqual([]);
  });

  it('is the other definition of a rate', async () => {
    const { next } = await stage.ask('青砚县2024年哪个单位公开率最高');
    expect(next[0]?.question).toBe('青砚县2024年哪个单位予以公开率最高');
  });

  it('is each number by itself after a comparison', async () => {
    const { next } = await stage.ask('青砚县教育局和鹿鸣县教育局2024年哪个申请多');
    const received = { cell: 'requests.received.total' } as const;
    expect(next.map(({ question }) => question)).toEqual([
      figureQuestion('青砚县教育局', 2024, received),
      figureQuestion('鹿鸣县教育局', 2024, received),
    ]);
  });
});
