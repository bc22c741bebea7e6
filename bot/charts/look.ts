import type { Chart } from '../../retrieval/chart.ts';

/** How pictures look: for a telephone, which shows a picture about as wide as this. */
export const WIDTH = 390;
export const FAMILY = 'nianbao-han, nianbao-latin';
export const INK = '#1f2933';
export const PALE = '#7b8794';
export const LINES = '#e4e7eb';
/** Told apart also by people who see few colours. */
export const COLOURS = ['#2166ac', '#e08214', '#1b7837', '#8e4b9c', '#636363'];

const SIDE = 14;
const LEGEND = 26;

/** Lines of words about as long as each other, none longer than a width in Chinese characters. */
export function wrapped(text: string, width: number): string[] {
  const lines = cut(text, width);
  const even = cut(text, [...text].reduce((sum, char) => sum + widthOf(char), 0) / lines.length + 0.6);
  return even.length > lines.length ? lines : even;
}

/** A Latin letter or figure is about half as wide as a Chinese character. */
function widthOf(char: string): number {
  return char.charCodeAt(0) < 0x2e80 ? 0.56 : 1;
}

function cut(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const char of text) {
    const own = widthOf(char);
    if (used + own > width && !/[，。、：；）)」”%\d年]/.test(char)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += own;
  }
  return [...lines, line];
}

/**
 * What stands around a drawing of so many dots, and how far from the edges the drawing begins. A legend names the series
 * where there are several.
 */
export function frame({ title, unit, source, series }: Chart, drawing: number) {
  const heads = wrapped(title, 22);
  const feet = wrapped(`来源：${source}`, 32);
  const legend = 16 + heads.length * 23 + (unit === null ? 4 : 20);
  const several = series.length > 1;
  const top = legend + (several ? LEGEND : 0);
  const bottom = feet.length * 16 + 18;
  const height = top + drawing + bottom;
  return {
    top,
    bottom,
    height,
    color: COLOURS,
    legend: several
      ? { top: legend - 2, left: 10, itemWidth: 18, textStyle: { fontFamily: FAMILY, fontSize: 12, color: INK } }
      : { show: false },
    graphic: [
      text(SIDE, 14, heads.join('\n'), { fontSize: 16, lineHeight: 23, fontWeight: 'bold', fill: INK }),
      ...(unit === null ? [] : [text(SIDE, 16 + heads.length * 23, `单位：${unit}`, { fontSize: 12, fill: PALE })]),
      text(SIDE, height - feet.length * 16 - 8, feet.join('\n'), { fontSize: 11, lineHeight: 16, fill: PALE }),
    ],
  };
}

function text(left: number, top: number, words: string, style: Record<string, unknown>) {
  return { type: 'text' as const, left, top, style: { text: words, fontFamily: FAMILY, ...style } };
}

/** A number as people write it: two decimals at most. */
export function shown(value: number): string {
  return String(Number(value.toFixed(2)));
}
