import { describe, expect, it } from 'vitest';
import { readHtml } from '../../ingest/read/html.ts';
import { sitePage, sixParts } from '../fixtures/site-page.ts';

const read = (markup: string) => readHtml(Buffer.from(markup), 'a.html');
const factsOf = async (markup: string) => (await read(markup)).page;
const TITLE = '云溪县水利局2023年政府信息公开工作年度报告';

describe('what a page says of itself', () => {
  it('is read from the names that government sites use, in letters of any size', async () => {
    const head =
      '<meta name="articletitle" content="云溪县水利局报告"><META NAME="ContentSource" CONTENT="云溪县水利局"><meta name="SiteName" content="云溪县人民政府"><meta name="PubDate" content="2024-01-18 10:20:05"><meta name="Url" content="http://www.example.gov.cn/nb/1.html">';
    expect(await factsOf(`<head>${head}</head><body>${sixParts()}</body>`)).toEqual({
      title: '云溪县水利局报告',
      publisher: '云溪县水利局',
      published: '2024-01-18',
      url: 'http://www.example.gov.cn/nb/1.html',
    });
  });

  it('is read from what is printed around the report when no name says it', async () => {
    expect(await factsOf(sitePage(sixParts()))).toEqual({
      title: TITLE,
      publisher: '云溪县水利局',
      published: '2024-01-18',
      url: null,
    });
  });

  it('is the title that is marked on the page, whole though it is cut', async () => {
    expect(
      (await factsOf(`<h1><ucaptitle>云溪县水利局<br>2023年政府信息<b>公开</b>年报</ucaptitle></h1>${sixParts()}`))
        .title,
    ).toBe('云溪县水利局2023年政府信息公开年报');
  });

  it.each([`${TITLE}_云溪县人民政府`, `${TITLE}-县水利局-云溪县人民政府门户网站`, `${TITLE} | 政府信息公开`, TITLE])(
    'is the title of the window without the name of the site: %s',
    async (title) => {
      expect((await factsOf(`<title>${title}</title>${sixParts()}`)).title).toBe(TITLE);
    },
  );

  it('is the address that the page prints, or that it calls its own', async () => {
    const printed =
      '<div><strong>来源：</strong><a href="http://www.example.gov.cn/a.shtml">http://www.example.gov.cn/a.shtml</a></div>';
    expect((await factsOf(`${printed}${sixParts()}`)).url).toBe('http://www.example.gov.cn/a.shtml');
    const own = '<link rel="canonical" href="https://www.example.gov.cn/b.html">';
    expect((await factsOf(`<head>${own}</head><body>${sixParts()}`)).url).toBe('https://www.example.gov.cn/b.html');
    expect(
      (await factsOf(`<head><meta name="url" content="javascript:alert(1)"></head><body>${sixParts()}`)).url,
    ).toBeNull();
  });

  it('is no date that is none', async () => {
    expect(
      (await factsOf(`<head><meta name="PubDate" content="2024-13-45"></head><body>${sixParts()}`)).published,
    ).toBeNull();
    expect(
      (await factsOf(`<head><meta name="PubDate" content="2024年1月8日"></head><body>${sixParts()}`)).published,
    ).toBe('2024-01-08');
  });

  it('is nothing when it says nothing', async () => {
    expect(await factsOf('<p>一、总体情况</p>')).toEqual({ title: null, publisher: null, published: null, url: null });
  });
});

describe('a page saved as one file with its pictures', () => {
  const page = `<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dgb2312"></head><body>`;
  const parts = (body: string, encoding: string) =>
    [
      'From: <由 Word 保存>',
      'Subject: =?utf-8?B?5bm05oql?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_Part_1"',
      '',
      '------=_Part_1',
      'Content-Location: file:///C:/a.htm',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Type: text/html; charset="gb2312"',
      '',
      body,
      '------=_Part_1',
      'Content-Location: file:///C:/a.png',
      'Content-Transfer-Encoding: base64',
      'Content-Type: image/png',
      '',
      'iVBORw0KGgo=',
      '------=_Part_1--',
      '',
    ].join('\r\n');

  it('is read from its page, in either way of packing', async () => {
    const quoted = '=D4=C6=CF=AA=CF=D8=C1=D6=D2=\r\n=B5=BE=D6';
    expect((await read(parts(`${page}<p>${quoted}</p>`, 'quoted-printable'))).text).toBe('云溪县林业局\n');
    const bytes = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from('d4c6cfaacfd8c1d6d2b5bed6', 'hex'),
      Buffer.from('</p>'),
    ]);
    expect((await read(parts(bytes.toString('base64'), 'base64'))).text).toBe('云溪县林业局\n');
  });

  it('without a page in it says what to do', async () => {
    const none = parts('甲', '8bit').replace('text/html; charset="gb2312"', 'text/css');
    await expect(read(none)).rejects.toMatchObject({ userMessage: expect.stringContaining('仅 HTML') });
  });
});
