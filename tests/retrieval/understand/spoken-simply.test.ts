import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsAsked, type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const cellsOf = (question: string) => cellsAsked(stage, question);
const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('a row in the words of somebody who does not know the form', () => {
  it.each([
    ['鹿鸣县政府办去年开头手上还压着几件前一年没办完的申请', ['requests.carried_in.total']],
    [
      '青砚县教育局2024年开头接手了几件老的没办完的，到年底又剩几件',
      ['requests.carried_in.total', 'requests.carried_out.total'],
    ],
    ['2024年青砚县政府办遇到同样的东西又来要一遍的，有几件', ['requests.declined_repeated.total']],
    ['鹿鸣县政府办2024年有没有通知了要交钱、对方一直没交，最后就不办了的？几件', ['requests.other_unpaid.total']],
    [
      '青砚县教育局2024年，申请的人要什么就给了什么的几件，只给了部分的几件',
      ['requests.granted.total', 'requests.partly_granted.total'],
    ],
    ['青砚县教育局2024年有几件说是执法办案的案卷，所以没给', ['requests.refused_enforcement_files.total']],
    [
      '听说有的材料涉密，谁来要都不给。青砚县政府办去年因为是国家机密没给的有几件？',
      ['requests.refused_state_secret.total'],
    ],
    ['青砚县教育局2024年有几件是为了保护第三方的合法权益才没给公开的', ['requests.refused_third_party.total']],
    ['青砚县教育局2024年说自己手里没有掌握这个信息、提供不了的，有多少件', ['requests.unavailable_not_held.total']],
    ['青砚县教育局2024年申请人过了期限没有补正、后来不再处理的有多少件', ['requests.other_not_corrected.total']],
    ['青砚县教育局2024年没有经过复议、直接起诉到法院的案子总计几件', ['disputes.litigation_direct.total']],
    ['我在整理全县收费方面的材料，想核实一下青砚县教育局2024年新收多少件', ['requests.received.total']],
  ])('%s', async (question, cells) => {
    expect(await cellsOf(question)).toEqual(cells);
  });

  it.each([
    ['青砚县市监局2024年不服答复申请复议的几件', 'disputes.reconsideration.total'],
    ['青砚县市监局2024年不服气去申请复议的几件', 'disputes.reconsideration.total'],
    ['青砚县市监局2024年不服复议又打官司的几件', 'disputes.litigation_after_reconsideration.total'],
    ['青砚县市监局2024年对复议结果不服再起诉的几件', 'disputes.litigation_after_reconsideration.total'],
  ])('%s tells a reconsideration from what comes behind it', async (question, cell) => {
    expect((await cellsOf(question))[0]).toBe(cell);
  });

  it('is the whole and no number of its own where a rate is asked for within it', async () => {
    expect(await planOf('青砚县教育局2024年办结的申请里，予以公开的占比多少')).toMatchObject({
      ask: 'share',
      shares: [{ part: { cell: 'requests.granted.total' }, whole: { cell: 'requests.concluded.total' } }],
    });
  });

  it('不服 with an answer is a reconsideration', async () => {
    expect(await planOf('青砚县市监局2023年对答复不服去找上级复议的有几件？最后都是什么结果')).toMatchObject({
      ask: 'distribution',
      of: { by: 'results', row: 'reconsideration' },
    });
  });
});

describe('money', () => {
  it('that is taken for material is a fee, and 收了多少 behind it no number of requests', async () => {
    const fees = { ask: 'section', about: 'fees' };
    expect(await planOf('老百姓去青砚县政府办申请公开材料，去年有没有被收过钱？收了多少？')).toMatchObject(fees);
    const asked = ['青砚县政府办2025年收到多少件申请', '他们给人家材料的时候收过钱吗，收了多少'];
    expect(await planOf(...asked)).toMatchObject(fees);
  });
});

describe('他们 in the last sentence', () => {
  it('are those who were told of', async () => {
    expect(await planOf('我到青砚县教育局要材料被挡回来。2024年他们不予公开的总共多少件？')).toMatchObject({
      ask: 'figures',
      agency: '青砚县教育局',
      measures: [{ group: 'refused' }],
    });
  });

  it('are nobody where what was told may restrict the question', async () => {
    const told = '我向青砚县教育局申请过学区划分方面的材料。它2024年一共收到几件？';
    expect(await planOf(told)).not.toMatchObject({ ask: 'figures' });
  });
});

