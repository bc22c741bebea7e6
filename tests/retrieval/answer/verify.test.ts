import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Line } from '../../../retrieval/answer/answer.ts';
import type { Draft } from '../../../retrieval/answer/draft.ts';
import { figureAnswer } from '../../../retrieval/answer/one/figure-answer.ts';
import { sectionAnswer } from '../../../retrieval/answer/text/section-answer.ts';
import { UnverifiedAnswerError, verify } from '../../../retrieval/answer/verify.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

async function draftOf(question: string): Promise<Draft> {
  const understood = await stage.plan(question);
  const { plan } = understood;
  if (plan.ask === 'figures') return await figureAnswer(stage.store, plan, understood);
  if (plan.ask === 'section') return await sectionAnswer(stage.store, plan, understood);
  throw new Error(`no draft for ${plan.ask}`);
}

const CELL = '青砚县政府办2024年新收多少件';
const SUM = '青砚县政府办2024年不予公开总共几件';
const QUOTE = '青砚县教育局2024年存在哪些问题';
const DOUBT = '鹿鸣县教育局2024年内部事务不公开的有几件';

function expectCaught(draft: Draft): void {
  expect(() => verify(draft)).toThrow(UnverifiedAnswerError);
}

/** The draft with every span changed. */
function changed(draft: Draft, change: (words: string) => string): Draft {
  const lines = draft.lines.map(
    (line): Line =>
      line.map((span) => {
        if (typeof span === 'string') return change(span);
        if ('bold' in span) return { bold: change(span.bold) };
        return 'quote' in span ? { ...span, quote: change(span.quote) } : span;
      }),
  );
  return { ...draft, lines };
}

describe('a draft', () => {
  it.each([CELL, SUM, QUOTE, DOUBT])('that says only what its evidence says passes: %s', async (question) => {
    const draft = await draftOf(question);
    expect(verify(draft)).toBe(draft);
  });

  it.each([
    ['one more', (words: string) => words.replace('78', '79')],
    ['a digit appended', (words: string) => words.replace('78', '780')],
    ['a decimal', (words: string) => words.replace('78', '78.5')],
    ['a rate', (words: string) => words.replace(' 件', ' 件，增长 12%')],
    ['another year', (words: string) => words.replace('2024年', '1998年')],
  ])('with a number that is no figure is caught: %s', async (_, change) => {
    const draft = changed(await draftOf(CELL), (words) => (words === '78' ? change('78') : change(words)));
    expectCaught(draft);
  });

  it('with a quantity said in words is caught', async () => {
    const draft = await draftOf(CELL);
    for (const words of ['比上年翻了一番', '近三成', '百分之五', '三倍']) {
      expectCaught({ ...draft, lines: [...draft.lines, [words]] });
    }
  });

  it('with a changed quote is caught', async () => {
    const draft = await draftOf(QUOTE);
    for (const [from, to] of [
      ['不够广', '很广'],
      ['一是', '一是，'],
      ['学位', '学区'],
    ] as const) {
      const other = changed(draft, (words) => words.replace(from, to));
      expect(other).not.toEqual(draft);
      expectCaught(other);
    }
  });

  it('with a mark that leads to no source is caught', async () => {
    const draft = await draftOf(CELL);
    expectCaught({ ...draft, lines: [...draft.lines, [{ cite: 9 }]] });
    expectCaught({ ...draft, citations: [] });
  });

  it('with a figure that has no source is caught', async () => {
    const draft = await draftOf(CELL);
    expectCaught({ ...draft, figures: draft.figures.map((figure) => ({ ...figure, citation: 9 })) });
  });

  it('with a sum that its figures do not make is caught', async () => {
    const draft = await draftOf(SUM);
    const [sum] = draft.computed;
    if (!sum) throw new Error('no sum');
    expectCaught({ ...draft, computed: [{ ...sum, value: sum.value + 1 }] });
    expectCaught({ ...draft, computed: [{ ...sum, from: sum.from.slice(1, 4) }] });
    expectCaught({ ...draft, computed: [{ ...sum, from: [99] }] });
    expectCaught({ ...draft, computed: [] });
  });
});
