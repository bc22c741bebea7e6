import { type Folded, foldedAt, unfold } from '../db/fold.ts';
import { type Part, partHeadings } from '../db/form/parts.ts';
import type { Section } from '../db/model/report.ts';

/** Words of the part headings as agencies print them, folded; the number before them is not relied on. */
const PART_PATTERNS: readonly [part: Part, words: RegExp][] = [
  [
    1,
    /^(?:(?:政府|政务)?信息公开)?(?:工作)?(?:总体(?:公开|工作)?(?:情况|说明)(?:说明)?|总体概况|概述|基本情况)|^(?:政府|政务)?信息公开工作(?:开展)?情况/,
  ],
  [2, /^(?:行政机关)?主动公开(?:的)?(?:(?:政府)?信息(?:的)?(?:情况)?|政府政府情况)(?![^一二三四五六]{0,2}等)/],
  [3, /^(?:行政机关)?(?:(?:收到|受理|接收)(?:和|及|与))?(?:处理|办理)(?:政府)?信息公开申请(?:的)?(?:情况)?/],
  [4, /^(?:因)?(?:政府)?(?:信息公开)?(?:工作)?(?:被|引起)?(?:申请|提起|的)*行政复议.{0,6}行政诉讼(?:的)?(?:情况)?/],
  [
    5,
    /^(?:政府信息公开工作)?(?:存在)?(?:的)?(?:主要)?(?:存在)?(?:的)?问题(?:及|和|与|、)?(?:下一步)?(?:改进|整改)(?:的)?(?:情况|措施|工作)?/,
  ],
  [6, /^其[他它](?:需要|需|应当|应)?(?:报告|说明)(?:的)?(?:事项|情况)/],
];
const NUMERAL = '[一二三四五六七八九十]{1,2}';
/** Where a heading may begin: on a new line or after a sentence, behind the marks of Markdown. */
const LINE = String.raw`(?:^|\n)[ \t\u3000\f#*>]*`;
const LINE_OR_SENTENCE = String.raw`(?:^|\n|[。;；！!])[ \t\u3000\f#*>]*`;
/**
 * The ways in which agencies number the parts, the usual one first; the first way that finds three parts or more counts, so
 * that （一）主动公开政府信息的情况 within part 1 is not taken for part 2.
 */
const STYLES: readonly { readonly places: RegExp; readonly number: RegExp; readonly alone: boolean }[] = [
  {
    places: new RegExp(`${LINE_OR_SENTENCE}(?=第?${NUMERAL}\\s*[、.．，,])`, 'g'),
    number: new RegExp(`^第?${NUMERAL}[、.,]`),
    alone: false,
  },
  {
    places: new RegExp(`${LINE}(?=第${NUMERAL}(?:部分|章)|${NUMERAL}[ \\t\\u3000:：]|\\S)`, 'g'),
    number: new RegExp(`^(?:第${NUMERAL}(?:部分|章)[:、]?|${NUMERAL}:?)?`),
    alone: true,
  },
  { places: new RegExp(`${LINE}(?=[1-6１-６][ \\t]*[、.．])`, 'g'), number: /^[1-6][、.]/, alone: true },
  { places: new RegExp(`${LINE}(?=[（(]${NUMERAL}[)）])`, 'g'), number: new RegExp(`^\\(${NUMERAL}\\)`), alone: true },
];
const SUB_HEADING = /(?:^|\n|[。;；！!])[ \t\u3000]*([（(][ \t]*[一二三四五六七八九十]{1,3}[ \t]*[)）]|[㈠-㈩])/g;

/** A section with the place where its words begin, after the heading. */
export interface FoundSection extends Section {
  readonly body: number;
}

/**
 * Finds the six parts and the first level of sub-headings in them. Parts follow each other in the order of the form; one
 * whose heading is missing is left out.
 */
