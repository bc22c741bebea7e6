import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { answerCsv } from '../../bot/csv.ts';
import type { AnsweredFigure, AnswerRow } from '../../retrieval/answer/answer.ts';

const row: AnswerRow = {
  agency: '云溪县林业局',
  year: 2024,
  version: 1,
  label: '公开率',
  value: 62.5,
  unit: '%',
  numerator: 15,
  denominator: 24,
  state: '有数',
};
const figure: AnsweredFigure = {
  agency: '云溪县林业局',
  year: 2024,
  version: 2,
  table: 'requests',
  row: 'received',
  column: 'business',
  value: null,
  meaning: 'blank',
  printed: '',
  unit: '件',
  citation: 1,
};

const read = (rows: readonly AnswerRow[], figures: readonly AnsweredFigure[] = []): Record<string, string>[] =>
  parse(answerCsv({ rows, figures }), { columns: true });

describe('an answer as CSV', () => {
  it('has one line a row under a Chinese heading', () => {
    expect(answerCsv({ rows: [row], figures: [] }).split('\r\n')).toEqual([
      '机关,年度,版本,项目,数值,单位,分子,分母,状态',
      '云溪县林业局,2024,1,公开率,62.5,%,15,24,有数',
    ]);
  });

  it('leaves a missing number empty and says why', () => {
    const [missing] = read([
      { ...row, value: null, numerator: null, denominator: null, version: null, state: '未收录' },
    ]);
    expect(missing).toMatchObject({ 数值: '', 分子: '', 版本: '', 状态: '未收录' });
  });

  it('gives back names with commas, quotes and line breaks as they are', () => {
    const [quoted] = read([{ ...row, label: '甲,"乙"\n丙', state: '表没有读出：“表头”' }]);
    expect(quoted).toMatchObject({ 项目: '甲,"乙"\n丙', 状态: '表没有读出：“表头”' });
  });

  it('never gives a spreadsheet a formula, and leaves negative numbers numbers', () => {
    for (const words of ['=1+1', '+1', '-1', '@A1'])
      expect(read([{ ...row, agency: words }])[0]?.机关).toBe(`'${words}`);
    expect(read([{ ...row, value: -35 }])[0]?.数值).toBe('-35');
  });

  it('is made of the cells where an answer has read no rows', () => {
    expect(read([], [figure])).toEqual([
      {
        机关: '云溪县林业局',
        年度: '2024',
        版本: '2',
        项目: '本年新收政府信息公开申请数量（商业企业）',
        数值: '',
        单位: '件',
        分子: '',
        分母: '',
        状态: '空白',
      },
    ]);
  });
});
