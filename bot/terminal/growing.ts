import type { WriteStream } from 'node:tty';
import { type Line, plainText } from '../../retrieval/answer/answer.ts';
import { dim } from './output.ts';

/** Checked lines on a screen while their answer is still being made; they go when it is there. */
export interface Growing {
  readonly line: (line: Line) => void;
  clear(): void;
}

/** Nothing is shown where the output is no screen: a file or a pipe holds the answer only. */
export function growingLines(output: NodeJS.WritableStream): Growing | undefined {
  if (!isScreen(output)) return undefined;
  let rows = 0;
  return {
    line(line) {
      const words = plainText([line]);
      output.write(`${dim(words)}\n`);
      rows += rowsOf(words, output.columns || USUAL_COLUMNS);
    },
    clear() {
      if (rows > 0) output.write(`\u001b[${rows}A\u001b[J`);
      rows = 0;
    },
  };
}

/** Of a screen that does not tell its width. */
const USUAL_COLUMNS = 80;

function isScreen(output: NodeJS.WritableStream): output is WriteStream {
  return 'isTTY' in output && output.isTTY === true && 'columns' in output;
}

/** How many rows of a screen the words take; Chinese characters are two columns wide. */
function rowsOf(words: string, columns: number): number {
  const widths = words.split('\n').map((line) => [...line].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0));
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
}

function isWide(char: string): boolean {
  return (char.codePointAt(0) ?? 0) >= 0x1100;
}
