import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('a ground in the words of those who were refused', () => {
  it.each([
    ['青砚县政府办2024年说是办案的卷宗、所以没给的有几件', 'refused_enforcement_files'],
    ['怕伤着旁人的利益没公开的，青砚县政府办2024年几件', 'refused_third_party'],
    ['文件还在讨论、没定稿，因为这个没给人家的，青砚县政府办2024年多少件', 'refused_process'],
    ['青砚县政府办2024年，材料还在过程中、没成定论的，以这个理由不给的几件', 'refused_process'],
    ['青砚县政府办2024年有没有因为危及稳定安全之类不公开的', 'refused_security_stability'],
    ['青砚县政府办2024年以该走查询程序为由没给的是几件', 'refused_inquiry'],
    ['青砚县政府办2024年回人家“我们这儿没有”的有几件', 'unavailable_not_held'],
    ['青砚县政府办2024年，手头没有现成的、得另外去做才有的几件', 'unavailable_to_be_made'],
    ['要单位另外加工汇总才拿得出来的，青砚县政府办2024年几件', 'unavailable_to_be_made'],
    ['青砚县政府办2024年补正以后还是弄不清要啥、没法提供的，有几件', 'unavailable_unclear'],
    ['青砚县政府办2024年同一个事情又申请一遍的，有几件', 'declined_repeated'],
    ['青砚县政府办2024年收费通知发了到期没缴、就不再办的几件', 'other_unpaid'],
    ['有的人一遍遍地申请，没啥正当理由，青砚县政府办2024年碰上这种的有几件', 'declined_excessive'],
    ['青砚县政府办2024年初手上还压着几件头一年没办完的', 'carried_in'],
    ['青砚县政府办2024年叫他补正、逾期没补就不办的有几件', 'other_not_corrected'],
  ])('%s is the row %s', async (question, row) => {
    expect(await planOf(question)).toMatchObject({ ask: 'figures', measures: [{ cell: `requests.${row}.total` }] });
  });

  it('names no number that came of it', async () => {
    const plan = await planOf('青砚县政府办和教育局2024年因为手里没有这信息答复不了的，哪家多，各几件');
    expect(plan).toMatchObject({ counted: [{ cell: 'requests.unavailable_not_held.total' }] });
  });
});

describe('one number said in two ways', () => {
  it('is added once', async () => {
    const answer = await stage.ask('青砚县政府办2024年总共吃了几场官司（直接起诉和复议后起诉加一起）');
    const [direct, after] = answer.figures;
    expect(answer.computed.find(({ operation }) => operation === 'sum')?.value).toBe(
      (direct?.value ?? 0) + (after?.value ?? 0),
    );
  });

  it('of what is still in force is nothing that was left over', async () => {
    const plan = await planOf('青砚县教育局2025年规范性文件新发几件、废了几件、还剩几件管用');
    expect(JSON.stringify(plan)).not.toContain('carried_out');
  });
});

describe('several things in one sentence', () => {
  it('rank each by its own number', async () => {
    expect(await planOf('2024年收申请最多的是哪个单位，被复议最多的又是哪个单位')).toMatchObject({
      ask: 'several',
      plans: [
        { ask: 'rank', counted: { cell: 'requests.received.total' } },
        { ask: 'rank', counted: { cell: 'disputes.reconsideration.total' } },
      ],
    });
  });

  it('ask who comes first and who comes second', async () => {
    const plan = await planOf('青砚县2024年收申请最多的是哪个单位，第二名是谁');
    expect(plan).toMatchObject({ ask: 'rank', limit: 2 });
    expect(plan).not.toHaveProperty('place');
  });

  it('make one part of two where they are added before they are held against a whole', async () => {
    expect(await planOf('青砚县教育局2024年予以公开的和部分公开的，合起来占办结总数百分之几')).toMatchObject({
      ask: 'share',
      shares: [{ part: { sum: ['requests.granted.total', 'requests.partly_granted.total'] } }],
    });
  });

  it('ask one share of two years, and no sum', async () => {
    expect(await planOf('青砚县教育局2024年予以公开的占办结总数百分之多少，23年又是多少')).toMatchObject({
      ask: 'share',
      shares: [{ part: { cell: 'requests.granted.total' }, whole: { cell: 'requests.concluded.total' } }],
    });
  });

  it('compare a body of one place with the government of another', async () => {
    expect(await planOf('2024年鹿鸣县教育局跟青砚县白石镇政府哪边新收的申请多')).toMatchObject({
      ask: 'compare',
      agencies: ['鹿鸣县教育局', '青砚县白石镇人民政府'],
    });
  });
});

describe('other ways to ask', () => {
  it('横着竖着都加得对不 asks whether the sums hold', async () => {
    expect(await planOf('鹿鸣县教育局2024年那张申请的大表，横着竖着都加得对不')).toMatchObject({ ask: 'checks' });
  });

  it('你这里都有谁的年报 asks what is stored', async () => {
    expect(await planOf('你这里都有谁的年报')).toMatchObject({ ask: 'coverage' });
  });

  it('有没有哪件…拖过了期限 asks about no person', async () => {
    expect(await planOf('青砚县政府办2024年有没有哪件申请拖过了期限才答复的')).not.toMatchObject({ reason: 'private' });
  });
});

describe('clauses that name nothing of a report', () => {
  it.each([
    '平时我就爱看这些公开的材料，就想问鹿鸣县卫健局跟鹿鸣县教育局2025年哪家收到的申请多',
    '您好，我在写一篇两县对比的小稿，想请您帮忙看下：鹿鸣县卫健局跟鹿鸣县教育局2025年哪家收到的申请多',
  ])('are put aside: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({ ask: 'compare', years: [2025] });
  });

  it('are not put aside where they restrict what is asked', async () => {
    for (const restricted of ['唠叨的那些不要', '关于征地拆迁的', '征地拆迁方面', '我们村征地的', '老城改造'])
      expect(await planOf(`${restricted}，鹿鸣县卫健局2025年收到几件`)).not.toMatchObject({ ask: 'figures' });
  });
});
