import { describe, expect, it } from 'vitest';
import { spaced } from '../../bot/telegram/spaced.ts';
import type { Line } from '../../retrieval/answer/answer.ts';

const lines = (...words: string[]): Line[] => words.map((one) => [one]);

describe('notes and doubts', () => {
  it('stand apart from a list above them', () => {
    const list = lines('各年：', '· 2023年：18 件', '· 2024年：26 件');
    expect(spaced([...list, ['（按今天的日期）'], ['⚠ 21 ≠ 20']])).toEqual([
      ...list,
      [],
      ['（按今天的日期）'],
      ['⚠ 21 ≠ 20'],
    ]);
  });

  it('stand close to a short answer', () => {
    const short = lines('26 件。', '（按今天的日期）');
    expect(spaced(short)).toEqual(short);
  });

  it('that are all there is, or are in the middle, move nothing', () => {
    for (const all of [lines('（没有）'), lines('甲', '（注）', '乙', '丙'), []]) expect(spaced(all)).toEqual(all);
  });
});
