import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../retrieval/answer/answer.ts';
import { type Stage, samplesStage } from '../stage.ts';
import { draftFor, quotesOf, readOut } from './drafts.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const TOPIC = { ask: 'topic', agency: '青砚县教育局', year: 2024, region: null, number: true } as const;

async function textOf(...questions: string[]): Promise<string> {
  const answer = await stage.ask(...questions);
  expect(stage.unverified).toEqual([]);
  return plainText(answer.lines);
}

describe('two things asked for in one breath', () => {
  it('need not stand in one sentence, and that none holds both is said', async () => {
    const draft = await draftFor(stage, { ...TOPIC, words: '听证会 答疑', unit: '场' });
    expect(quotesOf(draft)).toHaveLength(2);
    expect(readOut(draft)).toContain('没有一句说全“听证会”、“答疑”');
  });

  it('of which the report holds one leave the other said to be missing', async () => {
    const draft = await draftFor(stage, { ...TOPIC, words: '听证会 无人机', unit: '场' });
    expect(readOut(draft)).toContain('没有找到带数字的说“无人机”的句子');
  });

  it('are not found by a small piece of a word', async () => {
    const draft = await draftFor(stage, { ...TOPIC, words: '区块链培训', unit: '次' });
    expect(draft).toMatchObject({ kind: 'refusal', citations: [] });
  });
});

describe('a number of prose', () => {
  it('is looked for in the unit it is asked for in', async () => {
    const text = await textOf('鹿鸣县白石镇2025年微信群有多少人');
    expect(text).toContain('1580');
    expect(text).not.toContain('900');
  });

  it('is neither subtracted nor ranked, and that is said', async () => {
    expect(await textOf('青砚县教育局2024年公众号推了几条？和2023年比多多少')).toContain('没有相减');
    expect(await textOf('2024年谁的培训人次最多')).toContain('不排名次');
  });

  it('of complaints about the work is no row of requests', async () => {
    const text = await textOf('青砚县教育局2025年接到多少投诉');
    expect(text).toContain('受理公开工作投诉');
    expect(text).not.toContain('信访举报投诉类申请');
  });

  it('is quoted from every year that is named', async () => {
    const text = await textOf('青砚县政府办2023年和2024年公众号各发了多少条');
    expect(text).toContain('864');
    expect(text).toContain('921');
  });
});

describe('words of asking', () => {
  it.each([
    ['谁用了短视频', '短视频'],
    ['搜一下 网格员', '网格员'],
    ['青砚县教育局2024写没写二维码', '二维码'],
    ['哪些单位搞了网上课程', '网上课程'],
  ])('are not looked for in the prose: %s', async (question, words) => {
    const { plan } = await stage.plan(question);
    expect(plan).toMatchObject({ ask: 'topic', words });
  });

  it('keep the year of the dialogue for its agency', async () => {
    const { plan } = await stage.plan('青砚县教育局2023年收了几件', '培训搞了几次');
    expect(plan).toMatchObject({ ask: 'topic', agency: '青砚县教育局', year: 2023, words: '培训' });
  });

  it('about whether something is there are answered without saying that it is not', async () => {
    expect(await textOf('青砚县教育局2024年有没有无人机巡查')).toContain('没有提到不等于没有');
  });
});
