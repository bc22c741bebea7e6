import { type Answer, type Line, plainText, type Span } from '../answer.ts';
import { rounded } from './rounded.ts';

/** An amount of 万元 in 元, to the cent. */
export function yuanOf(value: number): number {
  return Math.round(value * 1e6) / 100;
}

/**
 * The lines with every amount in 万元 followed by the same in 元, shown as a conversion: 253.97 万元（2539700 元）. Left as they are:
 * 0, what the line converts already, and whatever is quoted. Where the answer says a number rounded, the conversion is 约.
 */
export function linesInYuan({ lines, figures, computed }: Pick<Answer, 'lines' | 'figures' | 'computed'>): Line[] {
  const exact = [...figures, ...computed].flatMap(({ value, unit }) =>
    unit === '万元' && value !== null ? [Math.abs(value)] : [],
  );
  const isRounded = (size: number) =>
    exact.some((value) => Number(rounded(value)) === size && yuanOf(value) !== yuanOf(size));
  return lines.map((line) => lineInYuan(line, isRounded));
}

/** Words in quotes, which stay as they are; or an amount. */
const AMOUNT = /“[^”]*(?:”|$)|(?<![\d.])((?:(?<!\d)-)?\d+(?:\.\d+)?) 万元/g;
const YUAN = /(\d+(?:\.\d+)?) 元/g;
const NUMBER_LAST = /-?\d+(?:\.\d+)?$/;

function lineInYuan(line: Line, isRounded: (size: number) => boolean): Line {
  const said = new Set([...plainText([line]).matchAll(YUAN)].map(([, number]) => Number(number)));

  function converted(words: string): string {
    return words.replaceAll(AMOUNT, (found, number?: string) => {
      const value = Number(number ?? 0);
      const yuan = yuanOf(value);
      if (value === 0 || said.has(Math.abs(yuan))) return found;
      said.add(Math.abs(yuan));
      return `${found}（${isRounded(Math.abs(value)) ? '约 ' : ''}${yuan} 元）`;
    });
  }

  return line.map((span, at): Span => {
    if (typeof span === 'object') return 'bold' in span ? { bold: converted(span.bold) } : span;
    const number = numberBefore(line[at - 1]);
    return converted(number + span).slice(number.length);
  });
}

/** The number in bold whose unit may follow; empty when there is none. */
function numberBefore(span: Span | undefined): string {
  return typeof span === 'object' && 'bold' in span ? (NUMBER_LAST.exec(span.bold)?.[0] ?? '') : '';
}
