import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChatModelError } from '../../../../prompts/chat-model.ts';
import type { Line } from '../../../../retrieval/answer/answer.ts';
import { WRITER_EXAMPLES } from '../../../../retrieval/answer/model/examples.ts';
import { CHARACTERS, PASSAGES } from '../../../../retrieval/answer/model/passages-given.ts';
import { shortenedFrom } from '../../../../retrieval/answer/model/shortened.ts';
import { textOf } from '../../evidence.ts';
import { type Stage, samplesStage } from '../../stage.ts';
import { countyStage } from './county.ts';
import { askWith, carefulModel, passagesIn } from './told-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const SUMMARY = '用三句话总结青砚县教育局2024年年报';
const COUNTY = '总结一下青砚县各单位2024年存在的主要问题';
const TREND = '概括青砚县教育局近三年存在的问题';
const BY_MODEL = '由模型从原文里选出';

function toldIn(lines: readonly Line[]): string[] {
  return lines.flat().flatMap((span) => (typeof span === 'object' && 'told' in span ? [span.told] : []));
}

function withoutMarks(text: string): string {
  return text.replace(/\[\d+\]/g, '');
}

describe('a summary with a model', () => {
  it('of a report has its numbers by code, three sentences of its prose, and a source for each', async () => {
    const { answer } = await askWith(stage, carefulModel, [SUMMARY]);
    const text = textOf(answer);
    expect(text).toContain('新收申请 26 件');
    expect(text).toContain(BY_MODEL);
    expect(toldIn(answer.lines)).toEqual([
      '学位预警发布范围不够广，外出务工家长难以及时看到',
      '申请量增加后，答复文书质量不够稳定',
      '学区调整论证过程公开不够的问题，通过全过程公开和召开听证会2场得到改进',
    ]);
    expect(answer.model?.calls).toBe(1);
    expect(answer.model?.prompts[0]).toMatch(/^writer@[0-9a-f]{12}$/);
  });

  it('of the problems of a county says whose each is, and how many reports were read', async () => {
    const { answer } = await askWith(stage, carefulModel, [COUNTY]);
    expect(textOf(answer)).toContain('看了 5 个机关的 5 份报告。');
    expect(textOf(answer)).toMatch(/· 青砚县发展和改革局2024年：规划类文件篇幅长，缺少便于阅读的摘要\[\d\]。/);
    expect(answer.figures).toEqual([]);
  });

  it('of one agency over the years names the year of each sentence', async () => {
    const { answer } = await askWith(stage, carefulModel, [TREND]);
    const years = answer.citations.map(({ year }) => year);
    expect(new Set(years)).toEqual(new Set([2023, 2024, 2025]));
    expect(textOf(answer)).toMatch(/· 青砚县教育局2025年：/);
  });

  it('shows where other agencies say something like it in their own words', async () => {
    const county = await countyStage({
      林业局: '一是政策解读形式比较单一，图解用得少；二是栏目更新不及时。',
      水利局: '存在的问题主要是解读的形式不丰富。',
      民政局: '信息员变动较多，业务不熟。',
    });
    const grouped = (other: string) => () => ({
      sentences: [
        {
          text: '政策解读形式比较单一',
          sources: [
            { passage: 'p1', words: '政策解读形式比较单一' },
            { passage: 'p3', words: '解读的形式不丰富' },
            ...(other === '' ? [] : [{ passage: 'p2', words: other }]),
          ],
        },
      ],
    });
    const { answer } = await askWith(county, grouped(''), ['总结云溪县各单位2024年存在的问题']);
    expect(textOf(answer)).toContain(
      '· 云溪县林业局2024年：政策解读形式比较单一[1]；相近的还有：云溪县水利局2024年“存在的问题主要是解读的形式不丰富。”[2]',
    );
    // What shares no word with it is not alike, whatever a model thinks.
    const { answer: forced } = await askWith(county, grouped('信息员变动较多'), ['总结云溪县各单位2024年存在的问题']);
    expect(textOf(forced)).not.toContain('相近的还有');
    await county.store.close();
  });

  it('is streamed sentence by sentence, and every sentence shown is in the answer', async () => {
    const shown: Line[] = [];
    const { answer } = await askWith(stage, carefulModel, [COUNTY], { onLine: (line) => shown.push(line) });
    expect(shown).toHaveLength(5);
    expect(shown.map((line) => line.join(''))).toEqual(
      answer.lines
        .flatMap((line) => (toldIn([line]).length > 0 ? [textOf({ ...answer, lines: [line] })] : []))
        .map(withoutMarks),
    );
  });

  it('that keeps too little to the words gives way to the quotes', async () => {
    const alone = textOf(await stage.ask(COUNTY));
    const { answer } = await askWith(
      stage,
      (prompt) => {
        const { sentences } = carefulModel(prompt) as { sentences: { text: string }[] };
        return {
          sentences: sentences.map((one, at) => (at % 3 === 0 ? one : { ...one, text: `${one.text}成效显著。` })),
        };
      },
      [COUNTY],
    );
    expect(textOf(answer)).toBe(alone);
    expect(answer.model?.troubles.filter((one) => one === 'writer: not_said')).toHaveLength(6);
  });

  it('that meets a fault is the answer by rules', async () => {
    const alone = textOf(await stage.ask(SUMMARY));
    for (const reply of [new ChatModelError('slow', 'slow'), '不行', '{}', { sentences: 'none' }, { sentences: [] }]) {
      const { answer } = await askWith(stage, () => reply, [SUMMARY]);
      expect(textOf(answer)).toBe(alone);
    }
  });

  it('drops a sentence that does not hold and keeps the others', async () => {
    const { answer } = await askWith(
      stage,
      (prompt) => {
        const { sentences } = carefulModel(prompt) as { sentences: { text: string }[] };
        return { sentences: [{ ...sentences[0], text: '学位预警发布范围很广。' }, ...sentences.slice(1)] };
      },
      [SUMMARY],
    );
    expect(textOf(answer)).not.toContain('很广');
    expect(toldIn(answer.lines)[0]).toBe('申请量增加后，答复文书质量不够稳定');
  });
});

