import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { textOf } from '../evidence.ts';
import { cellsOf, type Stage, samplesStage, textsStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await samplesStage();
});
afterAll(() => stage.store.close());

describe('an answer with numbers', () => {
  it('is one sentence with agency, year, row, number, unit and mark', async () => {
    const answer = await stage.ask('青砚县政府办2024年新收多少件');
    expect(textOf(answer)).toBe('青砚县人民政府办公室2024年本年新收政府信息公开申请数量：78 件[1]。');
    expect(answer.citations[0]).toMatchObject({ part: 3, year: 2024, agency: '青砚县人民政府办公室' });
  });

  it('keeps the three empties apart', async () => {
    expect(textOf(await stage.ask('青砚县教育局2024年涉密的几件'))).toContain('0 件');
    expect(textOf(await stage.ask('青砚白石镇2024年企业申请几件'))).toContain('空白，没有填数（不等于0）');
    expect(textOf(await stage.ask('青砚白石镇2024年制发规章几件'))).toContain('不适用（不等于0）');
    expect(textOf(await stage.ask('青砚县教育局2022年新收几件'))).toContain('未收录');
  });

  it('adds a group by its rows and shows them', async () => {
    const answer = await stage.ask('青砚县政府办2024年不予公开总共几件');
    expect(answer).toMatchObject({ kind: 'computed', computed: [{ operation: 'sum', value: 12, unit: '件' }] });
    expect(answer.figures.reduce((sum, figure) => sum + (figure.value ?? 0), 0)).toBe(12);
    expect(answer.figures).toHaveLength(8);
    expect(textOf(answer)).toContain('其余 2 项都是 0');
  });

  it('does not add a group with a blank row', async () => {
    expect(await stage.ask('青砚白石镇2024年企业无法提供的几件')).toMatchObject({ kind: 'refusal', reason: 'blank' });
  });

  it('carries the failing equation, or both places that differ', async () => {
    const failing = await stage.ask('鹿鸣县教育局2024年内部事务不公开的有几件');
    expect(failing.doubts.map((doubt) => doubt.rule).sort()).toEqual(['R2', 'R3']);
    expect(textOf(failing)).toContain('3 ≠ 4');
    const prose = await stage.ask('青砚县市监局2024年新收几件');
    expect(prose.doubts[0]).toMatchObject({ rule: 'R7', status: 'uncertain' });
    expect(textOf(prose)).toContain('（41）');
  });

  it('says how a year, a unit and a word that is not the form’s were taken', async () => {
    expect(textOf(await stage.ask('青砚县教育局去年新收几件'))).toContain('理解为2025年');
    expect(textOf(await stage.ask('青砚县教育局2025年发的年报新收几件'))).toContain('2025年公布的是2024年度报告');
    expect(textOf(await stage.ask('青砚县教育局2024年收到多少条申请'))).toContain('不是“条”');
    expect(textOf(await stage.ask('青砚县教育局2024年多少人申请'))).toContain('不统计人数');
    expect(textOf(await stage.ask('青砚县政府办2024年打官司输了几件'))).toContain('结果纠正');
    expect(textOf(await stage.ask('青砚县教育局2024年处罚多少'))).toContain('不是金额');
    expect(textOf(await stage.ask('青砚县教育局2024年收费多少'))).toContain('换算为 201500 元');
  });

  it('names the years that requests came from and went to', async () => {
    expect(textOf(await stage.ask('青砚县政府办2024年结转多少'))).toContain('从2023年转来');
    expect(textOf(await stage.ask('青砚县政府办2024年结转多少'))).toContain('转到2025年');
  });

  it('says which of several years is not stored', async () => {
    const answer = await stage.ask('青砚县教育局2022年和2023年新收几件');
    expect(cellsOf(answer)).toEqual(['received.total=18']);
    expect(textOf(answer)).toContain('2022年：未收录');
  });

  it('shows both blocks of lawsuits and the labelled sum', async () => {
    const answer = await stage.ask('青砚县政府办2024年诉讼情况怎么样');
    expect(answer.computed).toMatchObject([{ operation: 'sum', value: 5 }]);
    expect(textOf(answer)).toContain('行政诉讼·未经复议直接起诉·总计：2 件');
    expect(textOf(answer)).toContain('行政诉讼·复议后起诉·结果纠正：1 件');
  });
});

