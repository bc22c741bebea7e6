/** How much of a file is looked at for tags, in bytes. */
const STRETCH = 256 * 1024;
/** A text that holds this many tags is a page, whatever stands before them. A break is not counted: tables in Markdown have some. */
const MANY = 10;
const TAG =
  /<\/?(?:!doctype|html|head|body|div|p|table|tbody|tr|td|th|center|section|article|meta|ul|li|h[1-6])(?=[\s>/])[^<>]{0,2000}>/gi;
const FIRST =
  /^<(?:!doctype\s+html|html|head|body|div|table|p|meta|title|style|script|link|span|center|font|section|article|main|h[1-6]|ul|br|ucaptitle)(?=[\s>/])/i;
const SAVED_PAGE = /^(?:[\w-]{2,40}:[^\n]{0,999}\r?\n(?:[ \t][^\n]{0,999}\r?\n)?){0,20}MIME-Version:\s/i;

/** Whether bytes are a web page: they begin with a tag, hold many, or are a page saved as one file (MHTML). */
export function looksLikePage(buffer: Buffer): boolean {
  const text = narrow(buffer.subarray(0, STRETCH));
  if (looksLikeSavedPage(text)) return true;
  if (FIRST.test(afterProlog(text))) return true;
  let count = 0;
  for (const _ of text.matchAll(TAG)) {
    count += 1;
    if (count >= MANY) return true;
  }
  return false;
}

/** Whether a text is a page with its parts in one file, as browsers and Word save it. */
export function looksLikeSavedPage(text: string): boolean {
  return SAVED_PAGE.test(text) && /^content-type:\s*(?:multipart\/related|text\/html)/im.test(text.slice(0, 4000));
}

/** Tags are plain letters in every encoding but UTF-16, in which each has a zero beside it. */
function narrow(bytes: Buffer): string {
  const isWide = bytes.length > 3 && (bytes[0] === 0 || bytes[1] === 0 || bytes[0] === 0xff || bytes[0] === 0xfe);
  const text = bytes.toString('latin1');
  return isWide ? text.replaceAll('\0', '') : text;
}

/** What stands behind the mark, blanks, comments and the XML prolog. */
function afterProlog(text: string): string {
  let at = 0;
  for (;;) {
    at += /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/.exec(text.slice(at, at + 2000))?.[0].length ?? 0;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null;
    const end = close === null ? -1 : text.indexOf(close, at);
    if (close === null || end === -1) return text.slice(at, at + 200);
    at = end + close.length;
  }
}
