import type { CheerioAPI } from 'cheerio';
import type { PageFacts } from '../document.ts';
import type { PlacedBlock } from './blocks.ts';
import type { PageNode } from './elements.ts';
import { shownLines } from './words.ts';

/** Names that sites give to what they say of a page, in small letters. */
const NAMES = {
  title: ['articletitle', 'title', 'og:title', 'dc.title'],
  publisher: ['contentsource', 'source', 'publisher', 'author'],
  published: ['pubdate', 'publishdate', 'publish_time', 'article:published_time', 'createdate'],
  url: ['url', 'og:url'],
} as const;
const TITLE_PLACES = 'ucaptitle, h1, .article-title, .articletitle, .title, #title, .tit, h2';
/** The name of a site behind a title: 标题-云溪县人民政府, 标题_某某网. */
const SITE = /\s*(?:[-_—|–]\s*[^-_—|–]{2,40})+$/u;
const PUBLISHER =
  /^[【[]?(?:发布机构|发布单位|公开机构|公开主体|信息来源|文章来源|稿件来源|来源|单位)[】\]]?\s*[:：]?[\t ]*(\p{Script=Han}[\p{Script=Han}（）()]{2,39})/u;
const ADDRESS = /^[【[]?(?:来源|原文|网址|链接|原文链接|来源网址)[】\]]?\s*[:：]\s*(https?:\/\/[^\s"'<>]{4,500})/i;
const DATE = /(?<!\d)((?:19|20)\d\d)\s{0,3}[-年/.]\s{0,3}(\d{1,2})\s{0,3}[-月/.]\s{0,3}(\d{1,2})(?!\d)/;
const DATE_FIELD = /^[【[]?(?:发布日期|发布时间|公开日期|公开时间)[】\]]?\s*[:：]?/;

/** What a page says of itself: by its `meta` elements, else by the fields that it prints around the report. */
export function factsOf($: CheerioAPI, blocks: readonly PlacedBlock[]): PageFacts {
  const said = metaOf($);
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find((value) => value) ?? null;
  const fields = blocks.slice(0, 60).flatMap(({ block }) => {
    if (block.kind === 'paragraph') return [block.text.slice(0, 600)];
    return block.cells
      .slice(0, 40)
      .map((cell, index, all) => `${cell.text}\t${all[index + 1]?.text ?? ''}`.slice(0, 600));
  });
  const printed = (pattern: RegExp) => fields.map((line) => pattern.exec(line)?.[1]).find((value) => value) ?? null;
  const dated =
    fields
      .filter((line) => DATE_FIELD.test(line))
      .map(isoDate)
      .find((date) => date !== null) ?? null;
  const address = first(NAMES.url) ?? canonical($);
  return {
    title: printedTitle($) ?? first(NAMES.title.slice(0, 1)) ?? bare($('title').first().text()) ?? first(NAMES.title),
    publisher: first(NAMES.publisher) ?? printed(PUBLISHER),
    published: isoDate(first(NAMES.published) ?? '') ?? dated,
    url: isAddress(address) ? address : printed(ADDRESS),
  };
}

function metaOf($: CheerioAPI): Map<string, string> {
  const said = new Map<string, string>();
  $('meta').each((_, element) => {
    const name = (element.attribs.name ?? element.attribs.property ?? '').trim().toLowerCase();
    const value = element.attribs.content?.replace(/\s+/g, ' ').trim() ?? '';
    if (name !== '' && value !== '' && !said.has(name)) said.set(name, value.slice(0, 500));
  });
  return said;
}

/** The title as it stands on the page, when an element is marked as a title and names a report. */
function printedTitle($: CheerioAPI): string | null {
  const titles = $(TITLE_PLACES)
    .slice(0, 50)
    .toArray()
    .map((element) => shownLines(textOf(element)).join(''))
    .filter(
      (title) => title.length >= 6 && title.length <= 100 && /(?:报告|年报|总结)(?:[（(].{1,20}[)）])?$/.test(title),
    );
  return titles[0] ?? null;
}

function textOf(element: PageNode): string {
  const words: string[] = [];
  const left: PageNode[] = [element];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'text') words.push(node.data);
    if ('children' in node) left.push(...node.children.toReversed());
  }
  return words.join('');
}

function bare(title: string): string | null {
  const words = title.replace(/\s+/g, ' ').trim().slice(0, 200);
  return words.replace(SITE, '') || words || null;
}

function canonical($: CheerioAPI): string | null {
  return $('link[rel="canonical" i]').attr('href')?.trim() ?? null;
}

function isAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\/\S{4,500}$/i.test(address);
}

function isoDate(words: string): string | null {
  const [, year, month = '', day = ''] = DATE.exec(words) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
