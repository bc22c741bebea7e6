import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../retrieval/answer/answer.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { type Stage, textsStage } from '../stage.ts';

const PATROL = (times: string, mark = '，') => `巡查路线${mark}责任人姓名和联系电话张贴到组，全年更新${times}次。`;

/** Four fictional agencies; the wording of one sentence goes from one to the other. */
const REPORTS = [
  [
    '云溪县水利局2022年',
    { overview: `河道清淤名单上墙。${PATROL('3')}`, problems: '水库名录更新不够及时，查找不便。' },
  ],
  ['云溪县林业局2023年', { overview: `一是${PATROL('12', '、')}`, problems: '水库名录更新不够及时，查找不便。' }],
  ['云溪县民政局2023年', { overview: `${PATROL('五')}低保名单每季公布一次，接受群众监督。` }],
  ['云溪县林业局2024年', { overview: `${PATROL('128')}林权证补发办法印成一张单子，发到每户林农手中。` }],
  ['云溪县民政局2024年', { problems: '林权证补发办法印成一张单子，发到每户林农手中。' }],
] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await textsStage(
    REPORTS.map(([head, parts]) =>
      fictionalReport({ problems: '公示图表偏少，明年补上。', ...parts, head: `${head}政府信息公开工作年度报告` }),
    ),
  );
});
afterAll(() => stage.store.close());

const asked = async (...questions: string[]) => {
  const answer = await stage.ask(...questions);
  return { answer, text: plainText(answer.lines) };
};

describe('sentences that other agencies have as well', () => {
  it('are quoted with who else has them and who had them first, whatever the numbers, marks and numbering', async () => {
    const { answer, text } = await asked('云溪县林业局2023年报告里哪些句子和别的单位一样');
    expect(answer.plan).toEqual({ ask: 'shared', agency: '云溪县林业局', year: 2023, part: null });
    expect(answer.kind).toBe('passages');
    expect(text).toContain('可比的 2 句中，有 2 句的字词也见于其他机关的报告');
    expect(text).toContain('也见于 2 个机关的 2 份报告：云溪县民政局、云溪县水利局');
    expect(text).toContain('收录中最早：2022年 云溪县水利局[');
    expect(text).toContain('到全部已收录的 5 份报告里查找');
    const sources = answer.citations.map(({ agency, year, quote }) => `${agency}${year}${quote}`);
    expect(sources).toContain(`云溪县水利局2022${PATROL('3')}`);
    expect(stage.unverified).toEqual([]);
  });

  it('of one year by several are said to be of that year', async () => {
    const { text } = await asked('云溪县林业局2024年第一部分跟别人重复的句子有哪些');
    expect(text).toContain('收录中最早：2024年 云溪县林业局、云溪县民政局（同年）');
  });

  it('do not count what an agency says again itself', async () => {
    const { text } = await asked('云溪县林业局2024年有没有跟别人重复的句子');
    expect(text).toContain('也见于 2 个机关的 2 份报告：云溪县民政局、云溪县水利局');
  });

  it('may be none, and what the form prescribes is none', async () => {
    const { answer, text } = await asked('云溪县民政局2023年第五部分抄了谁的');
    expect(answer.plan).toMatchObject({ ask: 'shared', part: 5 });
    expect(text).toContain('没有可以比较的句子');
    expect((await asked('云溪县民政局2023年第六部分和别的单位一样的句子')).text).toContain('没有可以比较的句子');
  });

  it('are never said to be copied', async () => {
    const { text } = await asked('云溪县林业局2023年年报抄了谁的');
    expect(text).toContain('也见于');
    expect(text).not.toMatch(/抄|雷同/);
  });

  it('are those of the part that was just shown', async () => {
    const { answer } = await asked('云溪县林业局2023年第五部分怎么写的', '这段话还有谁写过');
    expect(answer.plan).toEqual({ ask: 'shared', agency: '云溪县林业局', year: 2023, part: 5 });
    const again = await asked('云溪县林业局2023年第五部分怎么写的', '这段话还有谁写过', '这几句别的单位也写过吗');
    expect(again.answer.plan).toMatchObject({ ask: 'shared', part: 5 });
  });

  it('of a report that is not stored are refused', async () => {
    const { answer } = await asked('云溪县林业局2020年报告里哪些句子和别的单位一样');
    expect(answer).toMatchObject({ kind: 'refusal', reason: 'not_stored' });
  });
});

describe('a question for other things', () => {
  it.each([
    ['云溪县林业局和云溪县民政局2024年报告写得一样吗', 'diff'],
    ['云溪县林业局2024年报告和去年一样吗', 'diff'],
    ['别的单位怎么写政策解读的', 'similar'],
    ['云溪县林业局2024年重复申请有几件', 'figures'],
  ])('is not taken for shared wording: %s', async (question, ask) => {
    expect((await stage.plan(question)).plan.ask).toBe(ask);
  });
});
