import { fold } from '../../../db/fold.ts';
import { findSections } from '../../sections.ts';
import { documentOf } from '../document.ts';
import type { PlacedBlock } from './blocks.ts';
import type { PageElement, PageNode } from './elements.ts';

/** Which blocks of a page are the report's body, and where in it the parts of the form begin. */
export interface Core {
  readonly first: number;
  readonly last: number;
  /** Blocks that begin a part; empty for a page without the form's headings. */
  readonly headings: readonly number[];
}

/** The share of a page's prose that its body holds when no heading tells where it is. */
const MOST_PROSE = 0.9;
const PROSE = /[。；]/;

/**
 * Finds the body: the smallest element around the headings of the parts and the tables between them. A page with fewer than
 * two headings is searched for the smallest element that holds nearly all of its sentences.
 */
export function coreOf(blocks: readonly PlacedBlock[]): Core {
  const headings = headingsOf(blocks);
  const [first, last] = [headings[0], headings.at(-1)];
  if (first !== undefined && last !== undefined && headings.length > 1)
    return around(
      blocks,
      blocks
        .slice(first, last + 1)
        .filter((one, index) => one.block.kind === 'table' || headings.includes(first + index)),
      headings,
    );
  const length = ({ block, isLink }: PlacedBlock) =>
    block.kind === 'paragraph' && !isLink && PROSE.test(block.text) ? block.text.length : 0;
  const prose = blocks.filter((one) => length(one) > 0);
  const total = prose.reduce((sum, one) => sum + length(one), 0);
  if (headings.length > 0 || total === 0) return { first: 0, last: blocks.length - 1, headings };
  const held = new Map<PageNode, number>();
  for (const one of prose)
    for (const element of upward(one.within)) held.set(element, (held.get(element) ?? 0) + length(one));
  const smallest = upward(longest(prose, length).within).find(
    (element) => (held.get(element) ?? 0) >= total * MOST_PROSE,
  );
  return smallest ? within(blocks, smallest, headings) : { first: 0, last: blocks.length - 1, headings };
}

/** The blocks that begin the parts of the form. */
function headingsOf(blocks: readonly PlacedBlock[]): number[] {
  const starts: number[] = [];
  let length = 0;
  const texts = blocks.map(({ block, isLink }) => {
    // A link to a part is an entry of a list of contents.
    const { text } = isLink && block.kind === 'paragraph' ? { text: '\n' } : documentOf([block]);
    starts.push(length);
    length += text.length;
    return text;
  });
  const text = texts.join('');
  const parts = findSections(text, fold(text)).filter((section) => !section.path.includes('.'));
  return parts.map((part) => starts.findLastIndex((start) => start <= part.start));
}

function around(blocks: readonly PlacedBlock[], marks: readonly PlacedBlock[], headings: readonly number[]): Core {
  const [first, ...others] = marks.map((one) => upward(one.within));
  const shared = first?.find((element) => others.every((line) => line.includes(element)));
  return shared ? within(blocks, shared, headings) : { first: 0, last: blocks.length - 1, headings };
}

function within(blocks: readonly PlacedBlock[], element: PageNode, headings: readonly number[]): Core {
  const isIn = (one: PlacedBlock) => upward(one.within).includes(element);
  return { first: blocks.findIndex(isIn), last: blocks.findLastIndex(isIn), headings };
}

/** An element and those around it. */
function upward(element: PageElement): PageNode[] {
  const line: PageNode[] = [];
  for (let at: PageNode | null = element; at; at = at.parent) line.push(at);
  return line;
}

function longest(blocks: readonly PlacedBlock[], length: (one: PlacedBlock) => number): PlacedBlock {
  return blocks.reduce((best, one) => (length(one) > length(best) ? one : best));
}
