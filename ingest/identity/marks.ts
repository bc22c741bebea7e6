import { foldText } from '../../db/fold.ts';
import type { PageFacts } from '../read/document.ts';
import { placesOf } from './places.ts';
import { type Said, saidBy, yearOf } from './said.ts';
import { titleOfPage } from './titles.ts';
import { joined, linesOf, printedWords } from './words.ts';

/** Fields that name the body that published it, and those that may name the website it was taken from. */
const OWN_FIELD = '(?:发布|公开|发文|制发|编制|责任)(?:机构|机关|单位|部门|主体)|机构名称|单位名称';
const OTHER_FIELD = '(?:信息|稿件|文章|内容|数据)?来源|供稿单位|单位|作者';
const FIELD = new RegExp(
  String.raw`(?:(?<own>${OWN_FIELD})|${OTHER_FIELD})[ \t]{0,4}[:：|\t][ \t|:：]{0,10}(?<agency>[\p{Script=Han}]{3,40})`,
  'gu',
);
/** A field that begins right after a name. */
const NEXT_FIELD =
  /(?:发布|发文|成文|生成|公开|更新)(?:日期|时间)|来源|索引号?|文号|名称|浏览|点击|字体|字号|主题|关键|体裁|分类/u;
const DATE = String.raw`((?:19|20)\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})日?`;
const PUBLISHED = new RegExp(`(?:发布|发文|成文|公开|生成)(?:日期|时间)[ \\t|:：]{0,12}${DATE}`, 'u');
const SIGNED = new RegExp(`^(?<agency>[\\p{Script=Han}()]{3,30})?${DATE}$`, 'u');

/** What the fields before a report say (发布机构：…), the surest first. */
export function publisherOf(head: string): Said[] {
  const found: Said[] = [];
  for (const match of head.matchAll(FIELD)) {
    const [whole, run = ''] = [match[0], match.groups?.agency];
    const name = run.split(NEXT_FIELD)[0] ?? '';
    const words = whole.slice(0, whole.length - run.length + name.length);
    const said = saidBy({ agency: name }, { from: 'publisher', words, sure: match.groups?.own ? 'sure' : 'likely' });
    if (said?.agency || said?.local) found.push(said);
  }
  return found.sort((a, b) => Number(b.sure === 'sure') - Number(a.sure === 'sure'));
}

/** The body that signs at the end with the date below its name, and that date. */
export function signatureOf(report: string): { said: Said[]; date: string | null } {
  const lines = linesOf(report, Math.max(0, report.length - 400), report.length);
  const at = lines.findLastIndex((line) => SIGNED.test(line.text));
  const match = SIGNED.exec(lines[at]?.text ?? '');
  if (!match) return { said: [], date: null };
  const signed = match.groups?.agency === undefined ? lines.slice(at - 1, at + 1) : lines.slice(at, at + 1);
  const name = match.groups?.agency ?? (at > 0 ? lines[at - 1]?.text : undefined);
  const said = saidBy(
    { agency: name },
    { from: 'signature', words: printedWords(report, joined(signed)), sure: 'sure' },
  );
  return { said: said?.agency || said?.local ? [said] : [], date: isoDate(match[2], match[3], match[4]) };
}

/** ISO date of the field that tells when it was published. */
export function publishedIn(head: string): string | null {
  const match = PUBLISHED.exec(head);
  return match ? isoDate(match[1], match[2], match[3]) : null;
}

/** What the page says of itself. */
export function pageOf(page: PageFacts): Said[] {
  const title = page.title === null ? null : titleOfPage(foldText(page.title), 'page', null);
  const publisher =
    page.publisher === null
      ? null
      : saidBy({ agency: foldText(page.publisher) }, { from: 'page', words: null, sure: 'likely' });
  return [title, publisher].filter((said) => said !== null);
}

/** What the file's name says: a body with its place, and a year that is no part of a date. */
export function fileNameOf(file: string): Said[] {
  const stem = foldText(nameOf(file).replace(/\.[a-z0-9]{1,5}$/i, ''));
  const year = /(?<!\d)(?:19|20)\d\d(?!\d|[-_.]\d{1,2}(?!\d))/.exec(stem)?.[0];
  const names = stem.match(/[\p{Script=Han}()]{3,60}/gu) ?? [];
  const bodies = names.map((name) =>
    name
      .replace(/^年度?(?:关于)?|^关于/, '')
      .replace(/(?:关于)?(?:年度?)?(?:(?:政府|政务)?信息公开|年度报告|工作年度|年报).*$/, '')
      .replace(/^\((.*)\)$/, '$1'),
  );
  const agency = bodies.find((body) => placesOf(body).length > 0 || /^国家|^中国/.test(body));
  const said = saidBy({ agency, year: yearOf(year) }, { from: 'file', words: null, sure: 'weak' });
  return said ? [said] : [];
}

/** The last part of a path, whatever the system. */
export function nameOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? '').normalize('NFC');
}

function isoDate(year = '', month = '', day = ''): string | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
