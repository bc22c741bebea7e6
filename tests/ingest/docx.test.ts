import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../ingest/errors.ts';
import { readReport } from '../../ingest/ingest.ts';
import { readDocx } from '../../ingest/read/docx.ts';
import { FORM_2019, reportToPrint } from '../fixtures/formats/printed-report.ts';
import { wordParagraph as p, wordFile } from '../fixtures/zip.ts';

const folder = resolve(import.meta.dirname, '../fixtures/word');
const textOf = async (body: string) => (await readDocx(wordFile(body), 'a.docx')).text;
const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('a report in a Word file', () => {
  it('gives every figure as it was printed', async () => {
    const document = await readDocx(readFileSync(resolve(folder, '云溪县自然资源局-2024-form-2019.docx')), 'a.docx');
    const { figures } = reportToPrint(FORM_2019, 5);
    const reading = readReport(document, 'a.docx');
    expect(reading.figures).toHaveLength(198);
    for (const figure of reading.figures)
      expect([figure.key, figure.value]).toEqual([figure.key, figures.get(figure.key)?.value]);
  });

  it('gives neither page numbers nor the words of the foot', async () => {
    const { text } = await readDocx(readFileSync(resolve(folder, '云溪县自然资源局-2024-form-2019.docx')), 'a.docx');
    expect(text).not.toMatch(/^- ?\d+ ?-$/m);
  });

  it('joins a paragraph that is cut into runs', async () => {
    const runs =
      '<w:p><w:r><w:t>二、主动</w:t></w:r><w:r><w:t>公开政府</w:t></w:r><w:r><w:t>信息情况</w:t></w:r></w:p>';
    expect(await textOf(runs)).toBe('二、主动公开政府信息情况\n');
  });

  it('has inserted words and no deleted ones', async () => {
    const changed =
      '<w:p><w:r><w:t>收到申请</w:t></w:r><w:del w:id="1"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>';
    expect(await textOf(changed)).toBe('收到申请5件\n');
  });

  it('leaves out a deleted row', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${cell('规章')}${cell('9')}</w:tr>`;
    expect(await textOf(table(row(cell('规章'), cell('1')), deleted))).toBe('规章\t1\n');
  });

  it('puts merged cells where they stand in the grid', async () => {
    const [restart, more] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
    const body = table(
      row(cell('（三）不予公开', restart), cell('1.属于国家秘密'), cell('2')),
      row(cell('', more), cell('2.其他'), cell('')),
      row(cell('（七）总计', '<w:gridSpan w:val="2"/>'), cell('2')),
    );
    const document = await readDocx(wordFile(body), 'a.docx');
    expect(document.text).toBe('（三）不予公开\t1.属于国家秘密\t2\n2.其他\t\n（七）总计\t2\n');
    expect(document.tables[0]?.cells.map((one) => [one.row, one.column, one.rows, one.columns])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [0, 2, 1, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 1, 2],
      [2, 2, 1, 1],
    ]);
  });

  it('has its parts though Word numbers their headings itself', async () => {
    const numbered = (words: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const headings = [
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
      '存在的主要问题及改进情况',
      '其他需要报告的事项',
    ];
    const body = headings.map((heading) => `${numbered(heading)}${p('没有。')}`).join('');
    const title = p('鹿鸣县水利局2023年政府信息公开工作年度报告');
    const { sections } = readReport(await readDocx(wordFile(`${title}${body}`), 'a.docx'), 'a.docx');
    expect(sections.map((section) => section.part)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has no signs of footnotes in its numbers', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const noted = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r>${reference}</w:p></w:tc></w:tr></w:tbl>`;
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>含修订。</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const document = await readDocx(wordFile(noted, [{ name: 'word/footnotes.xml', content: notes }]), 'a.docx');
    expect(document.text).toBe('规章\t5\n含修订。\n');
  });

  it('without words says so', async () => {
    await expect(readDocx(wordFile('<w:p/>'), 'a.docx')).rejects.toThrow(UnreadableFileError);
  });

  it('that is cut off is refused', async () => {
    const whole = wordFile(p('一、总体情况'));
    await expect(readDocx(whole.subarray(0, whole.length - 40), 'a.docx')).rejects.toThrow(UnreadableFileError);
  });
});
