import type { Line } from './lines.ts';

/** Between which distances from the left edge the words of a page stand. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A heading begins a line of its own: 一、 （一） 1. 第一部分. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|第[一二三四五六七八九十]{1,3}(?:部分|章))/;
/** 第二十条第 | （一）项: a number that goes on from the line before is no heading. */
const GOES_ON = /[第至和、，,及与或]$/;

/** Two pieces of a paragraph as one. A blank parts Latin words only. */
export function joined(before: string, words: string): string {
  return /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z(]/.test(words) ? `${before} ${words}` : before + words;
}

/** Whether the words of `line` belong to the paragraph that `last` ends. */
export function goesOn(last: Line, before: string, line: Line, words: string, column: Column): boolean {
  const size = Math.max(last.size, line.size);
  if (Math.abs(last.size - line.size) > 0.2 * size) return false;
  // Rows of a table that has no lines, and signatures, are lines for themselves.
  if (before.includes('\t') || words.includes('\t')) return false;
  if (last.x1 < column.right - 2.5 * last.size) return false;
  if (line.x0 > column.left + 1.2 * line.size) return false;
  if (isCentred(last, column)) return false;
  return !HEADING.test(words) || GOES_ON.test(before);
}

/** A line of a title: as far from the left as from the right, and further than a paragraph is indented. */
function isCentred({ x0, x1, size }: Line, { left, right }: Column): boolean {
  return x0 - left > 2.6 * size && Math.abs(x0 - left - (right - x1)) < 0.8 * size;
}

/** The column in which most lines stand: its sides are those that two lines share. That of all pages for one with few lines. */
export function columnOf(lines: readonly Line[], all: Column | null): Column {
  if (lines.length < FEW && all) return all;
  const lefts = lines.map(({ x0, size }) => ({ at: x0, near: size / 2 })).sort((a, b) => a.at - b.at);
  const rights = lines.map(({ x1, size }) => ({ at: -x1, near: size * 1.5 })).sort((a, b) => a.at - b.at);
  return { left: shared(lefts), right: -shared(rights) };
}

function shared(sorted: readonly { readonly at: number; readonly near: number }[]): number {
  const found = sorted.find(({ at, near }, index) => (sorted[index + 1]?.at ?? Number.POSITIVE_INFINITY) - at <= near);
  return (found ?? sorted[0])?.at ?? 0;
}

const FEW = 4;
