import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsAsked, type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const cellsOf = (question: string) => cellsAsked(stage, question);
const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

const GIVEN = ['requests.granted.total', 'requests.partly_granted.total'];

describe('a cell in words of every day', () => {
  it.each([
    ['青砚县教育局24年痛痛快快给公开的几件，遮一半给一半的几件', GIVEN],
    ['青砚县教育局2024年盖住一部分放出一部分的有几件', ['requests.partly_granted.total']],
    ['青砚县教育局2024年给一半留一半的几件', ['requests.partly_granted.total']],
    [
      '青砚县教育局2024年复议完了又去打官司、法院判成“其他结果”的几件',
      ['disputes.litigation_after_reconsideration.other_result'],
    ],
    ['青砚县教育局2024年动手搞行政强制多少回', ['disclosure.coercion.decisions']],
    ['青砚县教育局2024年采取强制措施几次', ['disclosure.coercion.decisions']],
    ['青砚县教育局24年进来好多件依申请', ['requests.received.total']],
    ['青砚县教育局24年一共进来几件，给了几件', ['requests.received.total', ...GIVEN]],
    ['青砚县教育局2024年等来了几件申请', ['requests.received.total']],
    ['青砚县教育局2024年涂掉一部分再公开的几件', ['requests.partly_granted.total']],
    [
      '青砚县教育局2024年经过复议还打官司、最后判“结果纠正”的几件',
      ['disputes.litigation_after_reconsideration.corrected'],
    ],
    [
      '青砚县教育局2024年复议之后又闹上法庭的，判决结果是维持的几件',
      ['disputes.litigation_after_reconsideration.upheld'],
    ],
    ['青砚县教育局2024年开展行政处罚多少起', ['disclosure.penalties.decisions']],
    ['青砚县教育局2024年接到多少申请进来', ['requests.received.total']],
    ['青砚县教育局2024年进来的申请里，企业的几件', ['requests.received.business']],
    ['青砚县教育局2024年被告知信息不存在的几件', ['requests.unavailable_not_held.total']],
  ])('%s', async (question, cells) => {
    expect(await cellsOf(question)).toEqual(cells);
  });

  it('is asked of both ways to court where it only goes there', async () => {
    expect(await planOf('青砚县教育局2024年进了几回法院')).toMatchObject({ measures: [{ group: 'litigation' }] });
    expect(await planOf('青砚县教育局2024年经过复议几件，又打官司几件')).toMatchObject({
      measures: [{ cell: 'disputes.reconsideration.total' }, { group: 'litigation' }],
    });
  });

  it('is a sum where a whole kind of outcome is counted', async () => {
    expect(await planOf('青砚县教育局2024不予公开那一类加总几件')).toMatchObject({
      ask: 'figures',
      measures: [{ group: 'refused', column: 'total' }],
    });
  });
});

describe('money that is taken', () => {
  it.each([
    '青砚县教育局24年行政事业性收费进账多少万',
    '24年青砚县教育局的事业性收费一共收上来几多钱',
    '青砚县教育局2024年事业性收费收入多少',
    '青砚县教育局2024年收费总共收进来好多钱',
    '青砚县教育局2024年收上来的行政事业性收费多少钱',
  ])('is a fee and no request: %s', async (question) => {
    expect(await cellsOf(question)).toEqual(['disclosure.fees.amount']);
  });

  it('leaves requests that are asked for beside it', async () => {
    expect(await cellsOf('青砚县教育局2024年行政事业性收费收了多少，又收了多少件申请')).toEqual([
      'disclosure.fees.amount',
      'requests.received.total',
    ]);
  });
});

describe('a story that a number is asked behind', () => {
  it.each([
    '我老伴前阵子去青砚县教育局要材料，人家回一句“这个东西不归我们掌握”。想问问2024年像这样被打发的一共有几件',
    '同事上周去青砚县教育局递了份申请，被告知不存在，2024年同样情况的有几件',
    '上次我朋友去青砚县教育局申请公开，被告知信息不存在，2024年这种情况的有几件',
  ])('says no more than the row: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({
      ask: 'figures',
      years: [2024],
      measures: [{ cell: 'requests.unavailable_not_held.total' }],
    });
  });

  it('is a case of somebody where no others are asked for', async () => {
    expect(await planOf('我邻居2024年去青砚县教育局申请了几件')).toMatchObject({ ask: 'refusal' });
  });
});

describe('what somebody writes with the answer', () => {
  it.each([
    '写论文用：请计算青砚县教育局2024年“无法提供”的件数占办理结果总计的百分比',
    '写调研报告要引用：青砚县教育局2024年“无法提供”占办理结果总计的比重',
    '毕业论文要用，青砚县教育局2024年“无法提供”的占办结总数百分之多少',
  ])('does not make quoted words be looked for: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({
      ask: 'share',
      shares: [{ part: { group: 'unavailable' }, whole: { cell: 'requests.concluded.total' } }],
    });
  });
});

describe('the reports of one agency', () => {
  it.each([
    ['青砚县教育局那几份年报，新收一共多少', [2023, 2024, 2025]],
    ['你手上的青砚县教育局那三份年报，新收一共多少', [2023, 2024, 2025]],
    ['青砚县教育局最近两份年报新收各多少', [2024, 2025]],
    ['青砚县教育局2024年那几份年报新收多少', [2024]],
  ])('are its years: %s', async (question, years) => {
    expect(await planOf(question)).toMatchObject({ years });
  });

  it('are one of each where two are named', async () => {
    expect(await planOf('青砚县教育局和鹿鸣县教育局那两份年报，新收各多少')).toMatchObject({
      ask: 'compare',
      years: [2025],
    });
  });
});

describe('all that is stored', () => {
  it.each(['你库里一共收了多少份', '你收了几家的'])('is counted in reports: %s', async (question) => {
    expect(await planOf(question)).toMatchObject({ ask: 'coverage', agency: null });
  });

  it.each([
    ['2024年度你收的这几份里头，一件申请都没等来的是哪些单位', { ask: 'filter', condition: { value: 0 } }],
    ['你这儿2024年那几份里头，哪家没收到申请', { ask: 'filter', condition: { value: 0 } }],
    ['你库里2024年的那几份，新收申请拢共加起来多少件', { ask: 'total', operation: 'sum' }],
    ['你库里2024年一共收了多少件申请', { ask: 'total', operation: 'sum' }],
    ['你库里2024年那些报告里，平均每家收几件申请', { ask: 'total', operation: 'mean' }],
  ])('is what the one who answers has: %s', async (question, plan) => {
    expect(await planOf(question)).toMatchObject({ ...plan, scope: { agencies: [], region: null } });
  });
});
