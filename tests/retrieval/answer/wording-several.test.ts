import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../retrieval/answer/answer.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

/** The answer as people read it, and the years and agencies it quotes. */
async function asked(...questions: string[]) {
  const answer = await stage.ask(...questions);
  expect(stage.unverified).toEqual([]);
  return {
    answer,
    text: plainText(answer.lines),
    years: [...new Set(answer.citations.map(({ year }) => year))].sort(),
    agencies: [...new Set(answer.citations.map(({ agency }) => agency))],
  };
}

describe('a part of a report over several years', () => {
  it.each(['青砚县教育局近三年存在的问题', '青砚县教育局2023到2025年有哪些不足', '青砚县教育局三年的问题都列出来'])(
    'is quoted from each of them: %s',
    async (question) => {
      const { answer, years } = await asked(question);
      expect(answer).toMatchObject({ kind: 'passages', plan: { ask: 'several' } });
      expect(years).toEqual([2023, 2024, 2025]);
    },
  );

  it('is quoted from every agency that is named', async () => {
    const { agencies } = await asked('青砚县教育局和鹿鸣县教育局2024年存在的问题');
    expect(agencies).toEqual(['青砚县教育局', '鹿鸣县教育局']);
  });

  it('is the one named by its heading where two years are compared', async () => {
    expect((await asked('青砚县教育局2025年总体情况改了哪些')).answer.plan).toMatchObject({ ask: 'diff', part: 1 });
  });

  it('sets what was lacking beside what was done about it where that is asked', async () => {
    const { answer } = await asked('青砚县教育局2024年的不足在2025年整改情况');
    expect(answer.plan).toMatchObject({
      ask: 'several',
      plans: [
        { year: 2024, about: 'problems' },
        { year: 2025, about: 'improvements' },
      ],
    });
  });

  it('about fees names those first that took some', async () => {
    const { answer, text } = await asked('哪些单位2025年收过信息处理费');
    expect(answer.citations[0]?.quote).toContain('实际收取 340 元');
    expect(text).toContain('没有写“未收取”这类话的排在前面');
  });

  it('sets what was called a problem beside what the next report says of it, and judges nothing', async () => {
    const { answer, years, text } = await asked('鹿鸣县教育局2023年说的问题后来解决了吗');
    expect(answer.plan).toMatchObject({
      plans: [
        { about: 'problems', year: 2023 },
        { about: 'improvements', year: 2024 },
      ],
    });
    expect(years).toEqual([2023, 2024]);
    expect(text).toContain('不作判断');
  });
});

describe('what became of problems and promises', () => {
  it.each([
    ['青砚县教育局2024年说的问题2025年改了吗', 'problems'],
    ['青砚县教育局2024年存在的不足2025年解决了没有', 'problems'],
    ['青砚县教育局2024年承诺的整改，2025年有没有回应', 'improvements'],
    ['青砚县教育局2024年打算做的2025年落实了吗', 'improvements'],
  ])('is asked where both years are named, and not how the reports differ: %s', async (question, about) => {
    const { answer, years } = await asked(question);
    expect(answer.plan).toMatchObject({
      plans: [
        { about, year: 2024 },
        { about: 'improvements', year: 2025, followed: { year: 2024, about } },
      ],
    });
    expect(years).toEqual([2024, 2025]);
  });

  it('is shown pair by pair, by likeness of words, and not judged', async () => {
    const { text } = await asked('青砚县教育局2024年说的问题2025年改了吗');
    expect(text).toContain('按字词相近，与2024年的问题对照');
    expect(text).toContain(
      '“三是民办幼儿园收费信息更新不及时。”[3]\n　→ “民办幼儿园收费更新不及时的问题，改为月度核对后未再发生。”[6]',
    );
    expect(text).toContain('不作判断');
    expect(text).not.toMatch(/已解决|未解决|没有解决/);
  });

  it('is said where no sentence is alike, and promises are those that were not done yet', async () => {
    const { text } = await asked('青砚县教育局2024年承诺的整改，2025年有没有回应');
    const pairs = text.slice(text.indexOf('对照：'));
    expect(pairs).toContain('→ 没有字词相近的句子');
    expect(pairs).toContain('下一步将研究用短信');
    expect(pairs).not.toContain('食堂经费格式不一');
  });

  it('may be asked after the problems were shown', async () => {
    const { answer } = await asked('青砚县教育局2024年存在哪些问题', '2025年改了吗');
    expect(answer.plan).toMatchObject({ plans: [{ year: 2024 }, { year: 2025, followed: { year: 2024 } }] });
  });

  it('leaves questions for other words alone', async () => {
    const { answer } = await asked('青砚县教育局2024年和2025年的问题改了哪些说法');
    expect(answer.plan).toMatchObject({ ask: 'diff', part: 5 });
  });
});

