import { describe, expect, it } from 'vitest';
import { type AnsweredFigure, type Computed, type Line, plainText } from '../../../retrieval/answer/answer.ts';
import { linesInYuan, yuanOf } from '../../../retrieval/answer/words/yuan.ts';

const inYuan = (line: Line, computed: readonly Computed[] = [], figures: readonly AnsweredFigure[] = []) =>
  linesInYuan({ lines: [line], computed, figures })[0] ?? [];
const textOf = (line: Line, computed?: readonly Computed[]) => plainText([inYuan(line, computed)]);

const mean = (value: number, unit = '万元'): Computed => ({ operation: 'mean', value, unit, from: [] });

describe('an amount in 元', () => {
  it('is exact to the cent', () => {
    expect([253.97, 0.07, 1.1, 0.57, -3.5, 1276.5534, 0.000001].map(yuanOf)).toEqual([
      2539700, 700, 11000, 5700, -35000, 12765534, 0.01,
    ]);
  });

  it('follows the unit of a number in bold, before its mark', () => {
    const line: Line = ['· 某局：', { bold: '253.97' }, ' 万元', { cite: 1 }, ' ███'];
    expect(inYuan(line)).toEqual(['· 某局：', { bold: '253.97' }, ' 万元（2539700 元）', { cite: 1 }, ' ███']);
  });

  it('follows every amount in plain words, and one that is bold with its unit', () => {
    expect(textOf(['（20.15 万元', { cite: 1 }, ' - 12.05 万元', { cite: 2 }, ' = 8.1 万元）'])).toBe(
      '（20.15 万元（201500 元）[1] - 12.05 万元（120500 元）[2] = 8.1 万元（81000 元））',
    );
    expect(inYuan(['都是 ', { bold: '20.15 万元' }, '。'])).toEqual([
      '都是 ',
      { bold: '20.15 万元（201500 元）' },
      '。',
    ]);
  });

  it('keeps the sign', () => {
    expect(textOf(['差 ', { bold: '-3.5' }, ' 万元，又 -0.07 万元'])).toBe(
      '差 -3.5 万元（-35000 元），又 -0.07 万元（-700 元）',
    );
    expect(textOf(['5-3 万元'])).toBe('5-3 万元（30000 元）');
  });

  it('is not said twice in a line', () => {
    for (const said of ['：20.15 万元（换算为 201500 元）[1]。', '多 1.53 万元，即 15300 元，增长 8.22%'])
      expect(textOf([said])).toBe(said);
    expect(textOf(['（20.15 万元 ÷ 20.15 万元）'])).toBe('（20.15 万元（201500 元） ÷ 20.15 万元）');
    expect(textOf(['1 万元，不是 210000 元'])).toBe('1 万元（10000 元），不是 210000 元');
  });

  it('is not said of 0, of other units or of a number that stands elsewhere', () => {
    for (const line of [
      ['· 某局：', { bold: '0' }, ' 万元'],
      ['· 某局：', { bold: '26' }, ' 件'],
      [{ bold: '26' }, '，单位是 万元'],
    ] satisfies Line[])
      expect(inYuan(line)).toEqual(line);
  });

  it('never stands in what is quoted', () => {
    const line: Line = [
      '表中填的不是数字，原样是“约 20 万元”，另有“3 万元',
      { quote: '收费 20.15 万元', cite: 1 },
      { told: '收费 20.15 万元', cite: 1 },
    ];
    expect(inYuan(line)).toEqual(line);
    expect(textOf(['“收费 3 万元”和 4 万元'])).toBe('“收费 3 万元”和 4 万元（40000 元）');
  });

  it('is said to be about as much where the amount is rounded', () => {
    const line: Line = ['平均每个机关 ', { bold: '4.03' }, ' 万元'];
    expect(textOf(line, [mean(4.0333333)])).toBe('平均每个机关 4.03 万元（约 40300 元）');
    expect(textOf(line, [mean(4.03)])).toBe('平均每个机关 4.03 万元（40300 元）');
    expect(textOf(line, [mean(4.0333333, '件')])).toBe('平均每个机关 4.03 万元（40300 元）');
  });
});
