import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../retrieval/understand/question.ts';
import { takeYears } from '../../../retrieval/understand/years.ts';

const NOW = new Date('2026-11-21T12:00:00');
const yearsIn = (words: string, spokenOf: number | null = null) =>
  takeYears(questionOf(words), NOW, spokenOf).years.map((named) => named.year);

describe('years in a question', () => {
  it.each([
    ['2024年新收', [2024]],
    ['24年新收', [2024]],
    ['99年新收', [1999]],
    ['二〇二四年', [2024]],
    ['二零二四年度', [2024]],
    ['二四年收到', [2024]],
    ['两千零二十四年', [2024]],
    ['2023年和2024年', [2023, 2024]],
    ['23、24年', [2023, 2024]],
    ['新收3件', []],
    ['应该是20件', []],
  ])('are read from %s', (words, years) => {
    expect(yearsIn(words)).toEqual(years);
  });

  it.each([
    ['去年', [2025]],
    ['前年', [2024]],
    ['大前年', [2023]],
    ['今年', [2026]],
    ['上一年', [2025]],
  ])('are counted from today: %s', (words, years) => {
    expect(yearsIn(words)).toEqual(years);
  });

  it('before and after the year spoken of are counted from it, and 去年 is not', () => {
    expect(yearsIn('那前一年呢', 2024)).toEqual([2023]);
    expect(yearsIn('后一年', 2023)).toEqual([2024]);
    expect(yearsIn('去年呢', 2023)).toEqual([2025]);
  });

  it('of publication are one more than the year reported on', () => {
    expect(yearsIn('2025年发的年报')).toEqual([2024]);
    expect(yearsIn('今年的年报')).toEqual([2025]);
    expect(takeYears(questionOf('2025年公布的'), NOW, null).years[0]?.how).toBe('published');
  });

  it('of a span are read with those between', () => {
    expect(yearsIn('2022到2025年')).toEqual([2022, 2023, 2024, 2025]);
    expect(yearsIn('2023-2025年')).toEqual([2023, 2024, 2025]);
  });

  it('that only repeat a numbered one are not read twice', () => {
    expect(yearsIn('2024年本年新增')).toEqual([2024]);
  });

  it('told by the days of the whole year are the year alone', () => {
    expect(yearsIn('2024年1月1日至2024年12月31日')).toEqual([2024]);
  });

  it('are taken out of the question, so that nothing of them is left over', () => {
    expect(takeYears(questionOf('去年新收'), NOW, null).rest.left.trim()).toBe('新收');
  });
});
