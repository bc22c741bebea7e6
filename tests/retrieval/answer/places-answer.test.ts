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

describe('places held against each other', () => {
  it('stand in the order of the sums over their agencies, with how many have the number', async () => {
    const answer = await stage.ask('2023年哪个县申请多');
    expect(textOf(answer)).toContain('最多的是青砚县：136 件');
    expect(textOf(answer)).toContain('· 第 2 名 鹿鸣县：12 件[6][7]（5 个机关中 2 个有这个数）');
    expect(answer.coverage).toEqual({ known: 10, stored: 7, matched: 7 });
  });

  it('begin with the least where that is asked for', async () => {
    expect(await told('2024年哪个县申请最少')).toContain('最少的是鹿鸣县：91 件');
  });

  it('have rates made from the sums, and means over their agencies', async () => {
    expect(await told('2024年各县公开率')).toMatch(/公开率最高的是..县：[\d.]+%（\d+ ÷ \d+）/);
    expect(await told('2024年各县平均新收')).toContain('平均每个机关最多的是青砚县：32.6 件');
  });

  it('give way to one of them that is asked for next', async () => {
    expect(await told('2024年哪个县申请多', '鹿鸣县呢')).toContain('鹿鸣县已收录的机关2024年本年新收');
  });
});

describe('a median over agencies', () => {
  it('of an even count is the mean of the two in the middle', async () => {
    const answer = await told('2024年各单位新收的中位数');
    expect(answer).toContain('的中位数是 22.5 件（10 个机关从少到多排，中间两个的平均）。');
    expect(answer).toContain('· 第 5 个 鹿鸣县教育局：20 件[1]');
  });

  it('of an odd count is the one in the middle, beside the mean where both are asked for', async () => {
    const answer = await told('青砚县2024年各单位新收的平均数和中位数');
    expect(answer).toContain('平均每个机关 32.6 件');
    expect(answer).toContain('的中位数是 26 件（5 个机关从少到多排，正中间的一个）。');
  });

  it.each(['2024年各单位公开率的中位数', '青砚县教育局历年新收的中位数'])(
    'is refused of rates and years: %s',
    async (one) => {
      expect(await stage.ask(one)).toMatchObject({ kind: 'refusal', reason: 'unclear' });
    },
  );
});
