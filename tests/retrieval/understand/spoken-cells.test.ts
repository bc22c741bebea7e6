import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;
const figures = (...cells: string[]) => ({ ask: 'figures', measures: cells.map((cell) => ({ cell })) });
const received = 'requests.received.total';

describe('a cell in spoken words', () => {
  it.each([
    ['青砚县教育局收26？', figures(received)],
    ['青砚县教育局2024 new applications 多少', figures(received)],
    ['鹿鸣县教育局2024办理总计数靠谱吗 是多少', figures('requests.concluded.total')],
    ['青砚县市监局24年开年手上还压着多少老件', figures('requests.carried_in.total')],
    [
      '青砚县教育局2024年收了26件，办了24件，还差2件去哪了',
      figures(received, 'requests.concluded.total', 'requests.carried_out.total'),
    ],
    ['青砚县教育局2024年往后拖的有几件', figures('requests.carried_out.total')],
    ['青砚县教育局2024年推迟到来年的几件', figures('requests.carried_out.total')],
    ['青砚县教育局2024年收26件办24件对吗', figures(received, 'requests.concluded.total')],
    ['青砚县教育局2024年推到来年处理的有多少', figures('requests.carried_out.total')],
    ['青砚县教育局2024年申请人逾期不交费的有几件', figures('requests.other_unpaid.total')],
    ['青砚县教育局2024年最后一类其他几件', figures('requests.other_rest.total')],
    ['鹿鸣县卫健局2025年的申请里公司提的占几件', figures('requests.received.business')],
    ['律师事务所向青砚县市监局提过申请吗，2023年的', figures('requests.received.legal_service')],
  ])('%s is the one that is meant', async (question, plan) => {
    expect(await planOf(question)).toMatchObject(plan);
  });

  it('is of the other kinds of applicants where one is left out, and of nobody by name', async () => {
    const [business, person] = ['requests.received.business', 'requests.received.natural_person'];
    const others = JSON.stringify(await planOf('除了个人以外谁申请过，青砚县政府办2024'));
    expect([others.includes(business), others.includes(person)]).toEqual([true, false]);
    const rest = await planOf('青砚县政府办2024年除了企业还有谁申请');
    expect([JSON.stringify(rest).includes(person), rest.ask]).toEqual([true, 'figures']);
  });
});

describe('several numbers in one question', () => {
  it('are the number of disputes and the one result that is asked for', async () => {
    expect(await planOf('鹿鸣县政府办去年被告上法院几次输了没')).toMatchObject({
      measures: [
        { group: 'litigation', column: 'total' },
        { group: 'litigation', column: 'corrected' },
      ],
    });
    const corrected = figures('disputes.reconsideration.total', 'disputes.reconsideration.corrected');
    expect(await planOf('青砚县市监局2024年复议几件被纠正过吗')).toMatchObject(corrected);
    expect(await planOf('青砚县市监局2024年被复议几次，有没有被纠正')).toMatchObject(corrected);
    const any = figures('disputes.reconsideration.corrected');
    expect(await planOf('青砚县市监局2024年有没有被纠正的复议')).toMatchObject(any);
  });

  it('take 其他 beside a result for a result', async () => {
    const results = ['upheld', 'corrected', 'other_result', 'pending', 'total'];
    const asked = await planOf('青砚县市监局2024年复议 维持 纠正 其他 未审结 总数都给我');
    expect(asked).toMatchObject(figures(...results.map((result) => `disputes.reconsideration.${result}`)));
    expect(JSON.stringify(await planOf('青砚县市监局2024年其他单位复议维持几件'))).not.toContain('other_result');
  });

  it('are each one number in a list', async () => {
    const list = figures(received, 'requests.granted.total', 'disputes.reconsideration.total');
    expect(await planOf('青砚县教育局2023、2024年新收、予以公开、复议分别是多少')).toMatchObject(list);
  });

  it('stand although the year they are held against is not stored', async () => {
    const { kind, lines } = await stage.ask('鹿鸣县政府办2024年新收、复议各多少，跟上年比一下');
    expect([kind, JSON.stringify(lines).includes('未收录鹿鸣县人民政府办公室2023年')]).toEqual(['figure', true]);
    expect((await stage.ask('鹿鸣县政府办2024年新收比上年多多少')).kind).toBe('refusal');
  });

  it.each([
    ['鹿鸣县政府办2024年公益组织申请了几件 结果怎么样', 'public_welfare'],
    ['青砚县教育局2024年律所申请几件，怎么答复的', 'legal_service'],
    ['青砚县教育局2024年个人申请几件，结果呢', 'natural_person'],
  ])('are how requests ended beside how many came in: %s', async (question, column) => {
    expect(await planOf(question)).toMatchObject({
      plans: [figures(`requests.received.${column}`), { ask: 'distribution', of: { by: 'outcomes', column } }],
    });
  });
});

describe('what was to be handled', () => {
  const due = { sum: [received, 'requests.carried_in.total'] };
  it.each([
    '青砚县教育局24年连上年剩下的一共要办多少件',
    '青砚县教育局2024年应办几件',
    '青砚县教育局2024年要办的申请总共多少',
  ])('is what came in with what came over: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({ ask: 'figures', measures: [due] });
  });

  it('is the other way round what was with what is left', async () => {
    const sum = ['requests.concluded.total', 'requests.carried_out.total'];
    expect(await planOf('青砚县教育局2024年办结加结转下年是多少')).toMatchObject({ measures: [{ sum }] });
    expect(await planOf('青砚县教育局2024年新收加办结多少')).toMatchObject({ ask: 'refusal' });
  });

  it('stands beside what was, and is no number of licences or of what is still open', async () => {
    const both = { measures: [due, { cell: 'requests.concluded.total' }] };
    expect(await planOf('青砚县教育局2024年要办几件，办了几件')).toMatchObject(both);
    expect(await planOf('青砚县教育局2024年还要办几件')).toMatchObject(figures('requests.carried_out.total'));
    expect(JSON.stringify(await planOf('青砚县教育局2024年要办多少证'))).not.toContain('received');
  });
});

describe('what is not there', () => {
  it('is not held where it is counted beside what was refused', async () => {
    const asked = await planOf('青砚县教育局2024年没给的几件，没有的几件');
    expect(asked).toMatchObject({
      measures: [{ cell: 'requests.unavailable_not_held.total' }, { group: 'refused', column: 'total' }],
    });
  });
});
