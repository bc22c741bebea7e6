import { UnreadableFileError } from '../../errors.ts';
import { BLOCKS } from './elements.ts';

/** Pages of reports nest some dozens of levels; one that nests deeper than this was made to do harm. */
const DEEPEST = 1000;
/** What these elements hold is never shown. */
const UNSHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'xml',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
]);
/** Those of them that swallow the rest of the page when they are not closed. */
const RAW = new Set(['script', 'style', 'noscript', 'iframe', 'textarea', 'noembed', 'noframes']);
/** Marks of letters. They are left out, since a page may open thousands and close none. */
const LETTERS = new Set(['b', 'big', 'code', 'em', 'font', 'i', 's', 'small', 'strike', 'strong', 'tt', 'u', 'nobr']);
const EMPTY = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
/** Elements that end where the next of their kind begins. */
const ENDING = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'tbody', 'thead', 'tfoot', 'colgroup']);
const CELLS = new Set(['td', 'th', 'caption']);
const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);
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
      const closed = isClosing || unclosed.has(name) || markup[end - 2] === '/' ? end : afterElement(markup, name, end);
      if (closed === null) unclosed.add(name);
      at = closed ?? (RAW.has(name) ? markup.length : end);
      continue;
    }
    if (name === 'img' || LETTERS.has(name)) continue;
    const tag = markup.slice(start, end);
    kept.push(
      name !== 'a' ? tag : isClosing ? '</x-link>' : /\shref\s{0,9}=/i.test(tag) ? '</x-link><x-link href>' : '',
    );
    if (!EMPTY.has(name)) follow(open, name, isClosing);
    if (open.length > DEEPEST) throw new UnreadableFileError(file, '网页嵌套层次过深，不像正常的报告网页');
  }
  kept.push(markup.slice(at));
  return kept.join('');
}

/** Keeps account of what is open, in much the same way as a browser does; it counts too many levels rather than too few. */
function follow(open: string[], name: string, isClosing: boolean): void {
  if (isClosing && (name === 'body' || name === 'html')) return;
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

/** Whether an element keeps what stands outside it from being ended by a tag inside it. */
function isWall(other: string, name: string, isClosing: boolean): boolean {
  if (other === 'table') return true;
  if (CELLS.has(other) && !TABLE_PARTS.has(name)) return true;
  return BLOCKS.has(other) && !ENDING.has(other) && (!isClosing || !BLOCKS.has(name));
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
