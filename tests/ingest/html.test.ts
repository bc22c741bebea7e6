import { describe, expect, it } from 'vitest';
import { readReport } from '../../ingest/ingest.ts';
import { readHtml } from '../../ingest/read/html.ts';
import { asHtml } from '../fixtures/formats/html.ts';
import { asBars, asCellLines } from '../fixtures/formats/plain.ts';
import { FORM_2019, FORM_2021, FORM_MIXED, printPage, reportToPrint } from '../fixtures/formats/printed-report.ts';
import { sitePage, sixParts } from '../fixtures/site-page.ts';

const read = (markup: string | Uint8Array) => readHtml(Buffer.from(markup as string), 'a.html');
const linesOf = async (markup: string) => (await read(markup)).text.trimEnd().split('\n');
const parts = (await linesOf(sixParts())).join('\n');

describe('a report on a page', () => {
  it.each([
    ['2021', FORM_2021, 200],
    ['2019', FORM_2019, 198],
    ['2021 with one row of 2019', FORM_MIXED, 186],
  ])('gives every figure as it was printed: form of %s', async (_form, versions, count) => {
    const report = reportToPrint(versions, 7);
    const reading = readReport(await read(asHtml(printPage(report))), 'a.html');
    expect(reading.figures).toHaveLength(count);
    for (const figure of reading.figures)
      expect([figure.key, figure.value]).toEqual([figure.key, report.figures.get(figure.key)?.value]);
  });

  it.each([
    [
      'one cell a block',
      (text: string) =>
        text
          .split('\n')
          .map((line) => `<div><span>${line}</span></div>`)
          .join('\n'),
      asCellLines,
    ],
    ['rows with bars in one block', (text: string) => `<pre>${text}</pre>`, asBars],
    [
      'rows with bars on lines that end at a break',
      (text: string) => `<div>${text.split('\n').join('<br/>\n')}</div>`,
      asBars,
    ],
  ])('gives every figure though its tables are %s', async (_how, markup, asText) => {
    const report = reportToPrint(FORM_2021, 7);
    const reading = readReport(await read(sitePage(markup(asText(printPage(report))))), 'a.html');
    expect(reading.figures).toHaveLength(200);
    for (const figure of reading.figures)
      expect([figure.key, figure.value]).toEqual([figure.key, report.figures.get(figure.key)?.value]);
  });

  it('that Word saved as a page is read like one that was typed', async () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<!--[if gte mso 9]><xml><o:DocumentProperties><o:Pages>2</o:Pages></o:DocumentProperties></xml><![endif]-->\r\n<style><!-- p.MsoNormal {margin:0} @page Section1 {size:595pt} --></style></head>\r\n<body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1>\r\n<p class=MsoNormal style='text-indent:32.0pt'><![if !supportLists]><span lang=EN-US>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span><![endif]><span\r\nstyle='font-family:黑体'>总体情\r\n况<span lang=EN-US><o:p></o:p></span></span></p>\r\n<p class=MsoNormal><span lang=EN-US>2023</span>年公开<span lang=EN-US>12</span>件<span style='mso-hide:all'>草稿</span>。</p>\r\n<p class=MsoNormal><!--[if gte vml 1]><v:shape>图</v:shape><![endif]--><![if !vml]><img src="a.files/image001.png" alt=图><![endif]></p></div></body></html>`;
    expect(await linesOf(word)).toEqual(['一、 总体情况', '2023年公开12件。']);
  });

  it('is taken without what the site puts around it', async () => {
    const { text } = await read(sitePage(sixParts()));
    expect(text.slice(text.indexOf('根据《')).trimEnd()).toBe(parts);
    expect(text.slice(0, text.indexOf('根据《')).split('\n')).toEqual([
      '索引号：\t014825/2024-00012\t发布机构：\t云溪县水利局',
      '名称：\t云溪县水利局2023年政府信息公开工作年度报告\t发布日期：\t2024-01-18',
      '云溪县水利局2023年政府信息公开工作年度报告',
      '发布时间：2024-01-18 10:20 来源：云溪县水利局 浏览次数：17',
      '',
    ]);
  });

  it.each<[string, (report: string) => string]>([
    ['in no element of its own', (report) => report],
    [
      'in a table that arranges the page',
      (report) => `<table><tr><td width=20>&nbsp;</td><td>${report}</td></tr></table>`,
    ],
    [
      'in tables within tables',
      (report) => `<table><tr><td><table><tr><td><div>${report}</div></td></tr></table></td></tr></table>`,
    ],
    ['in a form', (report) => `<form action="http://192.0.2.1/"><div>${report}</div></form>`],
    ['in a section of its own', (report) => `<main><article><section>${report}</section></article></main>`],
    ['in elements of unknown names', (report) => `<ucapcontent><x-body>${report}</x-body></ucapcontent>`],
  ])('ends where it ends when it stands %s', async (_where, wrap) => {
    const { text } = await read(sitePage(sixParts(), { wrap }));
    expect(text).toContain(parts);
    expect(text.trimEnd().endsWith('收取信息处理费0元。')).toBe(true);
    expect(text).not.toMatch(/首页|教育局|ICP|打印|指南/);
  });

  it('whose parts stand in elements of their own keeps them all', async () => {
    const sections = sixParts()
      .split(/(?=<p>[一二三四五六]、)/)
      .map((section) => `<div class="part"><div>${section}</div></div>`);
    expect((await read(sitePage(sections.join('')))).text).toContain(parts);
  });

  it('keeps its signature and no words of the foot below it', async () => {
    const signed = `${sixParts()}<p>云溪县水利局</p><p>2024年1月18日</p><p>上一篇：没有了</p><p>下一篇：通知</p>`;
    expect((await linesOf(`<body>${signed}</body>`)).slice(-2)).toEqual(['云溪县水利局', '2024年1月18日']);
  });

  it('keeps sentences that begin like the foot of a page', async () => {
    const last = ['主办建议提案3件，承办2件。', '技术支持不足，明年改进。', '相关信息已在网站公开。', '打印费用0元。'];
    const page = `<body>${sixParts()}${last.map((line) => `<p>${line}</p>`).join('')}<p>【打印本页】</p><p>主办：云溪县人民政府</p></body>`;
    expect((await linesOf(page)).slice(-4)).toEqual(last);
  });

  it('is not taken for the list of contents that links to its parts', async () => {
    const contents =
      '<ul><li><a href="#1">一、总体情况</a></li><li><a href="#2">二、主动公开政府信息情况</a></li><li><a href="#3">三、收到和处理政府信息公开申请情况</a></li></ul>';
    const { text } = await read(
      sitePage(sixParts(), { wrap: (report) => `<div class="toc">${contents}</div><div>${report}</div>` }),
    );
    expect(text.split('一、总体情况')).toHaveLength(2);
  });

  it('is read though a link before it is never closed', async () => {
    const { text } = await read(`<body><div><a href="/">首页<a href="/x">公开</div>${sixParts()}</body>`);
    expect(text.trimEnd()).toBe(parts);
  });

  it('is read without elements that are hidden', async () => {
    const hidden =
      '<p style="display: none">一、总体情况（草稿）</p><div hidden>草稿</div><span style="VISIBILITY:hidden">稿</span>';
    expect(await linesOf(`<body>${hidden}${sixParts()}</body>`)).toEqual(parts.split('\n'));
  });

  it('has its title once for every time it is shown', async () => {
    const title = '云溪县水利局2023年政府信息公开工作年度报告';
    const page = `<h1>${title}</h1><p style="display:none">${title}</p><p align=center>${title}</p>${sixParts()}`;
    expect((await linesOf(page)).filter((line) => line === title)).toHaveLength(2);
  });

  it.each([
    ['on two lines of one element', '<h1>云溪县水利局<br>2023年政府信息公开工作年度报告</h1>'],
    ['in two elements alike', '<p class="t">云溪县水利局</p><p class="t">2023年政府信息公开工作年度报告</p>'],
    [
      'in an element that is called a header',
      '<div class="header"><h1>云溪县水利局2023年政府信息公开工作年度报告</h1></div>',
    ],
    ['as a link to itself', '<h1><a href="/1">云溪县水利局2023年政府信息公开工作年度报告</a></h1>'],
  ])('keeps its title %s', async (_how, title) => {
    const page = `<body><h2>云溪县人民政府</h2><ul><li><a href="/">首页</a></li></ul>${title}<div id="zoom">${sixParts()}</div></body>`;
    const text = (await linesOf(page)).join('');
    expect(text.slice(0, text.indexOf('根据'))).toBe('云溪县水利局2023年政府信息公开工作年度报告');
  });

  it('is read though the element around all of it has the name of a side column', async () => {
    expect((await read(`<body><div class="side">${sixParts()}</div></body>`)).text.trimEnd()).toBe(parts);
  });

  it('in a frame that is another page says where it is', async () => {
    await expect(read('<html><body><iframe src="a.html"></iframe></body></html>')).rejects.toMatchObject({
      userMessage: expect.stringContaining('框架'),
    });
  });

  it('of before the national form is the element that holds its sentences', async () => {
    const old =
      '<div class="c"><p>一年来，县水利局公开信息120条。</p><p>其中水库信息60条；河道信息60条。</p><p>明年将继续公开。</p></div>';
    const { text } = await read(sitePage('', { wrap: () => old }));
    expect(text).toMatch(/一年来.*\n.*\n明年将继续公开。\n$/);
    expect(text).not.toMatch(/首页|指南|ICP/);
  });

  it('in GBK is read by what the page declares', async () => {
    const words = Buffer.from('d4c6cfaacfd8c1d6d2b5bed6', 'hex');
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="gb2312"></head><body><p>'),
      words,
      Buffer.from('</p></body></html>'),
    ]);
    expect((await read(page)).text).toBe('云溪县林业局\n');
  });
});

describe('a line of a page', () => {
  it.each([
    [
      'is joined of its spans',
      '<p><span>三、收到</span><font>和处理</font><b>政府</b><span>信息<o:p></o:p></span></p>',
      ['三、收到和处理政府信息'],
    ],
    ['ends at a break', '<p>云溪县水利局<br>2023年报告<br/></p>', ['云溪县水利局', '2023年报告']],
    ['is not parted by marks without width', '<p>总\u200b体\ufeff情\u200c况</p>', ['总体情况']],
    ['has a blank for a hard blank', '<p>&nbsp;&nbsp;一、&nbsp;总体&emsp;情况&nbsp;</p>', ['一、 总体 情况']],
    [
      'is not parted where its markup is wrapped',
      '<p>政府信息\n    公开工作，\n年度 报告 No\n1</p>',
      ['政府信息公开工作，年度 报告 No 1'],
    ],
    ['of preformatted text stays a line', '<pre>规章 | 0\n行政许可 | 5</pre>', ['规章 | 0', '行政许可 | 5']],
    [
      'is each item of a list and each cell of blocks',
      '<ul><li>规章<li>0</ul><div>行政许可</div><div>5</div>',
      ['规章', '0', '行政许可', '5'],
    ],
    [
      'stays a line in text with tables and no other tags',
      '标题：年报\n\n一、总体情况\n<table>\n<tr><td\nwidth=9>规\n章</td><td>0</td></tr></table>\n二、其他',
      ['标题：年报', '一、总体情况', '规章\t0', '二、其他'],
    ],
    [
      'of metadata above a page stays a line',
      '标题：年报\n来源：水利局\n\n<!DOCTYPE html><html><body><p>一、总体情况</p></body></html>',
      ['标题：年报', '来源：水利局', '一、总体情况'],
    ],
    [
      'has nothing of scripts, pictures and forms',
      '<p>甲<script src="a"/>1</script><svg/>乙<textarea>稿</textarea><select><option>丙</select></p>',
      ['甲乙'],
    ],
    ['keeps a sign of less', '<p>1 < 2 且 3 > 2</p>', ['1 < 2 且 3 > 2']],
    [
      'of an element that is shown as a block is its own',
      '<div>规章<span style="display:block">0</span></div>',
      ['规章', '0'],
    ],
  ])('%s', async (_what, markup, lines) => {
    expect(await linesOf(markup)).toEqual(lines);
  });
});
