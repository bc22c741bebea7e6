import { partHeadings } from '../../../db/form/parts.ts';

/** What a part of a report is called by its place: 第三部分; 前言 for 0. */
export function partName(part: number): string {
  return part === 0 ? partHeadings[0] : `第${'一二三四五六'[part - 1]}部分`;
}
