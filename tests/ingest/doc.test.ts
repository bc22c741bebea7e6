import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../ingest/errors.ts';
import { readReport } from '../../ingest/ingest.ts';
import { fieldsEnd, withoutInstructions } from '../../ingest/read/doc/fields.ts';
import { rowLines } from '../../ingest/read/doc/rows.ts';
import { readDoc } from '../../ingest/read/doc.ts';
import { FORM_2021, reportToPrint } from '../fixtures/formats/printed-report.ts';

const bytesOf = (name: string) => readFileSync(resolve(import.meta.dirname, '../fixtures/word', name));
const report = bytesOf('云溪县自然资源局-2024.doc');

describe('a report in an old Word file', () => {
  it('gives every figure as it was printed', async () => {
    const reading = readReport(await readDoc(report, 'a.doc'), 'a.doc');
    const { figures } = reportToPrint(FORM_2021, 3);
    expect(reading.tables.map((table) => table.status)).toEqual(['read', 'read', 'read']);
    expect(reading.figures).toHaveLength(200);
    for (const figure of reading.figures)
      expect([figure.key, figure.value]).toEqual([figure.key, figures.get(figure.key)?.value]);
  });

  it('has its three tables as grids, with the rows that Word marks outside the text', async () => {
    const { tables, text } = await readDoc(report, 'a.doc');
    expect(tables.map((table) => table.cells.length)).toEqual([30, 215, 34]);
    const group = tables[1]?.cells.find((cell) => text.slice(cell.start, cell.end) === '（三）不予公开');
    expect(group).toMatchObject({ rows: 8, columns: 1, column: 1 });
  });

  it('puts empty and merged cells where they stand', async () => {
    const { text, tables } = await readDoc(bytesOf('鹿鸣县水利局-2023.doc'), 'a.doc');
    expect(text).toContain(
      '申请人情况\t自然人\t总计\n（三）不予公开\t1.属于国家秘密\t2\t\n2.其他\t\t\n（七）总计\t2\t2\n四、',
    );
    expect(tables[0]?.cells.map((cell) => [cell.row, cell.column, cell.rows, cell.columns]).slice(3, 9)).toEqual([
      [1, 0, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [1, 3, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ]);
  });

  it('shows the words of a link and not its address', async () => {
    expect((await readDoc(bytesOf('鹿鸣县水利局-2023.doc'), 'a.doc')).text).toContain('详见县政府网站。');
  });

  it('has inserted words and no deleted ones, and its tables as lines', async () => {
    const { text, tables } = await readDoc(bytesOf('鹿鸣县水利局-2023-with-changes.doc'), 'a.doc');
    expect(text).toContain('收到申请5件，危及“三安全一稳定”0件。');
    expect(text).toContain('（三）不予公开\t1.属于国家秘密\t2\t\n\t2.其他\t\t\n');
    expect(tables).toEqual([]);
  });

  it.each([
    ['cut off in the middle', report.subarray(0, 20_000)],
    ['cut off in its head', report.subarray(0, 700)],
    ['with nothing but its mark', Buffer.concat([report.subarray(0, 8), Buffer.alloc(4000)])],
    ['overwritten with zeros', Buffer.concat([report.subarray(0, 512), Buffer.alloc(report.length - 512)])],
  ])('that is broken is refused: %s', async (_how, bytes) => {
    await expect(readDoc(bytes, 'a.doc')).rejects.toThrow(UnreadableFileError);
  });

  it('with a byte changed anywhere is read or refused, and nothing else', async () => {
    const small = bytesOf('鹿鸣县水利局-2023.doc');
    for (let at = 24; at < small.length; at += 149) {
      const changed = Buffer.from(small);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const outcome = await readDoc(changed, 'a.doc').then(
        () => 'read',
        (error: unknown) => (error instanceof UnreadableFileError ? 'refused' : error),
      );
      expect([at, outcome]).toEqual([at, outcome === 'read' ? 'read' : 'refused']);
    }
  });

  it('with a password says so', async () => {
    const locked = Buffer.from(report);
    const head = locked.indexOf(Buffer.from([0xec, 0xa5]), 512);
    locked[head + 11] = (locked[head + 11] ?? 0) | 0x01;
    await expect(readDoc(locked, 'a.doc')).rejects.toMatchObject({ userMessage: expect.stringContaining('密码') });
  });
});

describe('rows whose ends are not in the text of an old Word file', () => {
  it('begin at the labels of the form', () => {
    const body =
      '\t\t商业企业\t其他\t\t\t一、本年新收政府信息公开申请数量\t4\t\t4\t\t三、本年度办理结果\t（一）予以公开\t4\t\t4\t\t\t（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t\t四、政府信息公开行政复议、行政诉讼情况\n';
    expect(rowLines(body).split('\n')).toEqual([
      '\t\t商业企业\t其他',
      '一、本年新收政府信息公开申请数量\t4\t\t4',
      '三、本年度办理结果\t（一）予以公开\t4\t\t4',
      '（三）不予公开\t1.属于国家秘密',
      '2.其他法律行政法规禁止公开\t0\t0\t0',
      '四、政府信息公开行政复议、行政诉讼情况',
      '',
    ]);
  });
});

describe('a field of an old Word file', () => {
  it('shows its result and hides its instruction, fields within it too', () => {
    const shown = withoutInstructions('第\x13 IF \x13 PAGE \x141\x15 = 1 \x14一\x15页');
    expect(shown.replace(/[\0\x13-\x15]/g, '')).toBe('第一页');
    expect(shown).toHaveLength('第\x13 IF \x13 PAGE \x141\x15 = 1 \x14一\x15页'.length);
  });

  it('that never ends is noticed', () => {
    expect(fieldsEnd('\x13 PAGE \x141\x15')).toBe(true);
    expect(fieldsEnd(`\x13${'甲'.repeat(100_000)}`)).toBe(false);
    expect(fieldsEnd('\x13'.repeat(1000))).toBe(false);
  });
});
