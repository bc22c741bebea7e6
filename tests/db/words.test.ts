import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold, foldText, unfold } from '../../db/fold.ts';
import { openStore, type Store } from '../../db/store.ts';
import { queryTermsOf, termsOf } from '../../db/terms.ts';
import { randomOf } from '../bench/random.ts';
import { fictionalReport } from '../fixtures/fictional-report.ts';
import { storeTexts } from '../fixtures/store.ts';

describe('folding', () => {
  it.each([
    ['政府 信息\n公开', '政府信息公开'],
    ['“三安全一稳定”', '三安全一稳定'],
    ['（一）２０２４年', '(一)2024年'],
    ['ABC ａｂｃ', 'abcabc'],
    ['㈠㈡', '(一)(二)'],
    ['①', '1'],
    ['\u200b\ufeff政\u00ad府', '政府'],
  ])('makes %j and %j the same', (a, b) => {
    expect(foldText(a)).toBe(b);
    expect(fold(a).text).toBe(b);
  });

  it('tells where folded words stand in the original', () => {
    const text = '一、 总 体\n“情况”（ＡＢ）';
    const folded = fold(text);
    const at = folded.text.indexOf('总体情况');
    const place = unfold(folded, at, at + 4);
    expect(text.slice(place.start, place.end)).toBe('总 体\n“情况');
  });

  it('never loses or moves a place, whatever the text holds', () => {
    const random = randomOf(4);
    for (let round = 0; round < 300; round += 1) {
      const text = String.fromCharCode(...Array.from({ length: 40 }, () => random.whole(0, 0xffff)));
      const folded = fold(text);
      expect(folded.places.length).toBe(folded.text.length);
      expect(
        [...folded.places].every((place, index) => place < text.length && place >= (folded.places[index - 1] ?? 0)),
      ).toBe(true);
      expect(folded.text).toBe(foldText(text));
    }
  });
});

describe('search terms', () => {
  it('are pairs of Han characters, and words of letters and digits as they are', () => {
    expect(termsOf('政府信息 PDF2024版')).toEqual(['政府', '府信', '信息', '息', 'pdf2024', '版']);
  });

  it('of a single character find every pair it begins', () => {
    expect(queryTermsOf('林')).toEqual([{ term: '林', prefix: true }]);
  });
});

describe('full text search', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(':memory:');
    await storeTexts(store, [
      fictionalReport({
        overview: '全年公布林权登记结果 12 批，开设“林小青”问答专栏，微信公众号为 YunxiLin2024，满意率达 97.5%。',
      }),
      fictionalReport({
        head: '云溪县水务局2024年政府信息公开工作年度报告',
        overview: '公布河湖水质月报，A_B 类水源 3 处，路径 C:\\水。',
      }),
    ]);
  });
  afterAll(async () => {
    await store.close();
  });
  const agencies = async (words: string) => {
    const hits = store.engine.searchWords(words, {}, 10);
    return new Set((await store.passages.byIds(hits.map((hit) => hit.passage))).map((passage) => passage.agency));
  };

  it.each(['权', '林权', '林权登记', '林小青', 'yunxilin2024', 'YUNXILIN2024', '１２'])('finds %s', async (words) => {
    expect(await agencies(words)).toEqual(new Set(['云溪县林业局']));
  });

  it('finds passages by agency, year and heading, which stand in none of them', async () => {
    const [hit] = store.engine.searchWords('水务局 2024 总体情况', {}, 1);
    const [passage] = await store.passages.byIds([hit?.passage ?? -1]);
    expect([passage?.agency, passage?.year]).toEqual(['云溪县水务局', 2024]);
    expect(passage?.heading).toContain('总体情况');
  });

  it('finds nothing for words that stand nowhere', async () => {
    expect(await agencies('火箭')).toEqual(new Set());
  });

  const holding = async (phrase: string) =>
    (await store.reports.holding(foldText(phrase), {})).map(({ agency, times }) => `${agency} ${times}`);

  it.each([
    ['林权 登记\n结果', ['云溪县林业局 1']],
    ['「林小青」', ['云溪县林业局 1']],
    ['９７.５％', ['云溪县林业局 1']],
    ['97.5%', ['云溪县林业局 1']],
    ['%', ['云溪县林业局 1']],
    ['A_B', ['云溪县水务局 1']],
    ['AXB', []],
    ['_', ['云溪县水务局 1']],
    ['C:\\水', ['云溪县水务局 1']],
    ['\\', ['云溪县水务局 1']],
    ['行政诉讼', ['云溪县林业局 2', '云溪县水务局 2']],
  ])('counts the phrase %j exactly', async (phrase, expected) => {
    expect((await holding(phrase)).sort()).toEqual([...expected].sort());
  });

  const SYNTAX = [
    '"',
    '""',
    "'",
    '*',
    '(',
    ')',
    '{',
    '}',
    ':',
    '^',
    '-',
    '+',
    'AND',
    'OR',
    'NOT',
    'NEAR(a b)',
    'a OR',
    'head:',
    'body : x',
    '"a',
    'a"b',
    '\\',
    '%',
    '_',
    ';',
    '--',
    '/*',
    "'; drop table reports; --",
    '😀',
    '👨‍👩‍👧',
    '\ud83d',
    '\udc00',
    '\0',
    '林\0权',
    '\ufeff',
    '\u202e',
    ' ',
    '',
    '\n\t',
    '𠮷',
    '林𠮷权',
    '！？。',
    'a'.repeat(100_000),
    '林'.repeat(50_000),
    '林权'.repeat(10_000),
  ];

  it('takes any string, and never fails', () => {
    const random = randomOf(9);
    const mixed = Array.from({ length: 250 }, () =>
      Array.from({ length: random.whole(1, 6) }, () => random.pick([...SYNTAX.slice(0, 40), '林权', '水', 'A1'])).join(
        random.pick(['', ' ']),
      ),
    );
    for (const words of [...SYNTAX, ...mixed]) expect(Array.isArray(store.engine.searchWords(words, {}, 5))).toBe(true);
  });

  it('counts exactly for any string, and never fails', async () => {
    for (const words of SYNTAX.filter((phrase) => foldText(phrase) !== '' && phrase.length <= 10_000)) {
      expect(Array.isArray(await store.reports.holding(foldText(words), {}))).toBe(true);
    }
  });
});
