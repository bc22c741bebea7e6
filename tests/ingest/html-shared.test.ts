import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsIn } from '../../db/form/form.ts';
import { readReport } from '../../ingest/ingest.ts';
import { readHtml } from '../../ingest/read/html.ts';
import { kindOf } from '../../ingest/read/kind.ts';

const file = resolve(import.meta.dirname, '../../../shared/reports/whole/沭阳县发展和改革局-2023.html');
const absent = !existsSync(file);
if (absent) console.log(`the published page is not here (${file}); its tests are left out`);

describe.skipIf(absent)('the published page that is a piece of a page', () => {
  const bytes = absent ? Buffer.alloc(0) : readFileSync(file);
  const document = () => readHtml(bytes, 'a.html');

  it('is a page, and says whose it is, with its title and address', async () => {
    expect(kindOf(bytes)).toEqual({ kind: 'html' });
    expect((await document()).page).toEqual({
      title: '沭阳县发展和改革局2023年政府信息公开年度报告',
      publisher: '沭阳县发改局',
      published: null,
      url: 'http://www.shuyang.gov.cn/sygfj/gknb/202401/2ecfb31a335f4d689220a3a23e24a986.shtml',
    });
  });

  it('has the grid of table 3 as it is printed', async () => {
    const { text, tables } = await document();
    const words = (row: number) =>
      tables[0]?.cells
        .filter((cell) => cell.row === row)
        .map((cell) => [cell.column, text.slice(cell.start, cell.end)]);
    expect(tables).toHaveLength(1);
    expect(words(2)).toEqual([
      [4, '商业企业'],
      [5, '科研机构'],
      [6, '社会公益组织'],
      [7, '法律服务机构'],
      [8, '其他'],
    ]);
    expect(words(3)).toEqual([
      [0, '一、本年新收政府信息公开申请数量'],
      [3, '26'],
      [4, ''],
      [5, ''],
      [6, ''],
      [7, ''],
      [8, ''],
      [9, '26'],
    ]);
    expect(tables[0]?.cells.find((cell) => text.slice(cell.start, cell.end) === '（三）不予公开')).toMatchObject({
      column: 1,
      rows: 8,
    });
  });

  it('gives the values that are printed, and a blank where none is', async () => {
    const reading = readReport(await document(), 'a.html');
    const values = Object.fromEntries(reading.figures.map((figure) => [figure.key, figure.value]));
    for (const { key, row, column } of cellsIn('requests', '2021')) {
      const printed = column === 'natural_person' || column === 'total';
      const counted = ['received', 'granted', 'concluded'].includes(row);
      expect([key, values[key]]).toEqual([key, printed ? (counted ? 26 : 0) : null]);
    }
  });

  it('breaks off before table 4, which is unread', async () => {
    const reading = readReport(await document(), 'a.html');
    expect(reading.tables.find((table) => table.table === 'disputes')?.status).toBe('unread');
  });
});
