const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
/** Marks that take no room. */
const NO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;

/** Where a `br` breaks a line, among the words of a page as they are written. */
export const BREAK = '\u2029';

/**
 * The lines that a browser makes of words as they stand in the markup: white space is one blank, and none where the markup
 * only breaks its own line between two Chinese characters.
 */
export function shownLines(written: string): string[] {
  return written
    .replace(NO_WIDTH, '')
    .replace(/[ \t\r\n\f]+/g, (blank, at: number, all: string) => {
      if (!blank.includes('\n')) return ' ';
      return WIDE.test(all[at - 1] ?? '') && WIDE.test(all[at + blank.length] ?? '') ? '' : ' ';
    })
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
