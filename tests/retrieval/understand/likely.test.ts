import { describe, expect, it } from 'vitest';
import { continued, NEW_DIALOGUE } from '../../../retrieval/understand/dialogue.ts';
import { createDirectory } from '../../../retrieval/understand/names/directory.ts';
import type { QueryPlan } from '../../../retrieval/understand/plan/plan.ts';
import { planByRules } from '../../../retrieval/understand/planner.ts';
import { agencyIn } from '../../fixtures/agency.ts';

const directory = createDirectory(
  [
    agencyIn('青砚县教育局', '青砚县'),
    agencyIn('青砚县财政局', '青砚县'),
    agencyIn('青砚县白石镇人民政府', '青砚县', '白石镇'),
    agencyIn('鹿鸣县教育局', '鹿鸣县'),
    agencyIn('平岗市教育局', '平岗市'),
    agencyIn('新华区教育局', '平岗市', '新华区'),
    agencyIn('新华区教育局', '霁川市', '新华区'),
    agencyIn('中塬区审计局', '中塬区'),
  ],
  [],
);
const STORED = [2025, 2024, 2023];

async function planOf(...questions: string[]): Promise<QueryPlan> {
  const known = { directory, yearsOf: async () => STORED, storedYears: async () => STORED };
  let dialogue = NEW_DIALOGUE;
  for (const question of questions) {
    const { plan } = await planByRules(question, known, new Date('2026-11-21T12:00:00'), dialogue);
    dialogue = continued(dialogue, question, plan);
  }
  if (!dialogue.plan) throw new Error('nothing was planned');
  return dialogue.plan;
}

describe('a name that several agencies bear', () => {
  it('is asked about where nothing was said before', async () => {
    expect(await planOf('教育局2024年新收几件')).toMatchObject({ ask: 'clarify', words: '教育局' });
  });

  it('means the one in the very place that the dialogue is about', async () => {
    const plan = await planOf('青砚县财政局2024年新收几件', '教育局2024年新收几件');
    expect(plan).toMatchObject({ ask: 'figures', agency: '青砚县教育局' });
    expect(await planOf('青砚县财政局2024年新收几件', '教育局呢')).toMatchObject({ agency: '青砚县教育局' });
  });

  it('does not mean the one of the county around a town, unless the level is said', async () => {
    const town = '青砚县白石镇2024年新收几件';
    expect(await planOf(town, '教育局2024年新收几件')).toMatchObject({ ask: 'clarify' });
    expect(await planOf(town, '县教育局2024年新收几件')).toMatchObject({ ask: 'figures', agency: '青砚县教育局' });
  });

  it('of a district means the one in the city that the dialogue is about', async () => {
    const plan = await planOf('平岗市教育局2024年新收几件', '新华区教育局2024年新收几件');
    expect(plan).toMatchObject({ ask: 'figures', agency: '平岗市新华区教育局' });
  });

  it('is offered with those of the place of the dialogue first', async () => {
    const town = await planOf('青砚县白石镇2024年新收几件', '教育局2024年新收几件');
    expect(town.ask === 'clarify' && town.choices[0]?.label).toBe('青砚县教育局');
  });

  it('means from then on the one that was picked for it', async () => {
    const picked = ['教育局2024年新收几件', '鹿鸣县教育局2024年新收几件', '青砚县财政局2024年新收几件'];
    expect(await planOf(...picked, '教育局2023年新收几件')).toMatchObject({ agency: '鹿鸣县教育局', years: [2023] });
  });

  it('is asked about with questions that stand without the dialogue', async () => {
    const plan = await planOf('青砚县白石镇2024年新收几件', '教育局呢');
    expect(plan).toMatchObject({ ask: 'clarify', words: '教育局' });
    const asked = plan.ask === 'clarify' ? (plan.choices[0]?.question ?? '') : '';
    expect(await planOf(asked)).toMatchObject({
      ask: 'figures',
      agency: '青砚县教育局',
      years: [2024],
      measures: [{ cell: 'requests.received.total' }],
    });
  });
});

describe('a larger place before a district', () => {
  it('that no report tells leads to a question, never to the number', async () => {
    for (const larger of ['松河省', '河南省', '郑州市', '郑州'])
      expect(await planOf(`${larger}中塬区审计局2024年新收几件`)).toMatchObject({
        ask: 'clarify',
        choices: [{ label: '中塬区审计局', question: '中塬区审计局2024年新收几件' }],
      });
  });

  it('that is another city than the one stored rules it out', async () => {
    const plan = await planOf('石家庄市新华区教育局2024年新收几件');
    expect(plan).toMatchObject({ ask: 'refusal', reason: 'not_stored', agency: null });
  });

  it('before a county only says where that lies', async () => {
    expect(await planOf('河南省青砚县教育局2024年新收几件')).toMatchObject({ ask: 'figures', agency: '青砚县教育局' });
  });
});

describe('a city without its level', () => {
  it('that is not stored is said not to be, also in a short reply', async () => {
    expect(await planOf('郑州2024年新收几件')).toMatchObject({ reason: 'not_stored' });
    const reply = await planOf('青砚县教育局2024年新收几件', '郑州呢');
    expect(reply).toMatchObject({ ask: 'refusal', reason: 'not_stored', words: '郑州', agency: null });
  });
});
