import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SinglePlan } from '../../../retrieval/understand/plan/plan.ts';
import { type Stage, samplesStage } from '../stage.ts';
import { draftFor, readOut } from './drafts.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const RECEIVED: SinglePlan = {
  ask: 'figures',
  agency: '青砚县教育局',
  years: [2024],
  measures: [{ cell: 'requests.received.total' }],
};

describe('where a number came from', () => {
  it('is shown as the printed row with its neighbours, the file and its version', async () => {
    const draft = await draftFor(stage, { ask: 'again', wanted: 'source', of: RECEIVED });
    const text = readOut(draft);
    expect(draft.kind).toBe('figure');
    expect(text).toContain('▸ 一、本年新收政府信息公开申请数量：自然人 25｜商业企业 1');
    expect(text).toContain('· 二、上年结转政府信息公开申请数量');
    expect(text).toContain('青砚县教育局-2024.txt');
    expect(text).toContain('第1版');
  });

  it('shows an empty cell of the row as empty', async () => {
    const of: SinglePlan = { ...RECEIVED, agency: '青砚县白石镇人民政府' };
    const text = readOut(await draftFor(stage, { ask: 'again', wanted: 'source', of }));
    expect(text).toMatch(/▸ 一、本年新收政府信息公开申请数量：自然人 8｜商业企业 空白/);
  });

  it('for words names the file and does not quote them twice', async () => {
    const of: SinglePlan = { ask: 'section', agency: '青砚县教育局', year: 2024, part: 5, about: 'problems' };
    const text = readOut(await draftFor(stage, { ask: 'again', wanted: 'source', of }));
    expect(text.split('学位预警发布范围不够广')).toHaveLength(2);
    expect(text).toContain('青砚县教育局-2024.txt');
  });

  it('has nothing to show where nothing was cited', async () => {
    const of: SinglePlan = { ...RECEIVED, years: [2020] };
    const draft = await draftFor(stage, { ask: 'again', wanted: 'source', of });
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_stored', citations: [] });
  });
});

describe('a number that a person doubts', () => {
  it('is read again and stays what is printed', async () => {
    const draft = await draftFor(stage, { ask: 'again', wanted: 'check', of: RECEIVED });
    expect(readOut(draft).split('\n')[0]).toMatch(/^已重新核对原表：.*印的是 26 件\[1\]/);
    expect(draft.figures.map(({ value }) => value)).toEqual([26]);
  });

  it('keeps its doubts, last', async () => {
    const of: SinglePlan = {
      ...RECEIVED,
      agency: '鹿鸣县教育局',
      measures: [{ cell: 'requests.refused_internal_affairs.total' }],
    };
    const draft = await draftFor(stage, { ask: 'again', wanted: 'check', of });
    expect(readOut(draft).split('\n').at(-1)).toMatch(/^⚠ .*≠/);
  });

  it('that is blank stays blank', async () => {
    const of: SinglePlan = {
      ...RECEIVED,
      agency: '青砚县白石镇人民政府',
      measures: [{ cell: 'requests.received.business' }],
    };
    expect(readOut(await draftFor(stage, { ask: 'again', wanted: 'check', of }))).toContain('空白（不等于0）');
  });
});

describe('how a number was made', () => {
  it('of a cell is that nothing was computed', async () => {
    const text = readOut(await draftFor(stage, { ask: 'again', wanted: 'method', of: RECEIVED }));
    expect(text).toContain('没有计算');
    expect(text).toContain('国办公开办函〔2021〕30号');
  });

  it('of a sum shows what was added', async () => {
    const of: SinglePlan = { ...RECEIVED, measures: [{ group: 'unavailable', column: 'total' }] };
    const draft = await draftFor(stage, { ask: 'again', wanted: 'method', of });
    expect(draft.kind).toBe('computed');
    expect(readOut(draft)).toContain('合计：4 + 0 + 1 = 5 件');
  });

  it('of a rate shows both counts, the formula and the other usual definition', async () => {
    const of: SinglePlan = {
      ask: 'share',
      agency: '青砚县教育局',
      years: [2024],
      shares: [
        {
          part: { sum: ['requests.granted.total', 'requests.partly_granted.total'] },
          whole: { cell: 'requests.concluded.total' },
        },
      ],
    };
    const text = readOut(await draftFor(stage, { ask: 'again', wanted: 'method', of }));
    expect(text).toMatch(/占比：（12 \+ 3） ?÷ 24 = 62.5%/);
    expect(text).toContain('予以公开率');
  });

  it('of words is that they are quoted', async () => {
    const of: SinglePlan = { ask: 'section', agency: '青砚县教育局', year: 2024, part: 6, about: 'fees' };
    expect(readOut(await draftFor(stage, { ask: 'again', wanted: 'method', of }))).toContain('直接引自报告原文');
  });
});
