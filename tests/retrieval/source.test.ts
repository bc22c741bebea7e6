import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../../retrieval/source.ts';
import { type Stage, samplesStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

async function sourceOf(question: string) {
  const [citation] = (await stage.ask(question)).citations;
  return await openSource(stage.store, citation?.source ?? '');
}

describe('a source', () => {
  it('of a number is its printed row between its neighbours', async () => {
    const source = await sourceOf('青砚县政府办2024年重复申请几件');
    if (source?.kind !== 'row') throw new Error('no row');
    expect(source.heading).toBe('收到和处理政府信息公开申请情况');
    expect(source.rows.map((row) => row.cited)).toEqual([false, true, false]);
    expect(source.rows[1]?.label).toContain('重复申请');
    expect(source.rows[1]?.cells.map((cell) => cell.printed)).toEqual(['3', '0', '0', '0', '0', '0', '3']);
    expect(source.rows[1]?.cells.at(-1)?.column).toBe('总计');
  });

  it('of the first row has a neighbour on one side only', async () => {
    const source = await sourceOf('青砚县政府办2024年新收几件');
    if (source?.kind !== 'row') throw new Error('no row');
    expect(source.rows.map((row) => row.cited)).toEqual([true, false]);
  });

  it('of a quote is the passage in its section', async () => {
    const source = await sourceOf('青砚县教育局2024年开了几场听证会');
    if (source?.kind !== 'passage') throw new Error('no passage');
    expect(source.quote).toContain('听证会2场');
    const text = await stage.store.reports.text(source.report.id);
    expect(text).toContain(`${source.before}${source.quote}${source.after}`);
  });

  it('is named so that it can be opened again, and a name that is none opens nothing', async () => {
    for (const name of [
      '',
      'c',
      'c.1',
      'c.zzzzzz.1',
      'p.1.5.2',
      'p.1.0.zzzzzz',
      'c.1.-1',
      'x.1.2',
      'c.1.2.3',
      "c.1.';--",
    ])
      expect(await openSource(stage.store, name)).toBeUndefined();
  });
});
