import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../evidence.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const quotesOf = async (question: string) => (await stage.ask(question)).citations.map((citation) => citation.quote);

describe('what a report says of itself', () => {
  it('is told apart: problems, improvements, fees', async () => {
    const problems = await quotesOf('青砚县教育局2024年存在哪些问题');
    expect(problems[0]).toContain('学位预警发布范围不够广');
    expect(problems).toHaveLength(3);
    expect(problems.join('')).not.toContain('下一步');
    const improvements = await quotesOf('青砚县教育局2024年怎么改进的');
    expect(improvements.join('')).toContain('下一步将研究用短信');
    expect(improvements.join('')).not.toContain('学位预警发布范围不够广');
    expect((await quotesOf('青砚县政府办2025年信息处理费'))[0]?.replace(/\s/g, '')).toContain('实际收取340元');
  });

  it('says of improvements which are done and which are only meant to be', async () => {
    const lines = textOf(await stage.ask('青砚县教育局2024年怎么改进的')).split('\n');
    expect(lines.find((line) => line.includes('食堂经费格式不一'))).toContain('〔已做〕');
    expect(lines.find((line) => line.includes('下一步将研究'))).toContain('〔打算〕');
  });

  it('is given whole, with the version and the day it was stored', async () => {
    const text = textOf(await stage.ask('青砚县教育局2024年第五部分怎么写的'));
    expect(text).toContain('学位预警发布范围不够广');
    expect(text).toContain('承办人变动的当日办理交接');
    expect(text).toMatch(/收录的第1版，\d{4}-\d\d-\d\d存入/);
  });

  it('is given by part, tables as they are printed', async () => {
    expect((await quotesOf('青砚县教育局2024年第六部分'))[0]).toBe('2024年没有收取政府信息公开信息处理费。');
    expect((await quotesOf('青砚县教育局2024年第二部分'))[0]).toContain('行政规范性文件\t2\t1\t15');
  });

  it('is joined to whole lines for the eye, while the citation keeps the words as stored', async () => {
    const answer = await stage.ask('青砚县政府办2025年存在哪些问题');
    expect(answer.citations[0]?.quote).toContain('\n');
    expect(textOf(answer)).toContain('产业政策类信息公开颗粒度不够细');
  });
});

describe('exact words', () => {
  it('are counted truly and shown with their sentence', async () => {
    const answer = await stage.ask('哪里写了“一事一审”');
    expect(textOf(answer)).toContain('共出现 4 次，见于 4 份报告、2 个机关');
    for (const citation of answer.citations) expect(citation.quote.replace(/\s/g, '')).toContain('一事一审');
  });

  it('are found across line breaks and quote marks', async () => {
    expect(textOf(await stage.ask('哪里写了“先审查、后公开，一事一审”'))).toContain('共出现 4 次');
  });

  it('that stand nowhere are said to stand nowhere', async () => {
    const answer = await stage.ask('哪里写了“搜索即服务”');
    expect(answer).toMatchObject({ kind: 'passages', citations: [] });
    expect(textOf(answer)).toContain('没有出现');
  });

  it('are looked for in the agency, the place and the year asked for', async () => {
    expect(textOf(await stage.ask('鹿鸣县哪里写了“一事一审”'))).toContain('没有出现');
    expect(textOf(await stage.ask('2023年哪里写了“一事一审”'))).toContain('共出现 1 次');
  });
});

describe('a topic', () => {
  it('is answered with sentences, those with a number first where one is asked for', async () => {
    const answer = await stage.ask('青砚县政府办2024年微信公众号发了多少条');
    expect(answer.citations[0]?.quote).toContain('推送信息 921 条');
    expect(textOf(answer)).toContain('数字为正文数据');
  });

  it('that no report speaks of is said so', async () => {
    expect(await stage.ask('青砚县教育局2024年满意度多少')).toMatchObject({ kind: 'refusal', reason: 'not_in_form' });
    expect(await stage.ask('谁提到了海洋渔业')).toMatchObject({ kind: 'passages', citations: [] });
  });

  it('beside a row of the form is not answered with the row', async () => {
    const answer = await stage.ask('青砚县教育局2024年城东片区学位申请有几件');
    expect(answer.figures).toEqual([]);
    expect(answer.citations[0]?.quote).toBe('城东片区学位调整引起的申请有9件。');
    expect(answer.next[0]?.question).toContain('新收');
  });
});

describe('what is stored', () => {
  it('is told with its numbers', async () => {
    const answer = await stage.ask('你有哪些单位哪些年的');
    expect(answer).toMatchObject({ kind: 'coverage', coverage: { known: 10, stored: 10 } });
    expect(textOf(answer)).toContain('10 个机关的 23 份报告');
  });

  it('is told for a place, a year, a name that fits several, and one agency', async () => {
    expect(textOf(await stage.ask('青砚县有哪些单位'))).toContain('5 个机关');
    expect(textOf(await stage.ask('2025年有哪些单位的年报'))).toContain('6 个机关');
    expect(textOf(await stage.ask('库里有教育局吗'))).toContain('2 个机关');
    expect(textOf(await stage.ask('青砚县教育局有2022年的吗'))).toContain('已收录的年份：2025、2024、2023');
  });

  it('never includes a name that is not', async () => {
    for (const question of ['库里有水利局吗', '有没有北京的', '收录了青砚县审计局吗'])
      expect(await stage.ask(question)).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
  });
});

describe('whether sums hold', () => {
  it('is told with both sides of those that do not', async () => {
    const answer = await stage.ask('鹿鸣县教育局2024年的表平不平');
    expect(answer.kind).toBe('checks');
    expect(textOf(answer)).toContain('不平 2 处');
    expect(textOf(answer)).toContain('21 ≠ 20');
  });

  it('is not assessable where a cell is blank', async () => {
    expect(textOf(await stage.ask('青砚县白石镇2024年勾稽关系'))).toMatch(/因空白无法核对 [1-9]/);
  });
});
