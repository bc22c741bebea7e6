import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../retrieval/answer/answer.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, samplesStage, textsStage } from '../stage.ts';
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

describe('a number of prose beside a cell', () => {
  it('is answered in the same breath, each in its own way', async () => {
    const text = await textOf('青砚县市监局2024年新收多少，公众号几条');
    expect(text).toContain('38 件');
    expect(text).toContain('276条');
    expect(text).not.toContain('不是“条”');
  });

  it('does not split what is asked of one cell', async () => {
    expect((await stage.plan('青砚县市监局2024年因为食品安全来申请的有几次')).plan.ask).not.toBe('several');
  });
});

describe('what no sentence counts', () => {
  it('is refused with what the report says instead: that there is none', async () => {
    const own = await textsStage([fictionalReport({ overview: '本机关未开通政务新媒体账号，信息在县政府网站发布。' })]);
    const draft = await draftFor(own, { ...TOPIC, agency: '云溪县林业局', words: '微信公众号' });
    expect(draft).toMatchObject({ kind: 'refusal', reason: 'not_in_form' });
    expect(quotesOf(draft)).toEqual(['本机关未开通政务新媒体账号，信息在县政府网站发布。']);
    await own.store.close();
  });
});

describe('a title on the line of its sentence', () => {
  it('is quoted with the sentence it stands over', async () => {
    const own = await textsStage([
      fictionalReport({
        problems: '（一）问题。解读不多。\n\n（二）改进情况。\n\n1.提升解读水平。每份文件配一张图解。',
      }),
    ]);
    const draft = await draftFor(own, { ...TOPIC, agency: '云溪县林业局', number: false, words: '提升解读水平' });
    expect(quotesOf(draft)).toEqual(['1.提升解读水平。每份文件配一张图解。']);
    await own.store.close();
  });
});

describe('two matters beside each other', () => {
  it('are looked for one by one, also where one asks who had to answer for it', async () => {
    const text = await textOf('青砚县市监局2024年社会评议和责任追究情况怎么写的');
    expect(text).toContain('满意和基本满意');
    expect(text).toContain('未提及“追责”');
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

describe('what is told at length', () => {
  it('and no sentence says is refused, with the sentence that comes nearest', async () => {
    const answer = await stage.ask('青砚教育局24年说学位预警外出打工的家长看不到，这事谁牵头办的');
    expect(answer.kind).toBe('refusal');
    expect(plainText(answer.lines)).toContain('不一定是您要问的');
    expect(answer.citations.map(({ quote }) => quote).join()).toContain('学位预警');
  });

  it('is refused without a quote where nothing comes near', async () => {
    const answer = await stage.ask('青砚教育局24年太阳能路灯装了没装');
    expect(answer).toMatchObject({ kind: 'refusal', citations: [] });
  });
});