describe('what stands under a sub-heading', () => {
  it.each([
    ['青砚县教育局2024年平台建设写了什么', '平台建设', '入学一问一答'],
    ['青砚县教育局2024年监督保障那一段', '监督保障', '参训118人次'],
    ['青砚县教育局2024年依申请公开那部分怎么写的', '依申请公开', '城东片区'],
    ['青砚县教育局2024年前言', '前言', '报告'],
  ])('is given word for word: %s', async (question, heading, words) => {
    const { answer, text } = await asked(question);
    expect(answer.plan).toMatchObject({ ask: 'section', heading });
    expect(text).toContain(words);
  });

  it('is counted by its points, and a point that is not there is said to be missing', async () => {
    expect((await asked('青砚县教育局2024年的问题第二条是什么')).text).toContain('答复文书质量不够稳定');
    const none = await asked('青砚县教育局2024年的问题第九条是什么');
    expect(none.answer).toMatchObject({ kind: 'refusal', reason: 'not_in_form', citations: [] });
    expect(none.text).toContain('没有找到第九条');
  });

  it('of improvements may be only what is done', async () => {
    const { text } = await asked('青砚县政府办2024年已经整改到位的有哪些，不要下一步的');
    expect(text).toContain('〔已做〕');
    expect(text).not.toContain('〔打算〕');
  });
});

describe('what all agencies of a place say', () => {
  it('of problems is a quote of each, with how many there are', async () => {
    const { answer, agencies, text } = await asked('鹿鸣县各单位2025年都存在哪些问题');
    expect(answer.coverage).toEqual({ known: 5, stored: 4, matched: 4 });
    expect(agencies).toHaveLength(4);
    expect(text).toContain('各引一段');
  });

  it('is not a summary of each, and that is said', async () => {
    const { text } = await asked('青砚县所有单位2024年报总结一下');
    expect(text).toContain('总结要一份一份地做');
  });

  it('may be nothing: those that do not speak of it are listed, and a phrase is the same', async () => {
    const topic = await asked('鹿鸣县2024年没有提到直播的单位有哪些');
    expect(topic.answer.kind).toBe('list');
    const phrase = await asked('哪些单位2024年没写“网格员”');
    expect(phrase.text).toContain('没有写“网格员”的机关有 9 个');
    expect(phrase.text).not.toContain('共出现');
  });
});

describe('a town and its county', () => {
  it('are one agency and not every town of that name', async () => {
    const { answer, agencies } = await asked('青砚县白石镇2024年培训几次');
    expect(answer.plan).toMatchObject({ agency: '青砚县白石镇人民政府', region: null });
    expect(agencies).toEqual(['青砚县白石镇人民政府']);
  });
});

describe('two reports held against each other', () => {
  it('may be those of two agencies for one year', async () => {
    const { answer, text } = await asked('青砚县教育局和鹿鸣县教育局2024年报告写得像不像');
    expect(answer.kind).toBe('diff');
    expect(text).toContain('青砚县教育局与鹿鸣县教育局2024年报告');
    expect(text).not.toMatch(/照抄|抄袭/);
  });

  it('are of the part that the dialogue is about', async () => {
    const { answer } = await asked('青砚县教育局2025年的问题', '和去年一样吗');
    expect(answer.plan).toMatchObject({ ask: 'diff', part: 5, from: 2024, to: 2025 });
  });
});

describe('sentences for reference', () => {
  it.each([
    ['给我来几句写政策解读不足的', '政策解读不足'],
    ['写政策解读不足的句子有哪些', '政策解读不足'],
    ['写政策解读不足的句子来几个', '政策解读不足'],
    ['有没有现成的写政策解读不足的句子', '政策解读不足'],
    ['主动公开力度不够怎么表述好', '主动公开力度不够'],
  ])('are similar ones: %s', async (question, words) => {
    expect((await asked(question)).answer.plan).toMatchObject({ ask: 'similar', words });
  });

  it('that are to hold a word are looked for by it', async () => {
    expect((await asked('找几个提到公众号的句子')).answer.plan).toMatchObject({ ask: 'topic', words: '公众号' });
  });

  it('put the same matter in other words', async () => {
    expect((await asked('找几个写人手不够的句子')).text).toContain('专职力量缺乏');
  });
});

describe('who copied from whom', () => {
  it('is asked of one agency, or of two that are named', async () => {
    expect((await asked('各单位有没有互相抄')).answer.kind).toBe('clarify');
    expect((await asked('青砚县教育局和鹿鸣县教育局有没有互相抄')).answer.plan).toMatchObject({ ask: 'diff' });
  });
});

describe('words that no report has in one piece', () => {
  it('are said to be found by their pieces', async () => {
    expect((await asked('哪些单位提到了政务公开专区')).text).toContain('一字不差写着“政务公开专区”的 0 个');
    expect((await asked('哪些单位提到了培训')).text).not.toContain('一字不差');
  });
});

describe('choices for 我们局', () => {
  it('have the name in its place', async () => {
    const { answer } = await asked('我们局去年第五部分怎么写的');
    expect(answer.plan).toMatchObject({ ask: 'clarify' });
    if (answer.plan.ask === 'clarify')
      expect(answer.plan.choices[0]?.question).toBe('青砚县人民政府办公室去年第五部分怎么写的');
  });
});
