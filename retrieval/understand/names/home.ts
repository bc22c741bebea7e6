import type { Dialogue } from '../dialogue.ts';
import type { Directory } from './directory.ts';

/** How people call their own body; 我们县 is a place. */
const OWN =
  /(?:我们?|咱们?|俺们?|本)(?:这个|的)?(?:局|单位|机关|部门|镇|乡|街道|委|办(?![理结])|府)|(?:我们|咱们|俺们)(?!这?[县市区省])/;

/** The agency that a person has set as their own; `null` when none is set, or it is no longer stored. */
export function homeOf({ home }: Dialogue, directory: Directory): string | null {
  return home !== null && directory.byId.has(home) ? home : null;
}

/** 我们 held against somebody else. */
const BESIDE = new RegExp(
  `(?<=[和跟与同比])(?:${OWN.source})|(?:${OWN.source})(?=[和跟与同比](?![去前上]年|以前|往年|过去))`,
  'g',
);

/** Words in which 我们和鹿鸣县教育局 names both; without an agency of one's own they stay as they are. */
export function withOwnNamed(words: string, home: string | null): string {
  return home === null ? words : words.replace(BESIDE, home);
}

/** Where a question speaks of the person's own agency (我们, 我局); `null` where it does not. */
export function ownIn(words: string): { readonly at: number; readonly words: string } | null {
  const match = OWN.exec(words);
  return match ? { at: match.index, words: match[0] } : null;
}