describe('many agencies', () => {
  it('加在一起 adds them and is no bound of one', async () => {
    expect(await planOf('鹿鸣县这几家单位2024年加在一起收了多少件申请')).toMatchObject({
      ask: 'total',
      scope: { region: '鹿鸣县' },
      operation: 'sum',
    });
  });

  it('held against the year before give one difference', async () => {
    const answer = await stage.ask('青砚县各单位合起来，2024年新收的申请比2023年多了多少件');
    expect(answer.computed).toContainEqual(expect.objectContaining({ operation: 'difference', value: 27 }));
  });

  it('give a sum for each of the grounds that are listed', async () => {
    const listed = '青砚县2024年各单位“无法提供”的三种原因各合计多少件：不掌握、没有现成信息、补正后仍不明确';
    const plan = await planOf(listed);
    expect(plan.ask === 'total' && plan.counted).toHaveLength(3);
    expect(await planOf('青砚县2024年各单位不予公开的八种理由，每种合计多少件')).toMatchObject({
      ask: 'distribution',
      of: { by: 'reasons', group: 'refused' },
    });
  });

  it('of two places are ranked in one list, whether or not each name says its level', async () => {
    for (const places of ['青砚县和鹿鸣县', '青砚、鹿鸣两县']) {
      const plan = await planOf(`2024年${places}的各单位中，收到公开申请最多的是哪一家`);
      expect(plan.ask === 'rank' && plan.scope.agencies).toHaveLength(10);
    }
    expect(await planOf('请并列给出青砚、鹿鸣两县教育局2024年新收、办结总数和结转下年度的件数')).toMatchObject({
      ask: 'compare',
      agencies: ['青砚县教育局', '鹿鸣县教育局'],
    });
  });
});

describe('a course', () => {
  it('is asked for by 变化大不大, and no place among others', async () => {
    expect(await planOf('这三年青砚县教育局每年收到多少件申请，变化大不大')).toMatchObject({
      ask: 'trend',
      years: [2023, 2024, 2025],
    });
  });
});

describe('checks', () => {
  it.each(['已收录的报告里，有哪几份表内合计不成立', '哪些报告的表有加总错误'])('%s asks of all', async (question) => {
    expect(await planOf(question)).toMatchObject({ ask: 'coverage', only: { by: 'faults' } });
  });

  it('are asked for where prose and table are told to differ', async () => {
    const told = '青砚县市监局2024年的报告前面说受理了41件申请，表里好像不是这个数。到底是怎么回事？';
    expect(await planOf(told)).toMatchObject({ ask: 'checks', agency: '青砚县市场监督管理局' });
  });
});

describe('two years of one report', () => {
  it.each(['文字上有哪些改动', '文字上有什么变化', '哪些话变了', '哪些话沿用了、哪些是新增的'])(
    '%s asks how they are worded',
    async (asked) => {
      expect(await planOf(`鹿鸣县教育局2025年的年报跟2024年的比，${asked}`)).toMatchObject({
        ask: 'diff',
        agency: '鹿鸣县教育局',
        from: 2024,
        to: 2025,
      });
    },
  );
});

describe('a cause', () => {
  it('of a change from the year before is looked for in the later report', async () => {
    const answer = await stage.ask('鹿鸣县教育局2025年新收多少件申请', '为什么比上一年少了');
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'cause' });
    expect(answer.citations.map(({ year }) => year)).toEqual([2025]);
  });
});

describe('what no cell counts', () => {
  it('is neither ranked nor put in a place', async () => {
    const answer = await stage.ask('青砚县教育局2024年的申请人平均年龄多大');
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'not_in_form', figures: [] });
  });
});

describe('part 5 by its heading', () => {
  it('is that part, and not what became of its problems', async () => {
    expect(await planOf('把青砚县教育局2024年“存在的主要问题及改进情况”那部分的原文发给我')).toMatchObject({
      ask: 'section',
      year: 2024,
      part: 5,
      about: 'all',
    });
  });
});

describe('the store', () => {
  it('is asked about by 你这里收了哪几个单位的年报', async () => {
    expect(await planOf('青砚县你这里收了哪几个单位的年报')).toMatchObject({ ask: 'coverage', region: '青砚县' });
  });
});

describe('one who applied again and again', () => {
  it('is not named', async () => {
    const asked = ['鹿鸣县卫健局2025年反复大量来申请的有几件', '能告诉我是谁老是反复来要吗'];
    expect(await planOf(...asked)).toMatchObject({ ask: 'refusal', reason: 'private' });
  });
});
