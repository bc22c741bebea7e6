import { UnreadableFileError } from '../../errors.ts';
import { BLOCKS, names } from './elements.ts';

/** Pages of reports nest some dozens of levels; one that nests deeper than this was made to do harm. */
const DEEPEST = 1000;
/** What these elements hold is never shown. */
const UNSHOWN = names('script style noscript template iframe object svg math select xml noembed noframes textarea');
/** Those of them that swallow the rest of the page when they are not closed. */
const RAW = names('script style noscript iframe textarea noembed noframes');
/** Marks of letters, and of text that is shown as it is typed. They are left out, since a page may open thousands and close none. */
const LETTERS = names('b big code em font i s small strike strong tt u nobr xmp plaintext');
const EMPTY = names('area base br col embed hr img input link meta param source track wbr');
/** Elements that end where the next of their kind begins. */
const ENDING = names('p li td th tr dt dd option tbody thead tfoot colgroup');
const CELLS = names('td th caption');
const TABLE_PARTS = names('table tr td th tbody thead tfoot');
/** An item of a list ends the one before it though it stands in one of these. */
const OPEN_TO_ITEMS = names('address div p');
/** How far back the one is looked for that ends. */
const BACK = 40;
const NAME = /[^\s/>]+/y;

/**
 * The markup without what is never shown (scripts, styles, comments, pictures) and without marks of letters; what is left
 * can be made into a tree safely. Links stay as `x-link`.
 * @throws UnreadableFileError when elements nest without end
 */
export function shownMarkup(markup: string, file: string): string {
  const kept: string[] = [];
  const open: string[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  while (at < markup.length) {
    const start = markup.indexOf('<', at);
    if (start === -1) break;
    kept.push(markup.slice(at, start));
    const isClosing = markup[start + 1] === '/';
    const first = markup.charCodeAt(start + (isClosing ? 2 : 1)) | 0x20;
    if (first < 0x61 || first > 0x7a) {
      at = afterOddity(markup, start, kept);
      continue;
    }
    NAME.lastIndex = start + (isClosing ? 2 : 1);
    const name = (NAME.exec(markup)?.[0] ?? '').toLowerCase();
    const end = endOfTag(markup, start + 1);
    at = end;
    if (UNSHOWN.has(name)) {
      const isWhole = isClosing || unclosed.has(name) || (markup[end - 2] === '/' && !RAW.has(name));
      const closed = isWhole ? end : afterElement(markup, name, end);
      if (closed === null) unclosed.add(name);
      at = closed ?? (RAW.has(name) ? markup.length : end);
      continue;
    }
    if (name === 'img' || LETTERS.has(name)) continue;
    const tag = markup.slice(start, end);
    if (name === 'a') {
      const isLink = !isClosing && /\shref\s{0,9}=/i.test(tag);
      kept.push('</x-link>', isLink ? '<x-link href>' : '');
      follow(open, 'x-link', true);
      if (isLink) open.push('x-link');
    } else {
      kept.push(tag);
      if (!EMPTY.has(name)) follow(open, name === 'dt' ? 'dd' : name, isClosing);
    }
    if (open.length > DEEPEST) throw new UnreadableFileError(file, '网页嵌套层次过深，不像正常的报告网页');
  }
  kept.push(markup.slice(at));
  return kept.join('');
}

/** Keeps account of what is open, in much the same way as a browser does; it counts too many levels rather than too few. */
function follow(open: string[], name: string, isClosing: boolean): void {
  if (isClosing && (name === 'body' || name === 'html')) return;
  if (name !== 'table' && (TABLE_PARTS.has(name) || CELLS.has(name)) && !open.includes('table')) return;
  if (!isClosing && BLOCKS.has(name)) endParagraph(open);
  if (isClosing && name === 'form') return; // It ends alone and leaves what it holds open.
  if (isClosing || ENDING.has(name)) {
    const last = Math.max(0, isClosing ? 0 : open.length - BACK);
    for (let index = open.length - 1; index >= last; index -= 1) {
      const other = open[index] ?? '';
      if (other === name) {
        open.length = index;
        break;
      }
      if (isWall(other, name, isClosing)) break;
    }
  }
  if (!isClosing) open.push(name);
}

/** A block ends the paragraph that it stands in. */
function endParagraph(open: string[]): void {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const other = open[index] ?? '';
    if (other === 'table' || CELLS.has(other)) return;
    if (other === 'p') open.length = index;
  }
}

/** Whether an element keeps what stands outside it from being ended by a tag inside it. */
function isWall(other: string, name: string, isClosing: boolean): boolean {
  if (other === 'table') return true;
  if (TABLE_PARTS.has(name)) return false;
  if (CELLS.has(other)) return true;
  if (isClosing) return BLOCKS.has(other) && !BLOCKS.has(name);
  return BLOCKS.has(other) && !OPEN_TO_ITEMS.has(other);
}

/** Comments, declarations and lone signs: the first two are left out, a lone sign is a sign. */
function afterOddity(markup: string, start: number, kept: string[]): number {
  const close = markup.startsWith('<!--', start) ? '-->' : /[!?/]/.test(markup[start + 1] ?? '') ? '>' : null;
  if (close === null) {
    kept.push('&lt;');
    return start + 1;
  }
  if (/^<!doctype/i.test(markup.slice(start, start + 9))) kept.push('<!doctype html>');
  const end = markup.indexOf(close, start + 2);
  return end === -1 ? markup.length : end + close.length;
}

/** The place behind a tag; a `>` within quotes does not end it. */
function endOfTag(markup: string, from: number): number {
  let at = from;
  while (at < markup.length) {
    const sign = markup[at];
    if (sign === '>') return at + 1;
    if (sign === '=') {
      at += 1;
      while (at < markup.length && /\s/.test(markup[at] ?? '')) at += 1;
      const quote = markup[at];
      if (quote === '"' || quote === "'") {
        const end = markup.indexOf(quote, at + 1);
        if (end === -1) return markup.length;
        at = end;
      } else continue;
    }
    at += 1;
  }
  return markup.length;
}

/** The place behind the element that begins here; `null` when it does not end. */
function afterElement(markup: string, name: string, from: number): number | null {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  const found = close.exec(markup);
  return found ? endOfTag(markup, found.index + 2) : null;
}