describe('a question for the words themselves', () => {
  it('is never given to a model', async () => {
    const questions = [
      '青砚县教育局2024年存在哪些问题',
      '青砚县教育局2024年第五部分怎么写的',
      '哪些报告写了“学位预警”',
      '青砚县教育局2025年和2024年写得有什么不一样',
      '青砚县教育局2024年新收申请多少件',
      '别人怎么写政策解读不足的',
    ];
    for (const question of questions) {
      const { asked, answer } = await askWith(stage, carefulModel, [question]);
      expect(asked, question).toHaveLength(0);
      expect(answer.model).toBeNull();
    }
  });
});

describe('what is given to a model', () => {
  it('is at most 12 passages and 8,000 characters a call; what is more is summed up in two steps', async () => {
    const names = [...'东西南北上'].flatMap((side) =>
      [...'山河湖林田岭塘坪'].map((place) => `${side}${place}镇人民政府`),
    );
    const problems = names.map((name) => [name, `${name}的栏目更新不及时。`.repeat(20)]);
    const county = await countyStage(Object.fromEntries(problems));
    const { answer, asked } = await askWith(county, carefulModel, ['总结云溪县各单位2024年存在的问题']);
    expect(asked).toHaveLength(5);
    for (const prompt of asked) {
      const passages = passagesIn(prompt);
      expect(passages.length).toBeLessThanOrEqual(PASSAGES);
      expect(passages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(CHARACTERS);
    }
    expect(toldIn(answer.lines)).toHaveLength(5);
    await county.store.close();
  });

  it('says what the worked examples say: each of them holds', () => {
    for (const { passages, sentences } of WRITER_EXAMPLES) {
      for (const { text, sources } of sentences) {
        const [source] = sources;
        const passage = passages[Number(source?.passage.slice(1)) - 1];
        expect(passage?.text).toContain(source?.words);
        expect(passage && shortenedFrom(text, [passage])?.length, text).toBeGreaterThan(0);
      }
    }
  });
});
