import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../ingest/errors.ts';
import { readHtml } from '../../ingest/read/html.ts';
import { sixParts } from '../fixtures/site-page.ts';

const read = (markup: string) => readHtml(Buffer.from(markup), 'a.html');

describe('a page that names other files', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<p>外来的话</p>');
  });
  let site = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is read without loading any of them, and none of its scripts runs', async () => {
    const page = `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><base href="${site}/"><link rel="stylesheet" href="a.css"><script src="${site}/a.js"></script><script>globalThis.ranScript = true</script><meta http-equiv="refresh" content="0;url=${site}/r"></head><body onload="globalThis.ranScript=true"><iframe src="${site}/f"></iframe><img src="${site}/i.png" onerror="globalThis.ranScript=true"><object data="${site}/o"><embed src="${site}/e"></object><?xml-stylesheet href="${site}/s"?>${sixParts()}&x;</body></html>`;
    const { text } = await read(page);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toEqual([]);
    expect(globalThis).not.toHaveProperty('ranScript');
    expect(text).not.toMatch(/外来|root:/);
    expect(text).toContain('一、总体情况');
  });
});

describe('a page that nests without end', () => {
  it.each([
    'div',
    'span',
    'b',
    'table><tr><td',
    'ul><li',
    'x-y',
    'blockquote',
    'p><span',
    'a href=1',
    'font size=1',
    'svg',
    'form',
    'div></span',
    'span><div></span',
    'table><td></div',
    'span></p></th></font><p></th><ul',
    'div></blockquote></td><td',
  ])('is refused or read, and never more than that: <%s>', async (tags) => {
    const outcome = await read(`<p>一、总体情况</p>${`<${tags}>`.repeat(20_000)}甲`).then(
      (document) => document.text.includes('一、总体情况'),
      (error: unknown) => error instanceof UnreadableFileError,
    );
    expect(outcome).toBe(true);
  });

  it('is refused with words for people', async () => {
    await expect(read(`${'<div>'.repeat(20_000)}甲`)).rejects.toMatchObject({
      userMessage: expect.stringContaining('嵌套'),
    });
    await expect(read(`${'<div>'.repeat(5000)}甲${'</div>'.repeat(5000)}`)).rejects.toThrow(UnreadableFileError);
  });

  it('is read when it only forgets to close', async () => {
    const rows = '<tr><td><p><font>规章<td><p><span>1'.repeat(3000);
    const { tables } = await read(`<div><p>一、总体情况<table>${rows}</table>`);
    expect(tables[0]?.cells).toHaveLength(6000);
    expect((await read(`<dl>${'<dt>规章<dd>1'.repeat(2000)}</dl>`)).text.split('\n')).toHaveLength(4001);
    expect((await read(`<div>${'<a name=x><a href=1>规章<br>'.repeat(2000)}</div>`)).text.split('\n')).toHaveLength(
      2001,
    );
    expect((await read('<p><font color=red><b>规章<i>'.repeat(5000))).text.split('\n')).toHaveLength(5001);
  });
});

describe('a page that is made to be slow', () => {
  it.each([
    ['comments that never end', '<!--'.repeat(50_000)],
    ['tags that never end', '<a '.repeat(50_000)],
    ['quotes that never end', '<p a="'.repeat(50_000)],
    ['selects that never end', '<select>'.repeat(50_000)],
    ['blanks', ' '.repeat(200_000)],
    ['lines', '\n'.repeat(200_000)],
    ['signs of less', '<'.repeat(200_000)],
    ['attributes', `<p ${'a=1 '.repeat(100_000)}>`],
    ['styles', `<p style="${'a:b;'.repeat(100_000)}">`],
    ['classes', `<p class="${'nav-'.repeat(100_000)}">`],
    ['full stops', '<p>。</p>'.repeat(20_000)],
    ['cells', `<table>${'<tr><td>1<td>2'.repeat(20_000)}`],
    ['cells with wide spans', `<table>${'<tr><td rowspan=60000 colspan=1000>1<td>2'.repeat(3000)}`],
    ['numbers of parts', '<p>一、</p>'.repeat(10_000)],
    ['titles', `<h1>${'年度报告'.repeat(50_000)}</h1>`],
  ])('is read or refused: %s', async (_what, markup) => {
    const outcome = await read(`<p>一、总体情况</p>${markup}`).then(
      ({ text }) => text.length > 0,
      (error: unknown) => error instanceof UnreadableFileError,
    );
    expect(outcome).toBe(true);
  });

  it('with more cells than any report is refused', async () => {
    await expect(read(`<table>${'<tr><td>1<td>2'.repeat(60_000)}</table>`)).rejects.toMatchObject({
      userMessage: expect.stringContaining('表格过大'),
    });
  });

  it('with nothing to see says so', async () => {
    await expect(read('<html><body><script>1</script></body></html>')).rejects.toMatchObject({
      userMessage: expect.stringContaining('没有文字'),
    });
  });
});
