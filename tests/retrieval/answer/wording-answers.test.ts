import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnverifiedAnswerError, verify } from '../../../retrieval/answer/verify.ts';
import { stressedPieces } from '../../../retrieval/answer/words/stressed.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
import { draftFor, quotesOf, readOut } from './drafts.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const SIMILAR = { ask: 'similar', agency: null, year: null, region: null, not: null } as const;

describe('similar wording', () => {
  it('is verbatim, said to be similar, and not from the agency that asks', async () => {
    const draft = await draftFor(stage, { ...SIMILAR, not: '青砚县人民政府办公室', words: '政策解读不足' });
    expect(readOut(draft)).toContain('不是逐字相同');
    expect(draft.citations.map(({ agency }) => agency)).toEqual(['鹿鸣县工业和信息化局']);
    expect(quotesOf(draft)).toEqual(['一是政策解读数量少，企业反映申报条件不好理解；']);
  });

  it('does not offer the sentence that says it was mended', async () => {
    const draft = await draftFor(stage, { ...SIMILAR, words: '解读不足' });
    expect(draft.citations.length).toBeGreaterThan(1);
    for (const quote of quotesOf(draft)) expect(quote).not.toContain('的问题，');
  });

  it('that is nearly the same in several reports is quoted once, the newest, and the others are named', async () => {
    const own = await textsStage(
      [2022, 2023, 2024].map((year) =>
        fictionalReport({
          head: `云溪县林业局${year}年政府信息公开工作年度报告`,
          problems: `（一）存在的主要问题。一是政策解读形式单一，全年图解只有${year - 2020}篇。\n\n（二）改进情况。已增加图解。`,
        }),
      ),
    );
    const draft = await draftFor(own, { ...SIMILAR, words: '政策解读不足' });
    expect(draft.citations.map(({ year }) => year)).toEqual([2024]);
    expect(readOut(draft)).toContain('另有 2 份报告几乎相同：云溪县林业局2023年、云溪县林业局2022年');
    await own.store.close();
  });

  it('puts those first that lack the very same', async () => {
    const own = await textsStage([
      fictionalReport({
        problems:
          '（一）存在的主要问题。一是公开的深度还有待拓展；二是栏目更新滞后，三天以上未更新的有两次；三是图解篇数不足。\n\n（二）改进情况。针对更新不及时的问题，改为每日巡查。',
      }),
    ]);
    const draft = await draftFor(own, { ...SIMILAR, words: '信息公开不及时' });
    expect(quotesOf(draft)[0]).toContain('更新滞后');
    const literal = await draftFor(own, { ...SIMILAR, words: '更新不及时' });
    expect(quotesOf(literal).join()).toContain('更新滞后');
    await own.store.close();
  });

  it('of part of what is asked is said to be no more than that', async () => {
    const own = await textsStage([fictionalReport({ overview: '全年开展个人隐私泄露风险排查4次。' })]);
    const draft = await draftFor(own, { ...SIMILAR, words: '防止泄露个人隐私' });
    expect(readOut(draft)).toContain('只有部分字词相近');
    expect(quotesOf(draft)).toEqual(['全年开展个人隐私泄露风险排查4次。']);
    await own.store.close();
  });

  it('that nobody uses is not made up', async () => {
    const draft = await draftFor(stage, { ...SIMILAR, words: '海洋渔业' });
    expect(draft).toMatchObject({ kind: 'passages', citations: [] });
    expect(readOut(draft)).toContain('没有在已收录的报告里找到');
  });

  it('is looked for in the place and the year asked for', async () => {
    const draft = await draftFor(stage, { ...SIMILAR, region: '鹿鸣县', year: 2024, words: '解读不足' });
    expect(draft.citations.map(({ agency, year }) => `${agency}${year}`)).toEqual([
      '鹿鸣县人民政府办公室2024',
      '鹿鸣县工业和信息化局2024',
    ]);
  });
});

