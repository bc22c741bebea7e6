import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../evidence.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => {
  expect(stage.unverified).toEqual([]);
  return stage.store.close();
});

const told = async (...questions: string[]) => textOf(await stage.ask(...questions));

describe('the years of one agency', () => {
  it('with most and with least are told with what lies between them', async () => {
    const answer = await told('青砚县政府办新收最多的一年比最少的一年多多少');
    expect(answer).toContain('最多的2024年比最少的2023年多 15 件：78 件[2] 和 63 件[1]。');
    expect(await told('青砚县政府办历年公开率最高和最低相差几个百分点')).toContain('高 8.45 个百分点');
  });

  it.each([
    ['青砚县教育局哪年收的申请没超过20件', '不超过 20 件的有 1 年（有数的 3 年里）：2023年[1]。'],
    ['青砚县教育局哪几年申请超过20件', '超过 20 件的有 2 年（有数的 3 年里）：2024年[2]、2025年[3]。'],
    ['青砚县教育局哪年没有诉讼', '为0的有 1 年（有数的 3 年里）：2023年[1]。'],
    ['青砚县教育局哪年有诉讼', '不少于 1 件的有 2 年（有数的 3 年里）：2024年[2]、2025年[3]。'],
    ['青砚县教育局哪年申请超过1000件', '有数的 3 年里没有一年超过 1000 件。'],
  ])('are those that meet a bound: %s', async (question, words) => {
    expect(await told(question)).toContain(words);
  });

  it('with a bound are followed by those of another number', async () => {
    expect(await told('青砚县教育局哪年申请超过20件', '办结呢')).toContain('办理结果（七）总计超过 20 件的有 2 年');
  });
});

describe('the agencies that meet a bound', () => {
  it('are a part of all agencies where that is asked for', async () => {
    const answer = await told('2024年有多少单位被诉，占全部单位的百分之几');
    expect(answer).toContain('的有 5 个[1]，占有这个数的 10 个机关的 50%：');
    expect(await told('2024年被复议的单位有几家，占比多少')).toContain('占有这个数的 10 个机关的 70%');
  });

  it('are told with who is none of them only by a total that does not add up', async () => {
    const answer = await told('2024年属于三类内部事务信息不超过3件的单位');
    expect(answer).toContain('（鹿鸣县教育局：4 件[10]，不在其中，但分项和总计对不上）');
    expect(await told('2024年哪些单位没有诉讼')).not.toContain('不在其中');
  });
});