export function findSections(text: string, folded: Folded): FoundSection[] {
  const heads = withProblems(text, partHeads(text, folded));
  const parts = heads.map(
    (head, index): FoundSection => ({
      part: head.part,
      path: String(head.part),
      heading: partHeadings[head.part],
      start: head.start,
      body: head.end,
      end: heads[index + 1]?.start ?? text.length,
    }),
  );
  return parts.flatMap((part) => [part, ...(part.part === 1 || part.part >= 5 ? subHeadings(text, part) : [])]);
}

/** A sub-heading that only part 5 has. */
const PROBLEMS = /(?:^|\n)[ \t\u3000#*]*(?=[（(]一[)）](?:存在的?)?(?:主要)?(?:存在的?)?问题)/;

/** Where the heading of part 5 was lost (behind a table, usually), the part begins with its first sub-heading. */
function withProblems(text: string, heads: readonly Head[]): readonly Head[] {
  const before = heads.findLast((head) => head.part < 5);
  if (!before || before.part < 3 || heads.some((head) => head.part === 5)) return heads;
  const end = heads.find((head) => head.part > 5)?.start ?? text.length;
  const match = PROBLEMS.exec(text.slice(before.end, end));
  if (!match) return heads;
  const start = before.end + match.index + match[0].length;
  return [...heads, { part: 5 as const, start, end: start }].sort((a, b) => a.start - b.start);
}

interface Head {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

function partHeads(text: string, folded: Folded): Head[] {
  let few: Head[] = [];
  for (const style of STYLES) {
    const heads = inOrder(candidates(text, folded, style));
    if (heads.length >= 3) return heads;
    if (few.length === 0) few = heads;
  }
  return few;
}

/** Each part once, in the order of the form. A list of contents comes before the parts it names, so the last start counts. */
function inOrder(all: readonly Head[]): Head[] {
  const start = all.findLastIndex((head, index) => head.part === 1 && partsIn(all.slice(index)) >= 3);
  const found = new Map<Part, Head>();
  for (const head of all.slice(Math.max(0, start))) {
    const previous = [...found.values()].filter((other) => other.part < head.part);
    if (!found.has(head.part) && previous.every((other) => other.start < head.start)) found.set(head.part, head);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function partsIn(heads: readonly Head[]): number {
  return new Set(heads.map((head) => head.part)).size;
}

function candidates(text: string, folded: Folded, style: (typeof STYLES)[number]): Head[] {
  return [...text.matchAll(style.places)].flatMap((match) => headAt(text, folded, match, style));
}

function headAt(text: string, folded: Folded, match: RegExpMatchArray, style: (typeof STYLES)[number]): Head[] {
  const words = (match.index ?? 0) + match[0].length;
  const start = words - (/[#*>][ \t\u3000#*>]*$/.exec(match[0])?.[0].length ?? 0);
  const at = foldedAt(folded, words);
  const ahead = folded.text.slice(at, at + 48);
  const number = style.number.exec(ahead)?.[0].length ?? 0;
  for (const [part, pattern] of PART_PATTERNS) {
    const length = pattern.exec(ahead.slice(number))?.[0].length;
    if (length === undefined) continue;
    const { end } = unfold(folded, at, at + number + length);
    const restOfLine = /^[^\n]*/.exec(text.slice(end, end + 80))?.[0] ?? '';
    if (style.alone && !/^[\s*:：]*$/.test(restOfLine)) continue;
    return [{ part, start, end: end + (/^\*+/.exec(restOfLine)?.[0].length ?? 0) }];
  }
  return [];
}

function subHeadings(text: string, part: FoundSection): FoundSection[] {
  const body = text.slice(part.body, part.end);
  const starts = [...body.matchAll(SUB_HEADING)].map(
    (match) => part.body + match.index + match[0].length - (match[1]?.length ?? 0),
  );
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? part.end;
    const heading = headingText(text.slice(start, end));
    return { part: part.part, path: `${part.part}.${index + 1}`, heading, start, body: start, end };
  });
}

/** The words of a sub-heading: up to the first sentence mark or the end of its line. */
function headingText(section: string): string {
  const words = section.match(/^[（(]?[^。：:；;，,\n]{1,40}/)?.[0] ?? section.slice(0, 20);
  return words.replace(/\s+/g, '');
}
