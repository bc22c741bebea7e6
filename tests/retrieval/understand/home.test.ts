import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, createAsk } from '../../../retrieval/ask.ts';
import { type Dialogue, NEW_DIALOGUE } from '../../../retrieval/understand/dialogue.ts';
import { agencyOf } from '../../../retrieval/understand/plan/about.ts';
import { type Stage, samplesStage, TODAY } from '../stage.ts';

let stage: Stage;
let ask: Ask;
beforeAll(async () => {
  stage = await samplesStage();
  ask = createAsk(stage.store, { now: () => TODAY });
});
afterAll(() => stage.store.close());

const OWN: Dialogue = { ...NEW_DIALOGUE, home: '青砚县教育局' };

describe('an agency that a person has set as their own', () => {
  it.each([
    ['我们去年怎么写的', 2025],
    ['我们2024年新收多少件', 2024],
    ['我局2024年存在哪些问题', 2024],
    ['2024年新收多少件', 2024],
    ['去年的报告第五部分', 2025],
  ])('is meant by 我们 and where nobody is named: %s', async (question, year) => {
    const { plan, kind } = await ask(question, OWN);
    expect(kind).not.toBe('refusal');
    expect(plan).toMatchObject({ agency: '青砚县教育局' });
    expect('years' in plan ? plan.years : 'year' in plan ? [plan.year] : []).toEqual([year]);
  });

  it('is held against others that are named', async () => {
    expect((await ask('我们跟鹿鸣县教育局2024年比一下新收', OWN)).plan).toMatchObject({
      ask: 'compare',
      agencies: ['青砚县教育局', '鹿鸣县教育局'],
    });
  });

  it('gives way to the agency that is named, and to the one that was spoken of', async () => {
    const named = await ask('鹿鸣县教育局2024年新收多少件', OWN);
    expect(agencyOf(named.plan)).toBe('鹿鸣县教育局');
    const followed = await ask('那2023年呢', named.dialogue);
    expect(agencyOf(followed.plan)).toBe('鹿鸣县教育局');
    expect(agencyOf((await ask('我们呢', followed.dialogue)).plan)).toBe('青砚县教育局');
  });

  it('says which place 全县 is, and narrows no question about many', async () => {
    expect((await ask('全县2024年哪个单位申请最多', OWN)).plan).toMatchObject({ scope: { region: '青砚县' } });
    expect((await ask('2024年哪个单位申请最多', OWN)).plan).toMatchObject({ scope: { region: null, agencies: [] } });
    expect((await ask('谁提到了食堂经费', OWN)).plan).toMatchObject({ agency: null });
  });

  it('that is no longer stored means nobody', async () => {
    const gone = { ...NEW_DIALOGUE, home: '云溪市教育局' };
    expect((await ask('2024年新收多少件', gone)).kind).toBe('clarify');
  });
});
