import type { CheerioAPI } from 'cheerio';
import type { PageElement } from './elements.ts';

/** Elements that never hold a report. */
const NEVER = 'head > :not(meta):not(title):not(link), nav, footer, aside, dialog, video, audio, canvas, map, menu';
/** Names that sites give to what stands around a report, alone or with a word for the whole site before them. */
const AROUND =
  /(?:^|\s)(?:(?:site|top|main|sub|global|page)[-_]?)?(?:nav|navbar|navi|navigation|menu|header|footer|foot|bottom|breadcrumbs?|crumbs?|sidebar|side|share|bdsharebuttonbox|print|toolbar|pagination|friendlinks?|banner|qrcode|search|copyright)(?=$|\s)/i;
/** Words of the parts of a report. */
const PARTS = ['总体情况', '主动公开政府信息', '处理政府信息公开申请', '行政复议', '主要问题', '其他需要报告'];
const TITLES = 'h1, h2, h3, ucaptitle, .title';
const TITLE = /(?:信息公开|政务公开|年度).{0,20}(?:报告|年报)/;

/** Takes navigation, footers and what else sites put around a report out of a page's tree, unless the report is in it. */
export function removeFurniture($: CheerioAPI): void {
  const remove = (element: PageElement) => {
    if (!holdsReport($, element)) $(element).remove();
  };
  $(NEVER).each((_, element) => remove(element));
  $('body [class], body [id]').each((_, element) => {
    const { class: name = '', id = '' } = element.attribs;
    if (AROUND.test(`${name} ${id}`.slice(0, 500))) remove(element);
  });
}

/** A menu may name reports of other years in its links; a report has the headings of its parts, or its title as a heading. */
function holdsReport($: CheerioAPI, element: PageElement): boolean {
  const words = $(element).text();
  if (PARTS.filter((part) => words.includes(part)).length > 1) return true;
  if (words.split('。').length > 5 && words.includes('信息公开')) return true;
  return $(element)
    .find(TITLES)
    .toArray()
    .some((title) => $(title).find('x-link').length === 0 && TITLE.test($(title).text().slice(0, 300)));
}