describe('a total that was left blank', () => {
  it('stays blank, and is added up beside it where all its parts hold numbers', async () => {
    const printed = { 'requests.carried_out.natural_person': '3', 'requests.carried_out.total': '' };
    const own = await textsStage([fictionalReport({ printed })]);
    const answer = await own.ask('云溪县林业局2024年结转下年度几件');
    expect(answer.figures[0]).toMatchObject({ row: 'carried_out', column: 'total', value: null, meaning: 'blank' });
    expect(answer).toMatchObject({ kind: 'figure', computed: [{ operation: 'sum', value: 3 }] });
    expect(textOf(answer)).toContain('空白');
    expect(textOf(answer)).toContain('按表中 6 个分项相加是 3 件');
    await own.store.close();
  });

  it('is not added up when one of its parts is blank too', async () => {
    const answer = await stage.ask('青砚白石镇2024年企业申请几件');
    expect(answer).toMatchObject({ kind: 'figure', computed: [] });
  });
});

describe('a sum that is asked for', () => {
  it('is told by its groups and not row by row', async () => {
    const answer = await stage.ask('青砚县教育局2024年不予公开和无法提供加起来几件');
    expect(answer.computed).toMatchObject([{ operation: 'sum', value: 7 }]);
    expect(textOf(answer)).toContain('2024年不予公开 + 无法提供合计：7 件');
  });

  it('is told by what is left out, and can be asked again', async () => {
    const answer = await stage.ask('青砚县政府办2024年除国家秘密和过程性信息以外不予公开几件');
    expect(textOf(answer)).toContain('不予公开（属于国家秘密、属于四类过程性信息以外）合计：7 件，由 6 项相加');
    const applicants = await stage.ask('青砚县政府办2024年不是企业提的申请几件');
    expect(textOf(applicants)).toContain('（商业企业以外）合计：71 件');
    const next = await stage.ask('青砚县政府办2024年不是企业提的申请几件', '2023年呢');
    expect(textOf(next)).toContain('除商业企业以外');
    expect(cellsOf(next)).toHaveLength(5);
  });

  it('is refused where the form does not say what remains', async () => {
    expect(await stage.ask('青砚县政府办2024年没被拒绝的几件')).toMatchObject({ kind: 'refusal', reason: 'unclear' });
    expect(await stage.ask('青砚县教育局2024年收了几件，改了几件')).toMatchObject({ kind: 'refusal' });
  });
});

describe('what a word stands for in the form', () => {
  it('is said where it is another unit, or complaints that are no requests', async () => {
    expect(textOf(await stage.ask('青砚县教育局2024年收费20.15元吗'))).toContain('“万元”，不是“元”');
    expect(textOf(await stage.ask('青砚县政府办2024年收到举报几件'))).toContain('不是收到的信访举报总数');
    expect(textOf(await stage.ask('青砚县政府办2024年信访举报投诉类申请几件'))).not.toContain('总数');
  });

  it('is one row where the form of the report does not divide it', async () => {
    const own = await textsStage([fictionalReport({ versions: { requests: '2019' } })]);
    const answer = await own.ask('云溪县林业局2024年其他处理一共几件，那年的表分不分小项');
    expect(cellsOf(answer)).toEqual(['other.total=0']);
    expect(textOf(answer)).toContain('只有一行');
    await own.store.close();
  });
});

describe('a whole row of table 2', () => {
  it('is given in the columns of the form the report was printed in', async () => {
    const printed = {
      'disclosure.normative_documents.newly_made': '4',
      'disclosure.normative_documents.disclosed_total': '9',
    };
    const own = await textsStage([fictionalReport({ versions: { disclosure: '2019' }, printed })]);
    expect(cellsOf(await own.ask('云溪县林业局2024年规范性文件几件'))).toEqual([
      'normative_documents.newly_made=4',
      'normative_documents.newly_disclosed=0',
      'normative_documents.disclosed_total=9',
    ]);
    await own.store.close();
    const current = await stage.ask('青砚县教育局2024年规范性文件几件');
    expect(cellsOf(current)).toHaveLength(3);
    expect(textOf(current)).not.toContain('新制作');
  });
});
