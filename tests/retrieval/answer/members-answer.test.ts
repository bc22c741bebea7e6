import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../retrieval/answer/answer.ts';
import { plainText } from '../../../retrieval/answer/answer.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const firstLine = ({ lines }: Answer) => plainText(lines.slice(0, 1));

describe('who a total is made of', () => {
  const total = '青砚县2024年新收总和';

  it('says that an agency is in it, and shows the total with its parts', async () => {
    const answer = await stage.ask(total, '包含政府办吗');
    expect(firstLine(answer)).toBe('包含青砚县人民政府办公室。');
    expect(plainText(answer.lines)).toContain('合计 163 件');
  });

  it.each(['包括鹿鸣县教育局吗', '算上鹿鸣县教育局了吗'])('%s: of another county it is not', async (question) => {
    expect(firstLine(await stage.ask(total, question))).toBe('不包含鹿鸣县教育局。');
  });

  it('says of a kind of agencies which of them are in it', async () => {
    expect(firstLine(await stage.ask('青砚县各局2024年新收总和', '包含乡镇吗'))).toBe('不包含青砚县白石镇人民政府。');
  });

  it('means every agency of a county that is named, its towns too', async () => {
    expect(firstLine(await stage.ask(total, '包括鹿鸣县吗'))).toContain('鹿鸣县白石镇人民政府');
    const both = await stage.ask(total, '算上鹿鸣县呢');
    expect(both.computed).toContainEqual(expect.objectContaining({ operation: 'sum', value: 254 }));
  });

  it('counts those that have the number', async () => {
    expect(firstLine(await stage.ask('青砚县2025年新收总和', '统计了几家'))).toBe('统计在内、有这个数的有 2 个机关。');
  });
});
