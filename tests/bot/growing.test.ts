import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { growingLines } from '../../bot/terminal/growing.ts';
import type { Line } from '../../retrieval/answer/answer.ts';

const told = (words: string): Line => ['· ', { told: words, cite: 1 }, '。'];

describe('lines of an answer that is being made', () => {
  it('stand on a screen until it is there, also those that take two rows', () => {
    const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 20 });
    const growing = growingLines(screen);
    growing?.line(told('解读单一'));
    growing?.line(told('政策解读形式比较单一，图解少'));
    growing?.clear();
    const shown = String(screen.read());
    expect(shown).toContain('· 解读单一[1]。\n');
    // One row of 16 columns and one of 36, which is two.
    expect(shown.endsWith('\u001b[3A\u001b[J')).toBe(true);
  });

  it('go from a screen that does not tell its width as well', () => {
    const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 0 });
    const growing = growingLines(screen);
    growing?.line(told('解读单一'));
    growing?.clear();
    expect(String(screen.read()).endsWith('\u001b[1A\u001b[J')).toBe(true);
  });

  it('are never written into a file or a pipe', () => {
    expect(growingLines(new PassThrough())).toBeUndefined();
  });
});
