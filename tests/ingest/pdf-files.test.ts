import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document, Grid } from '../../ingest/read/document.ts';
import { readPdf } from '../../ingest/read/pdf.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/pdf');
const shared = resolve(import.meta.dirname, '../../../shared/reports/whole');
const published = resolve(shared, '淮安市洪泽区人民政府-2023.pdf');
const absent = !existsSync(published);
if (absent) console.log(`published reports are not here (${shared}); their tests are left out`);

const read = (path: string) => readPdf(readFileSync(path), 'a.pdf');

/** The cells of every row of a table, by the words of the first that begins in it and is no number. */
function rowsOf({ text }: Document, grid: Grid | undefined): string[] {
  const rows = new Map<number, string[]>();
  for (const { row, start, end } of grid?.cells ?? [])
    rows.set(row, [...(rows.get(row) ?? []), text.slice(start, end)]);
  return [...rows.values()].map((cells) => {
    const values = cells.filter((cell) => /^[\d.]+$/.test(cell));
    return `${cells.filter((cell) => !values.includes(cell)).join(' ')}: ${values.join(' ')}`;
  });
}

describe('a PDF file made by an office program', () => {
  it('has table 3 as one table though it goes over two pages, and neither head nor page numbers', async () => {
    const document = await read(resolve(fixtures, '云溪县自然资源局-table-3-over-two-pages.pdf'));
    const [table, ...others] = document.tables;
    expect(others).toEqual([]);
    expect(rowsOf(document, table).slice(3)).toEqual([
      '一、本年新收政府信息公开申请数量: 425 57 64 46 54 86 732',
      '二、上年结转政府信息公开申请数量: 0 0 9 0 5 2 16',
      '三、本年度办理结果 （一）予以公开: 45 8 0 0 0 0 53',
      '（二）部分公开: 28 0 12 1 14 0 55',
      '（三）不予公开 1.属于国家秘密: 36 0 10 5 0 2 53',
      '2.其他法律行政法规禁止公开: 10 2 0 12 14 8 46',
      '3.危及“三安全一稳定”: 0 0 0 0 0 4 4',
      '4.保护第三方合法权益: 35 0 14 5 0 0 54',
      '5.属于三类内部事务信息: 0 10 5 0 5 9 29',
      '6.属于四类过程性信息: 0 0 0 3 0 9 12',
      '7.属于行政执法案卷: 0 11 12 10 12 0 45',
      '8.属于行政查询事项: 17 0 2 4 0 0 23',
      '（四）无法提供 1.本机关不掌握相关政府信息: 44 0 0 0 0 0 44',
      '2.没有现成信息需要另行制作: 27 14 0 0 5 0 46',
      '3.补正后申请内容仍不明确: 12 0 2 0 0 0 14',
      '（五）不予处理 1.信访举报投诉类申请: 23 0 0 0 0 6 29',
      '2.重复申请: 38 7 6 0 0 11 62',
      '3.要求提供公开出版物: 31 1 0 0 5 13 50',
      '4.无正当理由大量反复申请: 21 0 0 0 3 10 34',
      '5.要求行政机关确认或重新出具已获取信息: 41 0 0 0 0 1 42',
      '（六）其他处理: 12 0 8 5 0 10 35',
      '（七）总计: 420 53 71 45 58 83 730',
      '四、结转下年度继续办理: 5 4 2 1 1 5 18',
    ]);
    expect(document.text).not.toMatch(/政务公开|- ?\d ?-/);
    expect(document.text).toMatch(/^云溪县自然资源局2024年政府信息公开工作年度报告\n/);
  });

  it('has table 4 on a page that lies on its side', async () => {
    const document = await read(resolve(fixtures, '云溪县自然资源局-table-4-landscape.pdf'));
    expect(rowsOf(document, document.tables[0]).at(-1)).toBe(': 3 0 1 4 8 1 6 0 4 11 3 3 6 6 18');
    expect(document.tables[0]?.cells.find(({ row, column }) => row === 0 && column === 5)?.columns).toBe(10);
  });
});

const none = '0 0 0 0 0 0 0';
/** Read by eye from the published pages. */
const PUBLISHED = [
  [
    '规章: 0 0 0',
    '行政规范性文件: 0 5 5',
    '第二十条第（五）项: ',
    '信息内容 本年处理决定数量: ',
    '行政许可: 550',
    '第二十条第（六）项: ',
    '信息内容 本年处理决定数量: ',
    '行政处罚: 4119',
    '行政强制: 195',
    '第二十条第（八）项: ',
    '信息内容 本年收费金额（单位：万元）: ',
    '行政事业性收费: 7730.28',
  ],
  [
    '一、本年新收政府信息公开申请数量: 21 0 0 0 0 0 21',
    `二、上年结转政府信息公开申请数量: ${none}`,
    `三、本年度办理结果 （一）予以公开: ${none}`,
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）: 4 0 0 0 0 0 4',
    '（三）不予公开 1.属于国家秘密: 1 0 0 0 0 0 1',
    `2.其他法律行政止公开: ${none}`,
    `3.危及“三安全一稳定”: ${none}`,
    `4.保护第三方合法权益: ${none}`,
    `5.属于三类内部事务信息: ${none}`,
    '6.属于四类过程性信息: 1 0 0 0 0 0 1',
    '7.属于行政执法案卷: 1 0 0 0 0 0 1',
    `8.属于行政查询事项: ${none}`,
    '（四）无法提供 1.本机关不掌握相关政府信息: 10 0 0 0 0 0 10',
    '2.没有现成信息需要另行制作: 3 0 0 0 0 0 3',
    `3.补正后申请内容仍不明确: ${none}`,
    '（五）不予处理 1.信访举报投诉类申请: 1 0 0 0 0 0 1',
    `2.重复申请: ${none}`,
    `3.要求提供公开出版物: ${none}`,
    `4.无正当理由大量反复申请: ${none}`,
    `5.要求行政机关确认或重新出具已获取信息: ${none}`,
    `（六）其他处理: ${none}`,
    '（七）总计: 21 0 0 0 0 0 21',
    `四、结转下年度继续办理: ${none}`,
  ],
  [': 10 1 0 0 0 0 0 0 0 0 5 0 0 0 0'],
];

describe.skipIf(absent)('the published report in a PDF file', () => {
  it('has three tables with the cells that are printed', async () => {
    const document = await read(published);
    const rows = document.tables.map((table) => rowsOf(document, table));
    expect(rows.map((table, at) => table.slice(-(PUBLISHED[at]?.length ?? 0)))).toEqual(PUBLISHED);
  });

  it('has its parts on lines of their own, and its paragraphs whole', async () => {
    const lines = (await read(published)).text.split('\n');
    expect(lines.filter((one) => /^[一二三四五六]、(?!.*\t)/.test(one))).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(lines.slice(0, 2)).toEqual(['洪泽区人民政府', '2023年政府信息公开工作年度报告']);
    const prose = lines.filter((one) => one.length > 40 && !one.includes('\t'));
    expect(prose.every((one) => one.endsWith('。'))).toBe(true);
  });
});
