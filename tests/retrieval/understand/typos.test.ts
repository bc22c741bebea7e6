import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agency } from '../../../db/model/report.ts';
import { takeAgency } from '../../../retrieval/understand/names/agencies.ts';
import { createDirectory } from '../../../retrieval/understand/names/directory.ts';
import { soundAlike } from '../../../retrieval/understand/names/pinyin.ts';
import { guessesAt, similarNames } from '../../../retrieval/understand/names/typos.ts';
import { unknownName } from '../../../retrieval/understand/names/unknown.ts';
import { questionOf } from '../../../retrieval/understand/question.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('a misspelt name', () => {
  it.each([
    ['青研县教育局2024年新收几件', '青砚县教育局'],
    ['轻研县教育局2024年新收几件', '青砚县教育局'],
    ['青研教育局2024年新收几件', '青砚县教育局'],
    ['青砚县教育据2024年新收几件', '青砚县教育局'],
    ['青砚县叫育局2024年新收几件', '青砚县教育局'],
    ['鹿鸣县卫建局2024年新收几件', '鹿鸣县卫生健康局'],
    ['青砚县市监督管理局2024年新收几件', '青砚县市场监督管理局'],
    ['青砚县市场监督馆理局2024年新收几件', '青砚县市场监督管理局'],
    ['青砚县白时镇2024年新收几件', '青砚县白石镇人民政府'],
    ['青研县教育据2024年新收几件', '青砚县教育局'],
    ['清砚县交育局2024年新收几件', '青砚县教育局'],
    ['青砚县交育局2024年新收几件', '青砚县教育局'],
    ['鹿呜县教育局2024年新收几件', '鹿鸣县教育局'],
  ])('is offered with the right one as a whole question: %s', async (question, id) => {
    const choice = { label: id, question: `${id}2024年新收几件` };
    expect(await planOf(question)).toMatchObject({ ask: 'clarify', choices: [choice] });
  });

  it('is found behind words of asking', async () => {
    const choice = { label: '青砚县教育局', question: '麻烦问下青砚县教育局2024新收' };
    expect(await planOf('麻烦问下青研县教育局2024新收')).toMatchObject({ ask: 'clarify', choices: [choice] });
  });

  it('is never taken for another without asking', async () => {
    for (const words of ['青研县教育局', '青砚县教育据', '鹿呜县教育局'])
      expect((await planOf(`${words}2024年新收几件`)).ask).not.toBe('figures');
  });

  it('that was confirmed once is not asked about again', async () => {
    const plan = await planOf('青研县教育局2024年新收几件', '对', '青研县教育局2023年新收几件');
    expect(plan).toMatchObject({ ask: 'figures', agency: '青砚县教育局', years: [2023] });
  });

  it.each(['青砚县水务局', '青砚县审计局', '鹿邑县教育局', '青砚县白水镇', '郑州市教育局', '青砚县财政厅'])(
    'is not seen in one that is only not stored: %s',
    async (name) => {
      expect(await planOf(`${name}2024年新收几件`)).toMatchObject({
        ask: 'refusal',
        reason: 'not_stored',
        agency: null,
      });
    },
  );

  it('is not looked for in the words of an ordinary question', async () => {
    expect((await planOf('青砚县教育局2024年新收几件', '那2023年呢')).ask).toBe('figures');
    expect(await planOf('青砚2024年新收几件')).toMatchObject({ ask: 'clarify', words: '青砚' });
  });
});

describe('guesses at a name', () => {
  it('are bodies of the place that took over its field', () => {
    const merged: Agency = {
      id: '随岭县工业信息化和科技局',
      name: '随岭县工业信息化和科技局',
      kind: '部门',
      region: ['随岭县'],
    };
    const directory = createDirectory([merged], []);
    const { mention, rest } = takeAgency(questionOf('随岭县科技局2024年新收'), directory);
    const unknown = unknownName(rest.left);
    expect(unknown && guessesAt(unknown, mention, directory)).toEqual([{ name: merged.id, agencies: [merged] }]);
  });

  it('sound like it first', () => {
    expect(similarNames('城市只理局', ['城市管理局', '城市治理局'])).toEqual(['城市治理局', '城市管理局']);
  });

  it('may differ in two characters where it is long', () => {
    expect(similarNames('市场监督管局', ['市场监督管理局'])).toEqual(['市场监督管理局']);
    expect(similarNames('人力资原和社会保章局', ['人力资源和社会保障局'])).toEqual(['人力资源和社会保障局']);
  });
});

describe('sounds', () => {
  it.each([
    ['青研县', '青砚县'],
    ['卫建委', '卫健委'],
    ['教育据', '教育局'],
    ['深阳', '生阳'],
    ['四川', '师川'],
    ['兰宁', '南林'],
    ['福州', '湖州'],
    ['重庆', '众庆'],
  ])('of %s and %s are alike, near ones too', (a, b) => {
    expect(soundAlike(a, b)).toBe(true);
  });

  it('of other names are not', () => {
    expect(soundAlike('水利局', '水务局')).toBe(false);
    expect(soundAlike('鹿邑县', '鹿鸣县')).toBe(false);
    expect(soundAlike('教育局', '教育')).toBe(false);
  });
});
