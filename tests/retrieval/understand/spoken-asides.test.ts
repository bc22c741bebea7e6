import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (...questions: string[]) => (await stage.plan(...questions)).plan;

describe('what is told beside the question', () => {
  it.each(['青砚县教育局2024年连上年留下的算上，一共办完多少件', '青砚县教育局2024年把去年结转的也算上，总共办结几件'])(
    '%s is of what is concluded, which counts those carried over anyway',
    async (question) => {
      expect(await planOf(question)).toMatchObject({
        ask: 'figures',
        measures: [{ cell: 'requests.concluded.total' }],
      });
    },
  );

  it.each([
    '青砚县教育局2024年收到收费通知不交钱、后来就不给办了的有几件',
    '青砚县教育局2024年没交费，最后就没处理的有多少件',
  ])('%s names its ground alone, and not what came of it', async (question) => {
    expect(await planOf(question)).toMatchObject({ measures: [{ cell: 'requests.other_unpaid.total' }] });
  });

  it('is put aside where the last sentence says of whom and what', async () => {
    const told = '我去年去县里要过一份合同，人家说牵涉别人权益不能给。';
    expect(await planOf(`${told}青砚县政府办2024年以保护第三方合法权益为由不公开的有几件？`)).toMatchObject({
      ask: 'figures',
      agency: '青砚县人民政府办公室',
      years: [2024],
      measures: [{ cell: 'requests.refused_third_party.total' }],
    });
  });

  it('is not put aside where the last sentence refers to it', async () => {
    const plan = await planOf('我寄了两份唠叨信给他们。青砚县政府办2024年像我这样的有几件？');
    expect(plan).not.toMatchObject({ ask: 'figures' });
  });

  it('is not dropped where it asks what no report answers', async () => {
    expect(await planOf('我向青砚县市监局要处罚材料，人家拿执法案卷当理由不给我看，你说这样做合不合法')).toMatchObject({
      ask: 'refusal',
      reason: 'judgement',
    });
  });

  it('tells the problem whose mending is asked for', async () => {
    const plan = await planOf('青砚县教育局2023年的报告说食堂经费公开的格式不一，这个毛病后来改了没有');
    expect(plan).toMatchObject({
      ask: 'several',
      plans: [
        { ask: 'section', year: 2023, about: 'problems' },
        { ask: 'section', year: 2024, about: 'improvements', followed: { year: 2023 } },
      ],
    });
  });

  it('and what became of it are the problems of one report and the improvements of the next', async () => {
    const answer = await stage.ask('青砚县教育局2024年说学位预警外出打工的家长看不到，后来这事解决没有');
    expect(answer.citations.map(({ quote }) => quote).join()).toContain('学位预警改用短信和村级广播发布');
  });

  it('names what two reports are held against each other for', async () => {
    expect(
      await planOf('我们正在做年报文本的比较研究，想请你对照青砚县教育局2024年和2023年两份报告，看看写法上有哪些变化'),
    ).toMatchObject({ ask: 'diff', from: 2023, to: 2024 });
  });
});

describe('other words for the same question', () => {
  it.each(['2024年青砚教育局和鹿鸣教育局，谁家新收的申请多些', '2024年青砚教育局跟鹿鸣教育局哪个新收高一点'])(
    '%s compares',
    async (question) => {
      expect(await planOf(question)).toMatchObject({ ask: 'compare', counted: [{ cell: 'requests.received.total' }] });
    },
  );

  it.each(['鹿鸣县卫健局2024年新接的公开申请是多少件', '鹿鸣县卫健局2024年新接到申请几件'])(
    '%s counts requests',
    async (question) => {
      expect(await planOf(question)).toMatchObject({ measures: [{ cell: 'requests.received.total' }] });
    },
  );

  it('一件都没有的单位是哪些 lists, and explains nothing', async () => {
    expect(await planOf('2024年一件新申请都没有的单位是哪些')).toMatchObject({
      ask: 'filter',
      condition: { comparison: 'equal', value: 0 },
    });
  });

  it.each(['这个数在原报告什么地方', '在报告哪个地方写的，给我看看', '写在年报哪个部分'])(
    '%s asks for the source',
    async (reply) => {
      expect(await planOf('青砚县市监局2023年行政强制多少件', reply)).toMatchObject({ ask: 'again', wanted: 'source' });
    },
  );

  it('加得上吗 asks whether the sums hold', async () => {
    expect(await planOf('鹿鸣县教育局2024年的表各项加得上吗')).toMatchObject({ ask: 'checks' });
  });

  it('what kind of persons applied beyond the six kinds is not in the form', async () => {
    const answer = await stage.ask('青砚县教育局2024年来申请的人都是多大岁数的');
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'not_in_form' });
  });

  it('puts what is meant to be done before the rest where the next step is asked for', async () => {
    expect(await planOf('青砚县教育局2024年报告里下一步准备干点啥')).toMatchObject({
      about: 'improvements',
      state: 'planned',
    });
  });
});
