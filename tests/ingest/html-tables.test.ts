import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import { readHtml } from '../../ingest/read/html.ts';
import { asHtml } from '../fixtures/formats/html.ts';
import { withTables } from '../fixtures/formats/page.ts';
import { FORM_2021, printPage, reportToPrint } from '../fixtures/formats/printed-report.ts';

const read = (markup: string) => readHtml(Buffer.from(markup), 'a.html');
/** The cells of the first table as row, column, rows, columns and words. */
async function gridOf(markup: string): Promise<string[]> {
  const { text, tables } = await read(markup);
  return (tables[0]?.cells ?? []).map((cell) =>
    `${cell.row} ${cell.column} ${cell.rows} ${cell.columns} ${text.slice(cell.start, cell.end)}`.trim(),
  );
}

describe('a table of a page', () => {
  it('is a grid with its spans resolved', async () => {
    const markup =
      '<table><tr><td rowspan=2 colspan="2">申请人情况<td colspan=2>法人</tr><tr><th>商业</th><th>其他</th></tr><tr><td>一、</td><td>数量</td><td>1</td><td></td></tr></table>';
    expect(await gridOf(markup)).toEqual([
      '0 0 2 2 申请人情况',
      '0 2 1 2 法人',
      '1 2 1 1 商业',
      '1 3 1 1 其他',
      '2 0 1 1 一、',
      '2 1 1 1 数量',
      '2 2 1 1 1',
      '2 3 1 1',
    ]);
  });

  it('joins the paragraphs of a cell', async () => {
    expect(
      await gridOf('<table><tr><td><p>商业</p><p>企业</p></td><td><p>&nbsp;</p><p>5<o:p></o:p></p></td></tr></table>'),
    ).toEqual(['0 0 1 1 商业企业', '0 1 1 1 5']);
  });

  it('keeps columns that are empty to the end', async () => {
    expect((await read('<table><tr><td>规章</td><td>1</td><td></td><td>&nbsp;</td></tr></table>')).text).toBe(
      '规章\t1\t\t\n',
    );
  });

  it('keeps a row short where its label cell is missing', async () => {
    expect(
      await gridOf('<table><tr><td>甲</td><td>0</td><td>0</td></tr><tr><td>1</td><td>2</td></tr></table>'),
    ).toEqual(['0 0 1 1 甲', '0 1 1 1 0', '0 2 1 1 0', '1 0 1 1 1', '1 1 1 1 2']);
  });

  it('never spans more than there is', async () => {
    expect(
      await gridOf(
        '<table><tr><td rowspan="99999999">甲</td><td colspan=-4>1</td></tr><tr><td colspan=x rowspan=0>2</td></tr></table>',
      ),
    ).toEqual(['0 0 2 1 甲', '0 1 1 1 1', '1 1 1 1 2']);
    expect(await gridOf('<table><tr><td colspan=99999999>甲</td><td>1</td></tr></table>')).toEqual([
      '0 0 1 200 甲',
      '0 200 1 1 1',
    ]);
  });

  it.each([
    ['has one cell', '<table><tr><td><p>一、总体情况</p><p>甲</p></td></tr></table>', '一、总体情况\n甲\n'],
    ['has one column', '<table><tr><td>规章</td></tr><tr><td>0</td></tr></table>', '规章\n0\n'],
    [
      'holds a page of prose',
      `<table><tr><td>${'受理。'.repeat(60)}</td><td><p>${'公开。'.repeat(120)}</p><p>乙</p></td></tr></table>`,
      `${'受理。'.repeat(60)}\n${'公开。'.repeat(120)}\n乙\n`,
    ],
  ])('that %s only arranges the page', async (_how, markup, text) => {
    const document = await read(markup);
    expect([document.text, document.tables]).toEqual([text, []]);
  });

  it('within another is a table, and the other one arranges the page', async () => {
    const inner = '<table><tr><td>规章</td><td>3</td></tr></table>';
    const { text, tables } = await read(`<table><tr><td>左栏</td><td><p>二、</p>${inner}<p>三、</p></td></tr></table>`);
    expect(text).toBe('左栏\n二、\n规章\t3\n三、\n');
    expect(tables).toHaveLength(1);
  });

  it('may be made of blocks that are shown as rows and cells', async () => {
    const row = (...cells: string[]) =>
      `<div style="display:table-row">${cells.map((cell) => `<div style="display: table-cell;">${cell}</div>`).join('')}</div>`;
    expect(await gridOf(`<div style="display:table">${row('规章', '1')}${row('行政许可', '2')}</div>`)).toEqual([
      '0 0 1 1 规章',
      '0 1 1 1 1',
      '1 0 1 1 行政许可',
      '1 1 1 1 2',
    ]);
    expect(
      await gridOf(
        '<div role="table"><div role="row"><span role="cell">规章</span><span role="cell">1</span></div></div>',
      ),
    ).toEqual(['0 0 1 1 规章', '0 1 1 1 1']);
  });

  it('has its caption before it, and no rows that are hidden', async () => {
    const { text } = await read(
      '<table><caption>单位：件</caption><tr style="display:none"><td>草</td><td>9</td></tr><tr><td>规章</td><td>1</td></tr></table>',
    );
    expect(text).toBe('单位：件\n规章\t1\n');
  });
});

describe('the tables of a report on a page', () => {
  const report = reportToPrint(FORM_2021, 11);
  const page = printPage(report);
  const figuresOf = async (markup: string) =>
    readReport(await read(markup), 'a.html').figures.map((figure) => [figure.key, figure.value]);
  const printed = async (markup: string) => {
    const read = await figuresOf(markup);
    expect(read).toHaveLength(200);
    expect(read).toEqual(read.map(([key]) => [key, report.figures.get(key as never)?.value]));
  };

  it('may each be cut into three', async () => {
    const cut = withTables(page, (table) =>
      table.key === 'requests'
        ? [table]
        : [table.rows.slice(0, 3), table.rows.slice(3, 4), table.rows.slice(4)]
            .filter((rows) => rows.length > 0)
            .map((rows) => ({ ...table, rows })),
    );
    await printed(asHtml(cut));
  });

  it('may have empty columns at their end', async () => {
    await printed(asHtml(page).replaceAll('\n</tr>', '<td>&nbsp;</td><td></td>\n</tr>'));
  });

  it('may stand in a table that arranges the page', async () => {
    await printed(
      asHtml(page)
        .replace('<div id="zoom">', '<table><tr><td><div>')
        .replace('<div class="footer">', '</div></td></tr></table><div class="footer">'),
    );
  });
});
