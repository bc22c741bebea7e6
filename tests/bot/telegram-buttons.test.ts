import { describe, expect, it } from 'vitest';
import { answerKeyboard } from '../../bot/telegram/keyboard.ts';
import type { Answer, AnsweredFigure, Citation, Line } from '../../retrieval/answer/answer.ts';
import { answerOf, citationOf, STORED_REPORT } from './telegram-stage.ts';

describe('buttons', () => {
  it('show every source once, long names without their middle', () => {
    const agency = '平顶山市新华区工业和信息化局行政审批服务科';
    const citations = Array.from({ length: 8 }, (_, at) =>
      citationOf(STORED_REPORT, at + 1, `c.${Math.floor(at / 2)}.1`, { agency, year: 2000 + Math.floor(at / 2) }),
    );
    const rows = answerKeyboard(answerOf('', '', { citations }), null).flat();
    expect(rows.map(({ text }) => text)).toEqual(['[1] 2000年', '[3] 2001年', '[5] 2002年', '[7] 2003年']);
    const [alone] = answerKeyboard(answerOf('', '', { citations: citations.slice(0, 1) }), null).flat();
    expect(alone).toEqual({ text: '[1] 平顶山市新华…化局行政审批服务科 2000年', callback_data: 's:c.0.1' });
  });

  it('of two agencies say which agency, of two years which year', () => {
    const [other, earlier] = [{ agency: '云溪市教育局' }, { year: 2023 }];
    expect(labelsOf([{}, other])).toEqual(['[1] 云溪市人民政府办公室', '[2] 云溪市教育局']);
    expect(labelsOf([{}, earlier])).toEqual(['[1] 2024年', '[2] 2023年']);
    expect(labelsOf([{}, { ...other, ...earlier }])).toEqual([
      '[1] 云溪市人民政府办公室 2024年',
      '[2] 云溪市教育局 2023年',
    ]);
  });

  it('that would say the same name their rows, and passages begin as their quotes do', () => {
    const figures = [
      figureOf(1, 'requests.received.business'),
      figureOf(2, 'requests.refused_by_law.total'),
      figureOf(3, 'requests.concluded.total'),
    ];
    const quote = '二是政策解读的\n形式还不够丰富多样';
    expect(labelsOf([{}, {}, {}, { quote }], { figures })).toEqual([
      '[1] 本年新收申请数量',
      '[2] 其他法律行政法规禁止公开',
      '[3] 办理结果总计',
      '[4] “二是政策解读的形式还不…”',
    ]);
    const others = [
      figureOf(1, 'disputes.litigation_direct.corrected'),
      figureOf(2, 'disclosure.normative_documents.in_force'),
    ];
    expect(labelsOf([{}, {}], { figures: others })).toEqual(['[1] 行政诉讼·未经复议直接起诉', '[2] 行政规范性文件']);
  });

  it('of more than four sources bear their numbers alone, six in a row', () => {
    const citations = Array.from({ length: 9 }, (_, at) => citationOf(STORED_REPORT, at + 1, `c.${at}.1`));
    const rows = answerKeyboard(answerOf('', '', { citations }), null);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['[1]', '[2]', '[3]', '[4]', '[5]', '[6]'],
      ['[7]', '[8]', '[9]'],
    ]);
  });

  it('that would say the same beside another agency keep the agency, shorter', () => {
    const figures = [figureOf(1, 'requests.granted.total'), figureOf(2, 'requests.refused_by_law.total')];
    expect(labelsOf([{}, {}, { agency: '云溪市教育局' }], { figures })).toEqual([
      '[1] 云溪市人…办公室 予以公开',
      '[2] 云溪市人…办公室 其他法律行政法…',
      '[3] 云溪市教育局',
    ]);
  });

  it('open no source whose mark nobody reads', () => {
    const lines: Line[] = [['合计 2 件', { cite: 2 }], [{ quote: '两件', cite: 3 }]];
    expect(labelsOf([{}, { year: 2023 }, { year: 2022 }], { lines })).toEqual(['[2] 2023年', '[3] 2022年']);
  });

  it('leave out rows that say 0 before others, when there are too many', () => {
    const places = Array.from({ length: 26 }, (_, at) => ({ year: 2000 + at }));
    const figures = [1, 4, 9].map((n) => ({
      ...figureOf(n, 'requests.received.total'),
      value: 0,
      meaning: 'zero' as const,
    }));
    const labels = labelsOf(places, { figures });
    expect(labels).toHaveLength(24);
    expect(labels.slice(0, 4)).toEqual(['[1]', '[2]', '[3]', '[5]']);
    expect(labels).not.toContain('[9]');
  });

  it('stand side by side where they can be read', () => {
    const offers = (labels: readonly string[]) => labels.map((label) => ({ label, question: label }));
    const rowsOf = (next: readonly string[]) =>
      answerKeyboard(answerOf('', '', { kind: 'help', next: offers(next) }), 1).map((row) =>
        row.map(({ text }) => text),
      );
    expect(rowsOf(['2023年的', '存在的问题', '表格平不平'])).toEqual([['2023年的', '存在的问题', '表格平不平']]);
    expect(rowsOf(['合计', '云溪市人民政府办公室', '收录了哪些'])).toEqual([
      ['合计', '云溪市人民政府办公室'],
      ['收录了哪些'],
    ]);
    expect(rowsOf(['云溪市住房和城乡建设局财务科', '合计'])).toEqual([['云溪市住房和城乡建设局财务科'], ['合计']]);
  });

  it('offer three next questions at most, counted on from the choices', () => {
    const offers = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ label: `${at}`, question: `${at}？` }));
    const rows = answerKeyboard(answerOf('', '', { choices: offers(2), next: offers(5) }), 71);
    expect(rows.flat().map((button) => 'callback_data' in button && button.callback_data)).toEqual([
      'q:1z:0',
      'q:1z:1',
      'q:1z:2',
      'q:1z:3',
      'q:1z:4',
    ]);
  });
});

/** The labels of source buttons for citations that differ in these ways. */
function labelsOf(places: readonly Partial<Citation>[], more: Partial<Answer> = {}): string[] {
  const citations = places.map((place, at) => citationOf(STORED_REPORT, at + 1, `c.${at}.1`, place));
  return answerKeyboard(answerOf('', '', { citations, ...more }), null)
    .flat()
    .map(({ text }) => text);
}

function figureOf(citation: number, key: string): AnsweredFigure {
  const [table = '', row = '', column = ''] = key.split('.');
  const { agency, year, version } = STORED_REPORT;
  return { agency, year, version, table, row, column, value: 3, meaning: 'number', printed: '3', unit: '件', citation };
}
