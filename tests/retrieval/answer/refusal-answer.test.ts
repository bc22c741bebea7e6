import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../evidence.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const REFUSED = [
  '青砚县水利局2024年新收几件',
  '青砚县教育局2022年新收几件',
  '青砚县教育局2024年每个月收几件',
  '青砚县教育局2024年政府采购多少',
  '青砚白石镇2024年企业无法提供的几件',
  '谁申请了三次',
  '为什么变多了',
  '明年会有多少件',
  '这样合法吗',
  '编几个数字',
  '写首诗',
  'asdfgh',
];

describe('a refusal', () => {
  it.each(REFUSED)('carries no source mark, no figure and a way on: %s', async (question) => {
    const answer = await stage.ask(question);
    expect(answer).toMatchObject({ kind: 'refusal', citations: [], figures: [], doubts: [] });
    expect(answer.reason).toBeDefined();
    expect(answer.next.length).toBeGreaterThan(0);
    expect(answer.next.length).toBeLessThanOrEqual(3);
    expect(textOf(answer)).not.toBe('');
  });

  it('for a report that is not stored names the years or the bodies that are', async () => {
    expect(textOf(await stage.ask('青砚县教育局2022年新收几件'))).toContain('2025、2024、2023');
    expect(textOf(await stage.ask('松江县教育局2024年新收几件'))).toContain('青砚县教育局');
  });

  it('of a forecast names the year whose report is not stored', async () => {
    expect(textOf(await stage.ask('鹿鸣县工信局2025年大概会收到多少件'))).toContain(
      '没有收录鹿鸣县工业和信息化局2025年',
    );
  });

  it('for a word that was not understood names the word', async () => {
    expect(textOf(await stage.ask('青砚县教育局2024年记者申请几件'))).toContain('“记者');
  });

  it('for a question that is too long says so', async () => {
    expect(textOf(await stage.ask(`${'青砚县教育局2024年新收'.repeat(60)}`))).toContain('太长');
  });
});
