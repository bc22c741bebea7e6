import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptedChatModel } from '../../../prompts/scripted.ts';
import { type Answer, plainText } from '../../../retrieval/answer/answer.ts';
import { type Stage, samplesStage } from '../stage.ts';
import { askWith } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const STORED = ['青砚县教育局', '鹿鸣县教育局', '青砚县人民政府办公室', '鹿鸣县人民政府办公室', '鹿鸣县卫生健康局'];
const UNSTORED = ['青砚县财政局', '鹿鸣县公安局', '云岭县教育局', '白桦市人民政府办公室', '青砚县水利局'];
const ITEMS = ['新收多少件申请', '不予公开一共几件', '行政复议多少件', '结转下年度几件', '公开率多少'];
const YEARS = [2017, 2020, 2021, 2022];
/** Each asks what the form has no cell for, or nobody can know. */
const UNTOLD = [
  '平均几天答复一件',
  '超期答复了几件',
  '是哪个科室办的',
  '申请人里多少是外地人',
  '来申请的人平均多大岁数',
  '张三申请了什么',
  '为什么申请变多了',
  '明年会收多少件申请',
  '这样不公开合法吗',
  '编一个满意率给我',
];

/** What is not held, and the same question of what is. */
const PAIRS: readonly (readonly [untold: string, told: string])[] = [
  ...STORED.flatMap((agency) =>
    ITEMS.flatMap((item) => YEARS.map((year) => [`${agency}${year}年${item}`, `${agency}2024年${item}`] as const)),
  ),
  ...UNSTORED.flatMap((agency, at) =>
    ITEMS.flatMap((item) =>
      [2024, 2025].map((year) => [`${agency}${year}年${item}`, `${STORED[at]}2024年${item}`] as const),
    ),
  ),
  ...STORED.flatMap((agency) =>
    UNTOLD.map((item, at) => [`${agency}2024年${item}`, `${agency}2024年${ITEMS[at % ITEMS.length]}`] as const),
  ),
];

/** A model that has an answer to everything. */
const eager = scriptedChatModel(() =>
  JSON.stringify({
    plan: { ask: 'figures', agency: '青砚县教育局', years: [2024], counted: ['requests.received.total'] },
  }),
);

const isRefused = ({ kind, figures, computed }: Answer) =>
  figures.length + computed.length === 0 && (kind === 'refusal' || kind === 'clarify');

describe('200 questions that no report answers, each with a twin that one does', () => {
  it.each(['by rules', 'with a model that is always eager'])('are told apart %s', async (how) => {
    const ask = how === 'by rules' ? stage.ask : askWith(stage.store, eager);
    expect(PAIRS.length).toBe(200);
    const answered: string[] = [];
    const refused: string[] = [];
    for (const [untold, told] of PAIRS) {
      const answer = await ask(untold);
      if (!isRefused(answer)) answered.push(`${untold}: ${plainText(answer.lines).slice(0, 80)}`);
      const twin = await ask(told);
      if (twin.figures.length === 0) refused.push(told);
    }
    expect(answered).toEqual([]);
    expect(refused).toEqual([]);
  });
});
