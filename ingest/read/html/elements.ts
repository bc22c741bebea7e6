import type { load } from 'cheerio';
import { UnreadableFileError } from '../../errors.ts';

/** A node of a page's tree. */
export type PageNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;
/** An element of a page's tree. */
export type PageElement = Extract<PageNode, { readonly attribs: unknown }>;

/** A set of names that are written one after another. */
export function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements whose words stand on lines of their own. */
export const BLOCKS = names(
  'address article aside blockquote body button caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee menu nav ol p pre section summary table tbody td tfoot th thead title tr ul',
);

export function isElement(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

/** The elements directly within one. */
export function elementsIn(node: PageElement): PageElement[] {
  return node.children.filter(isElement);
}

/** A tree that is deeper than this was made to do harm. Sloppy markup makes a tree deeper than its tags say. */
const DEEPEST = 1500;

/** @throws UnreadableFileError when elements nest so deep that a reader that follows them would break */
export function checkDepth(root: PageNode | undefined, file: string): void {
  let level = root ? [root] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new UnreadableFileError(file, '网页嵌套层次过深，不像正常的报告网页');
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}

/** The value of a property that an element's own style sets, in small letters; empty when it sets none. */
export function styleOf(element: PageElement, property: 'display' | 'visibility' | 'mso-hide'): string {
  const style = element.attribs.style?.slice(0, 2000).toLowerCase() ?? '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim() === property)
      return declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim();
  }
  return '';
}

/** Whether a browser does not show an element. */
export function isHidden(element: PageElement): boolean {
  return (
    element.attribs.hidden !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all'
  );
}
