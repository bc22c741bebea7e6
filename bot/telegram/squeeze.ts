/**
 * Text of a report as it reads on a screen: lines that the page broke are joined, white space between Chinese characters
 * is dropped, other white space becomes one blank. Ends of sentences, empty lines and headings still end a line.
 */
export function squeeze(text: string): string {
  return text
    .split(PARAGRAPH_END)
    .map((paragraph) => paragraph.trim().replace(BETWEEN_HAN, '').replace(/\s+/g, ' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

const NUMBERED =
  '[^\\S\\n]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[.．、](?!\\d))';
const PARAGRAPH_END = new RegExp(
  [
    '(?<=[。！？；：])[^\\S\\n]*\\n',
    '\\n[^\\S\\n]*(?=\\n)',
    `\\n(?=${NUMBERED})`,
    `(?<=(?:^|\\n)${NUMBERED}[^\\n，。；]{1,30})\\n`,
  ].join('|'),
);

const HAN = '[\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff5e“”‘’…—]';
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu');
