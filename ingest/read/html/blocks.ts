import type { Block } from '../document.ts';
import { BLOCKS, isElement, isHidden, type PageElement, type PageNode, styleOf } from './elements.ts';
import { gridOf } from './grid.ts';
import { BREAK, shownLines } from './words.ts';

/** A block with its place in the page. */
export interface PlacedBlock {
  readonly block: Block;
  /** The element that holds it. */
  readonly within: PageElement;
  /** Whether all of it can be clicked. */
  readonly isLink: boolean;
}

/** A link of more characters than this was never closed. */
const LONGEST_LINK = 100;

/** Everything that an element shows, in reading order: paragraphs as lines, tables as grids. */
export function blocksOf(root: PageElement, file: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let written = '';
  let linked = 0;
  const flush = (within: PageElement) => {
    const lines = shownLines(written);
    const length = lines.reduce((sum, line) => sum + line.replace(/\s/g, '').length, 0);
    const isLink = linked > 0 && linked >= length - 2;
    for (const text of lines) blocks.push({ block: { kind: 'paragraph', text }, within, isLink });
    written = '';
    linked = 0;
  };
  const walk = (node: PageNode, within: PageElement, inPre: boolean): void => {
    if (node.type === 'text') {
      written += inPre ? node.data.replace(/\r?\n/g, BREAK) : node.data.replaceAll(BREAK, ' ');
      return;
    }
    if (!isElement(node) || isHidden(node)) return;
    if (node.name === 'br') written += BREAK;
    if (node.name === 'x-link') linked += linkLength(node);
    const isBlock = BLOCKS.has(node.name) || /^(?:block|flex|grid|table|list-item)/.test(styleOf(node, 'display'));
    if (isBlock) flush(within);
    const cells = gridOf(node, (cell) => wordsOf(cell, file), file);
    if (cells) {
      for (const caption of node.children.filter((child) => isElement(child) && child.name === 'caption'))
        walk(caption, node, inPre);
      blocks.push({ block: { kind: 'table', cells }, within: node, isLink: false });
      return;
    }
    const inside = isBlock ? node : within;
    for (const child of node.children) walk(child, inside, inPre || node.name === 'pre');
    if (isBlock) flush(node);
  };
  for (const child of root.children) walk(child, root, root.name === 'pre');
  flush(root);
  return blocks;
}

/** The words of a cell, line by line. */
function wordsOf(cell: PageElement, file: string): string {
  return blocksOf(cell, file)
    .map(({ block }) => (block.kind === 'paragraph' ? block.text : ''))
    .join('\n');
}

function linkLength(link: PageElement): number {
  let length = 0;
  const nodes: PageNode[] = [...link.children];
  for (let node = nodes.pop(); node && length <= LONGEST_LINK; node = nodes.pop()) {
    if (node.type === 'text') length += node.data.replace(/\s/g, '').length;
    else if (isElement(node)) nodes.push(...node.children);
  }
  return length <= LONGEST_LINK ? length : 0;
}
