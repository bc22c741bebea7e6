import { type Folded, unfold } from '../db/fold.ts';
import { type Part, partHeadings } from '../db/form/parts.ts';
import type { Section } from '../db/model/report.ts';

/** Words of the part headings as agencies print them, folded; the number before them is not relied on. */
const PART_PATTERNS: readonly [part: Part, words: RegExp][] = [
  [1, /^(?:政府信息公开)?(?:工作)?(?:总体(?:公开|工作)?(?:情况|说明)(?:说明)?|总体概况|概述|基本情况)/],
  [2, /^主动公开(?:的)?(?:政府)?信息(?:的)?(?:情况)?(?![^一二三四五六]{0,2}等)/],
  [3, /^(?:(?:收到|受理|接收)(?:和|及|与))?(?:处理|办理)(?:政府)?信息公开申请(?:的)?(?:情况)?/],
  [4, /^(?:因)?(?:政府)?(?:信息公开)?(?:工作)?(?:被|引起)?(?:申请|提起|的)*行政复议.{0,6}行政诉讼(?:的)?(?:情况)?/],
  [
    5,
    /^(?:政府信息公开工作)?(?:存在)?(?:的)?(?:主要)?(?:存在)?(?:的)?问题(?:及|和|与|、)?(?:下一步)?(?:改进|整改)(?:的)?(?:情况|措施|工作)?/,
  ],
  [6, /^其[他它](?:需要|需|应当|应)?(?:报告|说明)(?:的)?(?:事项|情况)/],
];
const NUMBER = /^(?:第?[一二三四五六七八九十]{1,2}(?:、|\.|,|部分)?|[0-9]{1,2}(?:、|\.))/;
const NUMBERED_PLACES = /(?:^|\n|[。;；！!])[ \t\u3000]*(?=第?[一二三四五六七八九十]{1,2}[、.．，,])/g;
const LINE_STARTS = /(?:^|\n)[ \t\u3000]*(?=\S)/g;
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
  const heads = partHeads(text, folded);
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

interface Head {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** Numbered headings first; a heading that stands alone on its line counts without a number. */
function partHeads(text: string, folded: Folded): Head[] {
  const found = new Map<Part, Head>();
  for (const head of candidates(text, folded)) {
    const earlier = found.get(head.part);
    const previous = [...found.values()].filter((other) => other.part < head.part);
    const inOrder = previous.every((other) => other.start < head.start);
    if (!earlier && inOrder) found.set(head.part, head);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function candidates(text: string, folded: Folded): Head[] {
  const numbered = [...text.matchAll(NUMBERED_PLACES)].flatMap((match) => headAt(text, folded, match, true));
  if (numbered.length >= 3) return numbered;
  const bare = [...text.matchAll(LINE_STARTS)].flatMap((match) => headAt(text, folded, match, false));
  return [...numbered, ...bare].sort((a, b) => a.start - b.start);
}

function headAt(text: string, folded: Folded, match: RegExpMatchArray, numbered: boolean): Head[] {
  const start = (match.index ?? 0) + match[0].length;
  const at = firstPlace(folded, start);
  const ahead = folded.text.slice(at, at + 48);
  const number = numbered ? (NUMBER.exec(ahead)?.[0].length ?? 0) : 0;
  for (const [part, words] of PART_PATTERNS) {
    const length = words.exec(ahead.slice(number))?.[0].length;
    if (length === undefined) continue;
    const { end } = unfold(folded, at, at + number + length);
    const restOfLine =
      text
        .slice(end)
        .match(/^[^\n]*/)?.[0]
        .trim() ?? '';
    if (!numbered && restOfLine !== '') continue;
    return [{ part, start, end }];
  }
  return [];
}

/** Index of the first folded unit that comes from `place` or later. */
function firstPlace(folded: Folded, place: number): number {
  let low = 0;
  let high = folded.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
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
