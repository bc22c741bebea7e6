import { type CheerioAPI, load } from 'cheerio';
import { UnreadableFileError } from '../errors.ts';
import { decodePage } from './decode.ts';
import { type Document, documentOf } from './document.ts';
import { blocksOf, type PlacedBlock } from './html/blocks.ts';
import { checkDepth } from './html/elements.ts';
import { factsOf } from './html/facts.ts';
import { removeFurniture } from './html/furniture.ts';
import { shownMarkup } from './html/markup.ts';
import { reportBlocks } from './html/report.ts';
import { unfoldSavedPage } from './html/saved-page.ts';

/** A page of a report has some hundred kilobytes; with pictures in it, some megabytes. */
const LARGEST = 20 * 1024 * 1024;

/**
 * The report on a web page as a browser shows it, without what the site puts around it. Nothing that the page names is
 * loaded, and no script of it is run.
 * @throws UnreadableFileError when the page is too large, nests too deep, or shows nothing
 */
export async function readHtml(bytes: Uint8Array, file: string): Promise<Document> {
  if (bytes.length > LARGEST) throw new UnreadableFileError(file, '网页文件过大（超过 20 MB），请只提交报告网页');
  const page = unfoldSavedPage(bytes, file) ?? { bytes };
  const markup = decodePage(page.bytes, file, page.charset);
  const $ = treeOf(markup, file);
  removeFurniture($);
  const blocks = allBlocks($, file);
  if (blocks.length === 0)
    throw new UnreadableFileError(
      file,
      /<i?frame[\s>]/i.test(markup) ? '正文在网页的框架里，请单独打开框架里的页面再保存' : '网页里没有文字',
    );
  const report = reportBlocks(blocks);
  return documentOf(
    report.map(({ block }) => block),
    factsOf($, report),
  );
}

/** All that markup shows, with nothing taken out. For markup that holds a report and nothing around it. */
export function blocksOfMarkup(markup: string, file: string): PlacedBlock[] {
  return allBlocks(treeOf(markup, file), file);
}

function treeOf(markup: string, file: string): CheerioAPI {
  const $ = load(shownMarkup(withLines(markup), file), { scriptingEnabled: false });
  checkDepth($.root().get(0), file);
  return $;
}

function allBlocks($: CheerioAPI, file: string): PlacedBlock[] {
  const body = $('body').get(0);
  return body ? blocksOf(body, file) : [];
}

/** Text that stands before the first tag keeps its lines; so does all text of a file that has no tags for them. */
function withLines(markup: string): string {
  const first = /<[!a-z/?]/i.exec(markup)?.index ?? markup.length;
  const head = markup.slice(0, first);
  const rest = /<(?:p|div|li|body|pre|h[1-6])[\s>/]/i.test(markup)
    ? markup.slice(first)
    : linesOutsideTags(markup.slice(first));
  return head.trim() === '' ? rest : `${linesOutsideTags(head)}${rest}`;
}

function linesOutsideTags(markup: string): string {
  return markup.replace(/<[^<>]{0,5000}>|\r?\n/g, (found) => (found.startsWith('<') ? found : '<br>'));
}
