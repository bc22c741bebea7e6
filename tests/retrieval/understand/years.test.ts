import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../retrieval/understand/question.ts';
import { takeYears } from '../../../retrieval/understand/years/years.ts';

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
    ['22至24年', [2022, 2023, 2024]],
    ['2022、2023两年', [2022, 2023]],
    ['2023-24年', [2023, 2024]],
    ['2021年以来', [2021, 2022, 2023, 2024, 2025]],
    ['22、23、24三年', [2022, 2023, 2024]],
    ['22、23、24年新收', [2022, 2023, 2024]],
    ['23 24 25三年新收', [2023, 2024, 2025]],
    ['23到25年', [2023, 2024, 2025]],
    ['教育局23-25新收', [2023, 2024, 2025]],
    ['教育局24、25新收', [2024, 2025]],
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

  it.each([
    ['上上年', [2024]],
    ['前两年', [2024, 2025]],
    ['三年前', [2023]],
    ['去年和前年', [2025, 2024]],
    ['以前年度', []],
  ])('are counted back as people count: %s', (words, years) => {
    expect(yearsIn(words)).toEqual(years);
  });

  it.each([
    '2024件',
    '24小时',
    '2024号文',
    '国办公开办函〔2021〕30号',
    '十四五规划',
    '二十大',
    '国企改革三年行动',
    '每年级',
    '三年行动计划',
    '满三年的',
    '第三年',
  ])('are none in %s', (words) => {
    const { years, span } = takeYears(questionOf(words), NOW, null);
    expect({ years, span }).toEqual({ years: [], span: null });
  });

  it('before one that is named by its number are counted from that', () => {
    expect(yearsIn('2024年和上年比')).toEqual([2024, 2023]);
    expect(yearsIn('2023年比去年同期')).toEqual([2023, 2022]);
    expect(takeYears(questionOf('2024年比去年'), NOW, null).years[1]?.how).toBe('relative');
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

  it('of other things that were published are no years of reports', () => {
    expect(yearsIn('2024年公布的规范性文件有几件')).toEqual([2024]);
    expect(yearsIn('2024年发布多少条')).toEqual([2024]);
    expect(yearsIn('2025年1月发布的教育局年报')).toEqual([2024]);
  });

  it('of a span are read with those between', () => {
    expect(yearsIn('2022到2025年')).toEqual([2022, 2023, 2024, 2025]);
    expect(yearsIn('2023-2025年')).toEqual([2023, 2024, 2025]);
  });

  it('of two digits alone stand right behind a name or at the beginning', () => {
    expect(yearsIn('青砚县教育局24新收')).toEqual([2024]);
    expect(yearsIn('24青砚教育局新收')).toEqual([2024]);
    expect(yearsIn('应该是新收24')).toEqual([]);
    expect(yearsIn('青砚县教育局24件')).toEqual([]);
  });

  it('of two digits may stand apart at the very end, unless they say what a number should be', () => {
    expect(yearsIn('青砚教育局给了几件 24')).toEqual([2024]);
    expect(yearsIn('青砚教育局公开率，24？')).toEqual([2024]);
    expect(yearsIn('应该是 24')).toEqual([]);
    expect(yearsIn('青砚教育局收 24')).toEqual([]);
  });

  it('in which what was left over was worked on are not asked for', () => {
    expect(yearsIn('22年底没办完23年接着办的')).toEqual([2022]);
    expect(yearsIn('2023年没办完2024年再办的')).toEqual([2023]);
    expect(yearsIn('2023年新收，2024年再办的')).toEqual([2023, 2024]);
    expect(yearsIn('2023年没办完几件，2024年办结几件')).toEqual([2023, 2024]);
  });

  it('that are said not to be meant are not asked for', () => {
    expect(yearsIn('不是2023年，是2024年')).toEqual([2024]);
    expect(yearsIn('去年的不要，要2024年的')).toEqual([2024]);
    expect(yearsIn('不是2023年吗')).toEqual([2023]);
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

describe('a span of years', () => {
  const spanIn = (words: string) => takeYears(questionOf(words), NOW, null).span?.last ?? null;

  it.each([
    ['近三年申请量', 3],
    ['最近两年', 2],
    ['近5年', 5],
    ['过去十年', 10],
    ['这三年', 3],
    ['三年来', 3],
    ['近两三年', 3],
    ['这几年', 'all'],
    ['历年年报', 'all'],
    ['每年多少', 'all'],
    ['近年来', 'all'],
    ['这些年', 'all'],
    ['逐年', 'all'],
    ['三年加起来收了多少', 3],
    ['三年的走势', 3],
    ['现行有效数三年能不能接上', 3],
    ['两年的报告', 2],
  ])('is told by how many there are: %s', (words, last) => {
    expect(spanIn(words)).toBe(last);
    expect(yearsIn(words)).toEqual([]);
  });

  it('that only counts the years just named is none', () => {
    expect(spanIn('2022、2023这两年')).toBeNull();
    expect(spanIn('最近一年')).toBeNull();
  });

  it('leaves the years beside it as they are', () => {
    expect(spanIn('2021年至今每年')).toBe('all');
    expect(yearsIn('2023到2025年每年')).toEqual([2023, 2024, 2025]);
  });
});