describe('the wording of two years', () => {
  const DIFF = { ask: 'diff', agency: '青砚县教育局', from: 2023, to: 2024, part: null } as const;

  it('is told as kept, changed, new and dropped, with the share of the later year and how it was made', async () => {
    const draft = await draftFor(stage, DIFF);
    const [same, changed, added, dropped, share] = draft.computed.map(({ value }) => value);
    expect(draft).toMatchObject({ kind: 'diff', figures: [] });
    expect([same, changed, added, dropped].every((count) => (count ?? 0) > 0)).toBe(true);
    expect(share).toBeCloseTo(((same ?? 0) / ((same ?? 0) + (changed ?? 0) + (added ?? 0))) * 100, 9);
    expect(readOut(draft)).toContain('算法：');
    expect(readOut(draft)).not.toMatch(/抄|雷同/);
  });

  it('does not let a new number hide an old sentence', async () => {
    const own = await textsStage(
      [2023, 2024].map((year) =>
        fictionalReport({
          head: `云溪县林业局${year}年政府信息公开工作年度报告`,
          overview: `${year}年，云溪县林业局通过县政府网站发布信息${year - 1900}条。`,
        }),
      ),
    );
    const draft = await draftFor(own, { ...DIFF, agency: '云溪县林业局' });
    expect(draft.computed.map(({ value }) => value)).toEqual([2, 0, 0, 0, 100, 1, 1, 100, 1, 1, 100]);
    expect(draft.citations).toEqual([]);
    await own.store.close();
  });

  it('quotes both sentences of a change, each from its own year', async () => {
    const draft = await draftFor(stage, DIFF);
    const change = draft.lines.find(([first]) => typeof first === 'string' && first.includes('改动：'));
    const marks = (change ?? []).flatMap((span) => (typeof span === 'object' && 'quote' in span ? [span.cite] : []));
    expect(marks.map((n) => draft.citations[n - 1]?.year)).toEqual([2023, 2024]);
  });

  it('stresses the words of a pair that changed, and leaves both quotes as they stand in the reports', async () => {
    const pairs = ['护林员名单每季度张贴到村公示栏。', '护林员名单每半年张贴到镇公示栏。'];
    const own = await textsStage(
      pairs.map((overview, at) =>
        fictionalReport({ head: `云溪县林业局${2023 + at}年政府信息公开工作年度报告`, overview }),
      ),
    );
    const draft = await draftFor(own, { ...DIFF, agency: '云溪县林业局' });
    const quotes = draft.lines.flat().flatMap((span) => (typeof span === 'object' && 'quote' in span ? [span] : []));
    expect(quotes.map(({ quote }) => quote)).toEqual(pairs);
    const stressed = quotes.map((quote) => stressedPieces(quote).flatMap((one) => (one.stressed ? [one.words] : [])));
    expect(stressed).toEqual([
      ['季度', '村'],
      ['半年', '镇'],
    ]);
    await own.store.close();
  });

  it('has a share of its own for each part, which the counts beside it make', async () => {
    const draft = await draftFor(stage, DIFF);
    expect(readOut(draft)).toContain('第一部分：19 句中相同 4 句，占 21.05%');
    expect(draft.rows.map(({ label, numerator, denominator }) => [label, numerator, denominator])).toEqual([
      ['与上一份相同的句子', 5, 28],
      ['第一部分与上一份相同的句子', 4, 19],
      ['第五部分与上一份相同的句子', 0, 8],
      ['第六部分与上一份相同的句子', 1, 1],
    ]);
    const shares = draft.computed.flatMap(({ operation, value }) => (operation === 'share' ? [value] : []));
    expect(shares).toEqual([(5 / 28) * 100, (4 / 19) * 100, 0, 100]);
    const wrong = draft.computed.map((one) => (one.operation === 'share' ? { ...one, value: one.value + 1 } : one));
    expect(() => verify({ ...draft, computed: wrong })).toThrow(UnverifiedAnswerError);
  });

  it('of one part has no shares beside its own', async () => {
    const draft = await draftFor(stage, { ...DIFF, part: 5 });
    expect(draft.rows).toHaveLength(1);
  });

  it('needs both reports, and words to compare', async () => {
    expect(await draftFor(stage, { ...DIFF, from: 2022 })).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
    const tables = await draftFor(stage, { ...DIFF, part: 3 });
    expect(tables).toMatchObject({ kind: 'refusal', citations: [] });
    expect(readOut(tables)).toContain('是表格');
  });
});

describe('a summary', () => {
  it('has the numbers from cells, a quote for what is wrong and what gets better, and what was left out', async () => {
    const draft = await draftFor(stage, { ask: 'summary', agency: '青砚县教育局', year: 2024 });
    const text = readOut(draft);
    expect(draft.kind).toBe('passages');
    expect(text).toContain('新收申请 26 件');
    expect(text).toContain('不予公开 2 件（8 项相加）');
    expect(text).toContain('行政复议 2 件');
    expect(text).toContain('学位预警发布范围不够广');
    expect(text).toContain('未包含');
    expect(draft.computed.map(({ operation, value }) => [operation, value])).toEqual([
      ['sum', 2],
      ['sum', 1],
    ]);
  });

  it('carries the doubts about its numbers', async () => {
    const draft = await draftFor(stage, { ask: 'summary', agency: '鹿鸣县教育局', year: 2024 });
    expect(draft.doubts.map(({ rule }) => rule)).toContain('R2');
    expect(readOut(draft)).toContain('21 ≠ 20');
  });

  it('says of a blank that it is blank, and adds nothing over it', async () => {
    const printed = { 'requests.received.total': '', 'requests.refused_process.total': '/' } as const;
    const own = await textsStage([fictionalReport({ printed })]);
    const text = readOut(await draftFor(own, { ask: 'summary', agency: '云溪县林业局', year: 2024 }));
    expect(text).toContain('新收申请空白，没有填数（不等于0）');
    expect(text).toContain('不予公开有空白，不能合计');
    await own.store.close();
  });

  it('of a report that is not stored is refused', async () => {
    expect(await draftFor(stage, { ask: 'summary', agency: '青砚县教育局', year: 2020 })).toMatchObject({
      reason: 'not_stored',
    });
  });
});
