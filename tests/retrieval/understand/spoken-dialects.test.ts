import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inStandardChinese } from '../../../retrieval/understand/words/dialect.ts';
import { type Stage, samplesStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

const planOf = async (question: string) => (await stage.plan(question)).plan;

describe('a question in Cantonese', () => {
  it.each([
    ['鹿鸣政府办2025年有几多单系话自己唔掌握呢份资料嘅', 'requests.unavailable_not_held.total'],
    ['鹿鸣政府办2025年话冇呢份资料嘅有几多单', 'requests.unavailable_not_held.total'],
    ['鹿鸣县政府办2025年旧年留低嚟嘅有几多单', 'requests.carried_in.total'],
    ['鹿鸣政府办2025年啲申请入面有几多系企业提嘅', 'requests.received.business'],
    ['唔该，鹿鸣政府办2025年收咗几多单申请', 'requests.received.total'],
  ])('names a cell: %s', async (question, cell) => {
    expect(await planOf(question)).toMatchObject({ ask: 'figures', measures: [{ cell }] });
  });

  it('is read character for character, and any other question stays as it is', () => {
    expect(inStandardChinese('唔公开嘅有几多单')).toBe('不公开的有几多件');
    for (const words of ['那申请呢个人呢', '县里边个人申请几件', '上诉的话几件', '旧年数据']) {
      expect(inStandardChinese(words)).toBe(words);
    }
  });
});

describe('verbs of every day', () => {
  it.each([
    ['青砚市监局24年总共办脱好多件嘛', 'requests.concluded.total'],
    ['青砚市监局24年办归一了好多件', 'requests.concluded.total'],
    ['青砚市监局24年整完了多少件申请', 'requests.concluded.total'],
    ['青砚府办去年整了多少个申请进来啊', 'requests.received.total'],
    ['青砚府办去年一共进来多少申请', 'requests.received.total'],
    ['鹿鸣县政府办2025年账上，头年留过来接着办的有几个', 'requests.carried_in.total'],
    ['鹿鸣县政府办2025年从头年接过来的有几个', 'requests.carried_in.total'],
    ['25年公益组织找鹿鸣县府办提过几回申请', 'requests.received.public_welfare'],
    ['鹿鸣府办24年有人接了收费通知不交钱、后来就不办了的吗', 'requests.other_unpaid.total'],
    ['鹿鸣府办24年通知交费了没交的有几件', 'requests.other_unpaid.total'],
    ['窗口的同志讲这属于行政查询事项。青砚教育局去年这样回的一共有几起', 'requests.refused_inquiry.total'],
  ])('name a row: %s', async (question, cell) => {
    expect(await planOf(question)).toMatchObject({ ask: 'figures', measures: [{ cell }] });
  });

  it.each([
    ['鹿鸣县工信局2024年，全部给出的和只给了一部分的，各是多少件', ['granted', 'partly_granted']],
    ['鹿鸣县工信局2024年完整给出的几件，部分给出的几件', ['granted', 'partly_granted']],
  ])('say how much was given: %s', async (question, rows) => {
    const measures = rows.map((row) => ({ cell: `requests.${row}.total` }));
    expect(await planOf(question)).toMatchObject({ ask: 'figures', measures });
  });

  it('ask for what was given beside what was not', async () => {
    const { measures } = (await planOf('鹿鸣县工信局2024年给出的和没给的各几件')) as { measures: unknown[] };
    expect(measures).toHaveLength(3);
  });
});

describe('those that left out reconsideration', () => {
  it.each([
    '没走复议、直接告到法院的，青砚教育局25年维持了几件？',
    '绕过复议、直接告状的，青砚教育局25年维持了几件',
    '没走复议的官司，青砚教育局25年维持了几件',
  ])('are the lawsuits that went to court at once: %s', async (question) => {
    const measures = [{ cell: 'disputes.litigation_direct.upheld' }];
    expect(await planOf(question)).toEqual(expect.objectContaining({ ask: 'figures', measures }));
  });

  it('are never counted as reconsiderations', async () => {
    expect(await planOf('青砚县教育局2025年没走复议的有几件')).toMatchObject({ ask: 'refusal' });
    expect(await planOf('青砚县教育局2025年没申请复议的几件')).toMatchObject({ ask: 'refusal' });
    expect(await planOf('青砚县教育局2025年有没有走复议的')).toMatchObject({ ask: 'figures' });
  });

  it('are others than those that went on to court', async () => {
    expect(await planOf('走完复议又告到法院的，青砚教育局25年维持了几件')).toMatchObject({
      measures: [{ cell: 'disputes.litigation_after_reconsideration.upheld' }],
    });
  });
});

describe('each of several numbers and all together', () => {
  it('are the results of a dispute and its total', async () => {
    const results = ['total', 'upheld', 'corrected', 'other_result', 'pending'];
    expect(await planOf('青砚市监局23年的行政复议，维持、纠正、其他、没审完的各几件，总共几件')).toMatchObject({
      measures: results.map((column) => ({ cell: `disputes.reconsideration.${column}` })),
    });
    expect(await planOf('青砚市监局23年的行政诉讼，维持、纠正、其他、没审完的各几件，总共几件')).toMatchObject({
      measures: results.map((column) => ({ group: 'litigation', column })),
    });
  });

  it('are a sum where no total is of those that are named', async () => {
    expect(await planOf('青砚市监局23年行政复议维持几件纠正几件，合计几件')).toMatchObject({
      measures: [{ sum: ['disputes.reconsideration.upheld', 'disputes.reconsideration.corrected'] }],
    });
    expect(await planOf('青砚县市监局2024年为信息公开上法院的案子，两种起诉加到一块是几件')).toMatchObject({
      measures: [{ group: 'litigation', column: 'total' }],
    });
  });
});

describe('agencies that did or met with nothing', () => {
  it.each([
    ['哪些单位2024年没碰到过复议', { cell: 'disputes.reconsideration.total' }],
    ['哪些单位2025年没走过复议', { cell: 'disputes.reconsideration.total' }],
    ['哪些单位2024年没有碰上官司', { group: 'litigation', column: 'total' }],
    ['哪些单位2024年没发生诉讼', { group: 'litigation', column: 'total' }],
    ['哪些单位2024年没开过罚单', { cell: 'disclosure.penalties.decisions' }],
    ['哪些单位2024年没做过行政许可', { cell: 'disclosure.licensing.decisions' }],
    ['哪些单位2024年没发过规范性文件', { cell: 'disclosure.normative_documents.made' }],
    ['哪些单位2024年没拿国家秘密挡人', { cell: 'requests.refused_state_secret.total' }],
  ])('are listed, and never those that did: %s', async (question, counted) => {
    expect(await planOf(question)).toMatchObject({
      ask: 'filter',
      counted,
      condition: { comparison: 'equal', value: 0 },
    });
  });

  it('are not sought where it is only asked whether there are any', async () => {
    expect(await planOf('哪些单位2024年有没有碰过官司')).toMatchObject({
      condition: { comparison: 'at_least', value: 1 },
    });
  });

  it('are sought among those that were listed', async () => {
    const listed = ['青砚县人民政府办公室', '青砚县市场监督管理局', '鹿鸣县人民政府办公室'];
    for (const reply of ['其中没打过官司的呢', '其中没打过官司的有哪几家']) {
      const { plan } = await stage.ask('2024年新收前三', reply);
      expect(plan).toMatchObject({
        ask: 'filter',
        scope: { agencies: listed },
        condition: { comparison: 'equal', value: 0 },
      });
    }
  });

  it('may have done something else', async () => {
    for (const question of ['哪些单位2024年碰过复议没碰过官司', '2024年被提了复议没打官司的有哪些单位']) {
      expect(await planOf(question)).toMatchObject({
        counted: { cell: 'disputes.reconsideration.total' },
        condition: { comparison: 'at_least', value: 1 },
        also: [{ counted: { group: 'litigation', column: 'total' }, condition: { comparison: 'equal', value: 0 } }],
      });
    }
  });
});
