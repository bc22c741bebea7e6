import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
import { draftFor, quotesOf, readOut } from './drafts.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const TOPIC = { ask: 'topic', agency: '青砚县教育局', year: 2024, region: null, number: true } as const;

describe('a number in the prose', () => {
  it('is quoted from a sentence that holds both the words and the number', async () => {
    const draft = await draftFor(stage, { ...TOPIC, words: '培训' });
    expect(quotesOf(draft)).toEqual(['举办培训3次，参训118人次，其中1次专讲依申请答复的检索和说理。']);
    expect(readOut(draft)).toContain('表格中没有此项');
    expect(readOut(draft)).toContain('正文数据');
    expect(draft).toMatchObject({ figures: [], computed: [] });
  });

  it('is not taken from a sentence that speaks of something else', async () => {
    const draft = await draftFor(stage, { ...TOPIC, words: '区块链培训' });
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form', citations: [] });
  });

  it('may have its words in the heading over the sentence', async () => {
    const draft = await draftFor(stage, { ...TOPIC, words: '主动公开信息' });
    expect(quotesOf(draft)[0]).toContain('发布信息397条');
  });
});

describe('what a report does not speak of', () => {
  it.each(['追责', '满意度', '社会评议'])('is said to be unsaid: %s', async (words) => {
    const draft = await draftFor(stage, { ...TOPIC, words, number: false });
    expect(draft).toMatchObject({ reason: 'not_in_form', citations: [] });
    expect(readOut(draft)).toContain(`报告未提及“${words}”`);
  });

  it('is not said of a file that holds no prose', async () => {
    const own = await textsStage([fictionalReport({ overview: '', problems: '', other: '' })]);
    const draft = await draftFor(own, { ...TOPIC, agency: '云溪县林业局', words: '满意度' });
    expect(readOut(draft)).toContain('不能说它提没提');
    await own.store.close();
  });

  it('is another thing than a report that is not stored', async () => {
    expect(await draftFor(stage, { ...TOPIC, year: 2020, words: '培训' })).toMatchObject({ reason: 'not_stored' });
  });
});

describe('how long answers take, and by whom', () => {
  it('stays refused when the prose touches on it, and the sentence is quoted', async () => {
    const plan = { ...TOPIC, agency: '青砚县市场监督管理局', words: '办一件平均要多久', number: false };
    const draft = await draftFor(stage, plan);
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form' });
    expect(quotesOf(draft).join('')).toContain('平均办理用时由十四天缩短到十一天');
  });

  it('is not told from another period', async () => {
    const draft = await draftFor(stage, { ...TOPIC, agency: '鹿鸣县卫生健康局', words: '平均几天', number: false });
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form', citations: [] });
  });
});

describe('a topic over all agencies', () => {
  it('is one quote each, a true count, and no sum', async () => {
    const draft = await draftFor(stage, { ...TOPIC, agency: null, region: '青砚县', words: '培训' });
    expect(draft.coverage).toEqual({ known: 5, stored: 5, matched: 5 });
    expect(new Set(draft.citations.map(({ agency }) => agency)).size).toBe(draft.citations.length);
    expect(draft.computed.every(({ operation }) => operation === 'count')).toBe(true);
    expect(readOut(draft)).toContain('没有相加');
  });

  it('counts agencies by all their newest reports, not by the first that are found', async () => {
    const names = [...'东西南北上下大小青白红绿春夏秋冬山河湖海松竹梅兰'].map((name) => `云溪县${name}岭乡人民政府`);
    const own = await textsStage(
      names.map((name, at) =>
        fictionalReport({
          head: `${name}2024年政府信息公开工作年度报告`,
          overview: at % 2 === 0 ? `${name}全年组织演练${at + 1}次。` : `${name}按月公布巡查记录。`,
        }),
      ),
    );
    const draft = await draftFor(own, { ...TOPIC, agency: null, year: null, words: '演练' });
    expect(draft.coverage).toMatchObject({ stored: 24, matched: 12 });
    expect(draft.citations).toHaveLength(10);
    expect(readOut(draft)).toContain('还有：');
    await own.store.close();
  });

  it('takes an older report of an agency whose newest does not speak of it', async () => {
    const draft = await draftFor(stage, { ...TOPIC, agency: null, year: null, words: '大喇叭', number: false });
    expect(draft.citations.map(({ agency, year }) => `${agency}${year}`)).toEqual(['鹿鸣县白石镇人民政府2024']);
    expect(draft.coverage).toEqual({ known: 10, stored: 10, matched: 1 });
  });

  it('does not count those that say it in other words only', async () => {
    const draft = await draftFor(stage, {
      ...TOPIC,
      agency: null,
      region: '鹿鸣县',
      words: '政务新媒体',
      number: false,
    });
    expect(draft.coverage?.matched).toBe(2);
    for (const quote of quotesOf(draft)) expect(quote).toContain('政务新媒体');
  });
});
