import { foldText } from '../../db/fold.ts';
import { KIND, NAME, REPORT, type Said, SUBJECT, saidBy, YEAR, yearOf } from './said.ts';
import { joined, printedWords, type Words } from './words.ts';

const OF = '(?:关于)?';
const NOTE = String.raw`(?:\([^()]{1,20}\))?`;
const YEAR_LAST = String.raw`\((?<year>${YEAR})年?(?:度)?\)`;
const TITLES: readonly RegExp[] = [
  `^${OF}(?<agency>${NAME})${OF}(?<year>${YEAR})年?(?:度|全年)?(?:的)?${REPORT}${NOTE}$`,
  `^(?<year>${YEAR})年(?:度)?${OF}(?<agency>${NAME})${OF}(?:年度)?${REPORT}${NOTE}$`,
  `^${OF}(?<agency>${NAME})${SUBJECT}(?<year>${YEAR})年(?:度)?${KIND}$`,
  `^${OF}(?<agency>${NAME})${OF}(?:年度)?${REPORT}${YEAR_LAST}$`,
  `^${OF}(?<agency>${NAME})${OF}(?:年度)?${REPORT}${NOTE}$`,
].map((pattern) => new RegExp(pattern, 'u'));
const YEAR_TITLES: readonly RegExp[] = [`^(?<year>${YEAR})年(?:度)?${REPORT}${NOTE}$`, `^${REPORT}${YEAR_LAST}$`].map(
  (pattern) => new RegExp(pattern, 'u'),
);
/** What stands around a title on its line: marks of Markdown, quote brackets, the name of a field, what the website adds. */
const AROUND_TITLE =
  /^(?:[#*>《|•]|\d{1,2}[.、]|(?:标题|名称|题名|信息名称)[:：]?[|]?)+|[*》|]+$|(?<=报告|年报|总结)[-_—|·>].{2,30}$|\.(?:pdf|docx?|html?)$/gu;
/** A place that is set in brackets before the body. */
const PLACE_FIRST = /^[([【〔]([\p{Script=Han}]{2,12}[省市县区旗州])[)\]】〕]/u;
/** A line that can be the name of a body and nothing else. */
const BODY_LINE = /^[\p{Script=Han}()]{3,30}$/u;

/** What the lines say that stand as a title, alone or two or three together; the fullest first. */
export function titlesOf(report: string, lines: readonly Words[]): Said[] {
  const first = lines.slice(0, 30);
  const folded = first.map((line) => once(line.text.replace(AROUND_TITLE, '').replace(PLACE_FIRST, '$1')));
  const found: Said[] = [];
  for (const size of [1, 2, 3]) {
    for (let at = 0; at + size <= first.length; at += 1) {
      const title = folded.slice(at, at + size).join('');
      if (title.length > 80 || !/报告|年报|总结/.test(title)) continue;
      const words = printedWords(report, joined(first.slice(at, at + size)));
      const said = saidByTitle(title, folded[at + size] ?? '', words);
      if (said) found.push(said);
    }
  }
  // A title that tells both is worth more than a heading of the page that tells one.
  return found.sort((a, b) => told(b) - told(a));
}

/** What a page's own title says. */
export function titleOfPage(title: string, from: Said['from'], words: string | null): Said | null {
  const folded = once(title.replace(AROUND_TITLE, '').replace(PLACE_FIRST, '$1'));
  const said = folded.length > 80 ? null : saidByTitle(folded, '', words);
  return said && { ...said, from, sure: said.sure === 'sure' ? 'likely' : said.sure };
}

function saidByTitle(title: string, below: string, words: string | null): Said | null {
  const where = { from: 'title' as const, words, sure: 'sure' as const, title: asTitle(words ?? title) };
  for (const pattern of TITLES) {
    const groups = pattern.exec(title)?.groups;
    const said = groups && saidBy({ agency: groups.agency, year: yearOf(groups.year) }, where);
    if (said?.agency || said?.local) return said;
  }
  const groups = YEAR_TITLES.map((pattern) => pattern.exec(title)?.groups).find((match) => match !== undefined);
  if (!groups) return null;
  const year = yearOf(groups.year);
  return saidBy({ agency: BODY_LINE.test(below) ? below : undefined, year }, where);
}

/** A title on several lines as one, without what stands around it. */
function asTitle(words: string): string {
  const lines = words.split('\n').map((line) => once(line.replace(/\s+/g, '').replace(AROUND_TITLE, '')));
  return lines.join('');
}

/** Pages print a title twice on one line. */
function once(line: string): string {
  const half = line.slice(0, line.length / 2);
  return half + half === line ? half : line;
}

/** How much a title tells; a body it prints itself is worth more than one on the line below it. */
function told(said: Said): number {
  const below = YEAR_TITLES.some((pattern) => pattern.test(foldText(said.title ?? '')));
  return (said.agency !== null ? (below ? 3.5 : 4) : said.local !== null ? 2 : 0) + (said.year === null ? 0 : 1);
}
